// Holds Bundles against the assertions beside this file, with the fhirpath package of HL7's R4 model.
//
//     node check.cjs FOLDER_WITH_NODE_MODULES FOLDER_WITH_BUNDLES
//
// Every assertion must hold for each Bundle that it is for, and must fail once its breaker has been at work: an assertion
// that cannot fail proves nothing.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { createRequire } = require("node:module");

const [modules, folder] = process.argv.slice(2);
if (!modules || !folder) throw new Error("expected two folders");
const load = createRequire(path.join(path.resolve(modules), "here.cjs"));
const fhirpath = load("fhirpath");
const r4 = load("fhirpath/fhir-context/r4");
const { documents, collections } = require("./assertions.cjs");

const ASSERTIONS_MIN = 15;
const failures = [];
let held = 0;
let broke = 0;

function holds(assertion, bundle) {
  const answer = fhirpath.evaluate(bundle, assertion.path, { resource: bundle }, r4);
  return answer.length === 1 && answer[0] === true;
}

function check(name, assertions) {
  const text = fs.readFileSync(path.join(folder, name), "utf8");
  const isFull = name.includes("full");
  for (const assertion of assertions) {
    if (assertion.on === "full" && !isFull) continue;
    if (holds(assertion, JSON.parse(text))) held += 1;
    else failures.push(`${name}: ${assertion.name}`);
    if (!isFull) continue;
    const broken = JSON.parse(text);
    assertion.broken(broken);
    if (holds(assertion, broken)) failures.push(`${name}: still holds once broken: ${assertion.name}`);
    else broke += 1;
  }
}

const names = fs.readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
if (documents.length < ASSERTIONS_MIN) failures.push("too few assertions");
if (!names.some((name) => name.startsWith("ips-full")) || !names.some((name) => name.startsWith("ktc-full")))
  failures.push("the full Bundles are not there");
for (const name of names) check(name, name.startsWith("ktc") ? collections : documents);
for (const failure of failures) console.error(failure);
console.log(`${names.length} Bundles, ${documents.length + collections.length} assertions: ${held} held, ${broke} seen to fail`);
process.exitCode = failures.length === 0 ? 0 : 1;
