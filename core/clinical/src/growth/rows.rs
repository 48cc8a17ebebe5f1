//! Reading the small CSV files that are built in as they are.

/// The cells of each row of a CSV file, without comments and without the line of names. No cell has a comma or a quote.
pub(super) fn rows(csv: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    csv.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| line.split(',').collect())
}

/// What a comment at the head says, such as `Version`.
#[cfg(test)]
pub(super) fn head(csv: &'static str, name: &str) -> Option<&'static str> {
    let comments = csv.lines().filter_map(|line| line.strip_prefix("# "));
    comments.filter_map(|line| line.split_once(": ")).find(|(key, _)| *key == name).map(|(_, value)| value)
}
