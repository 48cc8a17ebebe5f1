// A web host for the page: its files, with exactly the headers that viewer/README.md asks for, and the relays filled in
// as the README says.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { PAGE } from "./modules.mjs";

const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8" };
const PLACEHOLDER = "https://relay.example";

/** The headers in the README's block. */
export function readmeHeaders() {
  const readme = readFileSync(join(PAGE, "README.md"), "utf8");
  const block = readme.split("```").find((part) => part.includes("Content-Security-Policy: "));
  return block.trim().split("\n").map((line) => line.trim().split(/: (.*)/s)).filter(([name]) => name);
}

/** `{origin, close, served}` for a page that may call `relays`. */
export async function startHost(relays) {
  const filled = (text) => text.replaceAll(PLACEHOLDER, relays.join(" "));
  const host = { served: [] };
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://host").pathname;
    host.served.push(request.url);
    for (const [name, value] of readmeHeaders()) response.setHeader(name, filled(value));
    send(response, normalize(path === "/" ? "/index.html" : path), filled);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  host.origin = `http://127.0.0.1:${server.address().port}`;
  host.close = () => closed(server);
  return host;
}

function send(response, path, filled) {
  try {
    const body = readFileSync(join(PAGE, path), "utf8");
    response.setHeader("Content-Type", TYPES[path.split(".").pop()] ?? "text/plain; charset=utf-8");
    response.end(filled(body));
  } catch {
    response.statusCode = 404;
    response.end();
  }
}

/** Ends the server and every connection that a browser keeps open. */
export function closed(server) {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
}
