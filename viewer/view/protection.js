// Protection by disease, and what is due.

import { words } from "../words.js";
import { el, said } from "./dom.js";
import { whoPart } from "./items.js";

/** One line a disease or vaccine: its state stands in words beside it. Who worked it out is said once where all agree. */
export function protectionList({ items }) {
  const [{ who }] = items;
  return [
    el("ul", { class: "items protection" }, items.map((item) => el("li", {}, statusPart(item), el("div", { class: "what" },
      el("p", { class: "title" }, said(item.title)),
      item.facts.map(({ label, text }) => el("p", {}, label && `${words().facts[label]}: `, said(text))),
      datesLine(item).map((line) => el("p", {}, said(line))))))),
    whoPart(who, null),
  ];
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
