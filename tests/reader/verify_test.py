"""verify.py over a real export with every kind of entry, and over exports that somebody has changed.

Usage: python verify_test.py REDBOOK, the program that makes the record; `cargo xtask reader` runs it."""

import copy
import json
import os
import shlex
import subprocess
import sys
import tempfile
from base64 import b64decode, b64encode
from pathlib import Path

sys.dont_write_bytecode = True

import verify


class Home:
    """One phone."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def run(self, *args, text=""):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("REDBOOK")}
        command = [self.program, "--home", str(self.folder / "home"), *args]
        done = subprocess.run(command, input=text, capture_output=True, text=True, env=environment)
        if done.returncode:
            raise AssertionError(f"redbook {' '.join(args[:2])}: {done.stderr}")
        return done.stdout

    def examples(self):
        """Each line that `redbook add KIND --help` shows."""
        kinds = self.run("add", "--help").split("Commands:\n")[1].split("\n\n")[0]
        for kind in (line.split()[0] for line in kinds.splitlines() if line.startswith("  ") and line[2] != " "):
            for line in self.run("add", kind, "--help").split("Example:\n")[1].splitlines():
                words = shlex.split(line.split(" < ")[0])[1:]
                if words and kind != "immunisations":
                    yield words


def make_export(program, folder):
    home = Home(program, folder)
    home.run("init", "--name", "Amira", "--relation", "mother")
    home.run("record", "new")
    for words in home.examples():
        home.run(*words, "--json", text="A page\n")
    weight = json.loads(home.run("add", "weight", "4.2 kg", "--when", "2026-03-14", "--json"))["id"]
    corrected = json.loads(home.run("correct", weight, "--note", "read again", "--json"))["id"]
    home.run("retract", corrected)
    home.run("export", str(folder / "record.json"))
    return json.loads((folder / "record.json").read_text(encoding="utf-8"))


def first(entries, kind):
    return next(entry for entry in entries if entry["kind"] == kind)


def change_value(export):
    first(export["entries"], "measurement")["payload"]["value"] += 1_000


def change_author(export):
    export["entries"][3]["author"] = "00" * 16


def change_time(export):
    export["entries"][3]["recorded"] = "2020-01-01T00:00:00.000Z"


def leave_an_entry_out(export):
    del export["entries"][5]


def add_an_entry(export):
    entry = copy.deepcopy(export["entries"][5])
    entry["id"] = "ab" * 16
    export["entries"].append(entry)


def move_the_day(export):
    first(export["entries"], "immunisation")["when"] = "2020-01-01"


def add_a_field(export):
    first(export["entries"], "allergy")["payload"]["reaction"] = "none, tolerated well"


def leave_a_field_out(export):
    del first(export["entries"], "immunisation")["payload"]["vaccine"]


def say_where_from(export):
    export["entries"][2]["imported_from"] = "Great Ormond Street Hospital"


def name_another_author(export):
    export["entries"][4]["written_by"]["name"] = "Dr Osei"


def give_another_role(export):
    export["entries"][4]["written_by"]["role"] = "practitioner"


def rename_a_member(export):
    export["members"][0]["name"] = "Dr Osei"


def retract_in_words_alone(export):
    next(entry for entry in export["entries"] if entry["status"] == "current")["status"] = "retracted"


def say_it_was_confirmed(export):
    entry = export["entries"][6]
    entry["confirmed"] = not entry["confirmed"]


def say_it_twice(export):
    export["entries"].append(copy.deepcopy(export["entries"][5]))


def say_something_new(export):
    export["entries"][5]["verified"] = True


def hide_a_correction(export):
    next(entry for entry in export["entries"] if entry["replaces"])["replaces"] = []


def add_a_member(export):
    export["members"].append({"log": "00" * 16, "role": "guardian"})


def change_a_frame(export):
    frame = export["frames"][-1]
    data = bytearray(b64decode(frame["frame"]))
    data[-100] ^= 1
    frame["frame"] = b64encode(data).decode()


def leave_a_frame_out(export):
    del export["frames"][-1]


def leave_the_first_frame_out(export):
    del export["frames"][0]


def give_another_key(export):
    export["frames"][-1]["key"] = b64encode(bytes(32)).decode()


def be_of_a_later_version(export):
    export["version"] = 4


def resource(export, kind, has="resourceType"):
    return next(e["resource"] for e in export["fhir"]["entry"] if e["resource"]["resourceType"] == kind and has in e["resource"])


def change_a_value_in_fhir(export):
    resource(export, "Observation", "valueQuantity")["valueQuantity"]["value"] += 0.1


def change_a_birth_weight_in_fhir(export):
    weights = (e["resource"] for e in export["fhir"]["entry"] if "Birth weight" in str(e["resource"].get("code")))
    next(weights)["valueQuantity"]["value"] += 0.1


def move_the_day_in_fhir(export):
    resource(export, "Immunization")["occurrenceDateTime"] = "2020-01-01"


def give_in_fhir_what_was_not_given(export):
    for entry in export["fhir"]["entry"]:
        if entry["resource"].get("status") == "not-done":
            entry["resource"]["status"] = "completed"


def leave_an_allergy_out_of_fhir(export):
    entries = export["fhir"]["entry"]
    entries.remove(next(e for e in entries if e["resource"]["resourceType"] == "AllergyIntolerance"))


def add_a_condition_in_fhir(export):
    extra = copy.deepcopy(next(e for e in export["fhir"]["entry"] if e["resource"]["resourceType"] == "Condition"))
    export["fhir"]["entry"].append(extra | {"fullUrl": "urn:uuid:00000000-0000-8000-8000-000000000000"})


def prescribe_in_fhir(export):
    extra = {"resourceType": "MedicationRequest", "status": "active", "medicationCodeableConcept": {"text": "warfarin"}}
    export["fhir"]["entry"].append({"fullUrl": "urn:uuid:00000000-0000-8000-8000-000000000001", "resource": extra})


def name_another_allergy_in_fhir(export):
    next(r for r in map(lambda e: e["resource"], export["fhir"]["entry"]) if r.get("code", {}).get("text") == "egg")["code"]["text"] = "none"


def rule_an_allergy_out_in_fhir(export):
    resource(export, "AllergyIntolerance")["verificationStatus"] = {"coding": [{"code": "refuted"}]}


def make_an_allergy_something_else_in_fhir(export):
    resource(export, "AllergyIntolerance")["resourceType"] = "Basic"


def leave_a_value_out_of_fhir(export):
    weights = (e["resource"] for e in export["fhir"]["entry"] if e["resource"].get("valueQuantity", {}).get("code") == "cm")
    del next(weights)["valueQuantity"]


def leave_a_day_out_of_fhir(export):
    del resource(export, "Immunization", "occurrenceDateTime")["occurrenceDateTime"]


def say_pounds_in_fhir(export):
    for entry in export["fhir"]["entry"]:
        if entry["resource"].get("valueQuantity", {}).get("code") == "kg":
            entry["resource"]["valueQuantity"]["unit"] = "lb"


LIES = (
    move_the_day, add_a_field, leave_a_field_out, say_where_from, name_another_author, give_another_role, rename_a_member,
    retract_in_words_alone, say_it_was_confirmed, say_it_twice, say_something_new,
    change_value, change_author, change_time, leave_an_entry_out, add_an_entry, hide_a_correction, add_a_member,
    change_a_frame, leave_a_frame_out, leave_the_first_frame_out, give_another_key, be_of_a_later_version,
    change_a_value_in_fhir, change_a_birth_weight_in_fhir, move_the_day_in_fhir, give_in_fhir_what_was_not_given,
    leave_an_allergy_out_of_fhir, add_a_condition_in_fhir, prescribe_in_fhir, name_another_allergy_in_fhir,
    rule_an_allergy_out_in_fhir, make_an_allergy_something_else_in_fhir, leave_a_value_out_of_fhir, leave_a_day_out_of_fhir,
    say_pounds_in_fhir,
)  # fmt: skip


def holds(export, folder):
    path = folder / "checked.json"
    path.write_text(json.dumps(export), encoding="utf-8")
    try:
        read, record, entries = verify.verify(path)
        verify.compare(read, record, entries)
    except verify.Broken as broken:
        return str(broken)
    return None


def main(program):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        export = make_export(program, folder)
        kinds = {entry["kind"] for entry in export["entries"]}
        assert len(kinds) >= 31, f"31 kinds of entries and more, got {len(kinds)}"
        found = holds(export, folder)
        assert found is None, found
        for lie in LIES:
            changed = copy.deepcopy(export)
            lie(changed)
            found = holds(changed, folder)
            assert found, f"{lie.__name__}: nobody noticed"
            print(f"{lie.__name__}: {found[:100]}")
    print(f"an export of {len(export['entries'])} entries of {len(kinds)} kinds holds; {len(LIES)} lies were noticed")


if __name__ == "__main__":
    main(sys.argv[1])
