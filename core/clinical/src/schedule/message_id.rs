//! Which sentences there are.

use serde::Deserialize;

macro_rules! message_ids {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)+) => {
        /// A sentence. The texts are in `data/schedule/english.json`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
        pub enum MessageId {
            $($(#[$doc])* #[serde(rename = $id)] $name,)+
        }

        impl MessageId {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// Its word, which never changes.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }
        }
    };
}

message_ids! {
    /// A dose that counts.
    DoseDone = "dose-done",
    /// A dose that counts, in the time for special cases.
    DoseEarly = "dose-early",
    /// A dose that counts, before the routine age; no source gives a lowest one.
    DoseBeforeRoutine = "dose-before-routine",
    /// A dose for which the schedule has no place.
    DoseExtra = "dose-extra",
    /// A dose that stands in for another vaccine.
    DoseStandsIn = "dose-stands-in",
    /// A vaccine for which another stood in.
    DoseStoodIn = "dose-stood-in",
    /// Below the lowest age.
    DoseTooYoung = "dose-too-young",
    /// Too soon after the dose before.
    DoseTooSoon = "dose-too-soon",
    /// Too soon after another course.
    DoseTooSoonAfter = "dose-too-soon-after",
    /// A booster without the course before it.
    DoseTooFewBefore = "dose-too-few-before",
    /// After the last day.
    DoseTooOld = "dose-too-old",
    /// Dated before the birth.
    DoseBeforeBirth = "dose-before-birth",
    /// The same vaccine on the same day.
    DoseTwice = "dose-twice",
    /// Dated after the day asked about.
    DoseNotYet = "dose-not-yet",
    /// A vaccine that is not known.
    DoseUnrecognised = "dose-unrecognised",
    /// To come.
    DoseUpcoming = "dose-upcoming",
    /// To come, held back by the dose before.
    DoseUpcomingInterval = "dose-upcoming-interval",
    /// Due.
    DoseDue = "dose-due",
    /// Overdue.
    DoseOverdue = "dose-overdue",
    /// A catch-up that is also a dose of another course, which is overdue.
    DoseOverdueForBoth = "dose-overdue-for-both",
    /// Not recorded, and no source says what is still needed.
    DoseAsk = "dose-ask",
    /// Past its last day, and people are to ask what is still needed.
    DoseTooLateAsk = "dose-too-late-ask",
    /// BCG waits for the result for SCID.
    BcgWaitsForScid = "bcg-waits-for-scid",
    /// Whether SCID was screened for is not known, and no result is recorded.
    BcgAskScidArea = "bcg-ask-scid-area",
    /// The result for SCID is not one that allows BCG.
    BcgAskScid = "bcg-ask-scid",
    /// Past its last day.
    DoseTooLate = "dose-too-late",
    /// Not without the dose before, which is past its last day.
    DoseTooLateAfter = "dose-too-late-after",
    /// Had enough of another vaccine.
    DoseEnough = "dose-enough",
    /// A screening or review that was done.
    CheckDone = "check-done",
    /// The same, the day is not known.
    CheckDoneUndated = "check-done-undated",
    /// Recorded for a day after the one asked about.
    CheckNotYet = "check-not-yet",
    /// Recorded under a name that is not known.
    CheckUnrecognised = "check-unrecognised",
    /// Part of a test that was done.
    CheckPart = "check-part",
    /// Some results of a test are recorded.
    CheckSomeResults = "check-some-results",
    /// All results of a test are recorded.
    CheckAllResults = "check-all-results",
    /// To come.
    CheckUpcoming = "check-upcoming",
    /// In its window.
    CheckDue = "check-due",
    /// After its window.
    CheckOverdue = "check-overdue",
    /// After its window, with the last day it is worth having.
    CheckOverdueUntil = "check-overdue-until",
    /// Not recorded, and no source says whether it is still needed.
    CheckAsk = "check-ask",
    /// Dated before the birth.
    CheckBeforeBirth = "check-before-birth",
    /// Dated long before its window.
    CheckTooEarly = "check-too-early",
    /// After its last day.
    CheckTooLate = "check-too-late",
    /// A contact before the birth, after the due date.
    AntenatalOver = "antenatal-over",
    /// In pregnancy, from a day.
    PregnancyFrom = "pregnancy-from",
    /// In pregnancy, ask when.
    PregnancyAsk = "pregnancy-ask",
    /// What was done, and nothing more.
    WasDone = "was-done",
    /// The same, the day is not known.
    WasDoneUndated = "was-done-undated",
    /// No rules for this nation.
    NoSchedule = "no-schedule",
    /// Grown up.
    Adult = "adult",
    /// The question of tuberculosis was not asked.
    UnansweredTbFamily = "unanswered-tb-family",
    /// The question of hepatitis B was not asked.
    UnansweredHepbMother = "unanswered-hepb-mother",
    /// The question of risk was not asked.
    UnansweredFluRisk = "unanswered-flu-risk",
    /// The question of chickenpox was not asked.
    UnansweredChickenpox = "unanswered-chickenpox",
    /// The question of the area was not asked.
    UnansweredScidArea = "unanswered-scid-area",
    /// No tuberculosis risk.
    AnsweredTbFamily = "answered-tb-family",
    /// No hepatitis B of the mother.
    AnsweredHepbMother = "answered-hepb-mother",
    /// No risk.
    AnsweredFluRisk = "answered-flu-risk",
    /// Had chickenpox.
    AnsweredChickenpox = "answered-chickenpox",
    /// Not born in such an area.
    AnsweredScidArea = "answered-scid-area",
    /// Hib/MenC is withdrawn.
    HibMencWithdrawn = "hib-menc-withdrawn",
    /// No visit at 18 months.
    No18MonthVisit = "no-18-month-visit",
    /// No MMRV catch-up.
    NoMmrvCatchUp = "no-mmrv-catch-up",
    /// No third hepatitis B dose.
    HepbThirdWithdrawn = "hepb-third-withdrawn",
    /// A third hepatitis B dose that was due before it was withdrawn.
    HepbThirdAsk = "hepb-third-ask",
    /// The printed book says otherwise.
    BookMenbPcv = "book-menb-pcv",
    /// PCV came before MenB.
    PcvCameFirst = "pcv-came-first",
    /// While stock lasts.
    HibMencStock = "hib-menc-stock",
    /// A visit that older books do not have.
    New18MonthVisit = "new-18-month-visit",
    /// For the day of birth.
    HepbAtBirth = "hepb-at-birth",
    /// The times are not sourced.
    HepbTimes = "hepb-times",
    /// How many doses with polio are recorded.
    FifthPolio = "fifth-polio",
    /// One dose for two courses.
    CountsAs = "counts-as",
    /// Written as another dose.
    WrittenAs = "written-as",
    /// A course goes on.
    CourseGoesOn = "course-goes-on",
    /// Days between this dose and the one before it, neither of which is recorded.
    DosesApart = "doses-apart",
    /// Of a disease, nothing given.
    ProtectionNone = "protection-none",
    /// Of a disease, all that was given counts.
    ProtectionAll = "protection-all",
    /// Of a disease, something given does not count.
    ProtectionSome = "protection-some",
    /// Of a disease, the one dose does not count.
    ProtectionNotValid = "protection-not-valid",
    /// Days below the lowest age.
    FaultDaysEarly = "fault-days-early",
    /// Days too soon after the dose before.
    FaultDaysSoon = "fault-days-soon",
    /// After the last day.
    FaultTooOld = "fault-too-old",
    /// A booster without the course before it.
    FaultTooFewBefore = "fault-too-few-before",
    /// Dated before the birth.
    FaultBeforeBirth = "fault-before-birth",
    /// Recorded twice.
    FaultTwice = "fault-twice",
    /// Doses of which the sources do not say whether they are still needed.
    ExpectedAsk = "expected-ask",
    /// Doses that are due by now.
    ExpectedNow = "expected-now",
    /// The next dose is to come.
    ExpectedFrom = "expected-from",
    /// The next dose after those that are due, or may be, is to come.
    ExpectedThen = "expected-then",
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::english::ENGLISH;

    #[test]
    fn every_message_has_a_text_and_no_text_is_left_over() {
        let english = ENGLISH.as_ref().unwrap();
        let ids: Vec<&str> = MessageId::ALL.iter().map(|id| id.id()).collect();
        for id in &ids {
            assert!(english.messages.contains_key(*id), "{id} has no text");
        }
        for (id, text) in &english.messages {
            assert!(ids.contains(&id.as_str()), "{id} is no message");
            assert_eq!(text.matches('{').count(), text.matches('}').count(), "{id}");
        }
    }
}
