//! Writing a whole number of a small unit in a larger one.

/// `value` in a unit worth `10^places` of it, without trailing zeros.
pub(crate) fn format_decimal(value: u32, places: u32) -> String {
    let per_unit = 10_u32.saturating_pow(places);
    let (whole, rest) = (value / per_unit, value % per_unit);
    if rest == 0 {
        return whole.to_string();
    }
    let fraction = format!("{rest:0width$}", width = places as usize);
    format!("{whole}.{}", fraction.trim_end_matches('0'))
}
