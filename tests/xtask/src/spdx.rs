//! Licence expressions as packages state them: `MIT OR Apache-2.0`, `(MIT OR Apache-2.0) AND Unicode-3.0`, and the older
//! `MIT/Apache-2.0`.

/// Whether the expression can be met with allowed licences alone. What cannot be read is not allowed. A licence `WITH` an
/// exception grants more than the licence, so the licence decides.
pub(crate) fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, allowed };
    reader.either() == Some(true) && reader.words.is_empty()
}

/// Reads from the front of `words`; none where they make no sense.
struct Reader<'a> {
    words: &'a [&'a str],
    allowed: &'a [String],
}

impl<'a> Reader<'a> {
    fn either(&mut self) -> Option<bool> {
        let mut met = self.both()?;
        while self.take("OR") {
            met |= self.both()?;
        }
        Some(met)
    }

    fn both(&mut self) -> Option<bool> {
        let mut met = self.single()?;
        while self.take("AND") {
            met &= self.single()?;
        }
        Some(met)
    }

    fn single(&mut self) -> Option<bool> {
        if self.take("(") {
            let met = self.either()?;
            return self.take(")").then_some(met);
        }
        let licence = self.next().filter(|word| !["OR", "AND", "WITH", ")"].contains(word))?;
        if self.take("WITH") {
            self.next()?;
        }
        Some(self.allowed.iter().any(|allowed| allowed == licence))
    }

    fn next(&mut self) -> Option<&'a str> {
        let (first, rest) = self.words.split_first()?;
        self.words = rest;
        Some(first)
    }

    fn take(&mut self, word: &str) -> bool {
        let found = self.words.first() == Some(&word);
        if found {
            self.next();
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expression: &str) -> bool {
        is_allowed(expression, &["MIT", "Apache-2.0", "ISC"].map(str::to_owned))
    }

    #[test]
    fn one_of_several_is_enough_and_all_of_several_are_needed() {
        for good in
            ["MIT", "GPL-3.0 OR MIT", "Unlicense/MIT", "Apache-2.0 AND ISC", "(GPL-3.0 OR MIT) AND ISC"]
        {
            assert!(check(good), "{good}");
        }
        for bad in
            ["GPL-3.0", "MIT AND GPL-3.0", "(MIT OR ISC) AND MPL-2.0", "GPL-2.0 WITH Classpath-exception-2.0"]
        {
            assert!(!check(bad), "{bad}");
        }
    }

    #[test]
    fn an_exception_grants_more() {
        assert!(check("Apache-2.0 WITH LLVM-exception"));
    }

    #[test]
    fn nonsense_is_not_allowed() {
        for bad in ["", "OR MIT", "MIT OR", "(MIT", "MIT)", "MIT MIT", "MIT WITH"] {
            assert!(!check(bad), "{bad}");
        }
    }
}
