//! The calendar file, line by line.

use super::story::{born, day};
use crate::schedule::{Answer, CalendarOptions, Child, Life, Question, calendar};

fn file(child: &Child, on: &str, name: Option<&str>) -> String {
    let stamp = day("2026-03-01").and_hms_opt(8, 5, 9).unwrap();
    calendar(&child.on(on), &CalendarOptions { on: day(on), stamp, record: "k3/f9", name })
}

#[test]
fn an_event_has_all_that_the_standard_asks_for() {
    let text = file(&born("2026-01-01"), "2026-03-01", None);
    let unfolded = text.replace("\r\n ", "");
    let menb = "BEGIN:VEVENT\r\nUID:k3f9-menb-1@redbook\r\nDTSTAMP:20260301T080509Z\r\n\
        DTSTART;VALUE=DATE:20260301\r\nDTEND;VALUE=DATE:20260302\r\nSUMMARY:MenB dose 1\r\n\
        DESCRIPTION:MenB dose 1 is due from 26 February 2026 to 26 March 2026.\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";
    assert!(unfolded.contains(menb), "{unfolded}");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches("BEGIN:VEVENT").count(), text.matches("END:VEVENT").count());
}

#[test]
fn lines_are_short_and_end_as_they_should() {
    let name = "Zoë, \"Ω\"; back\\slash and a name that is long enough to be folded more than once, 子供子供子供子供子供子供";
    let text = file(&born("2026-01-01"), "2026-03-01", Some(name));
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains("SUMMARY:Zoë\\, \"Ω\"\\; back\\\\slash and"));
}

#[test]
fn a_name_cannot_write_lines_of_its_own() {
    let text = file(&born("2026-01-01"), "2026-03-01", Some("A\r\nEND:VCALENDAR"));
    assert_eq!(text.matches("\r\nEND:VCALENDAR").count(), 1);
}

#[test]
fn uids_differ_and_stay_when_a_day_moves() {
    let uids = |text: &str| -> Vec<String> {
        let unfolded = text.replace("\r\n ", "");
        let mut uids: Vec<String> =
            unfolded.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect();
        uids.sort();
        uids
    };
    let child = born("2026-01-01");
    let first = uids(&file(&child, "2026-03-01", None));
    let mut once = first.clone();
    once.dedup();
    assert_eq!(first, once);
    let later = uids(&file(&child.gave("menb", &["2026-03-20"]), "2026-03-21", None));
    let moved = "UID:k3f9-menb-2@redbook".to_owned();
    assert!(first.contains(&moved) && later.contains(&moved));
    assert!(!later.contains(&"UID:k3f9-menb-1@redbook".to_owned()), "done, so not to come");
}

#[test]
fn after_a_loss_the_calendar_is_empty() {
    let mut child = born("2026-01-01");
    child.life = Life::Died;
    assert!(!file(&child, "2026-03-01", None).contains("VEVENT"));
}

#[test]
fn what_is_open_stands_on_a_day_that_is_still_to_come() {
    let days = |on: &str| {
        let text = file(&born("2026-01-01"), on, None);
        let starts = text.lines().filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:"));
        starts.map(str::to_owned).collect::<Vec<String>>()
    };
    let open = days("2026-05-20");
    assert!(
        open.contains(&"20260520".to_owned()) && open.iter().all(|day| day.as_str() >= "20260520"),
        "{open:?}"
    );
    assert!(open.iter().any(|day| day.as_str() > "20260520"), "{open:?}");
}

/// Who shares a calendar must not learn from it what the mother has.
#[test]
fn what_is_offered_because_of_the_mother_is_not_named() {
    let child = born("2026-01-01").answered(Question::HepbMother, Answer::Yes);
    for name in [None, Some("Zoë")] {
        let text = file(&child, "2026-01-01", name).replace("\r\n ", "").to_lowercase();
        let words: Vec<&str> =
            text.lines().filter(|line| line.contains("hepatitis") || line.contains("f9-hepb")).collect();
        assert_eq!(words, [""; 0]);
        let title = |what: &str| format!("summary:{}{what}\r\n", name.map(|_| "zoë: ").unwrap_or_default());
        for what in ["vaccine dose 1", "vaccine dose 2", "blood test"] {
            assert_eq!(text.matches(&title(what)).count(), 1, "{what}: {text}");
        }
    }
    let late = file(&child, "2026-01-02", None);
    assert!(late.contains("SUMMARY:vaccine dose 1 (overdue)\r\n"), "{late}");
    assert!(
        late.contains("UID:k3f9-vaccine-1@redbook") && late.contains("UID:k3f9-blood-test@redbook"),
        "{late}"
    );
}

#[test]
fn one_prick_of_the_heel_is_one_event() {
    let text = file(&born("2026-01-01"), "2026-01-03", None).replace("\r\n ", "");
    assert_eq!(text.matches("UID:k3f9-blood-spot@redbook").count(), 1);
    assert!(!text.contains("UID:k3f9-blood-spot-"), "{text}");
}
