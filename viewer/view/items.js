// Items in a list: when, what, what is said of it, and who said it.

import { ageOf } from "../dates.js";
import { words } from "../words.js";
import { describe, whoLine } from "./describe.js";
import { el, joinedBy, said } from "./dom.js";

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
