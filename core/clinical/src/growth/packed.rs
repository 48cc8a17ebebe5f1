//! A table as it is built in: packed by `data/growth/make.py`, which has the format, and read in place.

use crate::growth::age::AgeUnit;
use crate::growth::interpolate::{Point, cubic, linear};
use crate::growth::{Lms, MeasurementMethod};

const HEADER_LEN: usize = 6;
const ROW_LEN: usize = 10;
const L_PER_UNIT: f64 = 10_000.0;
/// Ages that agree to this many parts of a year are the same row, without interpolation.
const SAME_ROW_PER_YEAR: f64 = 10_000.0;

/// The bytes of one table for one sex.
#[derive(Debug, Clone, Copy)]
pub(super) struct PackedTable {
    pub(super) bytes: &'static [u8],
    pub(super) unit: AgeUnit,
}

/// One method of a table: a row for every whole unit of age.
#[derive(Debug, Clone, Copy)]
pub(super) struct Curve {
    unit: AgeUnit,
    first_age: u16,
    last_row: usize,
    m_per_unit: f64,
    s_per_unit: f64,
    rows: &'static [u8],
}

impl PackedTable {
    /// The rows of `method`; `None` if the table has none.
    pub(super) fn curve(self, method: MeasurementMethod) -> Option<Curve> {
        let mut rest = self.bytes;
        for _ in 0..method.section() {
            rest = self.section(rest)?.1;
        }
        self.section(rest)?.0
    }

    /// The first section of `bytes`, and the bytes after it.
    fn section(self, bytes: &'static [u8]) -> Option<(Option<Curve>, &'static [u8])> {
        let (&[first0, first1, count0, count1, m_decimals, s_decimals], rest) =
            bytes.split_first_chunk::<HEADER_LEN>()?;
        let row_count = usize::from(u16::from_le_bytes([count0, count1]));
        let (rows, rest) = rest.split_at_checked(row_count.checked_mul(ROW_LEN)?)?;
        let curve = row_count.checked_sub(1).map(|last_row| Curve {
            unit: self.unit,
            first_age: u16::from_le_bytes([first0, first1]),
            last_row,
            m_per_unit: ten_to(m_decimals),
            s_per_unit: ten_to(s_decimals),
            rows,
        });
        Some((curve, rest))
    }
}

/// A power of ten; exact for all that occur.
fn ten_to(exponent: u8) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * 10.0)
}

impl Curve {
    /// L, M and S at an age: of the row if there is one, else between rows, cubic, or linear where a row is missing for
    /// that. Outside the rows it is the nearest one: nobody's age in days falls there.
    pub(super) fn at(&self, age_years: f64) -> Option<Lms> {
        let last = self.last_row as f64;
        let row = (self.unit.count(age_years) - f64::from(self.first_age)).clamp(0.0, last);
        let nearest = self.point(row.round() as usize)?;
        if row <= 0.0 || row >= last || is_same_row(nearest.years, age_years) {
            return Some(nearest.lms);
        }
        let below = row.floor() as usize;
        let (one, two) = (self.point(below)?, self.point(below + 1)?);
        let outer = (below.checked_sub(1).and_then(|row| self.point(row)), self.point(below + 2));
        Some(match outer {
            (Some(before), Some(after)) => cubic(age_years, [before, one, two, after]),
            _ => linear(age_years, [one, two]),
        })
    }

    fn point(&self, row: usize) -> Option<Point> {
        let start = row.checked_mul(ROW_LEN)?;
        let &[l0, l1, m0, m1, m2, m3, s0, s1, s2, s3] = self.rows.get(start..)?.first_chunk::<ROW_LEN>()?;
        let lms = Lms {
            l: f64::from(i16::from_le_bytes([l0, l1])) / L_PER_UNIT,
            m: f64::from(u32::from_le_bytes([m0, m1, m2, m3])) / self.m_per_unit,
            s: f64::from(u32::from_le_bytes([s0, s1, s2, s3])) / self.s_per_unit,
        };
        Some(Point { years: self.unit.years(f64::from(self.first_age) + row as f64), lms })
    }
}

#[cfg(test)]
impl Curve {
    /// Age in the table's unit, and what stands there, row for row.
    pub(super) fn all(&self) -> Vec<(u16, Lms)> {
        (0..=self.last_row).map(|row| (self.first_age + row as u16, self.point(row).unwrap().lms)).collect()
    }
}

fn is_same_row(row_years: f64, age_years: f64) -> bool {
    (row_years * SAME_ROW_PER_YEAR).round() == (age_years * SAME_ROW_PER_YEAR).round()
}
