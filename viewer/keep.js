// Lets the browser keep this page's own files, so that an offline code opens without network.

const WORKER = "sw.js";

/** Registers the service worker. Where the browser knows Trusted Types, one policy makes this one address and no other. */
export function keepPage() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const policy = globalThis.trustedTypes?.createPolicy("redbook-sw", { createScriptURL: (url) => (url === WORKER ? url : "") });
  workers.register(policy ? policy.createScriptURL(WORKER) : WORKER).catch(() => {
    // The page works without; only a code shown where there is no network does not.
  });
}
