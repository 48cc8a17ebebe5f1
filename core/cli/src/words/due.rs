//! What is due, for a parent: what to do now first, facts only.

use redbook_app::{DueItemView, DueState, DueView, KeptView, QuestionView};

use super::{clean, count, date, paragraphs, section, short};

/// How much of what is to come is shown; all of it is in the JSON.
const UPCOMING_MAX: usize = 8;

/// What is due.
pub(crate) fn due(due: &DueView, why: bool) -> String {
    if due.state == DueState::Loss {
        let kept = due.kept.iter().map(|it| clean(&it.message.english));
        let written: Vec<String> = due.recorded.iter().map(|item| line(item, false)).chain(kept).collect();
        return paragraphs(&[message(due), section("What was written here", &written.join("\n"))]);
    }
    let now = match (due.state, due.now.is_empty()) {
        (DueState::Born | DueState::Expected, true) => "Nothing is due now.".to_owned(),
        _ => section("Now", &lines(&due.now, why)),
    };
    paragraphs(&[
        heading(due),
        message(due),
        section("To decide", &disputes(due)),
        now,
        section("To come", &upcoming(&due.upcoming, why)),
        section(
            "Questions that decide what is offered",
            &due.questions.iter().map(question).collect::<Vec<_>>().join("\n"),
        ),
        section("Recorded, and not counted", &not_counted(due, why)),
        section("Not given", &kept(&due.not_given)),
        section("Done", &done(&due.done)),
        section("Its time is over", &lines(&due.too_late, why)),
        section("Not for this child", &lines(&due.not_for_this_child, why)),
        section("In the record", &lines(&due.recorded, false)),
        section("Protection, by disease", &protection(due)),
        closing(due, why),
    ])
}

fn heading(due: &DueView) -> String {
    let on = date::say(&due.on);
    let born = due.born.as_deref().map(|born| format!("born {}", date::say(born)));
    let expected = due.expected.as_deref().map(|day| format!("expected {}", date::say(day)));
    let age = due.age.as_ref().map(|age| age.english.clone());
    let parts: Vec<String> = [Some(on), age, born.or(expected)].into_iter().flatten().collect();
    parts.join(", ")
}

fn message(due: &DueView) -> String {
    due.message.as_ref().map(|message| message.english.clone()).unwrap_or_default()
}

fn closing(due: &DueView, why: bool) -> String {
    match due.state {
        DueState::Expected if due.message.is_some() => {
            "To write it: redbook add birth --when DATE, or redbook add loss --help".to_owned()
        }
        DueState::Born | DueState::Expected if !why => {
            "Why, and where it is from: redbook due --why. No clinician has signed these rules: what your health visitor \
             or GP practice says comes first."
                .to_owned()
        }
        DueState::BirthNotKnown => "To say it: redbook add birth --when DATE, or redbook add pregnancy DUE-DATE".to_owned(),
        _ => String::new(),
    }
}

fn lines(items: &[DueItemView], why: bool) -> String {
    items.iter().map(|item| line(item, why)).collect::<Vec<_>>().join("\n")
}

fn line(item: &DueItemView, why: bool) -> String {
    let mut text = clean(&item.reason.english);
    for note in &item.notes {
        text.push_str(&format!("\n  {}", clean(&note.english)));
    }
    if why && let Some(rule) = &item.rule {
        text.push_str(&format!("\n  rule {rule}, from {}", item.sources.join(", ")));
        if let Some(from) = &item.valid_from {
            text.push_str(&format!(", since {}", date::say(from)));
        }
    }
    text
}

fn upcoming(items: &[DueItemView], why: bool) -> String {
    let shown = items.get(..UPCOMING_MAX).unwrap_or(items);
    let mut text = lines(shown, why);
    let more = items.len() - shown.len();
    if more > 0 {
        text.push_str(&format!("\nand {more} later"));
    }
    text
}

fn question(question: &QuestionView) -> String {
    let decides: Vec<String> = question.decides.iter().map(|item| clean(&item.name)).collect();
    format!(
        "{} (decides: {})\n  redbook answer {} yes, or no",
        question.message.english,
        decides.join(", "),
        question.question
    )
}

fn disputes(due: &DueView) -> String {
    let dispute = |dispute: &redbook_app::DisputeView| {
        let said = dispute.values.iter().map(|value| {
            let by: Vec<String> =
                value.entries.iter().map(|it| said_by(it.written_by.name.as_str(), &it.id)).collect();
            format!("\n  {}: {}", clean(&value.value), by.join(", "))
        });
        format!("{}{}", clean(&dispute.message.english), said.collect::<String>())
    };
    due.disputes.iter().map(dispute).collect::<Vec<_>>().join("\n")
}

fn not_counted(due: &DueView, why: bool) -> String {
    let parts = [lines(&due.not_counted, why), kept(&due.kept)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn kept(kept: &[KeptView]) -> String {
    let line = |it: &KeptView| {
        format!("{} ({})", clean(&it.message.english), said_by(&it.entry.written_by.name, &it.entry.id))
    };
    kept.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn said_by(name: &str, entry: &str) -> String {
    format!("{} {}", clean(name), short(entry)).trim().to_owned()
}

fn done(items: &[DueItemView]) -> String {
    let line = |item: &DueItemView| {
        let mut text = line(item, false);
        if !item.parts.is_empty() {
            let recorded = item.parts.iter().filter(|part| part.status == "done").count();
            text.push_str(&format!(" ({})", count(recorded, "result", "results")));
        }
        text
    };
    items.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn protection(due: &DueView) -> String {
    due.protection.iter().map(|it| clean(&it.text)).collect::<Vec<_>>().join("\n")
}
