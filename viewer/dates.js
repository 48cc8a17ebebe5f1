// Dates as FHIR writes them, and ages in the words people use. A date is `{y, m, d, h, min, at}`: parts that are not
// known are null, `at` is the instant in milliseconds where a time with its offset is there.

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;
const DAY_MS = 86_400_000;

/** Reads "2026", "2026-11", "2026-11-23" or a time; null where it is none of the calendar. */
export function readDate(text) {
  const found = typeof text === "string" ? DATE.exec(text) : null;
  if (!found) return null;
  const [y, m, d, h, min] = found.slice(1, 6).map((part) => (part === undefined ? null : Number(part)));
  const day = new Date(Date.UTC(y, (m ?? 1) - 1, d ?? 1));
  if (y < 1 || day.getUTCMonth() !== (m ?? 1) - 1 || day.getUTCDate() !== (d ?? 1)) return null;
  const at = found[6] ? Date.parse(text) : NaN;
  return { y, m, d, h, min, at: Number.isNaN(at) ? null : at };
}

/** The reader's day. */
export function today(now = new Date()) {
  return { y: now.getFullYear(), m: now.getMonth() + 1, d: now.getDate(), h: null, min: null, at: null };
}

/** An instant as a date and time where the reader is. */
export function localDate(at) {
  const when = new Date(at);
  return { ...today(when), h: when.getHours(), min: when.getMinutes(), at };
}

/** Whole days from one date to another; null where a day is not known. */
export function daysBetween(from, until) {
  if (!from?.d || !until?.d) return null;
  return Math.round((dayNumber(until) - dayNumber(from)) / DAY_MS);
}

function dayNumber({ y, m, d }) {
  return Date.UTC(y, m - 1, d);
}

/** For sorting, newest last; what has no date is oldest. */
export function orderOf(date) {
  if (!date) return -Infinity;
  return date.at ?? Date.UTC(date.y, (date.m ?? 1) - 1, date.d ?? 1, date.h ?? 0, date.min ?? 0);
}

/** Sorts items that have `when`, newest first, otherwise as they came. */
export function newestFirst(items) {
  return [...items].sort((a, b) => compare(orderOf(b.when), orderOf(a.when)));
}

function compare(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** "2026-11-23", as far as it is known. */
export function isoDay({ y, m, d }) {
  const two = (part) => String(part).padStart(2, "0");
  return [String(y).padStart(4, "0"), m && two(m), m && d && two(d)].filter(Boolean).join("-");
}

const DAYS_UNTIL = 14;
const WEEKS_UNTIL_MONTHS = 4;
const MONTHS_UNTIL_YEARS = 5;

/**
 * An age as `{unit, n, rest}`: "today", "days" below two weeks, "weeks" (and days) below four months, "months" (and
 * weeks) below a year, "years" (and months, below five). Null before the birth, or where a day is not known.
 */
export function ageOf(birth, on) {
  const days = daysBetween(birth, on);
  if (days === null || days < 0) return null;
  if (days === 0) return { unit: "today", n: 0, rest: 0 };
  if (days < DAYS_UNTIL) return { unit: "days", n: days, rest: 0 };
  const months = completedMonths(birth, on);
  if (months < WEEKS_UNTIL_MONTHS) return { unit: "weeks", n: Math.floor(days / 7), rest: days % 7 };
  const years = Math.floor(months / 12);
  if (years === 0) return { unit: "months", n: months, rest: weeksSince(birth, months, on) };
  return { unit: "years", n: years, rest: years < MONTHS_UNTIL_YEARS ? months % 12 : 0 };
}

/** Months completed; a month without that day is completed on the first of the next. */
export function completedMonths(from, until) {
  const begun = (until.y - from.y) * 12 + until.m - from.m;
  return completedOn(from, begun) <= dayNumber(until) ? begun : begun - 1;
}

function completedOn(from, months) {
  return Math.min(Date.UTC(from.y, from.m - 1 + months, from.d), endOfMonth(from, months) + DAY_MS);
}

function endOfMonth(from, months) {
  return Date.UTC(from.y, from.m + months, 0);
}

function weeksSince(birth, months, on) {
  return Math.floor((dayNumber(on) - completedOn(birth, months)) / DAY_MS / 7);
}

const PREGNANCY_DAYS = 280;
const TERM_FROM_DAYS = 37 * 7;
const ONE_YEAR_FROM_DAYS = 32 * 7;

/**
 * The age counted from the due date, while people count with it: born before 37+0, until one year old, or two when born
 * before 32+0 (RCPCH fact sheet 5). `{early}` days still to come, or an age; null where nothing is corrected.
 */
export function correctedAge(birth, gestationDays, on) {
  if (!gestationDays || gestationDays >= TERM_FROM_DAYS || !ageOf(birth, on)) return null;
  const yearsUntil = gestationDays < ONE_YEAR_FROM_DAYS ? 2 : 1;
  if (completedMonths(birth, on) >= yearsUntil * 12) return null;
  const due = new Date(dayNumber(birth) + (PREGNANCY_DAYS - gestationDays) * DAY_MS);
  const dueDate = { y: due.getUTCFullYear(), m: due.getUTCMonth() + 1, d: due.getUTCDate() };
  const days = daysBetween(dueDate, on);
  return days < 0 ? { early: -days } : ageOf(dueDate, on);
}
