// Who said a thing, and when it was written down.

import { clean, concept, dateOf, first, list, nameWords, obj, personName } from "./read.js";

const PATIENT_ASSERTED = "PATAST";
const PART_CHARS_BESIDE = 30;
/** Where other senders say who: the first that is there. */
const PEOPLE = ["asserter", "recorder", "informationSource", "author", "source"];

/** `{name, when, family}`: a name as it was sent or "", a date or null, and whether the family wrote it. */
export function whoSaid(resource, bundle) {
  const note = first(resource.note);
  return {
    name: noteAuthor(note, bundle) || otherAuthor(resource, bundle),
    when: dateOf(note, "time") ?? dateOf(resource, "recordedDate", "dateAsserted", "recorded", "issued"),
    family: list(obj(resource.meta).security).some((label) => obj(label).code === PATIENT_ASSERTED),
  };
}

function noteAuthor(note, bundle) {
  return actorName(bundle.find(note.authorReference)) || clean(obj(note.authorReference).display) || clean(note.authorString);
}

function otherAuthor(resource, bundle) {
  const named = PEOPLE.map((field) => resource[field]).filter(Boolean).map((one) => (Array.isArray(one) ? one[0] : one));
  const performers = list(resource.performer).map((one) => obj(one).actor ?? one);
  for (const reference of [...named, ...performers]) {
    const actor = bundle.find(reference);
    const name = (actor?.resourceType === "Patient" ? "" : actorName(actor)) || clean(obj(reference).display);
    if (name) return name;
  }
  return "";
}

/** What a person or body goes by, with the part they play where that is a word or two: "Amina (guardian)". */
export function actorName(actor) {
  if (!actor) return "";
  const part = partOf(actor);
  return [bareName(actor), part && part.length <= PART_CHARS_BESIDE && `(${part})`].filter(Boolean).join(" ");
}

/** `[{name, part}]`: those of whom more is said than stands beside a name. */
export function peopleOf(bundle) {
  const people = bundle.resources.map(({ resource }) => ({ name: bareName(resource), part: partOf(resource) }));
  return people.filter(({ name, part }) => name && part.length > PART_CHARS_BESIDE);
}

function bareName(actor) {
  const name = Array.isArray(actor.name) ? personName(actor.name) : clean(actor.name) || nameWords(actor.name);
  return name || clean(first(actor.deviceName).name);
}

function partOf(actor) {
  const parts = [...list(actor.relationship), ...list(actor.qualification).map((one) => obj(one).code)];
  return parts.map(concept).filter(Boolean).join(", ");
}
