//! What screens show, in shapes that cross the border. Each field is what the view of `redbook-app` with the same name has.

mod child;
mod due;
mod entry;
mod growth;
mod home;
mod message;
mod over;
mod people;
mod shares;

pub use child::ChildCard;
pub use due::{Disease, DueItem, DueState, DueView};
pub use entry::{Author, Entry, EntryDetail, Saved, Status, TimelinePage};
pub use growth::{Assessment, Measurement};
pub use home::{HomeView, SyncState};
pub use message::{Arg, ArgValue, Message};
pub use people::{InvitationMade, JoinState, Member};
pub use shares::{Access, Share, ShareLog, ShareMade};

pub(crate) use over::{Over, view};
