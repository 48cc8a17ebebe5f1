//! The way over: from what the core shows to what crosses the border.

use std::borrow::Cow;

/// Made into what crosses the border.
pub(crate) trait Over<T> {
    fn over(self) -> T;
}

/// A view that is field by field the core's.
macro_rules! view {
    (
        $(#[$doc:meta])*
        $name:ident of $source:ty { $( $(#[$field_doc:meta])* $field:ident: $kind:ty, )+ }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, uniffi::Record)]
        pub struct $name {
            $( $(#[$field_doc])* pub $field: $kind, )+
        }

        impl $crate::views::Over<$name> for $source {
            fn over(self) -> $name {
                $name { $( $field: $crate::views::Over::over(self.$field), )+ }
            }
        }
    };
}
pub(crate) use view;

macro_rules! the_same {
    ($($kind:ty),+) => { $( impl Over<$kind> for $kind { fn over(self) -> $kind { self } } )+ };
}
the_same!(String, bool, u8, u32, u64, f64);

impl Over<String> for &'static str {
    fn over(self) -> String {
        self.to_owned()
    }
}

impl Over<String> for Cow<'static, str> {
    fn over(self) -> String {
        self.into_owned()
    }
}

impl Over<u64> for usize {
    fn over(self) -> u64 {
        u64::try_from(self).unwrap_or(u64::MAX)
    }
}

impl<A: Over<B>, B> Over<Vec<B>> for Vec<A> {
    fn over(self) -> Vec<B> {
        self.into_iter().map(Over::over).collect()
    }
}

impl<A: Over<B>, B> Over<Option<B>> for Option<A> {
    fn over(self) -> Option<B> {
        self.map(Over::over)
    }
}
