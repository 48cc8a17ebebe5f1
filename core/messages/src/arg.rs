//! What goes into a message.

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A number: of days, of grams, of millimetres. One that is not finite is no argument.
    Number(f64),
    /// An ISO day, the id of a word, or what somebody wrote.
    Text(String),
    /// Several ids.
    List(Vec<String>),
    /// Another message.
    Said {
        /// Its id.
        id: String,
        /// Its arguments by name.
        args: Vec<(String, Arg)>,
        /// Its English, which stands for it where its id is not known.
        english: String,
    },
}
