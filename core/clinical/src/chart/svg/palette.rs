//! The colours of a chart. None of them means anything by itself: lines differ by their dashes, marks by their shapes.

use std::fmt;

/// A colour: red, green and blue of sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl fmt::Display for Colour {
    /// As in SVG: "#1f6f62".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// The colours of a chart; a phone that paints it itself takes the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Behind everything.
    pub background: Colour,
    /// Title, heading, legend.
    pub text: Colour,
    /// Numbers, names of lines, provenance, notes.
    pub text_quiet: Colour,
    /// The nine lines.
    pub line: Colour,
    /// Dots, crosses, triangles and the lines that link a dot and its cross.
    pub mark: Colour,
    /// The two scales and the leaders of names.
    pub axis: Colour,
    /// The net where a number stands beside it. Decoration: the scales say the same.
    pub grid_major: Colour,
    /// The rest of the net.
    pub grid_minor: Colour,
}

impl Palette {
    /// Dark on white.
    pub const LIGHT: Self = Self {
        background: Colour(0xff, 0xff, 0xff),
        text: Colour(0x16, 0x19, 0x1c),
        text_quiet: Colour(0x45, 0x4d, 0x53),
        line: Colour(0x1b, 0x6b, 0x5e),
        mark: Colour(0x16, 0x19, 0x1c),
        axis: Colour(0x5b, 0x64, 0x6b),
        grid_major: Colour(0xcb, 0xd3, 0xd8),
        grid_minor: Colour(0xe8, 0xec, 0xee),
    };
    /// Light on nearly black.
    pub const DARK: Self = Self {
        background: Colour(0x10, 0x14, 0x17),
        text: Colour(0xee, 0xf2, 0xf4),
        text_quiet: Colour(0xb6, 0xc0, 0xc7),
        line: Colour(0x63, 0xb9, 0xa8),
        mark: Colour(0xff, 0xff, 0xff),
        axis: Colour(0x8b, 0x96, 0x9d),
        grid_major: Colour(0x37, 0x41, 0x48),
        grid_minor: Colour(0x20, 0x28, 0x2d),
    };
    /// Black on paper.
    pub const PAPER: Self = Self {
        background: Colour(0xff, 0xff, 0xff),
        text: Colour(0, 0, 0),
        text_quiet: Colour(0, 0, 0),
        line: Colour(0, 0, 0),
        mark: Colour(0, 0, 0),
        axis: Colour(0, 0, 0),
        grid_major: Colour(0xb4, 0xb4, 0xb4),
        grid_minor: Colour(0xdc, 0xdc, 0xdc),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2.2: text at least 4.5 to 1 (1.4.3), graphics that are needed at least 3 to 1 (1.4.11).
    const TEXT_MIN: f64 = 4.5;
    const GRAPHICS_MIN: f64 = 3.0;

    fn luminance(colour: Colour) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { libm::pow((part + 0.055) / 1.055, 2.4) }
        };
        0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
    }

    fn contrast(one: Colour, other: Colour) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn contrast_is_computed_as_wcag_says() {
        assert!((contrast(Colour(0, 0, 0), Colour(255, 255, 255)) - 21.0).abs() < 1e-9);
        assert!((contrast(Colour(0x77, 0x77, 0x77), Colour(255, 255, 255)) - 4.48).abs() < 0.005);
    }

    #[test]
    fn everything_that_is_read_stands_out() {
        for palette in [Palette::LIGHT, Palette::DARK, Palette::PAPER] {
            for text in [palette.text, palette.text_quiet] {
                assert!(contrast(text, palette.background) >= TEXT_MIN, "{text}");
            }
            for graphic in [palette.line, palette.mark, palette.axis] {
                assert!(contrast(graphic, palette.background) >= GRAPHICS_MIN, "{graphic}");
                assert!(contrast(graphic, palette.grid_major) >= GRAPHICS_MIN, "{graphic} on the net");
            }
        }
    }

    #[test]
    fn the_net_is_quieter_than_the_lines() {
        for palette in [Palette::LIGHT, Palette::DARK, Palette::PAPER] {
            let of = |colour| contrast(colour, palette.background);
            assert!(of(palette.grid_minor) < of(palette.grid_major));
            assert!(of(palette.grid_major) < of(palette.line) / 2.0);
        }
    }

    #[test]
    fn no_line_is_pink_or_blue() {
        for palette in [Palette::LIGHT, Palette::DARK, Palette::PAPER] {
            let Colour(red, green, blue) = palette.line;
            assert!(green >= red && green >= blue, "{}", palette.line);
        }
    }
}
