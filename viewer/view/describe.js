// What is said of an item, in words: the same on the screen and on paper, and all of it as plain text.

import { ageOf, correctedAge, daysBetween, isoDay, localDate, today } from "../dates.js";
import { ALWAYS_SHOWN, MEASURE_NAMES, SECTION_IDS, rowsOf } from "../fhir/forms.js";
import { agreed, allergyState, datesLine, statusWord } from "./items.js";
import { words } from "../words.js";

/** `{day, title, state, facts: [{label, text}], notes, who}`, all strings; `day` also says until when. */
export function describe(item) {
  const w = words();
  return {
    day: item.when || item.until ? w.record.until(item.when, item.until) : "",
    title: item.title,
    state: w.states[item.state] ?? item.state,
    facts: factsOf(item),
    notes: item.notes,
    who: whoLine(item.who, item.when),
  };
}

function factsOf({ facts, gestationDays: days }) {
  const w = words();
  const shown = facts.map(({ label, text }) => ({ label: w.facts[label] ?? label, text: w.values[text] ?? text }));
  return days ? [{ label: "", text: w.record.weeks(Math.floor(days / 7), days % 7) }, ...shown] : shown;
}

/** "Said by Amina (guardian), written 23 November 2026"; the day is left out where it is the one the thing is about. */
export function whoLine(who, about = null) {
  const when = who.when && about && isoDay(who.when) === isoDay(about) ? null : who.when;
  return who.name || when ? words().record.by(who.name, when) : "";
}

/** Age, corrected age, sex, birth, NHS number: `[{label, text}]`. */
export function childLine(record) {
  const w = words();
  const { birth, sex, nhsNumber, otherNames, addresses } = record.child;
  const age = birth && ageOf(birth, today());
  const { gestationDays } = record;
  const corrected = birth && correctedAge(birth, gestationDays, today());
  return [
    { label: "", text: age && !record.child.died ? w.age(age) : "", strong: true },
    { label: w.correctedLabel, text: corrected && !record.child.died ? w.corrected(corrected) : "", strong: true },
    { label: "", text: w.record.sexes[sex] ?? w.record.noSex, strong: true },
    { label: "", text: birth ? w.born(birth) : w.record.noBirth },
    { label: "", text: gestationDays ? w.bornAt(Math.floor(gestationDays / 7), gestationDays % 7) : "" },
    { label: w.record.nhsNumber, text: nhsNumber },
    { label: w.record.otherNames, text: otherNames.join(", ") },
    { label: "", text: addresses.join("; ") },
  ].filter(({ text }) => text);
}

/** Days after which a weight is flagged, by age: this page's own convention, and no clinical fact. */
const STALE = [{ untilYears: 1, days: 14 }, { untilYears: 5, days: 90 }, { untilYears: Infinity, days: 180 }];
const YEAR_DAYS = 365.25;

/** `{ago, stale}` of a weight: words for how long ago, and the days it was flagged after, or 0. */
export function weightAge(weight, birth) {
  const w = words();
  const days = daysBetween(weight.when, today());
  if (days === null) return { ago: w.record.weighedUnknown, stale: 0, unknown: true };
  const years = birth ? (daysBetween(birth, today()) ?? 0) / YEAR_DAYS : 0;
  const limit = STALE.find(({ untilYears }) => years < untilYears).days;
  return { ago: w.record.weighed(w.daysAgo(days)), stale: days > limit ? limit : 0, unknown: false };
}

/** How fresh the record is, in words; "" where nothing says. */
export function agoOf(made) {
  const at = made?.at ?? null;
  return at === null ? "" : words().ago((Date.now() - at) / 60_000);
}

/** Sentences above everything else: what makes the record doubtful as a whole. */
export function doubts(record) {
  const w = words().record;
  const counts = [[record.foreign, w.foreign], [record.unread, w.unread], [record.cut, w.cut]];
  return [
    record.short && w.short,
    record.leftOut?.length > 0 && w.leftOut(record.leftOut.join("; ")),
    unsettled(record) && w.unsettled(unsettled(record)),
    record.gestations.size > 1 && w.gestationsDiffer,
    record.ahead > 0 && w.ahead(record.ahead),
    record.older && w.older,
    record.patients === 0 && w.noPatient,
    record.patients > 1 && w.severalPatients(record.patients),
    ...counts.map(([count, sentence]) => count > 0 && sentence(count)),
    ...filesLines(record),
  ].filter(Boolean);
}

const AS_RECORDED = "As recorded: ";

/** What our senders leave open about who the child is: each thing that was said stands among the alerts. */
function unsettled({ sections }) {
  const open = Object.values(sections).flatMap(({ items }) => items.map(({ title }) => title)).filter((title) => title?.startsWith(AS_RECORDED));
  return [...new Set(open)].map((title) => title.slice(AS_RECORDED.length).replaceAll("-", " ")).join(", ");
}

function filesLines(record) {
  const w = words().record;
  const kinds = ["kind", "fault", "ended"];
  const count = (kind) => record.filesUnread.filter((one) => one === kind).length;
  return kinds.filter(count).map((kind) => w.files(w.fileTroubles[kind], count(kind)));
}

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
    return [`${weight.text}, ${ago}${weight.when ? ` (${w.day(weight.when)})` : ""}`, stale > 0 && w.record.stale(stale), ...saidOf(weight), whoEnd(weight.who, weight.when)];
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
  if (lineOf(section.id) === protectionLine && lines.length > 0) {
    const same = agreed(section.items);
    section.items.forEach((item, at) => { if (!same) lines[at] += ` | ${whoEnd(item.who)}`; });
    if (same) lines.push(whoEnd(same));
  }
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

function saidOf({ state, said, notes }) {
  return [words().states[state] ?? state, said, ...notes];
}

function growthLines({ values, sections }) {
  const w = words();
  const rows = rowsOf(values).flatMap(({ when, cells }) => MEASURE_NAMES.flatMap((measure) => cells[measure].map((value) => {
    const parts = [when ? w.day(when) : w.growth.noDay, `${w.growth[measure]} ${value.text}`, ...saidOf(value), whoEnd(value.who, when)];
    return `- ${parts.filter(Boolean).join(" | ")}`;
  })));
  return [...rows, ...sections.growth.items.map(itemLine)];
}
