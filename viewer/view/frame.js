// What stands around every screen: name, what can be done with a record, the other language.

import { words } from "../words.js";
import { button, el } from "./dom.js";

/** Fills header, footer and the document's own words. */
export function frame(state, act) {
  const w = words();
  document.documentElement.lang = w.lang;
  document.title = w.page.title;
  const language = button(w.other.name, act.language, { lang: w.other.lang, class: "quiet", id: "language" });
  byId("skip").textContent = w.page.skip;
  byId("skip").addEventListener("click", skip);
  const held = state.screen === "record" ? [el("div", { class: "actions" }, actions(state, act))] : [];
  byId("bar").replaceChildren(el("span", { class: "brand" }, w.page.name), ...held, language);
  byId("foot").replaceChildren(w.page.footer);
}

function actions(state, act) {
  const w = words().actions;
  const wait = state.waitUntil - Date.now();
  return [
    button(w.copy, act.copy, { id: "copy", class: "main" }),
    button(w.print, act.print, { id: "print" }),
    state.canRefresh && button(wait > 0 ? words().waitFor(Math.ceil(wait / 1000)) : w.refresh, act.refresh, { id: "refresh", disabled: wait > 0 }),
    button(w.close, act.close, { id: "close" }),
  ];
}

const byId = (id) => document.getElementById(id);

/** To the main part, without a fragment: that would be taken for a link. */
function skip(event) {
  event.preventDefault();
  byId("main").focus();
}

/** Says it to whoever listens instead of looking. */
export function announce(text) {
  byId("live").textContent = text;
}

/** The text to copy by hand, where the browser does not let the page do it. */
export function copyByHand(text) {
  const area = el("textarea", { readonly: true, rows: "8", id: "by-hand", "aria-label": words().actions.copyByHand });
  area.value = text;
  byId("main").prepend(el("div", { class: "notice noprint" }, el("p", {}, words().actions.copyByHand), area));
  area.focus();
  area.select();
}
