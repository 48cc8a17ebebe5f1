//! A QR code in a terminal: two rows of modules on one line, by half blocks.

use qrcodegen::QrCode;

use super::{QUIET_ZONE, code_of};

/// Black on white whatever the terminal's own colours are, and back.
const BLACK_ON_WHITE: &str = "\x1b[38;5;16;48;5;231m";
const RESET: &str = "\x1b[0m";

/// The code of a text; `None` if the text is too long for one. In colour it is black on white; without, a terminal with
/// light letters on a dark ground shows it rightly.
pub(crate) fn half_blocks(text: &str, colour: bool) -> Option<String> {
    let code = code_of(text)?;
    let rows = (-QUIET_ZONE..code.size() + QUIET_ZONE).step_by(2);
    Some(rows.map(|y| row(&code, y, colour)).collect::<Vec<_>>().join("\n"))
}

fn row(code: &QrCode, y: i32, colour: bool) -> String {
    let modules = (-QUIET_ZONE..code.size() + QUIET_ZONE).map(|x| {
        // The letters' colour is the dark one only where this sets it.
        let ink = |y| code.get_module(x, y) == colour;
        match (ink(y), ink(y + 1)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        }
    });
    let modules: String = modules.collect();
    if colour { format!("{BLACK_ON_WHITE}{modules}{RESET}") } else { modules }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a scanner would see: true is dark. Plain, ink is light.
    fn seen(lines: &str) -> Vec<Vec<bool>> {
        let halves = |c| match c {
            '█' => (false, false),
            '▀' => (false, true),
            '▄' => (true, false),
            _ => (true, true),
        };
        let rows = lines.lines().flat_map(|line| {
            let (upper, lower): (Vec<bool>, Vec<bool>) = line.chars().map(halves).unzip();
            [upper, lower]
        });
        rows.collect()
    }

    #[test]
    fn every_module_is_where_it_belongs_with_light_around() {
        let code = code_of("redbook:x").unwrap();
        let seen = seen(&half_blocks("redbook:x", false).unwrap());
        let size = usize::try_from(code.size() + 2 * QUIET_ZONE).unwrap();
        assert!(seen.len() >= size && seen.iter().all(|row| row.len() == size));
        for (y, row) in (-QUIET_ZONE..).zip(seen.iter().take(size)) {
            for (x, dark) in (-QUIET_ZONE..).zip(row) {
                assert_eq!(*dark, code.get_module(x, y), "{x} {y}");
            }
        }
    }

    #[test]
    fn too_long_a_text_has_none() {
        assert!(half_blocks(&"x".repeat(3_000), true).is_none());
    }
}
