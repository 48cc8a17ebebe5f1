// Which language the page speaks. Nothing is kept: the browser's preference decides until somebody switches.

import { cy } from "./words/cy.js";
import { en } from "./words/en.js";

let spoken = navigator.languages?.[0]?.toLowerCase().startsWith("cy") ? cy : en;

/** The words of the language spoken now. */
export function words() {
  return spoken;
}

/** Speaks the other language. */
export function switchLanguage() {
  spoken = spoken === en ? cy : en;
}
