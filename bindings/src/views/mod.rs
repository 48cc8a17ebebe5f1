//! What screens show, in shapes that cross the border. Each field is what the view of `redbook-app` with the same name has.

mod caseload;
mod chart;
mod child;
mod due;
mod entry;
mod files;
mod forms;
mod growth;
mod home;
mod journey;
mod message;
mod over;
mod people;
mod profile;
mod shares;

pub use caseload::{Caseload, Family, Identity, Receipt, Reminder, Visit};
pub use chart::{
    Anchor, Area, CentileCurve, GrowthChart, LineName, Mark, MeasurementRow, MeasurementTable, Outside, Spot,
    Stroke, Symbol, SymbolShape, TextAt, TextUse, Way,
};
pub use child::{ChildCard, DataUsed};
pub use due::{
    Disease, Dispute, DueItem, DueQuestion, DueState, DueView, EntryLine, Kept, PaperDose, PaperPage,
    SaidValue,
};
pub use entry::{Author, Entry, EntryDetail, Saved, Status, TimelinePage};
pub use files::{Handover, Imported, NotTaken, OfflineShare, ToScreen};
pub use forms::{FieldProblem, FieldShape, Filled, Form, FormChoice, FormField, FormValue};
pub use growth::{Assessment, Cited, Fact, GrowthView, Measurement};
pub use home::{HomeView, SyncState};
pub use journey::{Journey, JourneyContact};
pub use message::{Arg, ArgValue, Message};
pub use people::{Holds, InvitationMade, JoinState, Member, OpenInvitation};
pub use profile::{Aside, Need, NeedReason, Needs, Profile, ProfileField, ProfileValue, SaidBy};
pub use shares::{Access, Share, ShareLog, ShareMade};

pub(crate) use over::{Over, view};
