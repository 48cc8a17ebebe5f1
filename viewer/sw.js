// Keeps the page's own files, all of one version, and nothing else: no answer of a relay is ever seen here.
// VERSION is written by hashes.mjs. RELAYS is what index.html names, so that a host's change is noticed as a new version.

const VERSION = "8ad7f38d5296a7bd";
const RELAYS = "https://relay.example";
const CACHE = `redbook-page ${VERSION} ${RELAYS}`;
const FILES = [
  "./",
  "bytes.js",
  "dates.js",
  "fhir/forms.js",
  "fhir/items.js",
  "fhir/read.js",
  "fhir/record.js",
  "limits.js",
  "qr.js",
  "relay.js",
  "style.css",
  "topage.js",
  "view/describe.js",
  "view/dom.js",
  "view/items.js",
  "view/screens.js",
  "viewer.js",
  "words.js",
  "words/record.js",
];

self.addEventListener("install", (event) => {
  event.waitUntil(keepFiles());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOthers());
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  url.search = "";
  // A page is asked for with its fragment, which here has the key: it is not looked at, and not kept.
  url.hash = "";
  const here = (file) => new URL(file, self.registration.scope).href;
  const asked = url.href === here("index.html") ? here("./") : url.href;
  const ours = event.request.method === "GET" && FILES.some((file) => here(file) === asked);
  if (ours) event.respondWith(kept(asked, event.request));
});

async function keepFiles() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
  await self.skipWaiting();
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("redbook-page ") && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function kept(url, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(url)) ?? fetch(request);
}
