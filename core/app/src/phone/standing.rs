//! Where what this phone wrote is, in words: on this phone only, handed to a relay, with another phone. "Handed to", never
//! "received": only the other phone can say that, and then it is "with" it.

use redbook_protocol::LogId;

use super::members::SeenPhones;
use super::open_record::OpenRecord;
use crate::MessageView;
use crate::trouble::words_of_code;

/// Phones that are named; the list of members has all of them.
const PHONES_NAMED_MAX: usize = 3;

/// What is known of where a record is.
pub(super) struct Standing<'a> {
    pub(super) is_member: bool,
    pub(super) has_relay: bool,
    /// Entries saved and not gathered into a frame yet.
    pub(super) unsent: usize,
    /// Frames that the relay has not acknowledged.
    pub(super) not_handed: u64,
    /// What stood in the way of the last sync, as a stable code.
    pub(super) last_trouble: Option<&'static str>,
    /// Who was seen to hold all of it.
    pub(super) with: &'a [String],
}

impl Standing<'_> {
    /// One thing after the other; at least one.
    pub(super) fn says(&self) -> Vec<MessageView> {
        if !self.is_member {
            return vec![MessageView::new("standing.joining", [], "waiting to be let in")];
        }
        let is_here_only = self.unsent > 0 || self.not_handed > 0;
        let mut says = Vec::new();
        if self.has_relay && is_here_only {
            // How many entries are in frames that wait is not known here: a number that is too small would be worse than none.
            says.push(waiting(if self.not_handed == 0 { self.unsent } else { 0 }));
            says.extend(self.last_trouble.map(trouble));
        } else if self.has_relay {
            says.push(MessageView::new("standing.handed", [], "handed to the relay"));
        } else if self.with.is_empty() {
            says.push(MessageView::new("standing.alone", [], "on this phone only"));
        }
        says.extend(self.with.iter().take(PHONES_NAMED_MAX).map(|name| {
            let english = format!("with {name}'s phone");
            MessageView::new("standing.with-phone", [("name", name.as_str().into())], english)
        }));
        says
    }
}

fn waiting(unsent: usize) -> MessageView {
    let english = match unsent {
        0 => "some of it is on this phone only".to_owned(),
        1 => "1 entry is on this phone only".to_owned(),
        _ => format!("{unsent} entries are on this phone only"),
    };
    MessageView::new("standing.waiting", [("count", unsent.into())], english)
}

/// What stood in the way of a sync.
pub(crate) fn trouble(code: &'static str) -> MessageView {
    MessageView::new(format!("error.{code}"), [], format!("{}.", words_of_code(code)))
}

/// What is said of a record that cannot be opened.
pub(crate) fn damaged() -> MessageView {
    let english = "this record cannot be opened on this phone; nothing is deleted";
    MessageView::new("standing.damaged", [], english)
}

/// Several things of one record, for a line of text.
#[must_use]
pub fn in_one_line(says: &[MessageView]) -> String {
    says.iter().map(|said| said.english.trim_end_matches('.')).collect::<Vec<_>>().join("; ")
}

impl OpenRecord {
    /// The people whose phones were seen to hold all that this one wrote, by name.
    pub(super) fn with_phones(&self, seen: &SeenPhones) -> Vec<String> {
        let holds_all = |log: &LogId| {
            let member = self.member_view(log, seen)?;
            let has_all = member.holds.is_some_and(|holds| holds.frames_behind == 0);
            (has_all && self.unsent.is_empty() && !member.succeeded && !member.you).then_some(member.name)
        };
        seen.keys().filter_map(holds_all).filter(|name| !name.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says<'a>(change: impl FnOnce(&mut Standing<'a>)) -> String {
        let mut standing = Standing {
            is_member: true,
            has_relay: true,
            unsent: 0,
            not_handed: 0,
            last_trouble: None,
            with: &[],
        };
        change(&mut standing);
        in_one_line(&standing.says())
    }

    #[test]
    fn where_a_record_is_is_said_and_never_that_somebody_received_it() {
        let dad = ["Dad".to_owned()];
        assert_eq!(says(|it| it.is_member = false), "waiting to be let in");
        assert_eq!(says(|it| it.has_relay = false), "on this phone only");
        assert_eq!(says(|_| {}), "handed to the relay");
        assert_eq!(says(|it| it.unsent = 1), "1 entry is on this phone only");
        assert_eq!(says(|it| it.unsent = 3), "3 entries are on this phone only");
        assert_eq!(says(|it| (it.unsent, it.not_handed) = (3, 1)), "some of it is on this phone only");
        assert_eq!(says(|it| it.not_handed = 1), "some of it is on this phone only");
        assert_eq!(says(|it| (it.has_relay, it.with) = (false, &dad)), "with Dad's phone");
        assert_eq!(says(|it| it.with = &dad), "handed to the relay; with Dad's phone");
        let stuck = says(|it| (it.unsent, it.last_trouble) = (2, Some("relay-unreachable")));
        assert!(
            stuck.starts_with("2 entries are on this phone only; the relay cannot be reached."),
            "{stuck}"
        );
        let settled = says(|it| it.last_trouble = Some("relay-unreachable"));
        assert_eq!(settled, "handed to the relay", "what stood in the way matters while something waits");
    }
}
