//! `growth_check < questions > answers`: JSON lines for the comparison in tests/growth, about what `growth_batch` has no
//! words for: the measurement at a distance from the median, parents' heights, centile spaces, body mass index.
fn main() {}
