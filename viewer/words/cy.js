// Popeth y mae'r dudalen ei hun yn ei ddweud, yn Gymraeg. The same names as words/en.js; a test compares them.

const MONTHS = ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"];
// After a number Welsh has the singular.
const counted = (n, one) => `${n} ${one}`;
const joined = (...parts) => parts.filter(Boolean).join(" ");
const two = (n) => String(n).padStart(2, "0");
const DAY = "diwrnod";
const YEAR = "blwydd";

const day = ({ y, m, d }) => joined(d, m && MONTHS[m - 1], y);
const clock = ({ h, min }) => (h === null || h === undefined ? "" : `${two(h)}:${two(min)}`);

const AGES = {
  today: () => "wedi'i eni heddiw",
  days: (n) => counted(n, DAY),
  weeks: (n, rest) => joined(counted(n, "wythnos"), rest && counted(rest, DAY)),
  months: (n, rest) => joined(counted(n, "mis"), rest && counted(rest, "wythnos")),
  years: (n, rest) => joined(counted(n, YEAR), rest && counted(rest, "mis")),
};
const age = ({ unit, n, rest }) => AGES[unit](n, rest);

export const cy = {
  lang: "cy",
  other: { lang: "en", name: "English" },
  day,
  dayTime: (date) => [day(date), clock(date)].filter(Boolean).join(", "),
  age: (value) => (value.unit === "today" ? age(value) : `${age(value)} oed`),
  ageAt: (value) => (value.unit === "today" ? "adeg geni" : `yn ${age(value)} oed`),
  corrected: (value) => (value.early ? `${counted(value.early, DAY)} cyn y dyddiad geni disgwyliedig` : value.unit === "today" ? "heddiw yw'r dyddiad geni disgwyliedig" : age(value)),
  correctedLabel: "oedran wedi'i gywiro",
  born: (date) => `ganwyd ${day(date)}`,
  bornAt: (weeks, days) => `ar ôl ${weeks}+${days} wythnos o feichiogrwydd`,
  ago: (minutes) => {
    if (minutes < -2) return "yn hwyrach na chloc y ddyfais hon: gwiriwch y cloc";
    if (minutes < 1) return "newydd nawr";
    if (minutes < 60) return `${counted(Math.floor(minutes), "munud")} yn ôl`;
    if (minutes < 48 * 60) return `${counted(Math.floor(minutes / 60), "awr")} yn ôl`;
    return `${counted(Math.floor(minutes / 1440), DAY)} yn ôl`;
  },
  daysAgo: (days) => (days < 0 ? "dyddiad yn y dyfodol" : days === 0 ? "heddiw" : `${counted(days, DAY)} yn ôl`),

  page: {
    title: "Cofnod iechyd plentyn, wedi'i rannu gan y teulu",
    name: "Redbook",
    skip: "Neidio i'r cofnod",
    language: "Iaith",
    footer: "Nid yw'r dudalen hon yn cadw dim: dim cwcis, dim hanes o gofnodion. Caewch hi pan fyddwch wedi gorffen.",
  },
  start: {
    head: "Agor cofnod plentyn",
    body: "Sganiwch god y teulu â chamera, neu gludwch eu dolen yma.",
    label: "Dolen gan y teulu",
    open: "Agor",
  },
  ask: {
    head: "Mae teulu'n rhannu cofnod iechyd plentyn gyda chi",
    label: (text) => `Eu henw arno: ${text}`,
    passcode: "Cod mynediad",
    passcodeHint: "Mae gan y teulu'r cod. Mae chwe digid yng nghodau Redbook.",
    letters: "Mae llythrennau ynddo",
    digits: "Digidau'n unig sydd ynddo",
    recipient: "Pwy sy'n darllen (dewisol)",
    recipientHint: "Mae'r teulu'n gweld yr enw hwn a'r amser.",
    unnamed: "Clinigydd (dienw)",
    open: "Agor y cofnod",
    from: (host) => `Caiff ei nôl, wedi'i amgryptio, o ${host}.`,
    wrong: (left) => joined("Mae'r cod mynediad hwnnw'n anghywir.", left !== null && (left === 0 ? "Nid oes cynnig arall ar ôl." : `Cynigion ar ôl: ${left}. Wedyn bydd y ddolen yn cau i bawb.`)),
    empty: "Teipiwch y cod mynediad.",
  },
  words: {
    head: "Mae'r cod hwn yn cynnwys cofnod byr, wedi'i gloi â phedwar gair",
    label: "Y pedwar gair",
    hint: "Mae gan y teulu'r geiriau. Rhowch fwlch rhyngddynt; nid yw priflythrennau'n bwysig. Mae agor yn cymryd ychydig eiliadau.",
    open: "Agor y cofnod",
    wrong: "Nid yw'r geiriau hynny'n ei agor. Gwiriwch y sillafu a'r drefn. Os ydynt yn gywir, mae'r cod wedi'i ddifrodi: sganiwch ef eto.",
    empty: "Teipiwch y pedwar gair.",
  },
  working: { head: "Yn agor y cofnod", body: "Yn nôl ac yn dadgryptio. Mae hyn yn cymryd ychydig eiliadau." },
  closed: { head: "Wedi cau", body: "Nid yw'r cofnod ar y dudalen hon mwyach. I'w weld eto, sganiwch god y teulu neu agorwch eu dolen eto." },
  again: "Ceisio eto",
  askAnyway: "Gofyn beth bynnag",
  waitFor: (seconds) => `Arhoswch ${counted(seconds, "eiliad")}`,
  startOver: "Agor dolen arall",
  troubles: {
    __proto__: null,
    "not-a-link": () => ["Nid dolen i gofnod yw hon", "Mae'r cod neu'r ddolen yn anghyflawn neu ar gyfer rhywbeth arall. Sganiwch ef eto, neu gofynnwch i'r teulu am un newydd."],
    "too-new": () => ["Mae angen tudalen fwy newydd ar y ddolen hon", "Fe'i gwnaed mewn ffurf fwy newydd nag y gall y dudalen hon ei darllen. Ail-lwythwch y dudalen; os nad yw hynny'n helpu, gofynnwch i'r teulu ddangos eu ffôn i chi."],
    relay: (host) => ["Ni chaiff y dudalen hon alw'r gweinydd yn y ddolen honno", joined(host ? `Mae'r ddolen yn pwyntio at ${host}.` : "", "Dim ond y gweinyddion a restrwyd gan ei lletywr y mae'r dudalen hon yn eu galw. Gofynnwch i'r teulu ddangos eu ffôn i chi, neu dywedwch wrth eich adran TG os oeddech yn disgwyl i hyn weithio.")],
    "file-elsewhere": () => ["Mae rhan o'r cofnod ar weinydd na chaiff y dudalen hon ei alw", "Gofynnwch i'r teulu ddangos eu ffôn i chi."],
    browser: () => ["Mae'r porwr hwn yn rhy hen", "Nid oes ganddo'r hyn sydd ei angen i ddadgryptio. Defnyddiwch Edge, Chrome, Firefox neu Safari cyfredol, neu gofynnwch i'r teulu ddangos eu ffôn i chi."],
    gone: () => ["Nid oes cofnod y tu ôl i'r ddolen hon mwyach", "Efallai ei bod wedi dod i ben, wedi'i thynnu'n ôl gan y teulu, wedi'i hagor mor aml ag y caniatawyd, neu wedi'i chloi ar ôl codau anghywir. Nid yw'r gweinydd yn dweud pa un. Gofynnwch i'r teulu am god newydd: gallant wneud un mewn munud."],
    expired: (date) => ["Mae'r ddolen hon wedi dod i ben", `Mae'n dweud ei bod yn ddilys tan ${date}. Gofynnwch i'r teulu am god newydd. Os yw cloc y ddyfais hon yn anghywir, gofynnwch i'r gweinydd beth bynnag.`],
    network: () => ["Dim ateb gan y gweinydd", "Gwiriwch rwydwaith y ddyfais hon, yna ceisiwch eto. Heb rwydwaith yma, gofynnwch i'r teulu am god all-lein neu am gael gweld eu ffôn."],
    busy: () => ["Mae'r gweinydd yn gofyn i ni aros", "Daeth gormod o geisiadau ar unwaith. Nid oes dim wedi'i golli."],
    "relay-fault": (status) => ["Ni allai'r gweinydd ateb", `Atebodd â gwall ${status}. Ceisiwch eto mewn munud; os yw'n parhau, gofynnwch i'r teulu ddangos eu ffôn i chi.`],
    tampered: () => ["Ni ellid dadgryptio'r cofnod hwn", "Cafodd ei newid neu ei ddifrodi ar y ffordd, neu nid yw'r ddolen yn gyfan. Peidiwch â dibynnu arno. Sganiwch y cod eto, neu gofynnwch i'r teulu am un newydd."],
    unreadable: () => ["Nid yw'r cofnod mewn ffurf y gall y dudalen hon ei darllen", "Cafodd ei ddadgryptio, ond nid cofnod iechyd fel y mae'r safon yn ei ddisgrifio ydyw. Gofynnwch i'r teulu ddangos eu ffôn i chi."],
    "too-big": () => ["Mae'r cofnod hwn yn fwy nag y bydd y dudalen hon yn ei agor", "Efallai iddo gael ei wneud i achosi niwed. Gofynnwch i'r teulu ddangos eu ffôn i chi."],
    nothing: () => ["Nid oes ffeil yn y ddolen hon y mae'r dudalen hon yn ei dangos", "Efallai ei bod yn cynnwys cardiau iechyd neu fath arall o ddata. Gofynnwch i'r teulu ddangos eu ffôn i chi."],
  },

  record: {
    asOf: "Fel yr oedd ar",
    printed: (date) => `Argraffwyd ${cy.dayTime(date)}. Cyfrifir oedrannau a dyddiau hyd y diwrnod hwnnw.`,
    noTime: "Ni ddywedir pryd y gwnaed hwn.",
    short: "Cofnod byr o god all-lein. Alergeddau, brechlynnau, y mesuriadau diwethaf, problemau a chysylltiadau sydd ynddo, heb ddweud pwy ddywedodd bob peth.",
    leftOut: (what) => `Heb fod yn y cod hwn: ${what}.`,
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
    notIn: "Nid yw yn y rhaniad hwn",
    until: (from, until) => [from && day(from), until && `tan ${day(until)}`].filter(Boolean).join(" "),
    ageAtBirth: "Hyd y beichiogrwydd adeg geni",
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
    "dose-number": "Dos", batch: "Swp", site: "Safle", "when-said": "Pryd", "not-known": "Anhysbys", gp: "Meddygfa", kind: "Math o gofnod", relation: "Perthynas â'r plentyn",
  },
  values: {
    __proto__: null,
    yes: "ie", no: "na", mild: "ysgafn", moderate: "cymedrol", severe: "difrifol", low: "isel", high: "uchel", "unable-to-assess": "ni ellir dweud",
    allergy: "alergedd", intolerance: "anoddefiad",
  },
  states: {
    __proto__: null,
    "not-done": "heb ei roi", inactive: "ddim mwyach", resolved: "wedi gwella", remission: "mewn llonyddwch", recurrence: "wedi dychwelyd", relapse: "wedi ailwaelu",
    unconfirmed: "heb ei gadarnhau", provisional: "dros dro", differential: "un o sawl posibilrwydd", refuted: "wedi'i ddiystyru", completed: "wedi'i gwblhau", stopped: "wedi stopio",
    "on-hold": "wedi'i ohirio", "not-taken": "heb ei gymryd", intended: "bwriadwyd", unknown: "statws anhysbys", preliminary: "rhagarweiniol", registered: "ddim yn barod",
    cancelled: "wedi'i ganslo", draft: "drafft",
  },
  forecast: {
    __proto__: null,
    due: "yn ddyledus", overdue: "yn hwyr", immune: "wedi'i amddiffyn", contraindicated: "rhaid peidio â'i roi", complete: "cyflawn",
  },
  criteria: { __proto__: null, from: "O", by: "Erbyn", last: "Diwrnod olaf", "next from": "Nesaf o" },
  growth: {
    when: "Pryd", weight: "Pwysau", length: "Hyd neu daldra", head: "Pen", bmi: "BMI", last: "Mesurwyd ddiwethaf", all: "Pob mesuriad", noDay: "diwrnod heb ei roi",
    otherSigns: "Mesuriadau eraill",
  },
  text: { copied: (date) => `Copïwyd ${cy.dayTime(date)}. Cyfrifir oedrannau a dyddiau hyd y diwrnod hwnnw.`, head: "COFNOD IECHYD PLENTYN, WEDI'I RANNU GAN Y TEULU", end: "Diwedd y cofnod." },
};
