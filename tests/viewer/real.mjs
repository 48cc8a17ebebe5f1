// The real parts: `redbook relay`, `redbook viewer` and phones, each a process of the program that REDBOOK names.

import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { ROOT } from "./modules.mjs";

const REDBOOK = process.env.REDBOOK ?? join(ROOT, "target/debug/redbook");
const run = promisify(execFile);

/** A relay, the page, and a place for phones: `{relay, viewer, folder, phone, close}`. */
export async function startReal() {
  const folder = mkdtempSync(join(tmpdir(), "redbook-viewer-"));
  const relay = await serve(["relay", "--listen", "127.0.0.1:0", "--data", join(folder, "relay"), "--admission", "open"]);
  const viewer = await serve(["viewer", "--listen", "127.0.0.1:0", "--relay", relay.address]);
  const phone = (name) => new Phone(join(folder, name), viewer.address);
  const close = async () => {
    await viewer.stop();
    await relay.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { relay: relay.address, viewer: viewer.address, folder, phone, close };
}

/** Starts a server and waits until it says where it listens. */
async function serve(args) {
  const server = spawn(REDBOOK, [...args, "--json"], { stdio: ["ignore", "pipe", "inherit"], env: environment() });
  const [line] = await once(createInterface({ input: server.stdout }), server);
  const ended = new Promise((done) => server.once("exit", done));
  const stop = () => { server.kill("SIGTERM"); return ended; };
  return { address: JSON.parse(line).listening, stop };
}

function once(lines, server) {
  return new Promise((ready, failed) => {
    lines.once("line", (line) => ready([line]));
    server.once("exit", (code) => failed(new Error(`a server ended with ${code} before it listened`)));
  });
}

function environment() {
  const ours = Object.entries(process.env).filter(([name]) => !name.startsWith("REDBOOK"));
  return Object.fromEntries(ours);
}

class Phone {
  constructor(home, viewer) {
    this.home = home;
    this.viewer = viewer;
  }

  /** What a command answers; its error has the code where it is refused. */
  async say(...args) {
    try {
      const { stdout } = await run(REDBOOK, ["--home", this.home, ...args, "--json"], { env: environment() });
      return JSON.parse(stdout);
    } catch (error) {
      const told = error.stderr ? JSON.parse(error.stderr) : error;
      throw Object.assign(new Error(`redbook ${args[0]} ${args[1]}: ${told.error?.message ?? error.message}`), { code: told.error?.code });
    }
  }

  /** A mother's phone with a baby's record on the relay. */
  async begin(relay) {
    await this.say("init", "--name", "Amina", "--relation", "mother");
    await this.say("record", "new", "--relay", relay);
    await this.say("profile", "set", "name", "Zoë O'Neil <b>");
    await this.say("profile", "set", "sex", "female");
    await this.say("add", "birth", "--when", "2026-06-03", "--gestation", "35+2", "--weight", "2.4 kg");
    for (const [value, day] of [["3.1 kg", "2026-07-01"], ["4.9 kg", "2026-09-01"], ["6.2 kg", "2026-11-20"]]) await this.say("add", "weight", value, "--when", day);
    await this.say("add", "length", "62 cm", "--when", "2026-11-20");
    await this.say("add", "immunisation", "6-in-1", "--when", "2026-08-01", "--batch", "AB123");
    await this.say("add", "allergy", "egg", "--reaction", "rash");
    await this.say("add", "contact", "Asha", "--role", "health visitor", "--telephone", "01632 960001");
  }

  share(...args) {
    return this.say("share", "new", "--viewer", this.viewer, ...args);
  }
}
