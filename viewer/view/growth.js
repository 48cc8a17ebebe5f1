// Growth: the last of each measure, the charts, then every measurement.

import { MEASURE_NAMES, lastOf, rowsOf } from "../fhir/growth.js";
import { ageOf } from "../dates.js";
import { words } from "../words.js";
import { el, said } from "./dom.js";
import { emptyLine, itemList, whoPart } from "./items.js";

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
