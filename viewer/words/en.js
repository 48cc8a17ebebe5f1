// Every word that the page itself says, in English. words/cy.js has the same names; a test compares them.
// Tables that are looked into by words from outside have no prototype, so that "constructor" is not found in them.

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const counted = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const joined = (...parts) => parts.filter(Boolean).join(" ");
const two = (n) => String(n).padStart(2, "0");

const day = ({ y, m, d }) => joined(d, m && MONTHS[m - 1], y);
const clock = ({ h, min }) => (h === null || h === undefined ? "" : `${two(h)}:${two(min)}`);

const AGES = {
  today: () => "born today",
  days: (n) => counted(n, "day"),
  weeks: (n, rest) => joined(counted(n, "week"), rest && counted(rest, "day")),
  months: (n, rest) => joined(counted(n, "month"), rest && counted(rest, "week")),
  years: (n, rest) => joined(counted(n, "year"), rest && counted(rest, "month")),
};
const age = ({ unit, n, rest }) => AGES[unit](n, rest);

export const en = {
  lang: "en",
  other: { lang: "cy", name: "Cymraeg" },
  day,
  dayTime: (date) => [day(date), clock(date)].filter(Boolean).join(", "),
  age: (value) => (value.unit === "today" ? age(value) : `${age(value)} old`),
  ageAt: (value) => (value.unit === "today" ? "at birth" : `at ${age(value)}`),
  corrected: (value) => (value.early ? `${counted(value.early, "day")} before the due date` : value.unit === "today" ? "due date is today" : age(value)),
  correctedLabel: "corrected age",
  born: (date) => `born ${day(date)}`,
  bornAt: (weeks, days) => `at ${weeks}+${days} weeks of pregnancy`,
  ago: (minutes) => {
    if (minutes < -2) return "later than the clock of this device: check the clock";
    if (minutes < 1) return "just now";
    if (minutes < 60) return `${counted(Math.floor(minutes), "minute")} ago`;
    if (minutes < 48 * 60) return `${counted(Math.floor(minutes / 60), "hour")} ago`;
    return `${counted(Math.floor(minutes / 1440), "day")} ago`;
  },
  daysAgo: (days) => (days < 0 ? "dated in the future" : days === 0 ? "today" : `${counted(days, "day")} ago`),

  page: {
    title: "Child health record, shared by the family",
    name: "Redbook",
    skip: "Skip to the record",
    language: "Language",
    footer: "This page keeps nothing: no cookies, no history of records. Close it when you are done.",
  },
  start: {
    head: "Open a child's record",
    body: "Scan the family's code with a camera, or paste their link here.",
    label: "Link from the family",
    open: "Open",
  },
  ask: {
    head: "A family is sharing a child's health record with you",
    label: (text) => `They call it: ${text}`,
    passcode: "Passcode",
    passcodeHint: "The family has it. Redbook's have six digits.",
    letters: "It has letters",
    digits: "It has digits only",
    recipient: "Who is reading (optional)",
    recipientHint: "The family sees this name and the time.",
    unnamed: "Clinician (unnamed)",
    open: "Open the record",
    from: (host) => `It will be fetched, encrypted, from ${host}.`,
    wrong: (left) => joined("That passcode is wrong.", left !== null && (left === 0 ? "No tries are left." : `${counted(left, "try", "tries")} left, then the link is closed for everybody.`)),
    empty: "Type the passcode.",
  },
  words: {
    head: "This code holds a short record, locked with four words",
    label: "The four words",
    hint: "The family has them. Spaces between, capitals do not matter. Opening takes a few seconds.",
    open: "Open the record",
    wrong: "Those words do not open it. Check the spelling and the order. If they are right, the code was damaged: scan it again.",
    empty: "Type the four words.",
  },
  working: { head: "Opening the record", body: "Fetching and decrypting. This takes a few seconds." },
  closed: { head: "Closed", body: "The record is no longer on this page. To see it again, scan the family's code or open their link again." },
  again: "Try again",
  askAnyway: "Ask anyway",
  waitFor: (seconds) => `Wait ${counted(seconds, "second")}`,
  startOver: "Open another link",
  troubles: {
    __proto__: null,
    "not-a-link": () => ["This is not a link to a record", "The code or link is incomplete or is for something else. Scan it again, or ask the family for a new one."],
    "too-new": () => ["This link needs a newer page", "It was made in a newer form than this page can read. Reload the page; if that does not help, ask the family to show you their phone."],
    relay: (host) => ["This page may not call the server in that link", joined(host ? `The link points to ${host}.` : "", "This page calls only the servers its host has listed. Ask the family to show you their phone, or tell your IT department if you expected this to work.")],
    "file-elsewhere": () => ["Part of the record lies on a server this page may not call", "Ask the family to show you their phone."],
    browser: () => ["This browser is too old", "It lacks what is needed to decrypt. Use a current Edge, Chrome, Firefox or Safari, or ask the family to show you their phone."],
    gone: () => ["There is no record behind this link any more", "It may have expired, been withdrawn by the family, been opened as often as they allowed, or been locked after wrong passcodes. The server does not say which. Ask the family for a new code: they can make one in a minute."],
    expired: (date) => ["This link has run out", `It says that it was good until ${date}. Ask the family for a new code. If the clock of this device is wrong, ask the server anyway.`],
    network: () => ["No answer from the server", "Check this device's network, then try again. With no network here, ask the family for an offline code or to show you their phone."],
    busy: () => ["The server asks us to wait", "Too many requests came at once. Nothing is lost."],
    "relay-fault": (status) => ["The server could not answer", `It replied with error ${status}. Try again in a minute; if it goes on, ask the family to show you their phone.`],
    tampered: () => ["This record could not be decrypted", "It was changed or damaged on the way, or the link is not whole. Do not rely on it. Scan the code again, or ask the family for a new one."],
    unreadable: () => ["The record is not in a form this page can read", "It was decrypted, but is not a health record as the standard describes it. Ask the family to show you their phone."],
    "too-big": () => ["This record is larger than this page will open", "It may have been made to do harm. Ask the family to show you their phone."],
    nothing: () => ["No file in this link is one that this page shows", "It may hold health cards or another kind of data. Ask the family to show you their phone."],
  },

  record: {
    asOf: "As it was on",
    printed: (date) => `Printed ${en.dayTime(date)}. Ages and days are counted to that day.`,
    noTime: "When this was made is not said.",
    short: "Short record from an offline code. It holds allergies, vaccines, last measurements, problems and contacts, and not who said each thing.",
    leftOut: (what) => `Not in this code: ${what}.`,
    gestationsDiffer: "Different lengths of pregnancy were written: no corrected age is shown.",
    ahead: (n) => `${counted(n, "measurement")} dated in the future: not taken as the last.`,
    noName: "Name not given",
    noBirth: "date of birth not given",
    sexes: { female: "girl", male: "boy", other: "sex: other", unknown: "sex not known" },
    noSex: "sex not given",
    nhsNumber: "NHS number",
    otherNames: "also called",
    died: (date) => (date ? `Died on ${day(date)}` : "Has died"),
    severalPatients: (n) => `This share names ${n} patients. Only the one above is shown. Make sure that it is the child in front of you.`,
    noPatient: "This share does not say whose record it is. Do not rely on it.",
    older: "What was fetched is older than what was shown before. Ask the family.",
    weight: "Last weight",
    weighed: (ago) => `weighed ${ago}`,
    weighedUnknown: "day of weighing not given",
    stale: (days) => `Old: weigh again before dosing. (Flagged after ${days} days: this page's own convention.)`,
    noWeight: "No weight in this share",
    weightsDiffer: "Different weights were written for this day.",
    moreBelow: (n) => `${n} more under Growth.`,
    notDecided: "The family decides what a share holds. What is not here may still be so.",
    family: "the family wrote this",
    by: (name, when) => joined(name && `Said by ${name}`, when && (name ? `, written ${day(when)}` : `Written ${day(when)}`)).replace(" ,", ","),
    unread: (n) => `${counted(n, "item")} could not be read. Ask the family.`,
    mistakes: (n) => `${counted(n, "item")} marked as entered by mistake: not shown.`,
    foreign: (n) => `${counted(n, "item")} about another patient: not shown.`,
    cut: (n) => `${counted(n, "item")} beyond what this page reads: not shown.`,
    files: (kind, n) => `${counted(n, "file")} not shown: ${kind}`,
    fileTroubles: { kind: "of a kind this page does not show", fault: "could not be fetched or decrypted", ended: "marked as no longer valid" },
    loading: "Charts are still loading.",
    notIn: "Not in this share",
    until: (from, until) => [from && day(from), until && `until ${day(until)}`].filter(Boolean).join(" "),
    ageAtBirth: "Gestation at birth",
    weeks: (weeks, days) => `${weeks} weeks ${counted(days, "day")} (${weeks}+${days})`,
    showPdf: (size) => `Save the summary as PDF (${size} KB)`,
    chart: "Growth chart",
    onPage: "On this page",
    from: (name) => `Made by ${name}.`,
    trust: "This page has checked it against no GP or hospital record.",
  },
  actions: {
    copy: "Copy as text", copied: "Copied as plain text.", copyByHand: "Select this text and copy it:", print: "Print", close: "Close",
    refresh: "Fetch again", refreshed: "Fetched again.", refreshFailed: "Could not fetch again. What is shown is as it was.",
  },
  allergies: {
    head: "Allergies",
    listed: (n) => counted(n, "allergy", "allergies"),
    none: "No known allergies",
    both: "Allergies are listed, and somebody also wrote that none are known. Ask.",
    partly: "No general word on allergies, only what stands here. Ask.",
    notasked: "Not asked. Nobody wrote whether there are allergies. Ask.",
    withheld: "Not shared. The family chose not to share allergies. Ask.",
    nilknown: "No known allergies, says the sender, without saying who said so. Ask.",
    unavailable: "Not available. The sender has no word on allergies. Ask.",
    absent: "Nothing about allergies is in this share. Ask.",
  },
  sections: {
    alerts: "Alerts", problems: "Problems", medicines: "Medicines", protection: "Protection by disease", due: "Vaccines due", doses: "Vaccines given",
    growth: "Growth", birth: "Birth", screening: "Screening and results", development: "Development", contacts: "Who to call", notes: "Notes from the family",
    other: "Other",
  },
  empty: {
    __proto__: null,
    withheld: "Not shared: the family chose not to.",
    notasked: "Not asked: nobody wrote anything here.",
    nilknown: "None known, says the sender.",
    unavailable: "Nothing is recorded here, says the sender.",
    absent: "Not in this share.",
  },
  facts: {
    __proto__: null,
    "": "", reaction: "Reaction", severity: "Severity", criticality: "Risk", type: "Kind", stage: "Stage", dose: "Dose", reason: "Reason",
    "dose-number": "Dose", batch: "Batch", site: "Site", "when-said": "When", "not-known": "Not known", gp: "GP practice", kind: "Kind of entry", relation: "Of the child's",
  },
  values: {
    __proto__: null,
    yes: "yes", no: "no", mild: "mild", moderate: "moderate", severe: "severe", low: "low", high: "high", "unable-to-assess": "cannot be told",
    allergy: "allergy", intolerance: "intolerance",
  },
  states: {
    __proto__: null,
    "not-done": "not given", inactive: "no longer", resolved: "resolved", remission: "in remission", recurrence: "come back", relapse: "relapsed",
    unconfirmed: "not confirmed", provisional: "provisional", differential: "one of several possible", refuted: "ruled out", completed: "completed", stopped: "stopped",
    "on-hold": "on hold", "not-taken": "not taken", intended: "intended", unknown: "status not known", preliminary: "preliminary", registered: "not ready",
    cancelled: "cancelled", draft: "draft",
  },
  forecast: {
    __proto__: null,
    due: "due", overdue: "overdue", immune: "protected", contraindicated: "must not be given", complete: "complete",
  },
  criteria: { __proto__: null, from: "From", by: "By", last: "Last day", "next from": "Next from" },
  growth: {
    when: "When", weight: "Weight", length: "Length or height", head: "Head", bmi: "BMI", last: "Last measured", all: "All measurements", noDay: "day not given",
    otherSigns: "Other measurements",
  },
  text: { copied: (date) => `Copied ${en.dayTime(date)}. Ages and days are counted to that day.`, head: "CHILD HEALTH RECORD, SHARED BY THE FAMILY", end: "End of record." },
};
