// What a record looks like: read by somebody tired, on any screen, on paper, as text, by keyboard and by ear.

import { test } from "node:test";
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PHONE, says, screen, submit, text } from "./browser.mjs";
import { another } from "./bundles/another.mjs";
import { daysAgo, words } from "./bundles/days.mjs";
import { NAME, PLAIN_CHART, chart, ours, paper } from "./bundles/ours.mjs";
import { PICTURES } from "./modules.mjs";
import { opened, setting, sound, soundEverywhere, visit } from "./setting.mjs";

const files = (options) => [ours(options), chart(PLAIN_CHART), chart(PLAIN_CHART, "Head circumference"), paper()];
const open = (bundle, act, how) => visit(setting.relay.share(Array.isArray(bundle) ? bundle : [bundle]).link, async (page) => {
  await opened(page);
  return act(page);
}, how);
const settled = (page) => page.waitForFunction(() => document.querySelectorAll("#charts img").length === 2 && [...document.images].every((image) => image.complete && image.naturalWidth > 0));
const card = (page, id) => page.$eval(`section[aria-labelledby=${id}]`, (section) => section.innerText);

test("a whole record on any screen, in both schemes and languages: axe finds nothing, nothing runs over", () => open(files(), async (page) => {
  await settled(page);
  await soundEverywhere(page, "record");
  await page.click("#language");
  await says(page, "Alergeddau");
  await settled(page);
  await soundEverywhere(page, "record-cy");
}));

test("a whole record as a phone lays it out", () => open(files(), async (page) => {
  await settled(page);
  await sound(page, "record-touch");
}, { viewport: PHONE }));

test("the first screen of a desktop says who, how old, corrected, sex, weight and its age, allergies, and how fresh it is", () => open(files(), async (page) => {
  const first = await page.evaluate(() => {
    const seen = (element) => element.getBoundingClientRect().bottom <= innerHeight;
    return [...document.querySelectorAll(".fresh, .child, .card")].filter(seen).map((element) => element.innerText).join("\n");
  });
  for (const part of [NAME, "7 months old", "corrected age 4 months", "boy", "at 30+2 weeks of pregnancy", "999 000 0018", "6.84 kg", "weighed 5 days ago", "Cow's milk protein", "hives, vomiting", "severe", "12 minutes ago", "the family wrote this"]) {
    assert.ok(first.includes(part), `${part} in ${first}`);
  }
}));

test("the record stands one frame after the answer; how long that took is kept in target/viewer", () => open(ours(), async (page) => {
  const share = setting.relay.share([ours()]);
  await page.evaluate((link) => { location.hash = link; }, share.link);
  await screen(page, "ask");
  const spent = await page.evaluate(() => new Promise((done) => {
    const ask = globalThis.fetch;
    let answered = 0;
    globalThis.fetch = async (...how) => { const answer = await ask(...how); answered = performance.now(); return answer; };
    new MutationObserver(() => document.body.className === "record" && requestAnimationFrame(() => done(performance.now() - answered))).observe(document.body, { attributes: true });
    document.querySelector("form button[type=submit]").click();
  }));
  writeFileSync(join(PICTURES, "paint-ms.txt"), `${spent.toFixed(0)}\n`);
  assert.ok(Number.isFinite(spent));
}));

test("allergies: listed, none known and who said so, not asked, withheld and not there are told apart", async () => {
  const expected = {
    listed: /1 allergy/, none: new RegExp(`No known allergies\\s+Said by Ruth Okafor, written ${words(daysAgo(33))}`), notasked: /Not asked\. .*Ask\./, withheld: /Not shared\. .*Ask\./,
  };
  for (const [allergies, pattern] of Object.entries(expected)) {
    await open(ours({ allergies }), async (page) => {
      assert.match(await card(page, "allergies"), pattern);
      await sound(page, `allergies-${allergies}-desktop`);
    });
  }
  const without = (bundle) => { bundle.entry[0].resource.section.shift(); };
  await open(ours({ allergies: "notasked", change: (bundle) => without(bundle) }), async (page) => assert.match(await card(page, "allergies"), /Nothing about allergies is in this share/));
});

test("an allergy beside somebody's none known is shown with a warning", () => {
  const both = ours({ change: ({ entry }) => { entry.push({ fullUrl: "urn:uuid:x", resource: { resourceType: "AllergyIntolerance", code: { coding: [{ code: "716186003" }] } } }); } });
  return open(both, async (page) => assert.match(await card(page, "allergies"), /also wrote that none are known/));
});

test("no known drug allergy alone is neither an allergy nor none known", () => {
  const partly = ours({ allergies: "notasked", change: ({ entry }) => { entry.push({ fullUrl: "urn:uuid:x", resource: { resourceType: "AllergyIntolerance", code: { coding: [{ code: "no-known-medication-allergies", display: "No known medication allergies" }] } } }); } });
  return open(partly, async (page) => assert.match(await card(page, "allergies"), /No general word on allergies[^]*No known medication allergies/));
});

test("an old weight is flagged, with its days and whose convention that is", () => open(ours({ weightAge: 15 }), async (page) => {
  const weight = await card(page, "weight");
  assert.match(weight, /weighed 15 days ago/);
  assert.match(weight, /Flagged after 14 days: this page's own convention/);
  await sound(page, "old-weight-desktop");
}));

test("a weight of 14 days is not flagged", () => open(ours({ weightAge: 14 }), async (page) => assert.doesNotMatch(await card(page, "weight"), /Old:/)));

test("two weights of one time are both shown", () => {
  const two = ours({ change: ({ entry }) => {
    const twin = structuredClone(entry.find(({ resource }) => resource.valueQuantity?.value === 6.84));
    twin.fullUrl = "urn:uuid:twin";
    twin.resource.valueQuantity.value = 7.84;
    entry.push(twin);
  } });
  return open(two, async (page) => {
    const weight = await card(page, "weight");
    for (const part of ["6.84 kg", "7.84 kg", "Different weights were written"]) assert.ok(weight.includes(part), part);
  });
});

test("a weight at birth stands in the card and in the table, whether its code is LOINC's or SNOMED CT's", async () => {
  for (const [system, code] of [["http://loinc.org", "8339-4"], ["http://snomed.info/sct", "364589006"]]) {
    const newborn = ours({ change: ({ entry }) => {
      const coded = (wanted) => entry.map(({ resource }) => resource).filter((one) => one.code?.coding?.some((coding) => coding.code === wanted));
      for (const weight of coded("29463-7")) weight.status = "entered-in-error";
      for (const atBirth of coded("8339-4")) atBirth.code.coding = [{ system, code }];
    } });
    await open(newborn, async (page) => {
      assert.match(await card(page, "weight"), /1\.42 kg/);
      assert.match(await card(page, "growth"), /at birth[^]*1\.42 kg/);
    });
  }
});

test("a weight at birth is never the last while there is another, whatever its date says", async () => {
  for (const day of [daysAgo(1), undefined]) {
    const late = ours({ change: ({ entry }) => {
      const atBirth = entry.map(({ resource }) => resource).find((one) => one.code?.coding?.some(({ code }) => code === "8339-4"));
      atBirth.effectiveDateTime = day;
    } });
    await open(late, async (page) => {
      const weight = await card(page, "weight");
      assert.match(weight, /6\.84 kg/);
      assert.doesNotMatch(weight, /1\.42 kg/);
      assert.match(await card(page, "growth"), /1\.42 kg[^]*Birth weight/);
    });
  }
});

test("protection by disease, what is due, doses given and not given, and who said so", () => open(ours(), async (page) => {
  assert.match(await card(page, "protection"), /overdue\s+diphtheria\s+2 given, 2 counted/);
  assert.match(await card(page, "due"), /6-in-1, dose 3/);
  assert.match(await card(page, "doses"), /rotavirus not given\s+Reason: fever on the day\s+Said by Amina Hassan \(guardian\) · the family wrote this/);
  assert.match(await card(page, "birth"), /30 weeks 2 days \(30\+2\)/);
  assert.match(await card(page, "contacts"), /mother\s+Amina Hassan\s+07700 900123/);
  assert.match(await text(page), /Ruth Okafor: as known to the family: health visitor; not checked with any register/);
}));

test("what is said differently of who the child is stands among the alerts, with who said it", () => open(ours({ disputed: true }), async (page) => {
  assert.match(await card(page, "alerts"), new RegExp(`${daysAgo(214)}\\s+Said by Amina Hassan[^]*${daysAgo(215)}\\s+Said by Ruth Okafor`));
  assert.match(await text(page), /Not settled: date of birth\. What each person wrote stands below/);
}));

test("a thing that only says that it happened is shown, and nothing is counted as unread", () => open(ours(), async (page) => {
  assert.match(await card(page, "development"), /Smiles\s+Said by Amina/);
  assert.doesNotMatch(await text(page), /could not be read/);
}));

test("where a sender says which name is the one, the others stand beside it", () => {
  const named = ours({ change: ({ entry }) => { entry[1].resource.name = [{ text: "Joe Whitfield" }, { use: "official", text: "Yusuf Hassan" }]; } });
  return open(named, async (page) => {
    assert.equal(await page.$eval("h1", (head) => head.textContent), "Yusuf Hassan");
    assert.match(await text(page), /also called Joe Whitfield/);
  });
});

test("a name that was, or is for play, is not the child's while there is another", () => {
  const named = ours({ change: ({ entry }) => { entry[1].resource.name = [{ use: "old", text: "Joe Whitfield" }, { text: "Yusuf Hassan" }, { use: "nickname", text: "Joey" }]; } });
  return open(named, async (page) => {
    assert.equal(await page.$eval("h1", (head) => head.textContent), "Yusuf Hassan");
    assert.match(await text(page), /also called Joe Whitfield, Joey/);
  });
});

test("what is not settled is said of a share without sections too", () => {
  const collection = ours({ disputed: true, change: (bundle) => { bundle.type = "collection"; bundle.entry.shift(); } });
  return open(collection, async (page) => assert.match(await text(page), /Not settled: date of birth\./));
});

test("a reference means what is on its own server, and nobody where two have the name", async () => {
  const doctor = (server, text) => ({ fullUrl: `https://${server}.example/fhir/Practitioner/7`, resource: { resourceType: "Practitioner", id: "7", name: [{ text }] } });
  for (const [reference, who] of [["https://b.example/fhir/Practitioner/7", /Said by Dr Ben/], ["https://c.example/fhir/Practitioner/7", null], ["Practitioner/7", null]]) {
    const bundle = ours({ change: ({ entry }) => {
      entry.push(doctor("a", "Dr Ada"), doctor("b", "Dr Ben"));
      const problem = entry.map(({ resource }) => resource).find((one) => one.resourceType === "Condition");
      Object.assign(problem, { note: [], asserter: { reference } });
    } });
    await open(bundle, async (page) => {
      const problems = await card(page, "problems");
      if (who) assert.match(problems, who);
      else assert.doesNotMatch(problems, /Dr Ada|Dr Ben/);
    });
  }
});

test("the child's things are shown however the child is named in the file", async () => {
  const again = { "an address that is its id": (entry) => { entry[1].fullUrl = "Patient/c"; }, "twice without an address": (entry) => { delete entry[1].fullUrl; entry.push({ resource: entry[1].resource }); }, "beside another of its name": (entry) => { entry[1].fullUrl = "https://gp.example/fhir/Patient/c"; entry.push({ fullUrl: "https://b.example/fhir/Patient/c", resource: entry[1].resource }); } };
  for (const [how, change] of Object.entries(again)) {
    const named = ours({ change: ({ entry }) => {
      entry[1].resource.id = "c";
      change(entry);
      for (const { resource } of entry) for (const member of ["patient", "subject"]) if (resource[member]) resource[member] = { reference: "Patient/c" };
    } });
    await open(named, async (page) => {
      assert.match(await card(page, "weight"), /6\.84 kg/, how);
      assert.match(await text(page), /Cow's milk protein/, how);
    });
  }
});

test("every name, the address, and what was written of a contact are shown", () => {
  const named = ours({ change: ({ entry }) => {
    Object.assign(entry[1].resource, { name: [{ text: "Yusuf Hassan" }, { text: "Joe Whitfield" }], address: [{ text: "1 The Street, Anytown" }] });
    Object.assign(entry[1].resource.contact[0], { organization: { display: "Anytown Surgery" }, extension: [{ url: "x", valueString: "before six only" }] });
  } });
  return open(named, async (page) => {
    assert.equal(await page.$eval("h1", (head) => head.textContent), "Yusuf Hassan / Joe Whitfield");
    const said = await text(page);
    for (const part of ["1 The Street, Anytown", "Amina Hassan, Anytown Surgery", "before six only"]) assert.ok(said.includes(part), part);
  });
});

test("a narrative is never shown", () => open(ours(), async (page) => assert.doesNotMatch(await page.content(), /NARRATIVE/)));

test("another sender's summary is shown sensibly", () => open(another(), async (page) => {
  const said = await text(page);
  for (const part of ["Lucía Fernández Ortega", "7 years old", "Allergy to penicillin", "Said by Dra. Carmen Ruiz", "Asthma", "February 2023", "Salbutamol", "2 puffs when needed", "MMR", "22.4 kg", "Systolic: 98 mmHg", "Appendectomy", "Kind of entry: Procedure", "Of the child's: mother", "GP practice", "+34 910 000 000"]) {
    assert.ok(said.includes(part), part);
  }
  assert.equal(await page.$eval(".title bdi", (title) => title.lang), "es");
  await sound(page, "another-sender-desktop");
}));

test("what is broken, a mistake or about another patient is counted and never silently dropped", () => {
  const worse = ours({ change: ({ entry }) => {
    const add = (resource) => entry.push({ fullUrl: `urn:uuid:${entry.length}`, resource });
    add({ resourceType: "AllergyIntolerance", code: 7 });
    add({ resourceType: "Immunization", vaccineCode: null });
    add({ resourceType: "Condition", code: { text: "Wrong child" }, verificationStatus: { coding: [{ code: "entered-in-error" }] } });
    add({ resourceType: "Patient", name: [{ text: "Somebody Else" }] });
    add({ resourceType: "Condition", code: { text: "Not his" }, subject: { reference: `urn:uuid:${entry.length - 1}` } });
    entry.push(null, { resource: 5 });
  } });
  return open(worse, async (page) => {
    assert.match(await card(page, "allergies"), /2 allergies[\s\S]*1 item could not be read/);
    assert.match(await card(page, "doses"), /1 item could not be read/);
    assert.match(await card(page, "problems"), /1 item marked as entered by mistake/);
    const said = await text(page);
    assert.match(said, /names 2 patients/);
    assert.match(said, /1 item about another patient/);
    assert.match(said, /2 items could not be read/);
    assert.doesNotMatch(said, /Not his|Wrong child|Somebody Else/);
    await sound(page, "counted-desktop");
  });
});

test("a file that cannot be had or is of another kind is said, and the rest is shown", () => {
  const share = setting.relay.share([ours(), chart(PLAIN_CHART), { sealed: "broken" }, { value: {}, fields: { contentType: "application/smart-api-access" } }]);
  return visit(share.link, async (page) => {
    await opened(page);
    const said = await says(page, "1 file not shown: could not be fetched or decrypted");
    assert.match(said, /1 file not shown: of a kind this page does not show/);
    assert.equal(await page.$$eval("#charts img", (images) => images.length), 1);
  });
});

test("files behind locations come like embedded ones, compressed or not", async () => {
  const padding = { resourceType: "Basic", code: { text: "padding" }, note: [{ text: Array.from({ length: 3000 }, (_, n) => `line ${n} ${Math.sin(n)}`).join(" ") }] };
  for (const zip of [false, true]) {
    const share = setting.relay.share([ours({ change: ({ entry }) => { for (let n = 0; n < 3; n += 1) entry.push({ resource: padding }); } })], { zip });
    await visit(share.link, async (page) => assert.match(await opened(page), new RegExp(NAME)));
  }
});

test("a link that is one file is fetched with the recipient", () => {
  const share = setting.relay.share([ours()], { flag: "U" });
  return visit(share.link, async (page) => {
    await screen(page, "ask");
    await page.$eval("#recipient", (field) => { field.value = "Dr O'Brien, A&E"; field.dispatchEvent(new Event("input")); });
    await submit(page);
    await screen(page, "record");
    assert.deepEqual(share.recipients, ["Dr O'Brien, A&E"]);
  });
});

test("nothing is sent but recipient, passcode and the size that may be embedded, and no cookie, referrer or origin beyond the page's", () => {
  const share = setting.relay.share([ours()], { passcode: "482913" });
  const before = setting.relay.asked.length;
  return visit(share.link, async (page) => {
    await screen(page, "ask");
    await page.type("#passcode", " 482913 ");
    await submit(page);
    await screen(page, "record");
    const [asked] = setting.relay.asked.slice(before);
    assert.deepEqual(asked.body, { recipient: "Clinician (unnamed)", embeddedLengthMax: 65_536, passcode: "482913" });
    assert.equal(asked.headers.cookie, undefined);
    assert.equal(asked.headers.referer, undefined);
    assert.ok(setting.host.served.every((url) => !url.includes("shlink")));
  });
});

test("a continuing share is fetched again with one press, and an older answer is called older", () => {
  const share = setting.relay.share([ours()], { flag: "LP", passcode: "482913" });
  return visit(share.link, async (page) => {
    await screen(page, "ask");
    await page.type("#passcode", "482913");
    await submit(page);
    await screen(page, "record");
    share.files = [ours({ madeMinutesAgo: 1, weightAge: 0 })];
    await page.click("#refresh");
    await says(page, "weighed today");
    share.files = [ours({ madeMinutesAgo: 90 })];
    await page.click("#refresh");
    await says(page, "older than what was shown before");
    await sound(page, "older-desktop");
    share.revoked = true;
    await page.click("#refresh");
    assert.match(await screen(page, "trouble"), /no record behind this link any more/);
  });
});

test("when fetching again fails, what was shown stays, and Retry-After is kept to", () => {
  const share = setting.relay.share([ours()], { flag: "L" });
  return visit(share.link, async (page) => {
    await opened(page);
    Object.assign(share, { status: 429, headers: { "retry-after": "60" } });
    await page.click("#refresh");
    await page.waitForFunction(() => document.querySelector("#refresh").disabled);
    assert.match(await text(page), new RegExp(NAME));
    assert.match(await page.$eval("#live", (live) => live.textContent), /Could not fetch again/);
  });
});

test("copied as text it says the same, line by line", () => open(files(), async (page) => {
  await page.context.overridePermissions(setting.host.origin, ["clipboard-read", "clipboard-write", "clipboard-sanitized-write"]);
  await page.click("#copy");
  await page.waitForFunction(() => document.querySelector("#live").textContent === "Copied as plain text.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  writeFileSync(join(PICTURES, "copied.txt"), copied);
  for (const part of [NAME, "corrected age", "LAST WEIGHT\n6.84 kg, weighed 5 days ago", "ALLERGIES\n1 allergy\n- Cow's milk protein", "- diphtheria | overdue", "VACCINES GIVEN", "mother | 07700 900123", "the family wrote this", "not checked with any register"]) {
    assert.ok(copied.includes(part), `${part} in ${copied}`);
  }
  assert.doesNotMatch(copied, /undefined|null|\[object|NaN/);
}));

test("where the clipboard is refused the text stands there, selected", () => visit(setting.relay.share([ours()]).link, async (page) => {
  await page.evaluateOnNewDocument(() => { navigator.clipboard.writeText = () => Promise.reject(new Error("refused")); });
  await opened(page);
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error("refused")); });
  await page.click("#copy");
  await page.waitForSelector("#by-hand");
  assert.match(await page.evaluate(() => document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)), /LAST WEIGHT/);
  await sound(page, "copy-by-hand-desktop");
}));

test("it prints on A4, without buttons, on white, from the dark scheme too", () => open(files(), async (page) => {
  await settled(page);
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, path: join(PICTURES, "record.pdf") }));
  assert.match(pdf.toString("latin1"), /\/MediaBox \[0 0 59[45][\d.]* 84[12]/);
  assert.ok((pdf.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length <= 5, "five pages at most");
  await page.emulateMediaType("print");
  assert.match(await page.$eval("#printed", (line) => line.innerText), new RegExp(`^Printed ${words(daysAgo(0))}, `));
  assert.equal(await page.$eval("#ago", (ago) => ago.checkVisibility()), false);
  assert.equal(await page.$eval("#copy", (button) => button.checkVisibility()), false);
  assert.equal(await page.$eval("#main", () => getComputedStyle(document.querySelector(".card")).backgroundColor), "rgb(255, 255, 255)");
  await page.setViewport({ width: 794, height: 1123 });
  await page.screenshot({ path: join(PICTURES, "print.png"), fullPage: true });
}, { scheme: "dark" }));

test("by keyboard alone: passcode, record, the first link of the page skips to the record", () => {
  const share = setting.relay.share([ours()], { passcode: "482913" });
  return visit(share.link, async (page) => {
    await screen(page, "ask");
    assert.equal(await page.evaluate(() => document.activeElement.id), "passcode");
    await page.keyboard.type("482913");
    await page.keyboard.press("Enter");
    await screen(page, "record");
    assert.equal(await page.evaluate(() => document.activeElement.id), "head");
    const order = [];
    for (let press = 0; press < 5; press += 1) {
      await page.keyboard.down("Shift");
      await page.keyboard.press("Tab");
      await page.keyboard.up("Shift");
      order.unshift(await page.evaluate(() => document.activeElement.id));
    }
    assert.deepEqual(order, ["skip", "copy", "print", "close", "language"]);
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  });
});

test("a jump puts the focus on the section's heading, and headings go one level at a time", () => open(files(), async (page) => {
  await page.evaluate(() => [...document.querySelectorAll("nav a")].find((link) => link.textContent === "Growth").click());
  assert.equal(await page.evaluate(() => document.activeElement.id), "growth");
  assert.equal(await page.evaluate(() => location.href.includes("#")), false);
  const levels = await page.$$eval("h1, h2, h3", (heads) => heads.map((head) => Number(head.tagName[1])));
  assert.ok(levels.every((level, at) => at === 0 ? level === 1 : level - levels[at - 1] <= 1), levels.join());
}));

test("everything that can be pressed is at least 24 pixels high and wide", () => open(files(), async (page) => {
  const small = await page.$$eval("main a, main button, header button", (targets) => targets.map((one) => [one.textContent, one.getBoundingClientRect()]).filter(([, { width, height }]) => width < 24 || height < 24).map(([name]) => name));
  assert.deepEqual(small, []);
}, { viewport: PHONE }));

test("states are announced to who listens", () => open(ours(), async (page) => {
  assert.equal(await page.$eval("#live", (live) => `${live.getAttribute("role")}: ${live.textContent}`), `status: ${NAME}`);
}));
