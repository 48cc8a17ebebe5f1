// What a document must keep: the rules of the International Patient Summary STU 2 and what UK Core asks for, as FHIRPath.
// Each assertion has a breaker: something done to a good Bundle after which it must fail. `on` names the Bundles it is for.
"use strict";

const resources = (bundle, type) => bundle.entry.map((entry) => entry.resource).filter((one) => one.resourceType === type);
const first = (bundle, type) => resources(bundle, type)[0];
const section = (bundle, code) =>
  first(bundle, "Composition").section.find((one) => (one.code.coding ?? []).some((coding) => coding.code === code));
const measured = (bundle, code) =>
  resources(bundle, "Observation").find((one) => (one.code.coding ?? []).some((coding) => coding.code === code));

const SECTIONS = "Bundle.entry.first().resource.section";
const required = (code) => ({
  name: `the section ${code} stands, with entries or the reason why there are none`,
  path: `${SECTIONS}.where(code.coding.where(system = 'http://loinc.org' and code = '${code}').exists()).count() = 1 and
    ${SECTIONS}.where(code.coding.code = '${code}').all(entry.exists() xor emptyReason.exists())`,
  broken: (bundle) => {
    const composition = first(bundle, "Composition");
    composition.section = composition.section.filter((one) => one !== section(bundle, code));
  },
});
const ukCore = (name, loinc, snomed, unit, code) => ({
  name: `${name} has the codes of LOINC and SNOMED CT and the unit that UK Core asks for`,
  on: "full",
  path: `Bundle.entry.resource.ofType(Observation).where(code.coding.where(code = '${loinc}').exists()).exists() and
    Bundle.entry.resource.ofType(Observation).where(code.coding.where(code = '${loinc}').exists()).all(
      code.coding.where(system = 'http://loinc.org' and code = '${loinc}').exists() and
      code.coding.where(system = 'http://snomed.info/sct' and code = '${snomed}').exists() and
      value.exists() and value.unit = '${unit}' and value.code = '${code}' and
      value.system = 'http://unitsofmeasure.org' and effective.exists() and
      category.coding.where(code = 'vital-signs').exists())`,
  broken: (bundle) => { measured(bundle, loinc).valueQuantity.unit = code; },
});

exports.documents = [
  {
    name: "the Bundle is a document with an identifier and the moment it was made",
    path: "Bundle.type = 'document' and Bundle.identifier.system.exists() and Bundle.identifier.value.exists() and Bundle.timestamp.exists()",
    broken: (bundle) => { delete bundle.timestamp; },
  },
  {
    name: "every entry has a name and a resource, and nothing of a search or a transaction",
    path: "Bundle.entry.all(fullUrl.exists() and resource.exists() and search.empty() and request.empty() and response.empty())",
    broken: (bundle) => { delete bundle.entry[3].fullUrl; },
  },
  {
    name: "no name stands twice",
    path: "Bundle.entry.fullUrl.isDistinct()",
    broken: (bundle) => { bundle.entry[2].fullUrl = bundle.entry[1].fullUrl; },
  },
  {
    name: "every reference leads to a resource of the Bundle",
    path: "Bundle.descendants().where($this is Reference).reference.where(($this in %resource.entry.fullUrl).not()).empty()",
    broken: (bundle) => { first(bundle, "Composition").subject.reference = "urn:uuid:00000000-0000-8000-8000-000000000000"; },
  },
  {
    name: "the first is a Composition, and it is the only one",
    path: "Bundle.entry.first().resource is Composition and Bundle.entry.resource.ofType(Composition).count() = 1",
    broken: (bundle) => { bundle.entry.reverse(); },
  },
  {
    name: "the Composition is a patient summary with a child, a day, an author and a title",
    path: "Bundle.entry.first().resource.all(status = 'final' and type.coding.where(system = 'http://loinc.org' and code = '60591-5').exists() and subject.reference.exists() and date.exists() and author.exists() and title.exists())",
    broken: (bundle) => { delete first(bundle, "Composition").author; },
  },
  {
    name: "the child of the Composition is the one Patient of the Bundle",
    path: "Bundle.entry.resource.ofType(Patient).count() = 1 and Bundle.entry.where(resource is Patient).fullUrl = Bundle.entry.first().resource.subject.reference",
    broken: (bundle) => { bundle.entry.push({ fullUrl: "urn:uuid:00000000-0000-8000-8000-000000000001", resource: first(bundle, "Patient") }); },
  },
  {
    name: "every section has one title, one code and a narrative, and none lies in another",
    path: `${SECTIONS}.all(title.exists() and code.exists() and text.status = 'generated' and text.\`div\`.exists() and section.empty())`,
    broken: (bundle) => { delete first(bundle, "Composition").section[0].text; },
  },
  {
    name: "no section is empty without the reason, and none with entries has one",
    path: `${SECTIONS}.all(entry.exists() xor emptyReason.coding.exists())`,
    broken: (bundle) => { const one = first(bundle, "Composition").section[0]; delete one.entry; delete one.emptyReason; },
  },
  {
    name: "the reason why a section is empty is one that HL7 lists",
    path: `${SECTIONS}.emptyReason.coding.all(system = 'http://terminology.hl7.org/CodeSystem/list-empty-reason' and (code in ('nilknown' | 'notasked' | 'withheld' | 'unavailable')))`,
    broken: (bundle) => { first(bundle, "Composition").section[0].emptyReason = { coding: [{ system: "http://terminology.hl7.org/CodeSystem/list-empty-reason", code: "none" }] }; },
  },
  required("48765-2"),
  required("10160-0"),
  required("11450-4"),
  {
    name: "the child has a name to be read, and a birth date or the reason why there is none",
    path: "Bundle.entry.resource.ofType(Patient).all(name.where(text.exists() or family.exists() or given.exists()).exists() and (birthDate.hasValue() or birthDate.extension.where(url = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason').exists()))",
    broken: (bundle) => { const child = first(bundle, "Patient"); delete child.birthDate; delete child._birthDate; },
  },
  {
    name: "an NHS number is ten digits under its own system",
    on: "full",
    path: "Bundle.entry.resource.ofType(Patient).identifier.where(system = 'https://fhir.nhs.uk/Id/nhs-number').exists() and Bundle.entry.resource.ofType(Patient).identifier.where(system = 'https://fhir.nhs.uk/Id/nhs-number').all(value.matches('^[0-9]{10}$'))",
    broken: (bundle) => { first(bundle, "Patient").identifier[0].value = "943 476 5919"; },
  },
  {
    name: "an allergy has what to, the child, and is active while nobody verified it",
    on: "full",
    path: "Bundle.entry.resource.ofType(AllergyIntolerance).exists() and Bundle.entry.resource.ofType(AllergyIntolerance).all(code.exists() and patient.reference.exists() and clinicalStatus.exists())",
    broken: (bundle) => { delete first(bundle, "AllergyIntolerance").clinicalStatus; },
  },
  {
    name: "a problem has what it is and whose, and one that is over says so",
    on: "full",
    path: "Bundle.entry.resource.ofType(Condition).exists() and Bundle.entry.resource.ofType(Condition).all(code.exists() and subject.reference.exists() and (abatement.exists() implies clinicalStatus.coding.where(code = 'resolved').exists()))",
    broken: (bundle) => { first(bundle, "Condition").abatementDateTime = "2024"; },
  },
  {
    name: "a medicine has what, whose, and when or the reason why not",
    on: "full",
    path: "Bundle.entry.resource.ofType(MedicationStatement).exists() and Bundle.entry.resource.ofType(MedicationStatement).all(status.exists() and medication.exists() and subject.reference.exists() and effective.exists())",
    broken: (bundle) => { const one = first(bundle, "MedicationStatement"); delete one.effectivePeriod; },
  },
  {
    name: "a dose has status, vaccine, child, and when or the reason why not",
    on: "full",
    path: "Bundle.entry.resource.ofType(Immunization).exists() and Bundle.entry.resource.ofType(Immunization).all((status in ('completed' | 'not-done')) and vaccineCode.exists() and patient.reference.exists() and occurrence.exists())",
    broken: (bundle) => { delete first(bundle, "Immunization").occurrenceDateTime; },
  },
  {
    name: "the procedure of a dose is in UK Core's extension, in SNOMED CT",
    on: "full",
    path: "Bundle.entry.resource.ofType(Immunization).extension('https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-VaccinationProcedure').exists() and Bundle.entry.resource.ofType(Immunization).extension.all(url = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-VaccinationProcedure' and value.coding.system = 'http://snomed.info/sct')",
    broken: (bundle) => { first(bundle, "Immunization").extension[0].url += "-1"; },
  },
  {
    name: "a recommendation is for a vaccine or a disease, and says how it stands",
    on: "full",
    path: "Bundle.entry.resource.ofType(ImmunizationRecommendation).recommendation.exists() and Bundle.entry.resource.ofType(ImmunizationRecommendation).recommendation.all((vaccineCode.exists() or targetDisease.exists()) and forecastStatus.exists())",
    broken: (bundle) => { delete first(bundle, "ImmunizationRecommendation").recommendation[0].targetDisease; },
  },
  ukCore("a weight", "29463-7", "27113001", "kilogram", "kg"),
  ukCore("a height", "8302-2", "50373000", "centimeter", "cm"),
  ukCore("a head circumference", "9843-4", "363812007", "centimeter", "cm"),
  {
    name: "the first note of each clinical resource says who wrote it and when",
    on: "full",
    path: "Bundle.entry.resource.where(($this is Condition) or ($this is AllergyIntolerance) or ($this is Immunization) or ($this is MedicationStatement)).all(note.first().author.reference.exists() and note.first().time.exists() and note.first().text.startsWith('Written by '))",
    broken: (bundle) => { delete first(bundle, "Condition").note[0].authorReference; },
  },
  {
    name: "what a family wrote is labelled so, and nothing that a practitioner wrote is",
    on: "full",
    path: "Bundle.entry.resource.ofType(Observation).where(note.exists()).all((note.first().author.reference in %resource.entry.where(resource is RelatedPerson).fullUrl) = meta.security.where(code = 'PATAST').exists())",
    broken: (bundle) => { const one = resources(bundle, "Observation").find((each) => each.meta.security); delete one.meta.security; },
  },
  {
    name: "every resource that claims IPS claims UK Core beside it",
    path: "Bundle.entry.resource.where(($this is Composition).not() and meta.profile.where($this.startsWith('http://hl7.org/fhir/uv/ips/')).exists()).all(meta.profile.where($this.startsWith('https://fhir.hl7.org.uk/StructureDefinition/UKCore-')).exists())",
    broken: (bundle) => { first(bundle, "Patient").meta.profile.pop(); },
  },
];

exports.collections = [
  {
    name: "it is a collection with a moment, two entries or more and one child",
    path: "Bundle.type = 'collection' and Bundle.timestamp.exists() and Bundle.entry.count() >= 2 and Bundle.entry.resource.ofType(Patient).count() = 1",
    broken: (bundle) => { bundle.type = "document"; },
  },
  {
    name: "nothing in it claims a profile",
    path: "Bundle.meta.profile.empty() and Bundle.entry.resource.meta.profile.empty()",
    broken: (bundle) => { first(bundle, "Patient").meta = { profile: ["http://hl7.org/fhir/uv/ips/StructureDefinition/Patient-uv-ips"] }; },
  },
  {
    name: "every reference leads to a resource of it",
    path: "Bundle.descendants().where($this is Reference).reference.where(($this in %resource.entry.fullUrl).not()).empty()",
    broken: (bundle) => { bundle.entry.pop(); first(bundle, "Condition").subject.reference = "urn:uuid:0"; },
  },
];
