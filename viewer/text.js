// The record as plain text, for a record system: the same words as on the screen, in the same order.

import { localDate } from "./dates.js";
import { ALWAYS_SHOWN, SECTION_IDS } from "./fhir/record.js";
import { MEASURE_NAMES, rowsOf } from "./fhir/growth.js";
import { allergyState } from "./view/allergies.js";
import { agoOf, childLine, describe, doubts, weightAge, whoLine } from "./view/describe.js";
import { datesLine, statusWord } from "./view/protection.js";
import { words } from "./words.js";

/** Lines joined with line feeds. */
export function textOf(record) {
  const w = words();
  const parts = [
    [w.text.head, w.text.copied(localDate(Date.now())), madeLine(record), record.child.name || w.record.noName, childLine(record).map(labelled).join(" · "), diedLine(record.child), ...doubts(record)],
    weightLines(record),
    allergyLines(record.allergies),
    ...SECTION_IDS.map((id) => sectionLines(record, record.sections[id])),
    [w.record.notDecided, w.record.trust, ...record.people.map(({ name, part }) => `${name}: ${part}`), w.text.end],
  ];
  return parts.map((lines) => lines.filter(Boolean).map(oneLine).join("\n")).filter(Boolean).join("\n\n");
}

/** A line break that somebody wrote makes no line here: it could pass for a heading of the page's. */
const oneLine = (line) => line.replace(/\s*\n\s*/g, " / ");

const labelled = ({ label, text }) => [label, text].filter(Boolean).join(" ");
const diedLine = ({ died, diedOn }) => died && words().record.died(diedOn);

function madeLine({ made }) {
  const w = words();
  const ago = agoOf(made);
  return made ? `${w.record.asOf} ${w.dayTime(made)}${ago && ` (${ago})`}` : w.record.noTime;
}

const heading = (text) => text.toLocaleUpperCase();

function weightLines({ weights, child }) {
  const w = words();
  const lines = weights.flatMap((weight) => {
    const { ago, stale } = weightAge(weight, child.birth);
    return [`${weight.text}, ${ago}${weight.when ? ` (${w.day(weight.when)})` : ""}`, stale > 0 && w.record.stale(stale), weight.said, whoEnd(weight.who, weight.when)];
  });
  return [heading(w.record.weight), weights.length > 1 && w.record.weightsDiffer, ...(weights.length > 0 ? lines : [w.record.noWeight])];
}

function whoEnd(who, about) {
  return [whoLine(who, about), who.family && words().record.family].filter(Boolean).join(" · ");
}

function allergyLines(allergies) {
  const w = words();
  return [
    heading(w.allergies.head), allergyState(allergies), ...allergies.items.map(itemLine), ...allergies.nones.map((who) => whoEnd(who)), ...countLines(allergies),
  ];
}

function countLines({ unread, mistakes }) {
  const w = words().record;
  return [unread > 0 && w.unread(unread), mistakes > 0 && w.mistakes(mistakes)];
}

function sectionLines(record, section) {
  const lines = section.id === "growth" ? growthLines(record) : section.items.map(lineOf(section.id));
  const counts = countLines(section).filter(Boolean);
  if (lines.length + counts.length === 0 && section.reason === undefined && (record.short || !ALWAYS_SHOWN.includes(section.id))) return [];
  const w = words();
  const empty = section.reason === undefined ? w.empty.absent : w.empty[section.reason] ?? w.empty.notasked;
  return [heading(w.sections[section.id]), ...(lines.length > 0 ? lines : [counts.length === 0 && empty]), ...counts];
}

function lineOf(id) {
  if (id === "contacts") return contactLine;
  return id === "protection" || id === "due" ? protectionLine : itemLine;
}

function itemLine(item) {
  const { day, title, state, facts, notes } = describe(item);
  const said = facts.map(({ label, text }) => (label ? `${label}: ${text}` : text));
  const line = [day, [title, state && `(${state})`].filter(Boolean).join(" "), ...said, ...notes].filter(Boolean).join(" | ");
  return [`- ${line}`, whoEnd(item.who, item.when)].filter(Boolean).join(" | ");
}

function protectionLine(item) {
  const parts = [item.title, statusWord(item), ...item.facts.map(({ label, text }) => (label ? `${words().facts[label]}: ${text}` : text)), ...datesLine(item)];
  return `- ${parts.filter(Boolean).join(" | ")}`;
}

function contactLine({ name, relation, ways }) {
  const parts = [name, words().facts[relation] ?? relation, ...ways.map(({ text }) => text)];
  return `- ${parts.filter(Boolean).join(" | ")}`;
}

function growthLines({ values, sections }) {
  const w = words();
  const rows = rowsOf(values).flatMap(({ when, cells }) => MEASURE_NAMES.flatMap((measure) => cells[measure].map((value) => {
    const parts = [when ? w.day(when) : w.growth.noDay, `${w.growth[measure]} ${value.text}`, value.said, ...value.notes, whoEnd(value.who, when)];
    return `- ${parts.filter(Boolean).join(" | ")}`;
  })));
  return [...rows, ...sections.growth.items.map(itemLine)];
}
