"""The cases: made from a seed, most of them preterm and below two years, and every edge of every table.

A case is a request of docs/batch.md with the name of its kind beside it.
"""

import random
from datetime import date, timedelta

SEXES = ["male", "female"]
METHODS = ["weight", "height", "ofc", "bmi"]
UNITS = {"weight": "kg", "height": "cm", "ofc": "cm", "bmi": "kg/m2"}
GESTATIONS = [(weeks, days) for weeks in range(22, 45) for days in range(7)]

# Days after the due date at which something begins or ends: preterm (from 23 weeks; length from 25), WHO at 2 weeks
# and 2 years, UK90 at 4, heads to 17 and 18, all to 20.
EDGES = [-119, -105, -7, 0, 14, 730, 731, 1461, 6209, 6210, 6574, 6575, 7305]

# Roughly what children measure at an age in years: enough to fall on both sides of all lines.
MEDIANS = {
    "weight": [(-0.33, 0.6), (0, 3.5), (0.5, 7.5), (1, 9.5), (2, 12), (5, 18), (10, 32), (15, 55), (20, 66)],
    "height": [(-0.29, 35), (0, 51), (0.5, 66), (1, 75), (2, 87), (5, 109), (10, 138), (15, 167), (20, 172)],
    "ofc": [(-0.33, 21.5), (0, 35), (0.5, 43), (1, 45.5), (2, 48), (5, 51.5), (10, 53.5), (18, 56.5)],
    "bmi": [(-0.1, 13), (0.2, 16), (0.7, 17), (2, 16), (5, 15.6), (10, 16.7), (15, 19.8), (20, 21.8)],
}
SPREADS = {"weight": 0.16, "height": 0.045, "ofc": 0.035, "bmi": 0.1}
DECIMALS = {"weight": 3, "height": 1, "ofc": 1, "bmi": 2}


def make_cases(seed):
    """All cases, in an order that only the seed decides."""
    rng = random.Random(seed)
    cases = list(edges(rng))
    cases += [of_age(rng, "preterm, to 2 years", preterm(rng), rng.randint(0, 740)) for _ in range(9_000)]
    cases += [of_age(rng, "preterm, before term", preterm(rng), rng.randint(0, 140)) for _ in range(3_000)]
    cases += [of_age(rng, "any gestation, to 2 years", rng.choice(GESTATIONS), rng.randint(0, 740))
              for _ in range(4_000)]
    cases += [of_age(rng, "2 to 4 years", rng.choice(GESTATIONS), rng.randint(720, 1_480)) for _ in range(2_000)]
    cases += [of_age(rng, "4 to 20 years", rng.choice(GESTATIONS), rng.randint(1_450, 7_320)) for _ in range(3_000)]
    cases += [of_age(rng, "no gestation", (0, 0), rng.randint(0, 7_320)) for _ in range(500)]
    cases += [of_age(rng, "before birth", rng.choice(GESTATIONS), -rng.randint(1, 400)) for _ in range(200)]
    cases += [of_age(rng, "over 20 years", rng.choice(GESTATIONS), rng.randint(7_400, 20_000)) for _ in range(100)]
    for number, case in enumerate(cases):
        case["id"] = number
    return cases


def edges(rng):
    """Two days about every edge, by actual and by corrected age, for every method and sex."""
    for edge in EDGES:
        for near in (-2, -1, 0, 1, 2):
            for sex in SEXES:
                for method in METHODS:
                    gestation = rng.choice(GESTATIONS)
                    if edge >= 0:
                        yield of_age(rng, "edge", gestation, max(0, edge + near), sex, method)
                    since_birth = edge + near + 280 - (gestation[0] * 7 + gestation[1])
                    if since_birth >= 0:
                        yield of_age(rng, "edge", gestation, since_birth, sex, method)
                    earliest = rng.choice([g for g in GESTATIONS if g[0] < 26])
                    since_birth = edge + near + 280 - (earliest[0] * 7 + earliest[1])
                    if since_birth >= 0:
                        yield of_age(rng, "edge", earliest, since_birth, sex, method)


def preterm(rng):
    return rng.choice([gestation for gestation in GESTATIONS if gestation[0] < 37])


def of_age(rng, kind, gestation, age_days, sex=None, method=None):
    sex, method = sex or rng.choice(SEXES), method or rng.choice(METHODS)
    birth = date(2000, 1, 1) + timedelta(days=rng.randint(0, 8_000))
    weeks, days = gestation
    corrected_years = (age_days + (weeks * 7 + days - 280 if weeks else 0)) / 365.25
    return {
        "kind": kind, "sex": sex, "method": method, "value": value(rng, method, corrected_years), "unit": UNITS[method],
        "birth_date": birth.isoformat(), "measurement_date": (birth + timedelta(days=age_days)).isoformat(),
        "gestation_weeks": weeks, "gestation_days": days,
    }


def value(rng, method, years):
    # Mostly among the lines, sometimes far out; a few absurd ones, which nobody refuses.
    z = rng.uniform(-3, 3) if rng.random() < 0.9 else rng.uniform(-5, 5)
    if rng.random() < 0.01:
        z *= 3
    number = median(method, years) * max(0.05, 1 + z * SPREADS[method])
    return round(number, DECIMALS[method])


def median(method, years):
    points = MEDIANS[method]
    if years <= points[0][0]:
        return points[0][1]
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        if years <= x1:
            return y0 + (y1 - y0) * (years - x0) / (x1 - x0)
    return points[-1][1]
