"""Compares what is refused: where rcpchgrowth has an error we have one too, or ADR 0020 says why not.

    python refusals.py PROGRAM [SEED]

PROGRAM reads the JSON lines of docs/batch.md. Each row changes one field of a good request. It says whether rcpchgrowth
gives no usable number, which error of ours is expected, and, where the two differ, which words of the ADR say so.
"""

import contextlib
import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import rcpchgrowth

ADR = Path(__file__).parents[2] / "docs/adr/0020-growth-references.md"
GOOD = {"sex": "female", "method": "weight", "value": 9.0, "unit": "kg", "birth_date": "2025-01-01",
        "measurement_date": "2026-01-01", "gestation_weeks": 38, "gestation_days": 3}
OUTSIDE = "gestations of any length"
DAYS = "days above 6"
NONE = "gestation not given"
FAR = "|SDS| > 8"

# Field, value; rcpchgrowth refuses; our code or None; where the two differ, the words in the ADR.
ROWS = [
    ("sex", "Female", True, "unknown-word", None),
    ("sex", None, True, "missing", None),
    ("method", "length", True, "unknown-word", None),
    ("method", None, True, "missing", None),
    ("value", None, True, "missing", None),
    ("value", "9.0", True, "wrong-type", None),
    ("value", 0, True, "value", None),
    ("value", -9.0, True, "value", None),
    ("measurement_date", "2024-12-31", True, "before-birth", None),
    ("gestation_weeks", 21, False, "gestation", OUTSIDE),
    ("gestation_weeks", 45, False, "gestation", OUTSIDE),
    ("gestation_weeks", 100, False, "gestation", OUTSIDE),
    ("gestation_days", 7, False, "gestation", DAYS),
    ("gestation_days", -1, False, "wrong-type", DAYS),
    ("gestation_weeks", None, True, None, NONE),
    ("gestation_days", None, True, None, NONE),
    ("value", 500.0, True, None, FAR),
    ("value", 0.2, True, None, FAR),
    ("value", 18.5, False, None, None),
    ("gestation_weeks", 22, False, None, None),
    ("gestation_weeks", 44, False, None, None),
]


def main():
    cases = [GOOD | {field: value, "id": number} for number, (field, value, *_) in enumerate(ROWS)]
    cases = [case | ({"gestation_days": 0} if case["gestation_weeks"] is None else {}) for case in cases]
    lines = "".join(json.dumps(case) + "\n" for case in cases)
    out = subprocess.run([sys.argv[1]], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    adr, wrong = " ".join(ADR.read_text().split()), []
    for row, case, line in zip(ROWS, cases, out, strict=True):
        field, value, refuses, code, words = row
        got = (refused_by_theirs(case), json.loads(line).get("error", {}).get("code"))
        if got != (refuses, code):
            wrong.append(f"{field} {value}: expected {(refuses, code)}, got {got}")
        if refuses != (code is not None) and (words is None or words not in adr):
            wrong.append(f"{field} {value}: the two differ and the ADR does not say so")
    print(f"{len(ROWS)} refusals, {sum(words is not None for *_, words in ROWS)} of them different and in the ADR; "
          f"wrong: {len(wrong)}")
    if wrong:
        sys.exit("\n".join(wrong))


def refused_by_theirs(case):
    """Whether it raises, has no number, a complex one, or an error beside the number."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            measurement = rcpchgrowth.Measurement(
                reference="uk-who", sex=case["sex"], measurement_method=case["method"],
                observation_value=case["value"], birth_date=date.fromisoformat(case["birth_date"]),
                observation_date=date.fromisoformat(case["measurement_date"]),
                gestation_weeks=case["gestation_weeks"], gestation_days=case["gestation_days"]).measurement
    except (TypeError, ValueError, ArithmeticError, LookupError):
        return True
    sds = measurement["measurement_calculated_values"]["corrected_sds"]
    error = measurement["child_observation_value"].get("observation_value_error")
    return sds is None or isinstance(sds, complex) or error is not None


if __name__ == "__main__":
    main()
