// Allergies in their states: listed, none known (somebody said so), not asked, withheld, not there. Never silently empty.

import { allergy, isMistake } from "./items.js";
import { codes } from "./read.js";
import { whoSaid } from "./who.js";

/** "No known allergy" by SNOMED CT and by the code system of older summaries. */
const NONE_KNOWN = ["716186003", "no-known-allergies"];
/** Of one kind only, as "no known drug allergy": by those older codes, or by what the sender calls it. */
const NONE_OF_A_KIND = /^no-known-[a-z]+-allergies$/;
const CALLED_NONE = /^no known /i;
const NOT_KNOWN = ["1287211007", "no-allergy-info"];

/** `{state, items, nones: [{who, when}], unread, mistakes}`; state is listed, none, both, partly (none known of one kind), or why the list is empty. */
export function allergiesOf(resources, bundle) {
  const stands = resources.filter((resource) => !isMistake(resource));
  const has = (resource, wanted) => codes(resource.code).some((code) => wanted.includes(code));
  const nones = stands.filter((resource) => has(resource, NONE_KNOWN));
  const others = stands.filter((resource) => !has(resource, NONE_KNOWN) && !has(resource, NOT_KNOWN));
  const read = others.map((resource) => allergy(resource, bundle));
  const items = read.filter(Boolean);
  const unread = read.length - items.length;
  const ofAKind = others.filter((resource, at) => isNoneOfAKind(resource, read[at])).length;
  const listed = items.length + unread - ofAKind;
  return {
    state: listed === 0 && nones.length === 0 && ofAKind > 0 ? "partly" : stateOf(listed > 0, nones.length > 0, bundle.reasons.allergies),
    listed,
    items,
    nones: nones.map((resource) => whoSaid(resource, bundle)),
    unread,
    mistakes: resources.length - stands.length,
  };
}

function isNoneOfAKind(resource, made) {
  return codes(resource.code).some((code) => NONE_OF_A_KIND.test(code)) || CALLED_NONE.test(made?.title ?? "");
}

function stateOf(listed, none, reason) {
  if (listed) return none ? "both" : "listed";
  if (none) return "none";
  if (reason === undefined) return "absent";
  return ["withheld", "notasked", "nilknown", "unavailable"].includes(reason) ? reason : "notasked";
}
