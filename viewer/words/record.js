// What the page says of a record, in English and in Welsh: the same names in both; a test compares them. Tables that are looked into by
// words from outside have no prototype, so that "constructor" is not found in them.

export const joined = (...parts) => parts.filter(Boolean).join(" ");
const two = (n) => String(n).padStart(2, "0");
const clock = ({ h, min }) => (h === null || h === undefined ? "" : `${two(h)}:${two(min)}`);

function datesWith(months) {
  const day = ({ y, m, d }) => joined(d, m && months[m - 1], y);
  return { day, dayTime: (date) => [day(date), clock(date)].filter(Boolean).join(", ") };
}

export const english = { counted: (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`, ...datesWith(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]) };
// After a number Welsh has the singular.
export const welsh = { counted: (n, one) => `${n} ${one}`, ...datesWith(["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"]) };
export const DAY = "diwrnod";

const inEnglish = ({ counted, day, dayTime }) => ({
  record: {
    asOf: "As it was on",
    printed: (date) => `Printed ${dayTime(date)}. Ages and days are counted to that day.`,
    noTime: "When this was made is not said.",
    short: "Short record from an offline code. It holds allergies, vaccines, last measurements, problems and contacts, and not who said each thing.",
    leftOut: (what) => `Not in this code: ${what}.`,
    unsettled: (what) => `Not settled: ${what}. What each person wrote stands below.`,
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
    notIn: "Nothing here about",
    until: (from, until) => [from && day(from), until && `until ${day(until)}`].filter(Boolean).join(" "),
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
    "dose-number": "Dose", batch: "Batch", site: "Site", "when-said": "When", "not-known": "Not known", gp: "GP practice", subpotent: "Said to be subpotent", modifier: "Changed by what this page cannot read", kind: "Kind of entry", relation: "Of the child's",
  },
  values: {
    __proto__: null,
    yes: "yes", no: "no", mild: "mild", moderate: "moderate", severe: "severe", low: "low", high: "high", "unable-to-assess": "cannot be told",
    allergy: "allergy", intolerance: "intolerance",
  },
  states: {
    __proto__: null,
    "not-done": "not given", "do-not-perform": "NOT to be given", inactive: "no longer", resolved: "resolved", remission: "in remission", recurrence: "come back", relapse: "relapsed",
    unconfirmed: "not confirmed", provisional: "provisional", differential: "one of several possible", refuted: "ruled out", completed: "completed", stopped: "stopped",
    "on-hold": "on hold", "not-taken": "not taken", intended: "intended", unknown: "status not known", preliminary: "preliminary", registered: "not ready",
    cancelled: "cancelled", draft: "draft",
  },
  forecast: {
    __proto__: null,
    due: "due", overdue: "overdue", immune: "protected", contraindicated: "must not be given", complete: "complete",
  },
  criteria: { __proto__: null, from: "From", by: "By", last: "Last day" },
  growth: {
    when: "When", weight: "Weight", length: "Length or height", head: "Head", bmi: "BMI", last: "Last measured", all: "All measurements", noDay: "day not given",
    otherSigns: "Other measurements",
  },
  text: { copied: (date) => `Copied ${dayTime(date)}. Ages and days are counted to that day.`, head: "CHILD HEALTH RECORD, SHARED BY THE FAMILY", end: "End of record." },
});

const inWelsh = ({ counted, day, dayTime }) => ({
  record: {
    asOf: "Fel yr oedd ar",
    printed: (date) => `Argraffwyd ${dayTime(date)}. Cyfrifir oedrannau a dyddiau hyd y diwrnod hwnnw.`,
    noTime: "Ni ddywedir pryd y gwnaed hwn.",
    short: "Cofnod byr o god all-lein. Alergeddau, brechlynnau, y mesuriadau diwethaf, problemau a chysylltiadau sydd ynddo, heb ddweud pwy ddywedodd bob peth.",
    leftOut: (what) => `Heb fod yn y cod hwn: ${what}.`,
    unsettled: (what) => `Heb ei setlo: ${what}. Mae'r hyn a ysgrifennodd pob un isod.`,
    gestationsDiffer: "Ysgrifennwyd hydoedd beichiogrwydd gwahanol: ni ddangosir oed wedi'i gywiro.",
    ahead: (n) => `Mesuriadau â dyddiad yn y dyfodol, heb eu cyfrif fel yr olaf: ${n}.`,
    noName: "Enw heb ei roi",
    noBirth: "dyddiad geni heb ei roi",
    sexes: { female: "merch", male: "bachgen", other: "rhyw: arall", unknown: "rhyw anhysbys" },
    noSex: "rhyw heb ei roi",
    nhsNumber: "Rhif GIG",
    otherNames: "a elwir hefyd yn",
    died: (date) => (date ? `Bu farw ar ${day(date)}` : "Wedi marw"),
    severalPatients: (n) => `Mae'r rhaniad hwn yn enwi ${n} claf. Dim ond yr un uchod a ddangosir. Gwnewch yn siŵr mai hwn yw'r plentyn o'ch blaen.`,
    noPatient: "Nid yw'r rhaniad hwn yn dweud cofnod pwy ydyw. Peidiwch â dibynnu arno.",
    older: "Mae'r hyn a nôlwyd yn hŷn na'r hyn a ddangoswyd o'r blaen. Gofynnwch i'r teulu.",
    weight: "Pwysau diwethaf",
    weighed: (ago) => `pwyswyd ${ago}`,
    weighedUnknown: "diwrnod pwyso heb ei roi",
    stale: (days) => `Hen: pwyswch eto cyn dosio. (Nodwyd ar ôl ${days} diwrnod: arfer y dudalen hon ei hun.)`,
    noWeight: "Dim pwysau yn y rhaniad hwn",
    weightsDiffer: "Ysgrifennwyd pwysau gwahanol ar gyfer y diwrnod hwn.",
    moreBelow: (n) => `Rhagor o dan Twf: ${n}.`,
    notDecided: "Y teulu sy'n penderfynu beth sydd mewn rhaniad. Gall yr hyn nad yw yma fod yn wir er hynny.",
    family: "y teulu a ysgrifennodd hwn",
    by: (name, when) => joined(name && `Dywedwyd gan ${name}`, when && (name ? `, ysgrifennwyd ${day(when)}` : `Ysgrifennwyd ${day(when)}`)).replace(" ,", ","),
    unread: (n) => `Eitemau na ellid eu darllen: ${n}. Gofynnwch i'r teulu.`,
    mistakes: (n) => `Eitemau wedi'u nodi fel camgymeriad, heb eu dangos: ${n}.`,
    foreign: (n) => `Eitemau am glaf arall, heb eu dangos: ${n}.`,
    cut: (n) => `Eitemau y tu hwnt i'r hyn y mae'r dudalen hon yn ei ddarllen, heb eu dangos: ${n}.`,
    files: (kind, n) => `Ffeiliau heb eu dangos: ${n} (${kind})`,
    fileTroubles: { kind: "math nad yw'r dudalen hon yn ei ddangos", fault: "ni ellid eu nôl neu eu dadgryptio", ended: "wedi'u nodi fel rhai nad ydynt yn ddilys mwyach" },
    loading: "Mae'r siartiau'n dal i lwytho.",
    notIn: "Dim yma am",
    until: (from, until) => [from && day(from), until && `tan ${day(until)}`].filter(Boolean).join(" "),
    weeks: (weeks, days) => `${weeks} wythnos ${counted(days, DAY)} (${weeks}+${days})`,
    showPdf: (size) => `Cadw'r crynodeb fel PDF (${size} KB)`,
    chart: "Siart twf",
    onPage: "Ar y dudalen hon",
    from: (name) => `Gwnaed gan ${name}.`,
    trust: "Nid yw'r dudalen hon wedi'i wirio yn erbyn unrhyw gofnod meddyg teulu neu ysbyty.",
  },
  actions: {
    copy: "Copïo fel testun", copied: "Wedi'i gopïo fel testun plaen.", copyByHand: "Dewiswch y testun hwn a'i gopïo:", print: "Argraffu", close: "Cau",
    refresh: "Nôl eto", refreshed: "Wedi'i nôl eto.", refreshFailed: "Ni ellid ei nôl eto. Mae'r hyn a ddangosir fel yr oedd.",
  },
  allergies: {
    head: "Alergeddau",
    listed: (n) => counted(n, "alergedd"),
    none: "Dim alergeddau hysbys",
    both: "Rhestrir alergeddau, ac ysgrifennodd rhywun hefyd nad oes rhai hysbys. Gofynnwch.",
    partly: "Dim gair cyffredinol am alergeddau, dim ond yr hyn sydd yma. Gofynnwch.",
    notasked: "Heb ofyn. Ni ysgrifennodd neb a oes alergeddau. Gofynnwch.",
    withheld: "Heb ei rannu. Dewisodd y teulu beidio â rhannu alergeddau. Gofynnwch.",
    nilknown: "Dim alergeddau hysbys, meddai'r anfonwr, heb ddweud pwy ddywedodd hynny. Gofynnwch.",
    unavailable: "Ddim ar gael. Nid oes gan yr anfonwr air am alergeddau. Gofynnwch.",
    absent: "Nid oes dim am alergeddau yn y rhaniad hwn. Gofynnwch.",
  },
  sections: {
    alerts: "Rhybuddion", problems: "Problemau", medicines: "Meddyginiaethau", protection: "Amddiffyniad fesul clefyd", due: "Brechlynnau sy'n ddyledus", doses: "Brechlynnau a roddwyd",
    growth: "Twf", birth: "Geni", screening: "Sgrinio a chanlyniadau", development: "Datblygiad", contacts: "Pwy i'w ffonio", notes: "Nodiadau gan y teulu",
    other: "Arall",
  },
  empty: {
    __proto__: null,
    withheld: "Heb ei rannu: dewis y teulu.",
    notasked: "Heb ofyn: ni ysgrifennodd neb ddim yma.",
    nilknown: "Dim yn hysbys, meddai'r anfonwr.",
    unavailable: "Nid oes dim wedi'i gofnodi yma, meddai'r anfonwr.",
    absent: "Nid yw yn y rhaniad hwn.",
  },
  facts: {
    __proto__: null,
    "": "", reaction: "Adwaith", severity: "Difrifoldeb", criticality: "Risg", type: "Math", stage: "Cam", dose: "Dos", reason: "Rheswm",
    "dose-number": "Dos", batch: "Swp", site: "Safle", "when-said": "Pryd", "not-known": "Anhysbys", gp: "Meddygfa", subpotent: "Dywedir ei fod yn is-rymus", modifier: "Newidir gan rywbeth na all y dudalen hon ei ddarllen", kind: "Math o gofnod", relation: "Perthynas â'r plentyn",
  },
  values: {
    __proto__: null,
    yes: "ie", no: "na", mild: "ysgafn", moderate: "cymedrol", severe: "difrifol", low: "isel", high: "uchel", "unable-to-assess": "ni ellir dweud",
    allergy: "alergedd", intolerance: "anoddefiad",
  },
  states: {
    __proto__: null,
    "not-done": "heb ei roi", "do-not-perform": "NI ddylid ei roi", inactive: "ddim mwyach", resolved: "wedi gwella", remission: "mewn llonyddwch", recurrence: "wedi dychwelyd", relapse: "wedi ailwaelu",
    unconfirmed: "heb ei gadarnhau", provisional: "dros dro", differential: "un o sawl posibilrwydd", refuted: "wedi'i ddiystyru", completed: "wedi'i gwblhau", stopped: "wedi stopio",
    "on-hold": "wedi'i ohirio", "not-taken": "heb ei gymryd", intended: "bwriadwyd", unknown: "statws anhysbys", preliminary: "rhagarweiniol", registered: "ddim yn barod",
    cancelled: "wedi'i ganslo", draft: "drafft",
  },
  forecast: {
    __proto__: null,
    due: "yn ddyledus", overdue: "yn hwyr", immune: "wedi'i amddiffyn", contraindicated: "rhaid peidio â'i roi", complete: "cyflawn",
  },
  criteria: { __proto__: null, from: "O", by: "Erbyn", last: "Diwrnod olaf" },
  growth: {
    when: "Pryd", weight: "Pwysau", length: "Hyd neu daldra", head: "Pen", bmi: "BMI", last: "Mesurwyd ddiwethaf", all: "Pob mesuriad", noDay: "diwrnod heb ei roi",
    otherSigns: "Mesuriadau eraill",
  },
  text: { copied: (date) => `Copïwyd ${dayTime(date)}. Cyfrifir oedrannau a dyddiau hyd y diwrnod hwnnw.`, head: "COFNOD IECHYD PLENTYN, WEDI'I RANNU GAN Y TEULU", end: "Diwedd y cofnod." },
});

export const recordEn = inEnglish(english);
export const recordCy = inWelsh(welsh);
