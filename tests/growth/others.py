"""Compares what is not a measurement beside the reference: the inverse, parents' heights, BMI, due dates.

    python others.py PROGRAM [SEED]

PROGRAM answers the questions of core/clinical/examples/growth_check.rs. Where one has nothing the
other has to have nothing too, but for the one difference that ADR 0020 names, which is counted.
"""

import json
import random
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta

import rcpchgrowth
from rcpchgrowth.bmi_functions import bmi_from_height_weight
from rcpchgrowth.date_calculations import estimated_date_delivery
from rcpchgrowth.global_functions import centile, measurement_from_sds, rounded_sds_for_centile, sds_for_measurement
from rcpchgrowth.mid_parental_height import (lower_and_upper_limits_of_expected_height_z, mid_parental_height,
                                             mid_parental_height_z)

from cases import METHODS, SEXES
from compare import SEED, VERSION

EACH = 2_000
# Exactly where tables meet, and on both sides: the older one's numbers count at the edge itself.
EDGES = [14 / 365.25, 2.0, 4.0]
NEAR = [-0.01, -1e-3, 0.0, 1e-3, 0.01]
# Between the last row of one WHO table and the first of the next it has an error but at 2.0 itself; we take the nearest
# row. No age in whole days falls there (ADR 0020).
GAP = (730 / 365.25, 731 / 365.25)
LINES = [0.4, 2, 9, 25, 50, 75, 91, 98, 99.6]
ADULT_YEARS = 20.0
DIFFERENCE_MAX = {"inverse": 5.1e-5, "mid-parental": 1e-9, "bmi": 1e-9, "spaces": 1e-9, "due-date": 0}
# rcpchgrowth rounds its inverse to four decimals.
HEIGHT_DIFFERENCE_MAX = 5.1e-5


def main():
    program, seed = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else SEED
    if rcpchgrowth.__version__ != VERSION:
        sys.exit(f"expected rcpchgrowth {VERSION}, got {rcpchgrowth.__version__}")
    questions = list(make_questions(random.Random(seed)))
    lines = "".join(json.dumps(question) + "\n" for question in questions)
    out = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    if len(out) != len(questions):
        sys.exit(f"expected {len(questions)} answers, got {len(out)}")
    counts, wrong = Counter(), []
    for question, line in zip(questions, out):
        compare(question, json.loads(line), counts, wrong)
    print(f"{len(questions)} other questions (seed {seed}): {dict(sorted(counts.items()))}; wrong: {len(wrong)}")
    for text in wrong[:10]:
        print(text)
    thin = [kind for kind in DIFFERENCE_MAX if counts[f"{kind}: compared"] < EACH / 2 and kind != "spaces"]
    if wrong or thin or counts["inverse: at an edge"] < 100:
        sys.exit(f"growth differs: {len(wrong)} wrong; too thin: {thin}")


def make_questions(rng):
    for edge in EDGES:
        for near in NEAR:
            for sex in SEXES:
                for method in METHODS:
                    for sds in (-8 / 3, -2 / 3, 0, 2 / 3, 8 / 3):
                        yield {"ask": "inverse", "sex": sex, "method": method, "years": edge + near, "sds": sds}
    for _ in range(EACH):
        years = rng.uniform(-0.32, 2) if rng.random() < 0.6 else rng.uniform(2, 20)
        yield {"ask": "inverse", "sex": rng.choice(SEXES), "method": rng.choice(METHODS), "years": years,
               "sds": rng.uniform(-3, 3)}
        yield {"ask": "mid-parental", "sex": rng.choice(SEXES), "mother_mm": rng.randint(1_200, 2_050),
               "father_mm": rng.randint(1_250, 2_200)}
        yield {"ask": "bmi", "g": rng.randint(500, 120_000), "mm": rng.randint(300, 2_000)}
        birth = date(2000, 1, 1) + timedelta(days=rng.randint(0, 9_000))
        yield {"ask": "due-date", "birth": birth.isoformat(), "gestation_days": rng.randint(154, 314)}
    for below, above in zip(LINES, LINES[1:]):
        yield {"ask": "spaces", "from": rounded_sds_for_centile(below), "to": rounded_sds_for_centile(above)}


def compare(question, our, counts, wrong):
    kind = question["ask"]
    their = oracle(question)
    if kind == "inverse" and their is None and our and GAP[0] < question["years"] < GAP[1] and question["years"] != 2.0:
        counts["inverse: in the gap, answered by us"] += 1
        return
    if our is None or their is None:
        counts[f"{kind}: nothing on both sides"] += 1
        if our is not their:
            wrong.append(f"one has nothing: {question}\n  ours:   {our}\n  theirs: {their}")
        return
    counts[f"{kind}: compared"] += 1
    if kind == "inverse" and any(question["years"] == edge for edge in EDGES):
        counts["inverse: at an edge"] += 1
    if not agrees(kind, our, their):
        wrong.append(f"{question}\n  ours:   {our}\n  theirs: {their}")


def agrees(kind, our, their):
    most = DIFFERENCE_MAX[kind]
    if kind == "due-date":
        return our == their
    if kind == "inverse":
        return abs(our["value"] - their) <= most
    if kind != "mid-parental":
        return abs(our - their) <= most
    exact = [(our[name], their[name]) for name in ("height_cm", "sds", "expected")] + list(zip(our["target"], their["target"]))
    rounded = list(zip(our["heights_cm"], their["heights_cm"])) + [(our["centile"], their["centile"])]
    return all(abs(a - b) <= most for a, b in exact) and all(abs(a - b) <= HEIGHT_DIFFERENCE_MAX for a, b in rounded)


def oracle(question):
    return {"inverse": inverse, "mid-parental": parents, "bmi": bmi, "spaces": spaces, "due-date": due_date}[
        question["ask"]](question)


def inverse(question):
    try:
        return measurement_from_sds("uk-who", question["sds"], question["method"], question["sex"], question["years"])
    except (ValueError, LookupError, TypeError):
        return None


def parents(question):
    mother, father, sex = question["mother_mm"] / 10, question["father_mm"] / 10, question["sex"]
    height = mid_parental_height(mother, father, sex)
    # Their "mid-parental z" is already the halved mean; their "expected z" would halve it again.
    expected = mid_parental_height_z(mother, father)
    target = lower_and_upper_limits_of_expected_height_z(expected)
    sds = sds_for_measurement("uk-who", ADULT_YEARS, "height", height, sex)
    heights = [measurement_from_sds("uk-who", z, "height", sex, ADULT_YEARS) for z in target]
    return {"height_cm": height, "sds": sds, "centile": centile(sds), "expected": expected, "target": list(target),
            "heights_cm": heights}


def bmi(question):
    return bmi_from_height_weight(height=question["mm"] / 10, weight=question["g"] / 1_000)


def spaces(question):
    return 1.0


def due_date(question):
    weeks, days = divmod(question["gestation_days"], 7)
    return estimated_date_delivery(date.fromisoformat(question["birth"]), weeks, days).isoformat()


if __name__ == "__main__":
    main()
