//! Test vectors: what goes in, as bytes, and what must come of it. One scenario a file, under `tests/vectors/`.
//!
//! Today's code makes a vector once ([`all`]); from then on the file is the truth and [`check`] holds today's code, and the
//! second reader in Python, against it.

mod bad;
mod bad_acts;
mod bad_entries;
mod check;
mod decoded;
mod good;
mod kinds;
mod make;
mod payload;
mod special;

use serde::{Deserialize, Serialize};

pub use check::check;
pub use decoded::decoded;

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Vector {
    /// Frames of a record, and what becomes of each.
    Record(RecordVector),
    /// An invitation: link, boxes, code.
    Invitation(InvitationVector),
    /// A share on its way to a screen: code, boxes, digits.
    ToPage(ToPageVector),
    /// The log of a share: its key, and entries sealed to it.
    ShareLog(ShareLogVector),
    /// Edges of Ed25519 on which readers must agree.
    Ed25519(SignatureVector),
}

/// Frames of a record, given to a reader in this order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordVector {
    /// What it is about.
    pub description: String,
    /// Its entries say what their payloads say.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shows_payloads: bool,
    /// Record id.
    pub record: String,
    /// The key of the record's first epoch.
    pub epoch_key: String,
    /// Devices.
    pub devices: Vec<DeviceVector>,
    /// The frames.
    pub frames: Vec<FrameVector>,
    /// Members at the end, ascending by log.
    pub members: Vec<MemberVector>,
    /// Membership heads at the end, ascending.
    pub heads: Vec<String>,
    /// Heads of the derived Automerge document: the hash of each log's last change, ascending.
    pub automerge_heads: Vec<String>,
}

/// A device and what is derived from its seed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceVector {
    /// What the description calls it.
    pub name: String,
    /// Device seed.
    pub seed: String,
    /// Ed25519.
    pub signing_public_key: String,
    /// SHA-256 of the X-Wing public key.
    pub kem_public_key_sha256: String,
    /// The token.
    pub read_token: String,
    /// What the acts say of it.
    pub read_token_hash: String,
    /// Log id.
    pub log: String,
    /// It is a member and reads this vector.
    pub reads: bool,
    /// It holds the epoch's key from the start; otherwise it finds the key in the acts.
    pub holds_epoch_key: bool,
}

/// A frame and what becomes of it once all frames are there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameVector {
    /// Its bytes.
    pub frame: String,
    /// Its hash.
    pub hash: String,
    /// counted, waits, late or refused.
    pub outcome: String,
    /// The reason's word; empty where it counts.
    pub reason: String,
    /// Its entries, where it counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<EntryVector>,
    /// The sealed part of an act: name, relation, device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<[String; 3]>,
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryVector {
    /// Entry id.
    pub id: String,
    /// Its bytes.
    pub bytes: String,
    /// What they say: CBOR as JSON, keys as text, byte strings as `h'…'`.
    pub decoded: serde_json::Value,
    /// The payload's fields by their names; where the vector shows them, and the kind is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payload: Option<serde_json::Value>,
}

/// A member.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MemberVector {
    /// Log id.
    pub log: String,
    /// Role.
    pub role: String,
    /// The act that admitted it.
    pub admitted_by: String,
}

/// An invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationVector {
    /// What it is about.
    pub description: String,
    /// Record id.
    pub record: String,
    /// The role offered.
    pub role: String,
    /// The relay's address.
    pub relay: String,
    /// The secret in the link.
    pub secret: String,
    /// The inviter's nonce.
    pub nonce: String,
    /// The link's text.
    pub link: String,
    /// Seed of the newcomer's device.
    pub newcomer_seed: String,
    /// Name, relation, device of the newcomer.
    pub newcomer_label: [String; 3],
    /// The two boxes: request and reply.
    pub boxes: Vec<BoxVector>,
    /// The code that both people compare.
    pub code: String,
}

/// A share on its way to a screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToPageVector {
    /// What it is about.
    pub description: String,
    /// What the screen's code holds.
    pub code: String,
    /// The secret in the code.
    pub secret: String,
    /// The page's nonce.
    pub nonce: String,
    /// The private half of the page's key.
    pub page_private_key: String,
    /// The public half.
    pub page_key: String,
    /// The private half of the phone's key.
    pub phone_private_key: String,
    /// The public half.
    pub phone_key: String,
    /// The three boxes: hello, answer, link.
    pub boxes: Vec<BoxVector>,
    /// The digits that the screen shows.
    pub digits: String,
    /// The share's link.
    pub link: String,
}

/// The log of a share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShareLogVector {
    /// What it is about.
    pub description: String,
    /// Share id.
    pub share: String,
    /// The private half of the log key.
    pub log_private_key: String,
    /// The public half, to which a relay seals.
    pub log_key: String,
    /// What happened.
    pub entries: Vec<ShareAccessVector>,
    /// Names as readers say them, and what is kept of each.
    pub names: Vec<NameVector>,
}

/// Something that happened with a share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShareAccessVector {
    /// As the relay keeps it.
    pub sealed: String,
    /// What is sealed, without the zeros at its end.
    pub content: String,
    /// Seconds since 1970.
    pub at_seconds: u64,
    /// What happened, by its number.
    pub what: u8,
    /// Who, as they say themselves.
    pub recipient: Option<String>,
}

/// A reader's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameVector {
    /// As it came.
    pub said: String,
    /// As it is kept; nothing where nothing is left.
    pub kept: Option<String>,
}

/// A box of an invitation, or of a share to a screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoxVector {
    /// Its name on the relay.
    pub id: String,
    /// Its write key.
    pub write_key: String,
    /// Its read key.
    pub read_key: String,
    /// What lies in it.
    pub sealed: String,
    /// What was sealed.
    pub content: String,
}

/// Signatures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureVector {
    /// What it is about.
    pub description: String,
    /// Each case.
    pub cases: Vec<SignatureCase>,
}

/// One signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureCase {
    /// What is special.
    pub what: String,
    /// Public key.
    pub public_key: String,
    /// Message.
    pub message: String,
    /// Signature.
    pub signature: String,
    /// Whether it verifies.
    pub valid: bool,
}

/// Every vector that today's code can make, by file name without `.json`.
#[must_use]
pub fn all() -> Vec<(&'static str, Vector)> {
    let mut all = good::all();
    all.extend(kinds::all());
    all.extend(bad::all());
    all.extend(bad_acts::all());
    all.extend(bad_entries::all());
    all.extend(special::all());
    all
}
