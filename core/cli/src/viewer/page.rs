//! The page for certain relays: what is answered to each path, and with which headers.

use std::collections::BTreeMap;

use super::files::FILES;

/// What stands in the files in place of the relays.
const PLACEHOLDER: &str = "https://relay.example";
/// Files that name the relays.
const NAMING: [&str; 2] = ["index.html", "sw.js"];

/// A file as it is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PageFile {
    /// Its media type.
    pub(crate) content_type: &'static str,
    /// Its text.
    pub(crate) text: String,
}

/// The page.
#[derive(Debug)]
pub(crate) struct Page {
    files: BTreeMap<String, PageFile>,
    policy: String,
}

impl Page {
    /// The page that calls these relays and no other. They are origins: scheme, host, port.
    pub(crate) fn of(relays: &[String]) -> Self {
        let relays = relays.join(" ");
        let mut files: BTreeMap<String, PageFile> =
            FILES.iter().map(|(name, text)| (format!("/{name}"), file(name, text, &relays))).collect();
        if let Some(index) = files.get("/index.html").cloned() {
            files.insert("/".to_owned(), index);
        }
        Self { files, policy: policy(&relays) }
    }

    /// What is at a path.
    pub(crate) fn at(&self, path: &str) -> Option<&PageFile> {
        self.files.get(path)
    }

    /// The headers of every answer; viewer/README.md says why.
    pub(crate) fn headers(&self) -> [(&'static str, &str); 8] {
        [
            ("content-security-policy", &self.policy),
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("permissions-policy", "camera=(), geolocation=(), microphone=(), clipboard-write=(self)"),
            ("cache-control", "no-cache"),
            ("strict-transport-security", "max-age=31536000"),
        ]
    }
}

fn file(name: &str, text: &str, relays: &str) -> PageFile {
    let content_type = match name.rsplit_once('.') {
        Some((_, "html")) => "text/html; charset=utf-8",
        Some((_, "css")) => "text/css; charset=utf-8",
        _ => "text/javascript; charset=utf-8",
    };
    let text = if NAMING.contains(&name) { text.replace(PLACEHOLDER, relays) } else { text.to_owned() };
    PageFile { content_type, text }
}

fn policy(relays: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' {relays}; img-src blob:; \
         worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
         require-trusted-types-for 'script'; trusted-types redbook-sw"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_relays_stand_where_the_page_names_them_and_nowhere_else() {
        let page = Page::of(&["https://one.example".to_owned(), "http://127.0.0.1:8400".to_owned()]);
        let both = "https://one.example http://127.0.0.1:8400";
        assert!(page.at("/").unwrap().text.contains(&format!("connect-src {both};")));
        assert!(page.at("/sw.js").unwrap().text.contains(both));
        assert!(page.policy.contains(&format!("connect-src 'self' {both};")));
        for (name, file) in &page.files {
            assert!(!file.text.contains(PLACEHOLDER), "{name}");
        }
        assert_eq!(page.at("/"), page.at("/index.html"));
        assert_eq!(page.at("/words/record.js").unwrap().content_type, "text/javascript; charset=utf-8");
        assert_eq!((page.at("/README.md"), page.at("/../index.html"), page.at("")), (None, None, None));
    }

    /// What the README tells a host to send.
    #[test]
    fn the_headers_are_those_of_the_paper() {
        let paper = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../viewer/README.md"));
        let page = Page::of(&[PLACEHOLDER.to_owned()]);
        let listed: BTreeMap<String, &str> = paper
            .lines()
            .filter_map(|line| line.strip_prefix("   ")?.split_once(": "))
            .map(|(name, value)| (name.to_lowercase(), value))
            .collect();
        for (name, value) in page.headers() {
            assert_eq!(listed.get(name), Some(&value), "{name}");
        }
    }
}
