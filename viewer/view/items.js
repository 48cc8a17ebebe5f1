// Items in a list: when, what, what is said of it, and who said it. Allergies, protection, contacts and growth in ways of their own.
// Charts are pictures, the summary is a file to save; both are blobs of this page and end with it.

import { ageOf } from "../dates.js";
import { MEASURE_NAMES, lastOf, rowsOf } from "../fhir/forms.js";
import { PICTURES_MAX } from "../limits.js";
import { describe, whoLine } from "./describe.js";
import { callLink, el, joinedBy, said } from "./dom.js";
import { words } from "../words.js";

/** A list of items; with a birth date the age at each day stands beside it. */
export function itemList(items, birth) {
  return el("ul", { class: "items" }, items.map((item) => el("li", { class: item.tone || null }, whenPart(item, birth), whatPart(item))));
}

function whenPart(item, birth) {
  const { day } = describe(item);
  const age = item.when && birth ? ageOf(birth, item.when) : null;
  return el("div", { class: "when" }, day, age && el("span", { class: "age" }, words().ageAt(age)));
}

/** All but the day. */
export function whatPart(item) {
  const { title, state, facts, notes } = describe(item);
  return el("div", { class: "what" },
    el("p", { class: "title" }, said(title), state && [" ", el("span", { class: "state" }, state)]),
    facts.filter(({ label }) => !label).map(({ text }) => el("p", { class: "note" }, said(text))),
    factsLine(facts.filter(({ label }) => label)),
    notes.map((note) => el("p", { class: "note" }, said(note))),
    whoPart(item.who, item.when));
}

/** Why a section has nothing, in words. */
export function emptyLine(reason) {
  const w = words().empty;
  return el("p", { class: "empty" }, reason === undefined ? w.absent : w[reason] ?? w.notasked);
}

function factsLine(facts) {
  const shown = facts.map(({ label, text }) => el("span", {}, el("span", { class: "label" }, said(label), ": "), said(text)));
  return shown.length > 0 && el("p", { class: "facts" }, joinedBy(" ", shown));
}

/** Who said it, and whether the family did. */
export function whoPart(who, about) {
  const line = whoLine(who, about);
  if (!line && !who.family) return null;
  return el("p", { class: "who" }, said(line), who.family && [line && " · ", el("span", { class: "family" }, words().record.family)]);
}

const CALM = ["none"];

/** The card. */
export function allergiesCard(allergies) {
  const w = words();
  return el("section", { class: cardClass(allergies), "aria-labelledby": "allergies" },
    el("h2", { id: "allergies", tabindex: "-1" }, w.allergies.head),
    headline(allergies),
    el("ul", { class: "items plain" }, allergies.items.map((item) => el("li", {}, whatPart(item)))),
    allergies.nones.map((who) => whoPart(who)),
    allergies.unread > 0 && el("p", { class: "warn" }, w.record.unread(allergies.unread)),
    allergies.mistakes > 0 && el("p", { class: "small" }, w.record.mistakes(allergies.mistakes)));
}

function cardClass({ state }) {
  return state === "listed" || state === "both" ? "card danger" : CALM.includes(state) ? "card" : "card flagged";
}

/** The state in words, for the screen and for plain text. */
export function allergyState({ state, listed }) {
  const w = words().allergies;
  return state === "listed" ? w.listed(listed) : w[state];
}

function headline(allergies) {
  const { state } = allergies;
  const kind = state === "listed" || state === "none" ? "figure" : "warn";
  return el("p", { class: kind }, allergyState(allergies));
}

/** The list, with numbers that can be called. */
export function contactList(contacts) {
  return el("ul", { class: "items contacts" }, contacts.map(({ name, relation, ways }) => el("li", {},
    el("div", { class: "when" }, said(words().facts[relation] ?? relation)),
    el("div", { class: "what" },
      el("p", { class: "title" }, said(name) || said(ways[0]?.text)),
      ways.map((way) => el("p", {}, way.tel ? callLink(way.text, way.tel) : said(way.text)))))));
}

/** One line a disease or vaccine: its state stands in words beside it. Who worked it out is said once where all agree. */
export function protectionList({ items }) {
  const same = agreed(items);
  return [
    el("ul", { class: "items protection" }, items.map((item) => el("li", {}, statusPart(item), el("div", { class: "what" },
      el("p", { class: "title" }, said(item.title)),
      item.facts.map(({ label, text }) => el("p", {}, label && `${words().facts[label]}: `, said(text))),
      datesLine(item).map((line) => el("p", {}, said(line))), !same && whoPart(item.who, null))))),
    same && whoPart(same, null),
  ];
}

/** Who worked it out, where all agree. */
export function agreed(items) {
  const [{ who }] = items;
  return items.every((item) => item.who.name === who.name && item.who.family === who.family) && who;
}

/** "Earliest date: 4 April 2024", for the screen and for plain text. */
export function datesLine({ dates }) {
  return dates.map(({ label, when }) => [words().criteria[label] ?? label, words().day(when)].filter(Boolean).join(": "));
}

/** The forecast in words. */
export function statusWord({ status, statusText }) {
  return words().forecast[status] ?? statusText;
}

function statusPart(item) {
  const loud = item.status === "overdue" || item.status === "contraindicated";
  const text = statusWord(item);
  return el("div", { class: "when" }, text && el("span", { class: loud ? "state loud" : "state" }, said(text)));
}

/** What stands in the section; the charts come into #charts when they are there. */
export function growthSection(record) {
  const { values, sections: { growth } } = record;
  const others = growth.items.length > 0 && [el("h3", {}, words().growth.otherSigns), itemList(growth.items, record.child.birth)];
  const none = values.length + growth.items.length === 0;
  return [
    none && growth.unread === 0 && emptyLine(growth.reason),
    values.length > 0 && lastValues(record),
    el("div", { id: "charts" }),
    values.length > 0 && [el("h3", {}, words().growth.all), table(record)],
    others,
  ];
}

function lastValues({ values }) {
  const w = words();
  const line = (measure) => lastOf(values, measure).map((value) => el("div", {},
    el("dt", {}, w.growth[measure]),
    el("dd", {}, el("strong", {}, said(value.text)), " ", el("span", { class: "small" }, w.day(value.when)), value.said && el("p", {}, said(value.said)))));
  return el("dl", { class: "last", "aria-label": w.growth.last }, MEASURE_NAMES.map(line));
}

// The roles are said because a table that is laid out as blocks, as on a phone, is no table to a screen reader otherwise.
function table({ values, child }) {
  const w = words().growth;
  const measures = MEASURE_NAMES.filter((measure) => values.some((value) => value.measure === measure));
  const heads = ["when", ...measures].map((name) => el("th", { scope: "col", role: "columnheader" }, w[name]));
  const rows = rowsOf(values).map((row) => el("tr", { role: "row" }, dayCell(row, child), measures.map((measure) => cell(row, measure))));
  return el("table", { role: "table", class: "growth", "aria-label": w.all },
    el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, heads)), el("tbody", { role: "rowgroup" }, rows));
}

function dayCell({ when, cells }, { birth }) {
  const w = words();
  const age = when && birth ? ageOf(birth, when) : null;
  const first = Object.values(cells).flat()[0];
  return el("th", { scope: "row", role: "rowheader" }, when ? w.day(when) : w.growth.noDay, age && el("span", { class: "age" }, w.ageAt(age)), whoPart(first.who, when));
}

function cell({ when, cells }, measure) {
  const first = Object.values(cells).flat()[0];
  const same = (value) => value.who.name === first.who.name;
  const label = words().growth[measure];
  if (cells[measure].length === 0) return el("td", { role: "cell", class: "none" });
  return el("td", { role: "cell", "data-label": label }, cells[measure].map((value) => el("div", {},
    el("strong", {}, said(value.text)), value.state && ` (${words().states[value.state] ?? value.state})`,
    value.said && el("p", { class: "small" }, said(value.said)),
    value.notes.map((note) => el("p", { class: "note" }, said(note))),
    same(value) ? null : whoPart(value.who, when))));
}

const urls = new Map();

function urlOf(attachment) {
  if (!urls.has(attachment)) urls.set(attachment, URL.createObjectURL(new Blob([attachment.bytes], { type: attachment.type })));
  return urls.get(attachment);
}

/** Lets go of every picture. */
export function forgetPictures() {
  for (const url of urls.values()) URL.revokeObjectURL(url);
  urls.clear();
}

/** Fills #charts and #papers with what has come so far. */
export function showPictures(record, loading) {
  const w = words().record;
  const shown = record.pictures.slice(0, PICTURES_MAX).map(figure);
  const left = record.pictures.length - shown.length;
  document.getElementById("charts")?.replaceChildren(...shown, ...(left > 0 ? [el("p", {}, w.cut(left))] : []), ...(loading ? [el("p", { class: "small" }, w.loading)] : []));
  document.getElementById("papers")?.replaceChildren(...record.papers.map(paper));
}

function figure(picture) {
  const made = el("img", { alt: picture.title || words().record.chart });
  const whole = el("figure", {}, made, picture.title && el("figcaption", {}, said(picture.title)));
  made.addEventListener("error", () => whole.replaceChildren(el("p", { class: "warn" }, words().record.unread(1))));
  made.src = urlOf(picture);
  return whole;
}

function paper(attachment) {
  const link = el("a", { class: "button", download: "record.pdf" }, words().record.showPdf(Math.ceil(attachment.bytes.length / 1024)));
  link.href = urlOf(attachment);
  return el("p", { class: "noprint" }, link);
}
