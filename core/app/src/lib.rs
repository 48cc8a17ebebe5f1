//! The core as a shell sees it: a phone, its records, and what a person does with them.
//!
//! [`Phone::init`] makes a home, [`Phone::open`] opens it. What a person writes is on the disk, synced, when the method
//! returns; nothing needs a network but what [`Phone::online`] has.
//! This is the only core crate that owns a clock, randomness, a store and the network; what lies below is given them.
//!
//! Errors say what went wrong and what to do now, in words for a parent ([`AppError`]'s `Display`), and have a stable code for
//! programs ([`AppError::code`]).

mod clock;
mod courier;
mod disk;
mod draft_doubt;
mod draft_fields;
mod entropy;
mod error;
mod form;
mod keystore;
mod message_view;
mod net;
mod page_error;
mod phone;
mod recourse;
mod trouble;

pub use clock::{Clock, SystemClock};
pub use courier::{Carried, Courier};
pub use draft_doubt::{DoubtfulEntry, DraftDoubt};
pub use draft_fields::draft_of_fields;
pub use entropy::SystemEntropy;
pub use error::AppError;
pub use form::{
    ChoiceView, FieldShape, FieldTrouble, FilledForm, FormFieldView, FormView, Reading, Unreadable,
    draft_of_form, filled_form, forms, read_value,
};
pub use keystore::{FileKeyStore, KeyStore, KeyStoreError, KeyWrap, Pin, WrappedKeyStore};
pub use message_view::{ArgumentView, MessageView};
pub use net::{Exchange, Hold, NetEffect, Online, SharedPhone, SyncView, Turn, page_address, relay_origin};
pub use page_error::PageError;
#[cfg(feature = "pdf")]
pub use phone::PdfKind;
pub use phone::{
    Added, AsideView, AuthorView, CalendarFile, CalendarNames, CaseloadView, ChartQuery, CitedView,
    Conditions, DataUsedView, DisputeView, DoctorReport, DoorstepReport, DueItemView, DueState, DueView,
    EntryDetailView, EntryRef, ExportReport, FactView, FamilyView, FindingView, GrowthAssessmentView,
    GrowthView, HoldsView, HomeView, INVITATION_LIFETIME_S, Identity, ImportAnswers, ImportReport,
    InvitationView, Invitations, JoinView, JourneyContact, JourneyExport, JourneyStage, JourneyStep,
    JourneyView, KeptView, MeasurementView, MemberView, NeedReason, NeedView, NeedsSigned, NeedsView,
    Network, NewInvitation, NewShare, NotTakenView, OfflineShareRequest, OfflineShareView, PaperLine,
    PaperPage, Pending, PendingInvitationView, Phone, PhoneOptions, ProfileFieldSigned, ProfileSigned,
    ProfileValueSigned, ProtectionView, QR_BYTES_MAX, QuestionView, ReceiptView, RecordSummary, ReminderView,
    SaidByView, SaidValueView, Service, ShareAccessView, ShareForm, ShareLogView, ShareMadeView,
    ShareRequest, ShareToRequest, ShareView, SignedEntryView, StatusView, TimelineView, ToPageView,
    VisitView, in_one_line,
};
pub use recourse::Recourse;
pub use redbook_clinical::chart;
pub use redbook_clinical::growth::{GestationPolicy, MeasurementMethod};
pub use redbook_clinical::{
    Gestation, Length, NhsNumber, NhsNumberError, ParseGestationError, ParseQuantityError, Weight,
};
pub use redbook_protocol::{Class, EntryId, FrameHash, Label, LogId, ParseIdError, RecordId, Role};
pub use redbook_record::{
    Absence, Admission, AdmissionSort, Allergy, Answer, AntenatalContact, Appointment, AppointmentState,
    Asq3, AsqSe2, Attention, BirthDetails, BloodSpot, BreastMilk, Choice, Condition, Contact, Diary, Doubt,
    EncodeError, EntryDraft, EntryView, FamilyHistory, Feeding, Field, FieldView, FirstMilk, Hearing,
    HearingTest, How, Illness, Immunisation, Kind, KindSpec, Loss, Measured, Measurement, Medicine,
    Milestone, Nipe, NipeExam, NipeResult, NipeSystem, NotHeld, Note, Parent, ParentHeight, ParseWhenError,
    Payload, PayloadView, Phrase, PhraseArg, Plausible, Precision, Pregnancy, ProfileField, ProfileValueView,
    Question, ReasonNotGiven, Relation, Response, Retraction, Review, Said, ServiceContact, Shape, Sibling,
    Side, Skill, Slot, Source, SourceView, Status, TimelineQuery, Tooth, ToothEvent, Value, ValueView, Visit,
    When, WhenRule, WhichLoss, WhichReview,
};
pub use redbook_share::fhir::{FHIR_BYTES_MAX, NotTakenReason};
pub use redbook_share::{CardIssuer, Section, Sections, is_card};
pub use redbook_sync::doorstep::FILE_LEN_MAX as DOORSTEP_FILE_LEN_MAX;
pub use trouble::{trouble_code, trouble_words};
