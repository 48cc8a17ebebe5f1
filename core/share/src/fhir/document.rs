//! The Bundle of a summary.

use std::collections::BTreeSet;

use super::bundle::Bundle;
use super::coded::LOINC;
use super::ids;
use super::map::{patient, person};
use super::resource::{
    BundleEntry, BundleJson, Composition, Device, DeviceName, DeviceVersion, Resource, SectionJson,
};
use super::sections::{Empty, Shown, sections};
use super::types::{Coding, Concept, Identifier, Narrative, Reference, instant};
use super::writing::{Made, Writing};
use crate::clean::line;
use crate::gather::Child;
use crate::{Profile, Summary};

const BUNDLE_PROFILE: &str = "http://hl7.org/fhir/uv/ips/StructureDefinition/Bundle-uv-ips";
const COMPOSITION_PROFILES: [&str; 2] = [
    "http://hl7.org/fhir/uv/ips/StructureDefinition/Composition-uv-ips",
    "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Composition",
];
/// LOINC "Patient summary Document".
const SUMMARY_DOCUMENT: Coding = Coding::new(LOINC, "60591-5");
const TITLE: &str = "Summary of a child's health record, as the family holds it";
/// What names names.
const URI: &str = "urn:ietf:rfc:3986";

/// Makes the Bundle of a summary, as docs/sharing.md describes it. The same summary always makes the same Bundle.
#[must_use]
pub fn document(summary: &Summary<'_>) -> Bundle {
    let writing = Writing::new(summary);
    let child = Child::of(summary);
    let shown = sections(&writing, &child);
    let told = people(&writing, &shown);
    let mut all = Vec::new();
    if summary.profile != Profile::Ktc {
        all.push(composition(&writing, &shown));
    }
    all.push(patient(&writing, &child));
    all.push(software(summary));
    all.extend(told);
    all.extend(shown.into_iter().flat_map(|section| section.made));
    Bundle(bundle(&writing, all))
}

fn bundle(writing: &Writing<'_>, all: Vec<Made>) -> BundleJson {
    let summary = writing.summary;
    let moment = instant(summary.made_ms);
    let is_document = summary.profile != Profile::Ktc;
    let identifier = Identifier { system: URI, value: ids::of_record(&summary.record, "bundle", &[&moment]) };
    let entry = all.into_iter().map(|made| BundleEntry { full_url: made.full_url, resource: made.resource });
    BundleJson {
        resource_type: "Bundle",
        meta: writing.claims(&[BUNDLE_PROFILE]),
        identifier: is_document.then_some(identifier),
        kind: if is_document { "document" } else { "collection" },
        timestamp: moment,
        entry: entry.collect(),
    }
}

/// Those who wrote what is told, and who shares: nobody else is named. A person with several phones is one.
fn people(writing: &Writing<'_>, shown: &[Shown]) -> Vec<Made> {
    let wrote = shown.iter().flat_map(|section| &section.made).filter_map(|made| made.author);
    let places: BTreeSet<usize> = wrote.chain(writing.summary.made_by).collect();
    let mut named = BTreeSet::new();
    let people = places.into_iter().filter_map(|place| person(writing, place));
    people.filter(|made| named.insert(made.full_url.clone())).collect()
}

fn software(summary: &Summary<'_>) -> Made {
    let version = line(summary.software).unwrap_or_else(|| "not known".to_owned());
    let resource = Device {
        device_name: [DeviceName { name: "Redbook", kind: "user-friendly-name" }],
        version: [DeviceVersion { value: version }],
    };
    Made { full_url: software_url(summary), author: None, resource: Resource::Device(Box::new(resource)) }
}

fn software_url(summary: &Summary<'_>) -> String {
    ids::of_record(&summary.record, "software", &[summary.software])
}

fn composition(writing: &Writing<'_>, shown: &[Shown]) -> Made {
    let summary = writing.summary;
    let moment = instant(summary.made_ms);
    let person = summary.made_by.and_then(|place| writing.person(place)).map(Reference::to);
    let resource = Composition {
        meta: writing.claims(&COMPOSITION_PROFILES).by_family(),
        status: "final",
        kind: Concept { coding: vec![SUMMARY_DOCUMENT], text: None },
        subject: Reference::to(writing.child()),
        date: moment.clone(),
        author: person.into_iter().chain([Reference::to(software_url(summary))]).collect(),
        title: TITLE,
        section: shown.iter().map(section).collect(),
    };
    let full_url = ids::of_record(&summary.record, "composition", &[&moment]);
    Made { full_url, author: None, resource: Resource::Composition(Box::new(resource)) }
}

fn section(shown: &Shown) -> SectionJson {
    let when_empty = shown.empty.map_or("", Empty::words);
    SectionJson {
        title: shown.title,
        code: shown.code.clone(),
        text: Narrative::list(&shown.lines, when_empty),
        entry: shown.made.iter().map(|made| Reference::to(made.full_url.clone())).collect(),
        empty_reason: shown.empty.map(Empty::concept),
    }
}
