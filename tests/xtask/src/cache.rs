//! Where tools are kept that take long to fetch and are the same for every clone.

use std::path::PathBuf;

/// `None` where neither XDG_CACHE_HOME nor HOME is set.
pub(crate) fn folder() -> Option<PathBuf> {
    let named = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = named("XDG_CACHE_HOME").or_else(|| Some(named("HOME")?.join(".cache")))?;
    Some(cache.join("redbook"))
}
