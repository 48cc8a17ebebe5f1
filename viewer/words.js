// Every word that the page itself says, in English and in Welsh: here all but those of a record. Nothing is kept: the browser's
// preference decides the language until somebody switches.

import { DAY, english, joined, recordCy, recordEn, welsh } from "./words/record.js";

const YEAR = "blwydd";

const agesEn = ({ counted }) => ({
  today: () => "born today",
  days: (n) => counted(n, "day"),
  weeks: (n, rest) => joined(counted(n, "week"), rest && counted(rest, "day")),
  months: (n, rest) => joined(counted(n, "month"), rest && counted(rest, "week")),
  years: (n, rest) => joined(counted(n, "year"), rest && counted(rest, "month")),
});

const agesCy = ({ counted }) => ({
  today: () => "wedi'i eni heddiw",
  days: (n) => counted(n, DAY),
  weeks: (n, rest) => joined(counted(n, "wythnos"), rest && counted(rest, DAY)),
  months: (n, rest) => joined(counted(n, "mis"), rest && counted(rest, "wythnos")),
  years: (n, rest) => joined(counted(n, YEAR), rest && counted(rest, "mis")),
});

const ageIn = (ages) => ({ unit, n, rest }) => ages[unit](n, rest);

const inEnglish = ({ counted, day, dayTime }, age) => ({
  lang: "en",
  other: { lang: "cy", name: "Cymraeg" },
  day, dayTime,
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
  screen: {
    offer: "Show a code for the family's phone",
    why: "No camera here? The family's phone can scan this screen instead.",
    tooOld: "This browser is too old to show a code for the family's phone to scan. The family can show their own code to a device with a camera.",
    head: "Point the family's phone at this code",
    how: "In Redbook on the family's phone: Share, To a screen, and point it here.",
    code: "QR code for the family's phone",
    waiting: "Waiting for the phone.",
    silent: "No server answers. Check this device's network; the page goes on asking.",
    digits: "Six digits for the parent",
    secret: "Read these to nobody else; the parent types them into the phone.",
    typing: "Waiting until the phone has accepted them.",
    came: "A link has come. Open it only if the parent's phone has accepted the digits.",
    agreed: "The phone says that the digits are right",
    other: "The phone refuses them, or none has asked: start again",
    anew: "Show a new code",
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
    "screen-late": () => ["The code has run out", "It was good for ten minutes, and nothing was opened. Show a new one when the family is ready."],
    "screen-taken": () => ["Somebody else may have used this code", "What answered was not the family's phone alone. Nothing was opened. Show a new code where nobody else sees the screen."],
    nothing: () => ["No file in this link is one that this page shows", "It may hold health cards or another kind of data. Ask the family to show you their phone."],
  },
  ...recordEn,
});

const inWelsh = ({ counted, day, dayTime }, age) => ({
  lang: "cy",
  other: { lang: "en", name: "English" },
  day, dayTime,
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
  screen: {
    offer: "Dangos cod i ffôn y teulu",
    why: "Dim camera yma? Gall ffôn y teulu sganio'r sgrin hon yn lle hynny.",
    tooOld: "Mae'r porwr hwn yn rhy hen i ddangos cod i ffôn y teulu ei sganio. Gall y teulu ddangos eu cod eu hunain i ddyfais â chamera.",
    head: "Pwyntiwch ffôn y teulu at y cod hwn",
    how: "Yn Redbook ar ffôn y teulu: Rhannu, I sgrin, a'i bwyntio yma.",
    code: "Cod QR i ffôn y teulu",
    waiting: "Yn aros am y ffôn.",
    silent: "Nid oes gweinydd yn ateb. Gwiriwch rwydwaith y ddyfais hon; mae'r dudalen yn dal i ofyn.",
    digits: "Chwe digid i'r rhiant",
    secret: "Peidiwch â'u darllen i neb arall; y rhiant sy'n eu teipio i'r ffôn.",
    typing: "Yn aros i'r ffôn eu derbyn.",
    came: "Mae dolen wedi cyrraedd. Agorwch hi dim ond os yw ffôn y rhiant wedi derbyn y digidau.",
    agreed: "Mae'r ffôn yn dweud bod y digidau'n gywir",
    other: "Mae'r ffôn yn eu gwrthod, neu nid oes un wedi gofyn: dechrau eto",
    anew: "Dangos cod newydd",
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
    "screen-late": () => ["Mae'r cod wedi dod i ben", "Roedd yn ddilys am ddeng munud, ac ni agorwyd dim. Dangoswch un newydd pan fydd y teulu'n barod."],
    "screen-taken": () => ["Efallai fod rhywun arall wedi defnyddio'r cod hwn", "Nid ffôn y teulu'n unig a atebodd. Ni agorwyd dim. Dangoswch god newydd lle nad oes neb arall yn gweld y sgrin."],
    nothing: () => ["Nid oes ffeil yn y ddolen hon y mae'r dudalen hon yn ei dangos", "Efallai ei bod yn cynnwys cardiau iechyd neu fath arall o ddata. Gofynnwch i'r teulu ddangos eu ffôn i chi."],
  },
  ...recordCy,
});

export const en = inEnglish(english, ageIn(agesEn(english)));
export const cy = inWelsh(welsh, ageIn(agesCy(welsh)));

let spoken = globalThis.navigator?.languages?.[0]?.toLowerCase().startsWith("cy") ? cy : en;

/** The words of the language spoken now. */
export function words() {
  return spoken;
}

/** Speaks the other language. */
export function switchLanguage() {
  spoken = spoken === en ? cy : en;
}
