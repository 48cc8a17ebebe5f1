// A Bundle taken apart: its resources, what refers to what, and which section of the Composition names them.

import { Trouble } from "../bytes.js";
import { localDate, readDate } from "../dates.js";
import { clean, codes, list, obj } from "./read.js";
import { ENTRIES_MAX } from "../limits.js";

/** Sections by their LOINC code. */
const SECTIONS = {
  __proto__: null,
  "48765-2": "allergies", "10160-0": "medicines", "11450-4": "problems", "11348-0": "problems", "11369-6": "doses",
  "18776-5": "due", "8716-3": "growth", "10162-6": "birth", "30954-2": "screening", "47420-5": "development",
  "81338-6": "notes", "104605-1": "alerts",
};

/** Sections of our senders for which IPS has no code. */
const TITLES = { Birth: "birth", "Who the child is": "alerts" };
/** Of a section that the page does not know; "" is that of a resource which no section names. */
const UNKNOWN = "unknown";

/**
 * `{made, language, composition, resources: [{resource, section}], broken, cut, find(reference), reasons}`.
 * `reasons`: by section, its emptyReason code, or "" where the section stands without one. Throws Trouble("unreadable").
 */
export function openBundle(json) {
  const bundle = obj(json);
  if (bundle.resourceType !== "Bundle" || !Array.isArray(bundle.entry)) throw new Trouble("unreadable");
  const entries = bundle.entry.slice(0, ENTRIES_MAX).map(obj);
  const whole = entries.filter((entry) => clean(obj(entry.resource).resourceType, 64));
  const composition = obj(whole.find((entry) => entry.resource.resourceType === "Composition")?.resource);
  const index = indexOf(whole);
  const { placed, reasons } = sectionsOf(composition, index);
  return {
    made: here(readDate(bundle.timestamp) ?? readDate(composition.date)),
    language: languageOf(composition.language) || languageOf(bundle.language),
    composition,
    resources: whole.map(({ resource }) => ({ resource, section: placed.get(resource) ?? "" })),
    broken: entries.length - whole.length,
    cut: Math.max(0, bundle.entry.length - ENTRIES_MAX),
    find: (reference) => found(index, reference),
    reasons,
  };
}

function languageOf(value) {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) && value.length < 36 ? value : "";
}

function indexOf(entries) {
  const index = new Map();
  for (const { fullUrl, resource } of entries) {
    const names = [clean(fullUrl), resource.id && `${resource.resourceType}/${clean(resource.id, 64)}`];
    for (const name of names) {
      if (name && !index.has(name)) index.set(name, resource);
    }
  }
  return index;
}

/** The resource that a Reference names, or none: relative, absolute and urn:uuid. */
function found(index, reference) {
  const name = clean(obj(reference).reference);
  return index.get(name) ?? index.get(name.split("/").slice(-2).join("/")) ?? null;
}

/** What a section is to the page: by its code, or ours that have none by their title. */
function nameOf(section) {
  const titled = Object.entries(TITLES).find(([start]) => clean(section.title).startsWith(start));
  return codes(section.code).map((code) => SECTIONS[code]).find(Boolean) ?? titled?.[1] ?? UNKNOWN;
}

function sectionsOf(composition, index) {
  const placed = new Map();
  const reasons = {};
  for (const section of list(composition.section).map(obj)) {
    const name = nameOf(section);
    if (name !== UNKNOWN) reasons[name] ??= codes(section.emptyReason)[0] ?? "";
    for (const reference of Array.isArray(section.entry) ? section.entry.slice(0, ENTRIES_MAX) : []) {
      const resource = found(index, reference);
      if (resource && !placed.has(resource)) placed.set(resource, name);
    }
  }
  return { placed, reasons };
}

/** By the clock where the reader is, if it says an instant. */
const here = (date) => (date && date.at !== null ? localDate(date.at) : date);

/** In the order in which they are shown; allergies stand before all. */
export const SECTION_IDS = [
  "alerts", "problems", "medicines", "protection", "due", "doses", "growth", "birth", "screening", "development", "contacts",
  "notes", "other",
];
/** Those a reader looks for even where the share says nothing of them. */
export const ALWAYS_SHOWN = ["problems", "medicines", "protection", "due", "doses", "growth"];

/** Empty sections, each with why it is empty. */
export function sectionsWith(reasons) {
  const of = { ...reasons, protection: reasons.protection ?? reasons.due };
  return Object.fromEntries(SECTION_IDS.map((id) => [id, { id, reason: of[id], items: [], unread: 0, mistakes: 0 }]));
}
