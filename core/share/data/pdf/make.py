"""Makes the two fonts beside it from Inter-Regular.otf and Inter-SemiBold.otf, which NOTICE names. Needs fonttools.

    python3 make.py FOLDER

FOLDER holds both. The fonts keep the letters of Europe (Latin with the accents of Welsh, Polish, Romanian, Vietnamese and the rest;
Greek; Cyrillic), kerning, and what puts an accent over its letter.
"""
import hashlib
import sys
from pathlib import Path

from fontTools import subset

HERE = Path(__file__).parent
FONTS = [
    ("Inter-Regular.otf", "Inter-book.otf", "a7e791e8f5a0fb02b65663f7fca73e1d1ca9543f772ad480cbd76f4e3fe3f8cc"),
    ("Inter-SemiBold.otf", "Inter-book-strong.otf", "8c1990b6012254ea2b487161697d107357dd0ee55811cfd91c8c11227bbef457"),
]
NAMES = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
RANGES = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x370, 0x52F), (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x2030, 0x203A),
    (0x2070, 0x209F), (0x20A0, 0x20BF),
]
SINGLE = [0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0xFFFD]
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]


def make(source: Path, target: Path, sha256: str) -> None:
    found = hashlib.sha256(source.read_bytes()).hexdigest()
    if found != sha256:
        sys.exit(f"expected {source.name} with the SHA-256 {sha256}, got {found}")
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.desubroutinize = False
    options.name_IDs = NAMES
    options.notdef_outline = True
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for first, last in RANGES for c in range(first, last + 1)] + SINGLE)
    subsetter.subset(font)
    subset.save_font(font, str(target), options)


def main() -> None:
    for source, target, sha256 in FONTS:
        make(Path(sys.argv[1]) / source, HERE / target, sha256)


if __name__ == "__main__":
    main()
