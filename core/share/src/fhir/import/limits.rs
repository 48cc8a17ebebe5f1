//! What is refused before it is looked at.

use serde_json::Value as Json;

/// Bytes of a file that is taken in, unless somebody sets another limit: above any record of a child, and nothing that a phone
/// cannot hold.
pub const FHIR_BYTES_MAX: usize = 5_000_000;

/// Limits of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportLimits {
    /// Bytes of the file.
    pub bytes_max: usize,
    /// How deep arrays and objects may lie in each other.
    pub depth_max: usize,
    /// Resources of a Bundle.
    pub resources_max: usize,
}

impl Default for ImportLimits {
    /// 5 MB, 40 deep, 5,000 resources: the last two for the same reason as [`FHIR_BYTES_MAX`].
    fn default() -> Self {
        Self { bytes_max: FHIR_BYTES_MAX, depth_max: 40, resources_max: 5_000 }
    }
}

/// Why a file cannot be imported at all. It never repeats what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// Too large.
    #[error("expected a file of at most {max} bytes, got {got}")]
    TooLarge {
        /// Bytes allowed.
        max: usize,
        /// Bytes found.
        got: usize,
    },
    /// Nested too deeply.
    #[error("expected arrays and objects at most {max} deep, got more")]
    TooDeep {
        /// Levels allowed.
        max: usize,
    },
    /// Too many resources.
    #[error("expected at most {max} resources, got {got}")]
    TooMany {
        /// Resources allowed.
        max: usize,
        /// Resources found.
        got: usize,
    },
    /// Not JSON.
    #[error("expected JSON, got something else")]
    NotJson,
    /// JSON, but not FHIR.
    #[error("expected a FHIR resource or Bundle, got other JSON")]
    NotFhir,
}

pub(super) fn parse(bytes: &[u8], limits: &ImportLimits) -> Result<Json, ImportError> {
    if bytes.len() > limits.bytes_max {
        return Err(ImportError::TooLarge { max: limits.bytes_max, got: bytes.len() });
    }
    if depth(bytes) > limits.depth_max {
        return Err(ImportError::TooDeep { max: limits.depth_max });
    }
    serde_json::from_slice(bytes).map_err(|_| ImportError::NotJson)
}

/// How deep brackets lie in each other, those in strings left out.
fn depth(bytes: &[u8]) -> usize {
    let (mut depth, mut deepest) = (0usize, 0usize);
    let (mut in_string, mut is_escaped) = (false, false);
    for byte in bytes {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_string => is_escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_strings_do_not_count() {
        assert_eq!(depth(br#"{"a":["[[[\"[[",{}]}"#), 3);
        assert_eq!(depth(b"]]]["), 1);
    }

    #[test]
    fn each_limit_is_kept() {
        let limits = ImportLimits { bytes_max: 10, depth_max: 2, resources_max: 1 };
        assert_eq!(parse(b"[1,2,3,4,5]", &limits), Err(ImportError::TooLarge { max: 10, got: 11 }));
        assert_eq!(parse(b"[[[]]]", &limits), Err(ImportError::TooDeep { max: 2 }));
        assert_eq!(parse(b"<xml/>", &limits), Err(ImportError::NotJson));
    }
}
