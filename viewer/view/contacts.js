// Whom to call.

import { words } from "../words.js";
import { callLink, el, said } from "./dom.js";

/** The list, with numbers that can be called. */
export function contactList(contacts) {
  return el("ul", { class: "items contacts" }, contacts.map(({ name, relation, ways }) => el("li", {},
    el("div", { class: "when" }, said(words().facts[relation] ?? relation)),
    el("div", { class: "what" },
      el("p", { class: "title" }, said(name) || said(ways[0]?.text)),
      ways.map((way) => el("p", {}, way.tel ? callLink(way.text, way.tel) : said(way.text)))))));
}
