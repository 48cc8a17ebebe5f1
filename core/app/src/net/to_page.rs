//! A share to a screen without a camera, over the relay's boxes.

use std::time::Duration;

use redbook_protocol::RecordId;
use redbook_protocol::relay::ErrorCode;
use redbook_sync::{Failure, Trouble};
use redbook_vault::PageCode;

use super::client::RelayClient;
use super::hold::{Hold, Online};
use crate::error::AppError;
use crate::page_error::PageError;
use crate::phone::{ShareToRequest, ToPageView};

/// How often the page's answer is looked for.
const LOOK_EVERY: Duration = Duration::from_secs(2);

impl<H: Hold> Online<H> {
    /// Begins to share with the screen whose code was scanned: makes the boxes and says hello. The same code again goes on with
    /// the same attempt; another code ends it.
    ///
    /// # Errors
    /// [`PageError::Code`]; those that would keep the share itself from being made; [`PageError::CodeSeen`];
    /// [`PageError::CodeOver`]; [`AppError::Trouble`], after which the same can be asked again.
    pub async fn share_to(
        &mut self,
        record: &RecordId,
        code: &str,
        request: &ShareToRequest,
    ) -> Result<ToPageView, AppError> {
        let code: PageCode = code.parse()?;
        let _has_a_relay = self.client_of(record)?;
        if self.phone(|phone| phone.is_other_page(record, &code))? == Some(true) {
            self.end_to_page(record, false).await?;
        }
        self.phone(|phone| phone.begin_to_page(record, code, request))?;
        let said = self.hello_to_page(record).await;
        self.or_end(record, said).await?;
        self.phone(|phone| phone.to_page_view(record))
    }

    /// How a share to a screen stands, after looking for the screen's answer.
    ///
    /// # Errors
    /// [`PageError::NoneWaiting`], [`PageError::CodeOver`], [`PageError::False`], [`AppError::Trouble`].
    pub async fn share_to_state(&mut self, record: &RecordId) -> Result<ToPageView, AppError> {
        let looked = self.look_for_page(record).await;
        self.or_end(record, looked).await?;
        self.phone(|phone| phone.to_page_view(record))
    }

    /// Waits until the screen has answered, which is when it shows its digits.
    ///
    /// # Errors
    /// Those of [`Self::share_to_state`], but for a relay that is busy or out of reach for a moment.
    pub async fn share_to_wait(&mut self, record: &RecordId) -> Result<ToPageView, AppError> {
        loop {
            match self.share_to_state(record).await {
                Ok(view) if view.state == "waiting" => {}
                Err(AppError::Trouble(trouble)) => log::debug!("the screen was not asked: {trouble:?}"),
                settled => return settled,
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Takes the six digits that the screen shows; where they are right, makes the share and puts its link where the screen finds
    /// it. After [`AppError::Trouble`] the same can be asked again: it is the same share, and the same link.
    ///
    /// # Errors
    /// Those of [`Self::share_to_state`]; [`PageError::NotSixDigits`], [`PageError::NotAnswered`], [`PageError::Digits`],
    /// [`PageError::Burnt`]; [`PageError::CodeSeen`] where somebody else has put something where the link goes; those of
    /// [`Self::share_new`].
    pub async fn share_to_finish(&mut self, record: &RecordId, digits: &str) -> Result<ToPageView, AppError> {
        let looked = self.look_for_page(record).await;
        self.or_end(record, looked).await?;
        let confirmed = self.phone(|phone| phone.confirm_page(record, digits));
        self.or_end(record, confirmed).await?;
        let id = self.share_for_page(record).await?;
        let put = self.send_link(record, &id).await;
        self.or_end(record, put).await?;
        self.phone(|phone| {
            // The link has gone, whatever the time is by now.
            let attempt = phone.attempt(record)?.ok_or(AppError::Page(PageError::NoneWaiting))?;
            let now_ms = phone.now_ms();
            let share = phone.open_shares(record)?.get(&id).map(|share| share.view(&id, now_ms));
            let view = attempt.view(share);
            // The boxes stay, for the page to take the link out, until their time is over.
            let _boxes = phone.wipe_to_page(record)?;
            Ok(view)
        })
    }

    async fn hello_to_page(&mut self, record: &RecordId) -> Result<(), AppError> {
        let hello = self.phone(|phone| phone.say_hello(record))?;
        let client = self.client_of_attempt(record)?;
        for request in &hello.boxes {
            let mut made = client.create_box(request).await;
            if matches!(&made, Err(failure) if is(failure, ErrorCode::UnknownOrForbidden)) {
                // The relay does not know the record yet.
                self.sync_now(record).await?;
                made = client.create_box(request).await;
            }
            made.map_err(|failure| seen_or(failure, ErrorCode::BoxTaken, AppError::from))?;
        }
        match client.put_box(&hello.hello).await {
            Ok(_) => Ok(()),
            Err(failure) if is(&failure, ErrorCode::BoxHolds) => {
                // Whoever was first may be another guardian of this record: the boxes are left to them.
                let _boxes = self.phone(|phone| phone.wipe_to_page(record))?;
                Err(AppError::Page(PageError::CodeSeen))
            }
            Err(failure) => Err(over_or(failure)),
        }
    }

    async fn look_for_page(&mut self, record: &RecordId) -> Result<(), AppError> {
        let Some(request) = self.phone(|phone| phone.ask_for_page(record))? else { return Ok(()) };
        let client = self.client_of_attempt(record)?;
        let content = client.get_box(&request).await.map_err(over_or)?;
        content.blob.map_or(Ok(()), |blob| self.phone(|phone| phone.keep_page(record, &blob)))
    }

    /// The share of the attempt: made once. One that the relay may not have is not counted on, since nobody has its link.
    async fn share_for_page(&mut self, record: &RecordId) -> Result<String, AppError> {
        let attempt = self.phone(|phone| phone.attempt_under_way(record))?;
        if let Some(id) = &attempt.share {
            let shares = self.phone(|phone| phone.open_shares(record))?;
            let is_there = shares.get(id).is_some_and(|share| share.is_at_relay);
            if is_there || attempt.sealed_link.is_some() {
                return Ok(id.clone());
            }
            self.take_back(record, id).await;
        }
        let made = self.phone(|phone| phone.make_share(record, &attempt.request.share()))?;
        let id = made.view.share.id.clone();
        self.phone(|phone| phone.note_page_share(record, &id))?;
        self.send_share(record, &made).await?;
        Ok(id)
    }

    async fn send_link(&mut self, record: &RecordId, id: &str) -> Result<(), AppError> {
        let put = self.phone(|phone| phone.put_link(record, id))?;
        let client = self.client_of_attempt(record)?;
        let sent = client.put_box(&put).await;
        sent.map_err(|failure| seen_or(failure, ErrorCode::BoxHolds, over_or))?;
        Ok(())
    }

    /// Passes on what became of a step; where that is the end of the attempt, ends it.
    async fn or_end(&mut self, record: &RecordId, step: Result<(), AppError>) -> Result<(), AppError> {
        let is_the_end = matches!(
            step,
            Err(AppError::Page(
                PageError::CodeSeen | PageError::False(_) | PageError::CodeOver | PageError::Burnt
            ))
        );
        if is_the_end {
            self.end_to_page(record, matches!(step, Err(AppError::Page(PageError::CodeSeen)))).await?;
        }
        step
    }

    /// Ends an attempt: wipes it, throws its boxes away and takes its share back, unless its link may have gone and nobody else has
    /// seen the code. What the relay does not
    /// hear of now, it drops by itself when the boxes' time is over, or hears at the next sync.
    async fn end_to_page(&mut self, record: &RecordId, is_seen: bool) -> Result<(), AppError> {
        let Some(attempt) = self.phone(|phone| phone.attempt(record))? else { return Ok(()) };
        let client = self.phone(|phone| phone.client(&attempt.relay))?;
        for request in self.phone(|phone| phone.wipe_to_page(record))? {
            if let Err(failure) = client.delete_box(&request).await {
                log::debug!("a box was not thrown away: {:?}", failure.trouble);
                break;
            }
        }
        // A link that was sealed may have gone, and somebody may be reading.
        if let Some(id) = attempt.share.as_ref().filter(|_| attempt.sealed_link.is_none() || is_seen) {
            self.take_back(record, id).await;
        }
        Ok(())
    }

    async fn take_back(&mut self, record: &RecordId, id: &str) {
        if let Err(error) = self.share_revoke(record, id).await {
            log::debug!("a share that nobody has the link of is revoked later: {}", error.code());
        }
    }

    fn client_of_attempt(&mut self, record: &RecordId) -> Result<RelayClient, AppError> {
        self.phone(|phone| {
            let relay = phone.attempt_under_way(record)?.relay;
            phone.client(&relay)
        })
    }
}

fn is(failure: &Failure, code: ErrorCode) -> bool {
    failure.trouble == Trouble::Relay(code)
}

/// Somebody else was there first.
fn seen_or(failure: Failure, taken: ErrorCode, other: impl FnOnce(Failure) -> AppError) -> AppError {
    if is(&failure, taken) { AppError::Page(PageError::CodeSeen) } else { other(failure) }
}

/// The boxes are gone.
fn over_or(failure: Failure) -> AppError {
    if is(&failure, ErrorCode::UnknownOrForbidden) {
        AppError::Page(PageError::CodeOver)
    } else {
        failure.into()
    }
}
