//! How wide a text is, without a font: from the widths of the characters of the font that pictures are made with.

/// A line a character: code point in hexadecimal, width in thousandths of the size; sorted (`data/chart/make.py`).
const ADVANCES: &str = include_str!("../../data/chart/advances.txt");
const LINE_LEN: usize = 10;
const CODE_LEN: usize = 4;
/// For characters that the font does not have: as wide as they are high.
const UNKNOWN_PER_MILLE: u32 = 1_000;

/// How wide `text` is, in multiples of the size of its letters. A phone's own font differs by a few in a hundred.
pub(super) fn width_em(text: &str) -> f64 {
    let per_mille = text.chars().fold(0_u32, |sum, c| sum.saturating_add(advance_per_mille(c)));
    f64::from(per_mille) / 1_000.0
}

fn advance_per_mille(c: char) -> u32 {
    search(u32::from(c)).unwrap_or(UNKNOWN_PER_MILLE)
}

/// By halves, in place.
fn search(code: u32) -> Option<u32> {
    let (mut low, mut high) = (0, ADVANCES.len() / LINE_LEN);
    while low < high {
        let middle = low.midpoint(high);
        let (found, advance) = line(middle)?;
        match found.cmp(&code) {
            std::cmp::Ordering::Equal => return Some(advance),
            std::cmp::Ordering::Less => low = middle.saturating_add(1),
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}

fn line(at: usize) -> Option<(u32, u32)> {
    let from = at.checked_mul(LINE_LEN)?;
    let text = ADVANCES.get(from..from.checked_add(LINE_LEN)?)?;
    let (code, advance) = text.split_at_checked(CODE_LEN)?;
    Some((u32::from_str_radix(code, 16).ok()?, advance.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_sorted_and_of_one_width() {
        assert!(ADVANCES.len().is_multiple_of(LINE_LEN));
        let lines: Vec<_> = (0..ADVANCES.len() / LINE_LEN).map(|at| line(at).unwrap()).collect();
        assert!(lines.is_sorted_by(|one, other| one.0 < other.0));
        assert!(lines.iter().all(|(_, advance)| *advance <= 1_500));
        assert!(ADVANCES.lines().all(|line| line.len() == LINE_LEN - 1));
    }

    #[test]
    fn every_character_is_found() {
        for at in 0..ADVANCES.len() / LINE_LEN {
            let (code, advance) = line(at).unwrap();
            assert_eq!(search(code), Some(advance));
        }
        for needed in "ŵŷŴŶâêîôûẁẃẅ0123456789.+−–…×".chars() {
            assert!(search(u32::from(needed)).is_some(), "{needed}");
        }
        assert_eq!(search(0x10), None);
        assert_eq!(search(0x4E2D), None);
    }

    #[test]
    fn a_text_is_as_wide_as_its_letters() {
        assert_eq!(width_em(""), 0.0);
        assert!(width_em("iii") < width_em("WWW"));
        assert!((width_em("ab") - width_em("a") - width_em("b")).abs() < 1e-12);
        assert_eq!(width_em("中"), 1.0);
    }
}
