"""Makes Inter-chart.otf and advances.txt beside it from Inter-Regular.otf, which NOTICE names. Needs fonttools.

    python3 make.py Inter-Regular.otf

The font keeps what a chart in English or Welsh, or a European name on one, is written with; advances.txt has how wide each
of its characters is, in thousandths of the size, one fixed-width line each and sorted, so that it can be searched in place.
"""
import hashlib
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
SOURCE_SHA256 = "a7e791e8f5a0fb02b65663f7fca73e1d1ca9543f772ad480cbd76f4e3fe3f8cc"
NAMES = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x1E80, 0x1E85), (0x1EF2, 0x1EF3)]
SINGLE = [0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x2032, 0x2033, 0x2192, 0x2212, 0x2264, 0x2265]


def make_font(source: Path) -> Path:
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = NAMES
    options.notdef_outline = True
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for first, last in RANGES for c in range(first, last + 1)] + SINGLE)
    subsetter.subset(font)
    target = HERE / "Inter-chart.otf"
    subset.save_font(font, str(target), options)
    return target


def make_advances(font_file: Path) -> None:
    font = TTFont(font_file)
    per_em = font["head"].unitsPerEm
    widths = font["hmtx"]
    lines = [
        f"{code:04X} {round(widths[glyph][0] * 1000 / per_em):04d}\n"
        for code, glyph in sorted(font.getBestCmap().items())
    ]
    (HERE / "advances.txt").write_text("".join(lines), encoding="ascii", newline="\n")


def main() -> None:
    source = Path(sys.argv[1])
    found = hashlib.sha256(source.read_bytes()).hexdigest()
    if found != SOURCE_SHA256:
        sys.exit(f"expected a font with the SHA-256 {SOURCE_SHA256}, got {found}")
    make_advances(make_font(source))


if __name__ == "__main__":
    main()
