// An offline share, docs/protocol.md §12.

import { daysAgo } from "./days.mjs";

/** `change` replaces parts of it. */
export function short(change = {}) {
  return {
    v: 1, t: Math.floor(Date.now() / 1000) - 3 * 3600, n: "Maya O'Neill", b: daysAgo(400), s: "f", g: 280,
    a: [["Peanut", "severe"], ["Penicillin"]], i: [["dtap-ipv-hib-hepb", daysAgo(340)], ["menb", daysAgo(340)], ["mmr", daysAgo(30)], ["a new one", daysAgo(20)]],
    m: { w: [9120, daysAgo(12)], l: [742, daysAgo(12)], h: [456, daysAgo(12)] }, p: ["Febrile seizure in July"], c: [["Sean O'Neill", "father", "07700 900456"]], ...change,
  };
}
