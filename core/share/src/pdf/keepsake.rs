//! The whole record as a book to keep.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike};
use redbook_clinical::chart::Chart;
use redbook_record::Payload;

use super::chapter::Chapter;
use super::flow::Flow;
use super::sheet::Op;
use super::style::{ACCENT, BODY, COVER_LINE, COVER_NAME, LEFT, NOTE, SMALL_HEADING, STORY, YEAR};
use super::tables::of_kinds;
use super::telling::{Telling, day, moment};
use super::who;
use crate::clean::line;
use crate::gather::Child;
use crate::{Summary, SummaryEntry};

/// How far down its page a cover begins.
const COVER_TOP: f32 = 190.0;

const COVER_RULE: f32 = 72.0;

/// The year in which something happened; those without a date are together.
type Years<'s> = BTreeMap<Option<i32>, Vec<&'s SummaryEntry<'s>>>;

impl<'c> Flow<'_, 'c> {
    /// All of it.
    pub(super) fn keepsake(&mut self, summary: &Summary<'_>, child: &Child<'_>, charts: &'c [Chart]) {
        self.cover(summary, child);
        self.new_page();
        self.life(summary);
        let mut years = years(summary);
        let undated = years.remove(&None);
        for (year, entries) in &years {
            let title = year.map(|year| year.to_string()).unwrap_or_default();
            self.year(summary, &title, &turned(child, *year), entries);
        }
        if let Some(entries) = undated {
            self.year(summary, "Without a date", "", &entries);
        }
        self.charts(charts);
        self.authors(summary);
        self.undrawn_list();
    }

    fn cover(&mut self, summary: &Summary<'_>, child: &Child<'_>) {
        self.sheets.begin_section();
        self.y = COVER_TOP;
        self.heading(1, &who::name(child), COVER_NAME);
        self.space(9.0);
        self.sheets.draw(Op::Rule { x: LEFT, y: self.y, width: COVER_RULE, colour: ACCENT });
        self.space(11.0);
        for (label, said) in who::lines(
            child,
            &[crate::gather::NAME, crate::gather::SEX, crate::gather::NHS_NUMBER, crate::gather::ADDRESS],
        ) {
            self.text(&format!("{label} {said}"), COVER_LINE);
        }
        if let Some(died) = who::died(child) {
            self.text(&capital(&died), COVER_LINE);
        }
        self.space(14.0);
        for birth in who::birth(summary) {
            self.text(&birth, COVER_LINE);
        }
        self.space(40.0);
        self.text(&format!("Kept by {}.", and(&names(summary))), BODY);
        let made = day(moment(summary.made_ms));
        self.text(&format!("This copy was made on {made}, with {} entries.", summary.entries.len()), NOTE);
    }

    /// What is of the whole life.
    fn life(&mut self, summary: &Summary<'_>) {
        let has_any =
            summary.entries.iter().any(|entry| Chapter::OF_A_LIFE.contains(&Chapter::of(entry.kind)));
        if !has_any {
            return;
        }
        self.sheets.begin_section();
        self.heading(2, "Who this book is about", YEAR);
        for chapter in Chapter::OF_A_LIFE {
            let entries = of_kinds(summary, |kind| Chapter::of(kind) == chapter);
            self.chapter(summary, chapter, &entries);
        }
    }

    fn year(&mut self, summary: &Summary<'_>, title: &str, below: &str, entries: &[&SummaryEntry<'_>]) {
        self.space(26.0);
        self.need(120.0);
        self.sheets.begin_section();
        self.heading(2, title, YEAR);
        if !below.is_empty() {
            self.text(below, COVER_LINE);
        }
        for chapter in Chapter::OF_A_YEAR {
            let of_chapter: Vec<_> =
                entries.iter().copied().filter(|entry| Chapter::of(entry.kind) == chapter).collect();
            self.chapter(summary, chapter, &of_chapter);
        }
    }

    fn chapter(&mut self, summary: &Summary<'_>, chapter: Chapter, entries: &[&SummaryEntry<'_>]) {
        if entries.is_empty() {
            return;
        }
        self.group(3, chapter.title());
        match chapter {
            Chapter::Growth => self.measurements(summary, entries),
            Chapter::Vaccinations => self.doses(summary, entries),
            Chapter::Diary => entries.iter().for_each(|entry| self.story(summary, entry)),
            _ => self.entries(summary, entries),
        }
    }

    /// A page of the diary: its day, its title, what it tells, who wrote it.
    fn story(&mut self, summary: &Summary<'_>, entry: &SummaryEntry<'_>) {
        let Some(Payload::Diary(diary)) = entry.payload else {
            return self.entry(summary, entry, BODY);
        };
        let Telling { when, who, .. } = Telling::of(summary, entry);
        self.space(4.0);
        let title = diary.title.as_deref().and_then(line);
        let title: Vec<String> =
            title.into_iter().chain(Some(when).filter(|when| !when.is_empty())).collect();
        self.need(SMALL_HEADING.leading + 4.0 * STORY.leading);
        self.text(&title.join(" · "), SMALL_HEADING);
        for paragraph in crate::clean::page(&diary.text).unwrap_or_default().split('\n') {
            self.text(paragraph, STORY);
        }
        self.text(&who, NOTE);
        self.space(8.0);
    }

    fn charts(&mut self, charts: &'c [Chart]) {
        if charts.is_empty() {
            return;
        }
        self.new_page();
        self.sheets.begin_section();
        self.heading(2, "Growth charts", YEAR);
        for chart in charts {
            self.chart(chart);
        }
    }

    fn authors(&mut self, summary: &Summary<'_>) {
        self.section("Who wrote this book");
        for name in names(summary) {
            self.text(&name, BODY);
        }
        self.space(3.0);
        self.text("What a family wrote was not checked by a professional, and a professional is who the family says she is.", NOTE);
    }
}

fn years<'s>(summary: &'s Summary<'_>) -> Years<'s> {
    let mut years = Years::new();
    for entry in of_kinds(summary, |kind| !Chapter::OF_A_LIFE.contains(&Chapter::of(kind))) {
        let year = entry.when.map(|when| when.starts_ms()).and_then(DateTime::from_timestamp_millis);
        years.entry(year.map(|moment| moment.year())).or_default().push(entry);
    }
    years
}

/// "Born" below the year of the birth, "Turned 2" below a later one; nothing where a birthday did not come.
fn turned(child: &Child<'_>, year: Option<i32>) -> String {
    let born = child.born().and_then(|born| DateTime::from_timestamp_millis(born.starts_ms()));
    let (Some(born), Some(year)) = (born.map(|born| born.year()), year) else { return String::new() };
    match year - born {
        0 => "The year of the birth".to_owned(),
        age if age > 0 && child.died.is_none() => format!("Turned {age}"),
        _ => String::new(),
    }
}

/// Those who wrote something, each once.
fn names(summary: &Summary<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for entry in &summary.entries {
        let name = summary.people.get(entry.author).and_then(|person| line(&person.words()));
        names.extend(name.filter(|name| !names.contains(name)));
    }
    names
}

fn and(names: &[String]) -> String {
    match names {
        [] => "nobody yet".to_owned(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
