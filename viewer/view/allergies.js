// Allergies, in a card of their own: listed, none known and who said so, or that nobody asked.

import { words } from "../words.js";
import { el } from "./dom.js";
import { whatPart, whoPart } from "./items.js";

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
