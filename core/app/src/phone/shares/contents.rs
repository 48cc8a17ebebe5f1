//! What goes into a share: the record as it stands, with what the app makes of it, as `redbook-share` takes it.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use redbook_clinical::chart::{Chart, ChartSize, ChartWords, SvgStyle};
use redbook_clinical::growth::{GestationPolicy, MeasurementMethod};
use redbook_protocol::relay::{ShareFile, ShareFileType};
use redbook_protocol::{EntryId, LogId, RecordId};
use redbook_share::fhir::{FileKind, FileToShare, document, document_reference};
use redbook_share::{
    DueItem, GrowthReading, Person, Profile, Protection, Section, Sections, Summary, SummaryEntry,
};
use redbook_vault::ShareKey;

use super::kept::KeptShare;
use super::request::ShareForm;
use crate::error::AppError;
use crate::phone::due::{DueItemView, DueView};
use crate::phone::growth::{ChartQuery, GrowthView, MeasurementView};
use crate::phone::views::AuthorView;
use crate::phone::{OpenRecord, Phone};

/// The way to count age that the family is shown.
const POLICY: GestationPolicy = GestationPolicy::ExactForLife;
/// What a reader's screen calls the PDF.
#[cfg(feature = "pdf")]
const PDF_TITLE: &str = "Summary as PDF";
/// How far ahead what is to come goes into a summary.
const MONTHS_AHEAD: u32 = 12;
/// Charts that go as pictures, where something is measured.
const CHARTS: [MeasurementMethod; 3] =
    [MeasurementMethod::Weight, MeasurementMethod::Height, MeasurementMethod::HeadCircumference];

impl Phone {
    /// Makes the summary of a record, and something of it.
    pub(in crate::phone) fn with_summary<R>(
        &mut self,
        record: &RecordId,
        profile: Profile,
        sections: &Sections,
        work: impl FnOnce(&Summary<'_>) -> R,
    ) -> Result<R, AppError> {
        let made_ms = self.now_ms();
        let growth = self.growth_readings(record, POLICY)?;
        let due = self.due(record, day_of(made_ms))?;
        let open = self.open_record(record)?;
        let mut people = People::new(open);
        let made_by = Some(people.place(&open.replica.own_log()));
        let mut entries = Vec::new();
        for current in open.book.current(&open.roles) {
            entries.push(SummaryEntry::of(&current, people.place(current.author)));
        }
        Ok(work(&Summary {
            record: *record,
            made_ms,
            software: env!("CARGO_PKG_VERSION"),
            profile,
            sections: sections.clone(),
            people: people.list,
            made_by,
            entries,
            growth: readings(&growth),
            protection: due.protection.iter().map(protection).collect(),
            due: expected(&due, day_of(made_ms)),
            rules: due.rules_version.as_ref().map(|version| format!("{} {version}", due.nation)),
        }))
    }

    /// The files of a share, sealed; the summary first.
    pub(super) fn share_files(
        &mut self,
        record: &RecordId,
        share: &KeptShare,
    ) -> Result<Vec<ShareFile>, AppError> {
        let has_growth = share.sections.contains(Section::Growth);
        let charts =
            if share.charts && has_growth { self.charts(record, ChartSize::A4_INSIDE)? } else { Vec::new() };
        #[cfg(feature = "pdf")]
        let for_pdf =
            if share.pdf && has_growth { self.charts(record, ChartSize::A4_HALF)? } else { Vec::new() };
        let profile = match share.form {
            ShareForm::Summary => Profile::Ips,
            ShareForm::Ktc => Profile::Ktc,
        };
        let files = self.with_summary(record, profile, &share.sections, |summary| {
            let mut files = vec![document(summary).to_json()?];
            for chart in &charts {
                let (title, svg) = (chart.title.text.as_str(), chart.to_svg(SvgStyle::Light));
                let file = FileToShare { kind: FileKind::GrowthChart, title, bytes: svg.as_bytes() };
                files.push(document_reference(summary, &file)?);
            }
            #[cfg(feature = "pdf")]
            if share.pdf {
                let bytes = redbook_share::pdf::summary(summary, &for_pdf)?;
                let file = FileToShare { kind: FileKind::SummaryPdf, title: PDF_TITLE, bytes: &bytes };
                files.push(document_reference(summary, &file)?);
            }
            Ok::<_, AppError>(files)
        })??;
        let made_s = self.now_ms() / 1_000;
        files.iter().map(|json| self.seal_file(&share.key, made_s, json)).collect()
    }

    fn seal_file(&mut self, key: &ShareKey, made_s: u64, json: &[u8]) -> Result<ShareFile, AppError> {
        let content_type = ShareFileType::FhirJson;
        let jwe = key.seal_json(&mut *self.rng, content_type.media_type(), json)?;
        Ok(ShareFile { content_type, last_updated_seconds: made_s, jwe })
    }

    /// Growth charts: those that can be drawn.
    pub(in crate::phone) fn charts(
        &mut self,
        record: &RecordId,
        size: ChartSize,
    ) -> Result<Vec<Chart>, AppError> {
        let (mut charts, words) = (Vec::new(), ChartWords::english());
        for method in CHARTS {
            let query =
                ChartQuery { method, policy: POLICY, window: None, size, heading: None, words: &words };
            match self.chart(record, &query) {
                Ok(chart) => charts.push(chart),
                Err(AppError::NothingToDraw(_) | AppError::Chart(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(charts)
    }
}

/// Those who wrote, each once.
struct People<'o> {
    open: &'o OpenRecord,
    places: BTreeMap<LogId, usize>,
    list: Vec<Person>,
}

impl<'o> People<'o> {
    const fn new(open: &'o OpenRecord) -> Self {
        Self { open, places: BTreeMap::new(), list: Vec::new() }
    }

    fn place(&mut self, log: &LogId) -> usize {
        if let Some(place) = self.places.get(log) {
            return *place;
        }
        let place = self.list.len();
        self.list.push(person(self.open.author(log)));
        self.places.insert(*log, place);
        place
    }
}

fn person(author: AuthorView) -> Person {
    let role = author.role.unwrap_or("unknown");
    Person {
        name: author.name,
        relation: Some(author.relation).filter(|relation| !relation.is_empty()),
        role: role.to_owned(),
        is_practitioner: role == "practitioner",
    }
}

fn readings(growth: &GrowthView) -> Vec<GrowthReading> {
    growth.measurements.iter().filter_map(|measurement| reading(measurement, growth)).collect()
}

fn reading(measurement: &MeasurementView, growth: &GrowthView) -> Option<GrowthReading> {
    let assessed = measurement.by(POLICY.id())?;
    let entries: Vec<EntryId> = measurement.entries.iter().filter_map(|id| id.parse().ok()).collect();
    Some(GrowthReading {
        entries,
        what: measurement.what.to_owned(),
        value: measurement.value?,
        when: measurement.when.as_deref().and_then(|when| when.parse().ok()),
        band: assessed.band.as_ref().map(|band| band.english.clone()),
        sds: assessed.sds,
        centile: assessed.centile,
        reference: assessed.reference.to_uppercase(),
        policy: within_a_sentence(&growth.counted.english),
        data_version: assessed.data_version.to_owned(),
    })
}

/// "Age is counted ..." after a semicolon.
fn within_a_sentence(sentence: &str) -> String {
    let mut rest = sentence.trim_end_matches('.').chars();
    let first = rest.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(rest).collect()
}

fn protection(view: &crate::phone::due::ProtectionView) -> Protection {
    Protection {
        disease: view.disease.to_owned(),
        text: view.text.clone(),
        expected_now: view.expected_now,
        next_from: view.next_from.as_deref().and_then(day),
    }
}

/// What is due now, and what comes within a year: a clinician does not need to scroll past what comes at fourteen.
fn expected(due: &DueView, on: NaiveDate) -> Vec<DueItem> {
    let until = on.checked_add_months(Months::new(MONTHS_AHEAD)).unwrap_or(on);
    let is_near = |item: &&DueItemView| item.from.as_deref().and_then(day).is_none_or(|from| from <= until);
    let items = due.now.iter().chain(due.upcoming.iter().filter(is_near));
    items.filter(|item| item.kind == "immunisation").map(item).collect()
}

fn item(view: &DueItemView) -> DueItem {
    DueItem {
        what: view.what.clone(),
        name: view.name.clone(),
        dose: view.dose,
        status: view.status.to_owned(),
        from: view.from.as_deref().and_then(day),
        by: view.by.as_deref().and_then(day),
        last: view.last.as_deref().and_then(day),
        reason: view.reason.english.clone(),
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn day_of(ms: u64) -> NaiveDate {
    let moment = i64::try_from(ms).ok().and_then(chrono::DateTime::from_timestamp_millis);
    moment.map(|moment| moment.date_naive()).unwrap_or_default()
}
