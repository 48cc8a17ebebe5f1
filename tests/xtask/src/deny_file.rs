//! The lists in deny.toml. Only what the checks need of it is read: quoted strings in the lists of three sections, one
//! list item a line or all on one.

use crate::shell::TaskError;
use crate::tree;

/// What deny.toml allows and bans.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct DenyFile {
    pub(crate) licences_allowed: Vec<String>,
    /// Package names, each with the reason.
    pub(crate) banned: Vec<(String, String)>,
    pub(crate) registries_allowed: Vec<String>,
}

/// Reads deny.toml. Lists that come out empty are an error: a check against nothing would always pass.
pub(crate) fn read() -> Result<DenyFile, TaskError> {
    let path = tree::root().join("deny.toml");
    let text = std::fs::read_to_string(&path).map_err(|source| TaskError::io(&path, &source))?;
    let file = parse(&text);
    if file.licences_allowed.is_empty() || file.banned.is_empty() || file.registries_allowed.is_empty() {
        return Err(TaskError::Unreadable { what: "deny.toml", why: "a list is empty".to_owned() });
    }
    Ok(file)
}

fn parse(text: &str) -> DenyFile {
    let mut file = DenyFile::default();
    let mut section = String::new();
    let mut list = String::new();
    for line in text.lines().map(without_comment) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = name.to_owned();
        } else if let Some((key, _)) = line.split_once(" = [") {
            list = key.to_owned();
        }
        let strings = quoted(line);
        match (section.as_str(), list.as_str()) {
            ("licenses", "allow") => file.licences_allowed.extend(strings),
            ("sources", "allow-registry") => file.registries_allowed.extend(strings),
            ("bans", "deny") => file.banned.extend(ban(strings)),
            _ => {}
        }
        if line.ends_with(']') {
            list.clear();
        }
    }
    file
}

fn ban(strings: Vec<String>) -> Option<(String, String)> {
    let mut strings = strings.into_iter();
    Some((strings.next()?, strings.next().unwrap_or_default()))
}

fn without_comment(line: &str) -> &str {
    line.split(" #").next().unwrap_or(line).trim()
}

/// The strings between quotation marks.
fn quoted(line: &str) -> Vec<String> {
    if line.starts_with('#') {
        return Vec::new();
    }
    line.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_and_other_strings_are_not() {
        let file = parse(
            "[licenses]\n# \"no\"\nallow = [\n  \"MIT\", # \"why\"\n]\nother = \"x\"\n[bans]\nwildcards = \"deny\"\n\
             deny = [\n  { crate = \"openssl\", reason = \"one TLS\" },\n]\n[sources]\nallow-registry = [\"https://a\"]\n\
             allow-git = []\n",
        );
        assert_eq!(file.licences_allowed, ["MIT"]);
        assert_eq!(file.banned, [("openssl".to_owned(), "one TLS".to_owned())]);
        assert_eq!(file.registries_allowed, ["https://a"]);
    }

    #[test]
    fn our_file_has_all_three() {
        let file = read().unwrap();
        assert!(file.banned.iter().all(|(_, reason)| !reason.is_empty()), "every ban has its reason");
    }
}
