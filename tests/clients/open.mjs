// Opens a share with kill-the-clipboard, a reader of SMART Health Links that knows nothing of this project.
//
// Usage: node open.mjs LINK PASSCODE. Prints one JSON document: {"error"} with the reader's own name for it, or
// {"resources", "weights"}. The library is looked for where `./dev demo` puts it: MODULES is that folder.

import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.env.MODULES, "package.json"));
const { SHLViewer } = require("kill-the-clipboard");

const WEIGHT = "29463-7";
const [link, passcode] = process.argv.slice(2);

function told(resolved) {
  const bundle = resolved.fhirResources.find((resource) => resource.resourceType === "Bundle");
  const resources = bundle.entry.map(({ resource }) => resource);
  const isWeight = (resource) => resource.code?.coding?.some(({ code }) => code === WEIGHT);
  return { resources: resources.length, weights: resources.filter(isWeight).map((resource) => resource.valueQuantity.value) };
}

try {
  const viewer = new SHLViewer({ shlinkURI: link.slice(link.indexOf("shlink:/")) });
  console.log(JSON.stringify(told(await viewer.resolveSHL({ recipient: "St Elsewhere A&E", passcode }))));
} catch (error) {
  console.log(JSON.stringify({ error: error.name }));
}
