// The record on the screen: how fresh it is, who the child is, weight and allergies, then section by section.

import { ALWAYS_SHOWN, SECTION_IDS } from "../fhir/record.js";
import { localDate } from "../dates.js";
import { words } from "../words.js";
import { allergiesCard } from "./allergies.js";
import { agoOf, childLine, doubts, weightAge } from "./describe.js";
import { el, jump, said } from "./dom.js";
import { growthSection } from "./growth.js";
import { emptyLine, itemList, whoPart } from "./items.js";
import { contactList } from "./contacts.js";
import { protectionList } from "./protection.js";

/** Weights of one time that stand in the card; all are among the measurements. */
const WEIGHTS_MAX = 3;

/** All of it, for <main>. */
export function recordView(record) {
  return [
    el("p", { class: "printed", id: "printed" }),
    freshLine(record),
    childPart(record),
    ...doubts(record).map((text) => el("p", { class: "notice" }, text)),
    el("div", { class: "cards" }, allergiesCard(record.allergies), weightCard(record)),
    el("div", { class: "columns" }, contents(record), el("div", { class: "sections" }, ...sections(record), ending(record))),
  ];
}

function freshLine(record) {
  const w = words();
  if (!record.made) return el("p", { class: "fresh" }, el("strong", {}, w.record.noTime));
  const ago = agoOf(record.made);
  return el("p", { class: "fresh" }, `${w.record.asOf} `, el("strong", {}, w.dayTime(record.made)), ago && [" ", el("span", { class: "ago", id: "ago" }, ago)]);
}

/** Says again how long ago it was, and for paper when it was printed: the page may stay open. */
export function renewAgo(record) {
  document.getElementById("printed").textContent = words().record.printed(localDate(Date.now()));
  const shown = document.getElementById("ago");
  if (shown && record.made) shown.textContent = agoOf(record.made);
}

function childPart(record) {
  const w = words();
  const { name, died, diedOn } = record.child;
  const line = childLine(record).map(({ label, text, strong }) => el("li", { class: strong ? "strong" : null }, label && `${label} `, said(text)));
  return el("div", { class: "child" },
    el("h1", { tabindex: "-1", id: "head" }, said(name) || w.record.noName),
    died && el("p", { class: "notice" }, w.record.died(diedOn)),
    el("ul", { class: "line" }, line));
}

function weightCard(record) {
  const w = words();
  const { weights } = record;
  const ages = weights.map((weight) => weightAge(weight, record.child.birth));
  const flagged = ages.some(({ stale }) => stale > 0);
  return el("section", { class: flagged ? "card flagged" : "card", "aria-labelledby": "weight" },
    el("h2", { id: "weight", tabindex: "-1" }, w.record.weight),
    weights.length === 0 && el("p", {}, w.record.noWeight),
    weights.length > 1 && el("p", { class: "warn" }, w.record.weightsDiffer),
    flagged && el("p", { class: "warn" }, w.record.stale(Math.max(...ages.map(({ stale }) => stale)))),
    weights.slice(0, WEIGHTS_MAX).map((weight, at) => oneWeight(weight, ages[at])),
    weights.length > WEIGHTS_MAX && el("p", {}, w.record.moreBelow(weights.length - WEIGHTS_MAX)));
}

function oneWeight(weight, { ago }) {
  const w = words();
  return [
    el("p", { class: "figure" }, said(weight.text), " ", el("span", { class: "beside" }, `${ago}${weight.when ? ` (${w.day(weight.when)})` : ""}`)),
    weight.said && el("p", {}, said(weight.said)),
    weight.state && el("p", { class: "warn" }, w.states[weight.state] ?? weight.state),
    weight.notes.map((note) => el("p", { class: "note" }, said(note))),
    whoPart(weight.who, weight.when),
  ];
}

function shownIds(record) {
  const shown = ({ id, reason, items, unread, mistakes }) => (ALWAYS_SHOWN.includes(id) && !record.short) || reason !== undefined || items.length + unread + mistakes > 0;
  const measured = (id) => id === "growth" && record.values.length > 0;
  return SECTION_IDS.filter((id) => measured(id) || shown(record.sections[id]));
}

function contents(record) {
  const w = words();
  const links = shownIds(record).map((id) => el("li", {}, jump(id, w.sections[id])));
  return el("nav", { class: "contents", "aria-label": w.record.onPage }, el("ul", {}, links));
}

function sections(record) {
  return shownIds(record).map((id) => {
    const section = record.sections[id];
    return el("section", { class: "part", "aria-labelledby": id },
      el("h2", { id, tabindex: "-1" }, words().sections[id]), bodyOf(record, section), counts(section));
  });
}

function bodyOf(record, section) {
  if (section.id === "growth") return growthSection(record);
  if (section.items.length === 0) return section.unread === 0 ? emptyLine(section.reason) : null;
  if (section.id === "contacts") return contactList(section.items);
  if (section.id === "protection" || section.id === "due") return protectionList(section);
  return itemList(section.items, record.child.birth);
}

function counts({ unread, mistakes }) {
  const w = words().record;
  return [unread > 0 && el("p", { class: "warn" }, w.unread(unread)), mistakes > 0 && el("p", { class: "small" }, w.mistakes(mistakes))];
}

/** Sections of which this share has nothing, as words. */
export function absentNames(record) {
  const shown = shownIds(record);
  return SECTION_IDS.filter((id) => !shown.includes(id) && id !== "alerts" && id !== "other").map((id) => words().sections[id]);
}

function ending(record) {
  const w = words();
  const absent = absentNames(record);
  return el("div", { class: "ending" },
    absent.length > 0 && el("p", {}, el("strong", {}, `${w.record.notIn}: `), absent.join(", "), "."),
    el("p", {}, w.record.notDecided, " ", w.record.trust, " ", record.madeBy && said(w.record.from(record.madeBy))),
    record.people.map(({ name, part }) => el("p", {}, said(name), ": ", said(part))),
    el("div", { id: "papers" }));
}

