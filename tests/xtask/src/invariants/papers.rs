//! What the papers point at is there: linked files, paths, functions and tests in code spans, ADRs by their number.
//!
//! A path in a code span begins with one of the project's folders; `path.rs::name` says that the file has a function of
//! that name. Fenced blocks are left alone.

use std::collections::BTreeMap;

use super::Finding;
use crate::shell::TaskError;
use crate::source::{Code, words};
use crate::tree::{self, TextFile};

/// Where paths in code spans begin.
const FOLDERS: [&str; 5] = ["core/", "sync-server/", "tests/", "docs/", ".ci/"];

/// Papers that are to be read in one go, by the beginning of their path, with the lines they may have.
const LINES_MAX: [(&str, usize); 2] = [("ARCHITECTURE.md", 150), ("docs/adr/", 100)];

pub(super) fn find() -> Result<Vec<Finding>, TaskError> {
    Ok(in_files(&tree::text_files()?))
}

fn in_files(files: &[TextFile]) -> Vec<Finding> {
    let tree = Tree(files.iter().map(|file| (file.path.as_str(), file)).collect());
    let papers = files.iter().filter(|file| file.path.ends_with(".md"));
    papers.flat_map(|paper| in_paper(paper, &tree)).collect()
}

/// The project's text files by path.
struct Tree<'a>(BTreeMap<&'a str, &'a TextFile>);

impl Tree<'_> {
    /// Whether a file, or a folder with files in it, is there.
    fn has(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        self.0.contains_key(path) || self.has_below(&format!("{path}/"))
    }

    fn has_below(&self, start: &str) -> bool {
        self.0.range(start..).next().is_some_and(|(path, _)| path.starts_with(start))
    }

    /// Whether the file at `path` has a function `name`.
    fn has_function(&self, path: &str, name: &str) -> bool {
        self.0.get(path).is_some_and(|file| {
            let code = Code::read(file);
            let is_it = |line: &str| {
                let names: Vec<&str> = words(line).collect();
                names.windows(2).any(|pair| pair == ["fn", name])
            };
            code.all_lines().any(|(_, line)| is_it(line))
        })
    }
}

fn in_paper(paper: &TextFile, tree: &Tree<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = too_long(paper).into_iter().collect();
    let mut fenced = false;
    for (at, line) in paper.text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            let dead = dead_in_line(paper, line, tree);
            findings.extend(dead.map(|what| Finding::at_line(paper, at + 1, what)));
        }
    }
    findings
}

fn too_long(paper: &TextFile) -> Option<Finding> {
    let (_, lines_max) = LINES_MAX.iter().find(|(start, _)| paper.path.starts_with(start))?;
    let lines = paper.text.lines().count();
    (lines > *lines_max).then(|| Finding::new(&paper.path, format!("{lines} lines, at most {lines_max}")))
}

fn dead_in_line<'a>(
    paper: &'a TextFile,
    line: &'a str,
    tree: &'a Tree<'_>,
) -> impl Iterator<Item = String> + 'a {
    let spans = line.split('`').skip(1).step_by(2);
    let links = line.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let adrs = line.split("ADR ").skip(1).filter_map(|rest| rest.get(..4));
    let of_spans = spans.filter_map(|span| dead_span(span, tree));
    let of_links = links.filter_map(|link| dead_link(&paper.path, link, tree));
    let of_adrs = adrs.filter_map(|number| dead_adr(number, tree));
    of_spans.chain(of_links).chain(of_adrs)
}

fn dead_span(span: &str, tree: &Tree<'_>) -> Option<String> {
    let (path, name) = match span.split_once("::") {
        Some((path, name)) => (path, Some(name)),
        None => (span, None),
    };
    let is_path = FOLDERS.iter().any(|folder| path.starts_with(folder))
        && path.chars().all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c));
    if !is_path {
        return None;
    }
    if !tree.has(path) {
        return Some(format!("points at {path}, which is not there"));
    }
    let name = name.filter(|name| !tree.has_function(path, name))?;
    Some(format!("points at {name} in {path}, which has no such function"))
}

fn dead_link(paper: &str, link: &str, tree: &Tree<'_>) -> Option<String> {
    let path = link.split('#').next().unwrap_or_default();
    if path.is_empty() || path.contains("://") || path.starts_with("mailto:") {
        return None;
    }
    let target = resolved(paper, path);
    (!tree.has(&target)).then(|| format!("links to {target}, which is not there"))
}

/// A link's path from the project's folder.
fn resolved(paper: &str, link: &str) -> String {
    let mut parts: Vec<&str> = paper.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn dead_adr(number: &str, tree: &Tree<'_>) -> Option<String> {
    let is_number = number.chars().all(|c| c.is_ascii_digit());
    (is_number && !tree.has_below(&format!("docs/adr/{number}-")))
        .then(|| format!("names ADR {number}, which is not there"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> TextFile {
        TextFile { path: path.to_owned(), text: text.to_owned() }
    }

    fn findings(paper: &str, text: &str) -> usize {
        let files = [
            file(paper, text),
            file("core/a/src/b.rs", "// fn gone() {}\nfn here() {}\n"),
            file("docs/adr/0001-x.md", ""),
        ];
        in_files(&files).len()
    }

    #[test]
    fn what_is_not_there_is_found() {
        for dead in [
            "`core/a/src/c.rs`",
            "`core/z/`",
            "`core/a/src/b.rs::gone`",
            "`core/a/src/b.rs::her`",
            "[x](docs/none.md)",
            "ADR 0002",
        ] {
            assert_eq!(findings("README.md", &format!("see {dead}, x\n")), 1, "{dead}");
        }
        assert_eq!(findings("docs/x.md", "[x](adr/0002-x.md) and [y](README.md)\n"), 2);
    }

    #[test]
    fn what_is_there_and_what_is_no_path_is_left_alone() {
        let text = "`core/a/src/b.rs`, `core/a/`, `core/a/src/b.rs::here`, `core/*`, `a::b`, `./dev test`\n\
                    [x](core/a/src/b.rs), [y](https://example.org/z), [z](#below), ADR 0001, an ADR says so\n\
                    ```\n`core/none`\n```\n";
        assert_eq!(findings("README.md", text), 0);
        assert_eq!(findings("docs/x.md", "[x](../core/a/src/b.rs) [y](./adr/0001-x.md#z)\n"), 0);
    }

    #[test]
    fn a_paper_too_long_to_be_read_is_found() {
        for (start, lines_max) in LINES_MAX {
            let path = if start.ends_with('/') { format!("{start}0009-y.md") } else { start.to_owned() };
            assert_eq!(findings(&path, &"\n".repeat(lines_max)), 0, "{path}");
            assert_eq!(findings(&path, &"\n".repeat(lines_max + 1)), 1, "{path}");
        }
    }
}
