//! The relay cannot decrypt, as a fact of the dependency graph.

use std::collections::BTreeSet;

use super::Finding;
use crate::metadata;
use crate::shell::TaskError;

const RELAY: &str = "redbook-sync-server";

/// The one crate of ours below the relay.
const ALLOWED: &str = "redbook-protocol";

/// What opens seals, or reads what was sealed.
const OPENERS: [&str; 5] = ["hpke", "automerge", "aes-gcm", "chacha20poly1305", "x-wing"];

pub(super) fn find() -> Result<Vec<Finding>, TaskError> {
    Ok(in_graph(&metadata::built_from(RELAY)?))
}

fn in_graph(names: &BTreeSet<String>) -> Vec<Finding> {
    let is_ours = |name: &str| name.starts_with("redbook-") && name != RELAY && name != ALLOWED;
    let is_wrong = |name: &&String| is_ours(name) || OPENERS.contains(&name.as_str());
    let finding =
        |name| Finding::new(RELAY, format!("is built from {name}; of ours it may see only {ALLOWED}"));
    names.iter().filter(is_wrong).map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn what_opens_is_found() {
        let names = graph(&[RELAY, ALLOWED, "axum", "redbook-vault", "hpke", "automerge"]);
        assert_eq!(in_graph(&names).len(), 3);
    }

    #[test]
    fn protocol_and_what_others_wrote_may_be_there() {
        assert_eq!(in_graph(&graph(&[RELAY, ALLOWED, "axum", "ring"])), []);
    }

    #[test]
    fn the_graph_looked_at_is_the_relay_s() {
        let names = metadata::built_from(RELAY).unwrap();
        assert!(names.contains(ALLOWED) && names.contains("axum"));
    }
}
