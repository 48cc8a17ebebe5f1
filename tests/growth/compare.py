"""Compares growth answers with those of rcpchgrowth, case by case.

    python compare.py PROGRAM [SEED]

PROGRAM reads the JSON lines of docs/batch.md and answers each. Every case goes to it and to rcpchgrowth's Measurement;
SDS, centile, band and age have to agree, and where one has nothing the other has to have nothing too.
"""

import contextlib
import io
import json
import multiprocessing
import re
import subprocess
import sys
from collections import Counter
from datetime import date

import rcpchgrowth
from rcpchgrowth.centile_bands import generate_centile_band_ranges
from rcpchgrowth.constants import COLE_TWO_THIRDS_SDS_NINE_CENTILE_COLLECTION

from cases import make_cases

SEED = 20260714
VERSION = "4.6.5"
CASES_MIN = 20_000
KIND_CASES_MIN = 100
SDS_DIFFERENCE_MAX = 0.001
CENTILE_DIFFERENCE_MAX = 0.05
AGE_DIFFERENCE_MAX = 1e-9
EDGE_DISTANCE_MAX = 0.001
WAYS = ["chronological", "corrected"]

# Beyond 4 SD rcpchgrowth has one sentence for both sides.
SENTENCE = re.compile(r"This .* measurement is (.*?)\.( Please check its accuracy\.)?$")
BAND_EDGES = sorted({edge for band in generate_centile_band_ranges(COLE_TWO_THIRDS_SDS_NINE_CENTILE_COLLECTION)
                     for edge in band} | {-4.0, 4.0})


def main():
    program, seed = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else SEED
    if rcpchgrowth.__version__ != VERSION:
        sys.exit(f"expected rcpchgrowth {VERSION}, got {rcpchgrowth.__version__}")
    cases = make_cases(seed)
    ours = answers(program, cases)
    with multiprocessing.Pool() as pool:
        theirs = pool.map(oracle, cases, chunksize=500)
    report = Report()
    for case, our, their in zip(cases, ours, theirs):
        report.case(case, our, their)
    report.end(seed)


def answers(program, cases):
    lines = "".join(json.dumps(case) + "\n" for case in cases)
    out = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout
    found = [json.loads(line) for line in out.splitlines()]
    if [answer["id"] for answer in found] != [case["id"] for case in cases]:
        sys.exit("expected one answer for each case, in the same order, got others")
    return found


def oracle(case):
    """What rcpchgrowth says: per way of counting its numbers, or None where it has nothing."""
    with contextlib.redirect_stdout(io.StringIO()):  # It prints some of what it does not have.
        measurement = rcpchgrowth.Measurement(
            reference="uk-who", sex=case["sex"], measurement_method=case["method"], observation_value=case["value"],
            birth_date=date.fromisoformat(case["birth_date"]),
            observation_date=date.fromisoformat(case["measurement_date"]),
            gestation_weeks=case["gestation_weeks"], gestation_days=case["gestation_days"]).measurement
    values, dates = measurement["measurement_calculated_values"], measurement["measurement_dates"]
    if dates["corrected_decimal_age"] is None:
        return {"error": True}
    return {way: looked(way, values, dates) for way in WAYS}


def looked(way, values, dates):
    if values[f"{way}_sds"] is None:
        return None
    return {
        "decimal_age": dates[f"{way}_decimal_age"],
        "sds": float(values[f"{way}_sds"]),
        "centile": float(values[f"{way}_centile"]),
        "band": values[f"{way}_centile_band"],
    }


class Report:
    def __init__(self):
        self.kinds, self.compared, self.nothing, self.near_edge = Counter(), Counter(), Counter(), 0
        self.bands, self.wrong, self.sds_difference_max = Counter(), [], 0.0

    def case(self, case, our, their):
        self.kinds[case["kind"]] += 1
        if "error" in our or "error" in their:
            self.nothing["errors"] += 1
            return self.check(case, "error" in our and "error" in their, "one has an error", our, their)
        for way in WAYS:
            self.way(case, our[way], their[way])

    def way(self, case, our, their):
        if our is None or their is None:
            self.nothing["no reference"] += 1
            return self.check(case, our is their, "one has nothing", our, their)
        self.compared[(our["table"], case["sex"], case["method"])] += 1
        difference = abs(our["sds"] - their["sds"])
        self.sds_difference_max = max(self.sds_difference_max, difference)
        self.check(case, difference <= SDS_DIFFERENCE_MAX, "SDS", our, their)
        self.check(case, abs(our["centile"] - their["centile"]) <= CENTILE_DIFFERENCE_MAX, "centile", our, their)
        self.check(case, abs(our["decimal_age"] - their["decimal_age"]) <= AGE_DIFFERENCE_MAX, "age", our, their)
        self.band(case, our, their)

    def band(self, case, our, their):
        self.bands[our["band"]] += 1
        if our["band"] == band_in_our_words(their):
            return
        if min(abs(their["sds"] - edge) for edge in BAND_EDGES) <= EDGE_DISTANCE_MAX:
            self.near_edge += 1
        else:
            self.check(case, False, "band", our, their)

    def check(self, case, holds, what, our, their):
        if not holds:
            self.wrong.append(f"{what}: {case}\n  ours:   {our}\n  theirs: {their}")

    def end(self, seed):
        kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(self.kinds.items()))
        print(f"{sum(self.kinds.values())} cases (seed {seed}): {kinds}")
        print(f"{sum(self.compared.values())} values compared in {len(self.compared)} of 30 table x sex x method; "
              f"nothing on both sides: {dict(self.nothing)}")
        print(f"largest difference in SDS {self.sds_difference_max:.2e}; bands seen {len(self.bands)} of 21, "
              f"{self.near_edge} differ within {EDGE_DISTANCE_MAX} of an edge; wrong: {len(self.wrong)}")
        for wrong in self.wrong[:10]:
            print(wrong)
        if self.wrong or self.too_thin():
            sys.exit(f"growth differs: {len(self.wrong)} wrong; too thin: {self.too_thin()}")

    def too_thin(self):
        """A comparison that left something out proves nothing about it."""
        thin = [f"{kind}: {count}" for kind, count in self.kinds.items() if count < KIND_CASES_MIN]
        thin += [f"{place}: {count}" for place, count in self.compared.items() if count < KIND_CASES_MIN]
        thin += ["cases"] if sum(self.kinds.values()) < CASES_MIN else []
        # Four tables, two sexes, four methods, but no BMI before term; 19 bands and the two far ones.
        thin += ["tables"] if len(self.compared) != 30 else []
        thin += ["bands"] if len(self.bands) != 21 else []
        return thin


def band_in_our_words(their):
    words = SENTENCE.match(their["band"])[1]
    if words == "well outside the normal range":
        return "far below the 0.4th centile" if their["sds"] < 0 else "far above the 99.6th centile"
    return {"below the normal range": "below the 0.4th centile", "above the normal range": "above the 99.6th centile"
            }.get(words, words)


if __name__ == "__main__":
    main()
