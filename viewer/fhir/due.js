// ImmunizationRecommendation: protection by disease, and what is due.

import { clean, codes, concept, dateOf, list, obj } from "./read.js";
import { whoSaid } from "./who.js";

/** `{protection, due, unread}`; items as in fhir/items.js. */
export function recommendations(resource, bundle) {
  const who = whoSaid(resource, bundle);
  const all = list(resource.recommendation).map(obj).map((one) => recommendation(one, who));
  const items = all.filter((one) => one.title);
  return {
    protection: items.filter((one) => !one.vaccine),
    due: items.filter((one) => one.vaccine),
    unread: all.length - items.length + (Array.isArray(resource.recommendation) ? 0 : 1),
  };
}

function recommendation(one, who) {
  const vaccine = list(one.vaccineCode).map(concept).filter(Boolean).join(", ");
  const disease = concept(one.targetDisease);
  const dose = one.doseNumberPositiveInt ?? one.doseNumberString;
  const dates = list(one.dateCriterion).map(obj);
  const described = clean(one.description);
  const reasons = list(one.forecastReason).map(concept).filter(Boolean);
  return {
    vaccine,
    title: vaccine || disease,
    facts: [{ label: "dose-number", text: vaccine && (typeof dose === "number" || typeof dose === "string") ? clean(String(dose), 60) : "" }, { label: "", text: unnamed(described, disease) }, { label: "reason", text: reasons.join("; ") }].filter((fact) => fact.text),
    dates: dates.map((date) => ({ label: concept(date.code), when: dateOf(date, "value") })).filter(({ when }) => when),
    status: codes(one.forecastStatus)[0] ?? concept(one.forecastStatus),
    statusText: concept(one.forecastStatus),
    when: null, notes: [], state: "", tone: "", who,
  };
}

/** "measles: 1 given" under the heading "measles" is "1 given". */
function unnamed(text, disease) {
  const start = `${disease}: `.toLowerCase();
  return disease && text.toLowerCase().startsWith(start) ? text.slice(start.length) : text;
}
