//! What may be chosen: a number on the wire, a stable name, and words.

/// One of the things that a field may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The number on the wire.
    pub code: u64,
    /// Its stable name, as JSON shows it.
    pub name: &'static str,
    /// The English.
    pub words: &'static str,
}

/// Makes an enumeration from a list of `Variant = code, "name", "words"`: one line where an enumeration, its numbers, its
/// names and its words would be four lists to keep equal. A number of a later version is kept in `Unknown`.
macro_rules! choices {
    (
        $(#[$doc:meta])*
        $name:ident { $( $(#[$variant_doc:meta])* $variant:ident = $code:literal, $text:literal, $words:literal; )+ }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[$variant_doc])* $variant, )+
            /// Of a later version, kept and shown as its number.
            Unknown(u64),
        }

        impl $name {
            /// All that this version knows.
            pub const CHOICES: &'static [$crate::declared::Choice] = &[
                $( $crate::declared::Choice { code: $code, name: $text, words: $words }, )+
            ];

            /// The number on the wire.
            #[must_use]
            pub const fn code(self) -> u64 {
                match self {
                    $( Self::$variant => $code, )+
                    Self::Unknown(code) => code,
                }
            }

            /// What a number stands for.
            #[must_use]
            pub const fn from_code(code: u64) -> Self {
                match code {
                    $( $code => Self::$variant, )+
                    other => Self::Unknown(other),
                }
            }
        }

        impl $crate::declared::Held for $name {
            const SHAPE: $crate::declared::Shape = $crate::declared::Shape::Choice(Self::CHOICES);

            fn to_value(&self) -> $crate::declared::Value {
                $crate::declared::Value::Choice(self.code())
            }

            fn of_value(value: $crate::declared::Value) -> Option<Self> {
                match value {
                    $crate::declared::Value::Choice(code) => Some(Self::from_code(code)),
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use choices;

#[cfg(test)]
mod tests {
    use crate::payload::ReasonNotGiven;

    #[test]
    fn codes_and_choices_are_one_to_one_and_unknown_ones_are_kept() {
        assert_eq!(ReasonNotGiven::from_code(4), ReasonNotGiven::Declined);
        for code in 0..40 {
            assert_eq!(ReasonNotGiven::from_code(code).code(), code);
        }
        assert_eq!(ReasonNotGiven::from_code(8), ReasonNotGiven::Unknown(8));
        assert_eq!(ReasonNotGiven::CHOICES.len(), 7);
    }
}
