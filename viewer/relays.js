// Which relays this page may call: exactly those that the policy in index.html lets it connect to, so that one line says both.

const LOCAL = ["127.0.0.1", "localhost"];

/** The origins that connect-src of the page's own policy names. */
export function allowedRelays() {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? "";
  const connect = policy.split(";").map((part) => part.trim().split(/\s+/));
  return connect.filter(([name]) => name === "connect-src").flatMap(([, ...origins]) => origins);
}

/** The URL in `text` if this page may call it: https, or http on this computer, of an allowed relay. Otherwise null. */
export function allowedUrl(text, relays) {
  const url = parsed(text);
  if (!url || url.username || url.password) return null;
  const secure = url.protocol === "https:" || (url.protocol === "http:" && LOCAL.includes(url.hostname));
  return secure && relays.includes(url.origin) ? url : null;
}

function parsed(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
