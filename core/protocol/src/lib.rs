//! What goes over the wire between phones and a relay, and the rules by which anybody can judge it without a secret.
//!
//! [`Frame`] takes a signed frame apart and checks its signature; [`Act`] is a membership act; [`Ledger`] is the pure
//! state machine that says of each frame of a record where it stands: linked, waiting or refused. It depends on the set of
//! frames alone, never on the order in which they came, on a clock or on who asks.
//!
//! This is the only core crate that the relay may see. It can verify, and it can open nothing: signing and opening
//! are in `redbook-vault`. Every byte is described in `docs/protocol.md`.

mod act;
pub mod cbor;
mod class;
pub mod frame;
mod hash;
mod ids;
mod ledger;
pub mod limits;
pub mod relay;
mod role;
pub mod sealing;
mod tip;
mod varint;

pub use act::{
    Act, DecodeActError, DecodeLabelError, Deed, KEM_ENC_LEN, KEM_PUBLIC_KEY_LEN, Label, Member,
    SEALED_KEY_LEN, SealedKey, epoch_commitment, epoch_seal_info, read_token_hash, successor_statement,
};
pub use class::Class;
pub use frame::{Frame, ParseFrameError, Place};
pub use hash::{hash, sha256};
pub use ids::{ActId, EntryId, EpochId, FrameHash, LogId, ParseIdError, RecordId};
pub use ledger::{Changed, Ledger, MemberState, NextPlace, Refusal, Standing, Taken, Trust, Wait};
pub use role::Role;
pub use tip::{EncodeError, Tip, TipVector};
pub use varint::{read_varint, write_varint};
