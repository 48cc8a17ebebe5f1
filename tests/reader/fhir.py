"""What an export says as FHIR, beside the entries that were signed (docs/protocol.md §13)."""

import crypto
import payloads

# The resources that no entry gives rise to by itself: about people, the software, pictures, and what follows from entries.
BESIDE = {
    "Composition", "Patient", "Device", "Practitioner", "PractitionerRole", "RelatedPerson", "Organization", "DocumentReference",
    "ImmunizationRecommendation",
}  # fmt: skip
# The sort of resource of each kind of entry; others are Observations.
SORTS = {"allergy": "AllergyIntolerance", "immunisation": "Immunization", "medicine": "MedicationStatement"} | dict.fromkeys(
    ("illness", "admission", "loss"), "Condition"
)
UNITS = {"kg": "kilogram", "cm": "centimeter"}
RETRACTION = 0
TIMES = ("effectiveDateTime", "occurrenceDateTime", "onsetDateTime")
SIZES = {"kg": 1_000, "cm": 10, "wk": 7}
# What of a birth has a resource of its own: the end of its name, and the field that it holds.
PARTS = {
    "gestation": "gestation", "weight": "birth_weight", "length_lying": "length", "head_circumference": "head_circumference",
    "apgar-1": "apgar_1", "apgar-5": "apgar_5", "apgar-10": "apgar_10",
}  # fmt: skip


class Differs(Exception):
    """What is not what was signed."""


def need(condition, what):
    if not condition:
        raise Differs(what)


def name(id_, part=""):
    """A UUID of version 8 (RFC 9562): the entry's id, or for a part of it a hash."""
    data = crypto.tagged_hash("share-part", id_ + part.encode())[:16] if part else id_
    number = int.from_bytes(data) & ~(0xF << 76) | 8 << 76
    digits = f"{number & ~(0b11 << 62) | 0b10 << 62:032x}"
    return "urn:uuid:" + "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def compare(bundle, entries, status, when):
    """`entries`: CBOR by id; `status`: of an id; `when`: an entry's time as text."""
    resources = {entry["fullUrl"]: entry["resource"] for entry in bundle["entry"]}
    need(len(resources) == len(bundle["entry"]), "two of its resources have one name")
    standing = {id_: e for id_, e in entries.items() if status(id_) == "current" and e.get(1) != RETRACTION}
    names = {}
    for id_, entry in standing.items():
        need(name(id_) in resources, f"entry {id_.hex()} is left out")
        payload = payloads.read(entry) or {}
        names[name(id_)] = id_, payload.get("value"), payload
        names |= {name(id_, part): (id_, payload.get(field), payload) for part, field in PARTS.items()}
    for url, resource in resources.items():
        if url in names:
            id_, value, payload = names[url]
            its = f"entry {id_.hex()}: its"
            compare_one(resource, its, when(standing[id_]), value, payload)
            if url == name(id_):
                compare_sort(resource, its, standing[id_], when(standing[id_]), payload)
        elif resource["resourceType"] not in BESIDE:
            sources = {reference["reference"] for reference in resource.get("derivedFrom", [])}
            need(sources and sources <= set(names), f"no entry that stands says its {resource['resourceType']} {url}")


def compare_one(resource, its, when, value, payload):
    times = {resource[time] for time in TIMES if time in resource}
    need(not times or times == {moment(when)}, f"{its} time is not what was signed")
    if resource["resourceType"] == "Immunization":
        given = payload.get("not_given") is None
        need((resource["status"] == "completed") == given, f"{its} being given is not what was signed")
    if quantity := resource.get("valueQuantity"):
        need(UNITS.get(quantity["code"], quantity["unit"]) == quantity["unit"], f"{its} unit is not what was signed")
        said = round(quantity["value"] * SIZES[quantity["code"]])
        need(said == value, f"{its} value is not what was signed")


def compare_sort(resource, its, entry, when, payload):
    kind = payloads.KINDS.get(entry.get(1), ("of a later version",))[0]
    sort = resource["resourceType"]
    need(sort == SORTS.get(kind, "Observation"), f"{its} sort is not what was signed")
    has_day = sort in ("Immunization", "Observation") and when is not None
    need(not has_day or any(time in resource for time in TIMES), f"{its} time is left out")
    need(kind != "measurement" or "valueQuantity" in resource, f"{its} value is left out")
    named = {"allergy": "substance", "illness": "what", "medicine": "name", "immunisation": "vaccine"}.get(kind)
    concept = resource.get("code") or resource.get("vaccineCode") or resource.get("medicationCodeableConcept") or {}
    need(letters(payload.get(named) or "") in ("", letters(concept.get("text") or "")), f"{its} name is not what was signed")
    need("verificationStatus" not in resource, f"{its} standing is not what was signed")


def letters(text):
    """Without what FHIR's texts lose: control characters, and what turns the order of others."""
    return "".join(letter for letter in text if letter.isalnum())


def moment(text):
    """FHIR has seconds where there is a time of day."""
    return text if text is None or "T" not in text else f"{text[:16]}:00{text[16:]}"
