//! What an entry says: one type for each kind that this version knows, in a file of its own. [`crate::kind`] lists them.
//!
//! A payload that was written by a later version may have fields beside those known here. They survive, because an
//! entry keeps its bytes; [`crate::Entry::has_unread_parts`] tells that they are there.

mod admission;
mod allergy;
mod answer;
mod antenatal_contact;
mod appointment;
mod asq3;
mod asq_se2;
mod birth_details;
mod blood_spot;
mod contact;
mod diary;
mod family_history;
mod feeding;
mod hearing;
mod illness;
mod immunisation;
mod loss;
mod measurement;
mod medicine;
mod milestone;
mod nipe;
mod note;
mod parent_height;
mod pregnancy;
mod profile_field;
mod question;
mod retraction;
mod review;
mod service_contact;
mod sibling;
mod tooth;

pub use admission::{Admission, AdmissionSort};
pub use allergy::Allergy;
pub use answer::{Answer, Said};
pub use antenatal_contact::AntenatalContact;
pub use appointment::{Appointment, AppointmentState};
pub use asq_se2::AsqSe2;
pub use asq3::Asq3;
pub use birth_details::BirthDetails;
pub use blood_spot::{BloodSpot, Condition};
pub use contact::Contact;
pub use diary::Diary;
pub use family_history::FamilyHistory;
pub use feeding::{BreastMilk, Feeding, FirstMilk};
pub use hearing::{Hearing, HearingTest, Response};
pub use illness::Illness;
pub use immunisation::{Immunisation, ReasonNotGiven, Source};
pub use loss::{Loss, WhichLoss};
pub use measurement::{Measured, Measurement};
pub use medicine::Medicine;
pub use milestone::{Milestone, Skill};
pub use nipe::{Nipe, NipeExam, NipeResult, NipeSystem, Side};
pub use note::Note;
pub use parent_height::{Parent, ParentHeight};
pub use pregnancy::Pregnancy;
pub use profile_field::ProfileField;
pub use question::Question;
pub use retraction::Retraction;
pub use review::{Review, WhichReview};
pub use service_contact::{How, ServiceContact};
pub use sibling::{Relation, Sibling};
pub use tooth::{Tooth, ToothEvent};

use redbook_protocol::Class;

use crate::cbor::{Fields, MapWriter, Misshapen};
use crate::declared::Visit;
use crate::doubt::Doubt;
use crate::encode_error::EncodeError;
use crate::kind::{Kind, Payload};
use crate::visit::{Doubts, Phrase, Reader, Writer, says};

impl Payload {
    /// The class it has unless its author says otherwise. A retraction has that of its target, which it cannot know.
    #[must_use]
    pub fn usual_class(&self) -> Class {
        self.kind().usual_class().unwrap_or(Class::Family)
    }

    /// Visits each of its fields once, in the order in which people read them.
    pub fn walk(&mut self, visit: &mut dyn Visit) {
        self.declared_mut().walk(visit);
    }

    /// What it says, in words: how a line about it begins, then each field that has something to say.
    #[must_use]
    pub fn says(&self) -> Vec<Phrase> {
        says(self.clone().declared_mut())
    }

    /// What a person should be asked about it, where it is recorded at this moment.
    pub(crate) fn doubts(&self, recorded_ms: u64) -> Vec<Doubt> {
        let mut doubts = Doubts::at(recorded_ms);
        self.clone().walk(&mut doubts);
        let mut doubts = doubts.found;
        doubts.extend(self.declared().own_doubts());
        doubts
    }

    pub(crate) fn encode(&self) -> Result<MapWriter, EncodeError> {
        let mut writer = Writer::default();
        // A walk may change what it goes over, so that one walk serves reading and writing; this one does not.
        self.clone().walk(&mut writer);
        writer.finish(self.declared().spec().needs_something)
    }

    /// Reads the fields of a known kind, and tells whether all that is in them is known; `None` for a kind that is not.
    pub(crate) fn read(kind: Kind, fields: &mut Fields<'_>) -> Result<Option<(Self, bool)>, Misshapen> {
        let Some(mut payload) = Self::empty(kind) else { return Ok(None) };
        let mut reader = Reader::new(fields);
        payload.walk(&mut reader);
        let all_is_known = reader.finish()?;
        Ok(Some((payload, all_is_known)))
    }
}
