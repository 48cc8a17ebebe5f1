//! Columns.

const GAP: usize = 2;

/// Aligns the cells of each row; the last column may be as long as it likes.
pub(crate) fn table<const N: usize>(rows: &[[String; N]]) -> String {
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| len(cell)).max();
    let widths: Vec<usize> = (0..N).map(|column| width(column).unwrap_or_default()).collect();
    rows.iter().map(|row| line(row, &widths)).collect::<Vec<_>>().join("\n")
}

fn line(row: &[String], widths: &[usize]) -> String {
    let cells = row.iter().zip(widths).filter(|(_, width)| **width > 0);
    let padded = cells.map(|(cell, width)| format!("{cell}{}", " ".repeat(width - len(cell) + GAP)));
    padded.collect::<String>().trim_end().to_owned()
}

fn len(cell: &str) -> usize {
    cell.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_and_empty_ones_left_out() {
        let rows = [["a", "", "Zoë"], ["bcd", "", "x"]].map(|row| row.map(str::to_owned));
        assert_eq!(table(&rows), "a    Zoë\nbcd  x");
        assert_eq!(table::<2>(&[]), "");
    }
}
