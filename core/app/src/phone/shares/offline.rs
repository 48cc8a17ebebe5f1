//! A share without any network: the least that an emergency needs, inside one QR code.

use redbook_protocol::RecordId;
use redbook_share::{LeftOut, OFFLINE_ROOMS, OfflineSummary, Profile, Sections, offline};
use redbook_vault::{OfflineWords, seal_offline_open, seal_offline_under_words};
use serde::Serialize;

use crate::MessageView;
use crate::error::AppError;
use crate::net::page_address;
use crate::phone::Phone;

/// Most characters of a QR code at level M (version 40, bytes).
const CODE_CHARS_MAX: usize = 2_331;
/// What words add: salt, rounds, nonce and tag, as base64url.
const SEALED_CHARS: usize = 64;

/// A share to be shown without a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfflineShareRequest {
    /// The page that opens it, which any camera then does.
    pub viewer: String,
    /// Under four words, or open to whoever sees it.
    pub words: bool,
}

/// A share to be shown without a network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfflineShareView {
    /// The page's address with all of it behind `#`: for the QR code.
    pub link: String,
    /// The four words, to be told.
    pub words: Option<String>,
    /// What did not fit, in words: older doses, illnesses ... Empty: nothing was left out.
    pub left_out: Vec<String>,
    /// The same as messages.
    #[serde(skip)]
    pub left_out_says: Vec<MessageView>,
}

impl Phone {
    /// Makes a share that lives in its own link. It cannot be revoked, runs out never, and nobody hears when it is read.
    ///
    /// # Errors
    /// [`AppError::NotAllowed`], [`AppError::ShareForm`] where no page is named, [`AppError::OfflineTooLong`].
    pub fn share_offline(
        &mut self,
        record: &RecordId,
        request: &OfflineShareRequest,
    ) -> Result<OfflineShareView, AppError> {
        let own = self.open_record(record)?.replica.own_member().map(|own| own.member.role);
        if !own.is_some_and(redbook_protocol::Role::may_share) {
            return Err(AppError::NotAllowed);
        }
        let viewer = page_address(&request.viewer)?;
        if viewer.is_empty() {
            return Err(AppError::ShareForm(
                "say which page opens it: without one an ordinary camera cannot",
            ));
        }
        let OfflineSummary { json, left_out } = self.what_fits(record, &viewer)?;
        let words = request.words.then(|| OfflineWords::make(&mut *self.rng));
        let fragment = match &words {
            Some(words) => seal_offline_under_words(&mut *self.rng, &json, words)?,
            None => seal_offline_open(&json)?,
        };
        Ok(OfflineShareView {
            link: format!("{viewer}#{}", *fragment),
            words: words.map(|words| words.as_str().to_owned()),
            left_out: left_out.iter().map(ToString::to_string).collect(),
            left_out_says: left_out.into_iter().map(says).collect(),
        })
    }

    /// The most that fits into a code behind this page's address.
    fn what_fits(&mut self, record: &RecordId, viewer: &str) -> Result<OfflineSummary, AppError> {
        let all = self.with_summary(record, Profile::Ips, &Sections::all(), |summary| {
            OFFLINE_ROOMS.map(|room| offline(summary, room))
        })?;
        for made in all {
            let chars = viewer.len() + 1 + seal_offline_open(&made.json)?.len() + SEALED_CHARS;
            if chars <= CODE_CHARS_MAX {
                return Ok(made);
            }
        }
        Err(AppError::OfflineTooLong)
    }
}

fn says(left_out: LeftOut) -> MessageView {
    let (id, count) = match left_out {
        LeftOut::Doses(count) => ("offline.left-out.doses", Some(count)),
        LeftOut::Problems(count) => ("offline.left-out.problems", Some(count)),
        LeftOut::Contacts(count) => ("offline.left-out.contacts", Some(count)),
        LeftOut::Weight => ("offline.left-out.weight", None),
        LeftOut::Length => ("offline.left-out.length", None),
        LeftOut::Head => ("offline.left-out.head", None),
    };
    let english = left_out.to_string();
    match count {
        Some(count) => MessageView::new(id, [("count", count.into())], english),
        None => MessageView::new(id, [], english),
    }
}
