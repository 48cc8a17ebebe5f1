// Days counted from today where the browser of the tests is.

export const ZONE = "Europe/London";
const DAY_MS = 86_400_000;

/** "YYYY-MM-DD", `days` ago. */
export function daysAgo(days) {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date());
  return new Date(Date.parse(`${today}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
}

/** "2026-11-23" as the page writes it. */
export function words(day) {
  return new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" }).format(new Date(`${day}T00:00:00Z`));
}

/** An instant, `minutes` ago. */
export function minutesAgo(minutes) {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}
