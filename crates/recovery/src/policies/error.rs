//! What is wrong with a policy file, where, and what to do.

/// Why a policy file was not taken. Whatever was in force before stays so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyFileError {
    /// Too many bytes.
    #[error(
        "the file has {found} bytes, and {most} are the most; it was not read. Part it into several policies"
    )]
    TooLarge {
        /// How many it has.
        found: usize,
        /// How many are read.
        most: usize,
    },
    /// No TOML, or a value of another kind.
    #[error("the file cannot be understood: {0}")]
    Syntax(String),
    /// A key nobody knows.
    #[error("{at} sets {key}, which means nothing here{}", hint.map_or_else(
        || "; `amends policy fields` shows all there is".to_owned(),
        |hint| format!("; did you mean {hint}?"),
    ))]
    Unknown {
        /// Where, such as `clock “answer”`.
        at: String,
        /// What was written.
        key: String,
        /// The nearest that exists.
        hint: Option<&'static str>,
    },
    /// A value that does not fit.
    #[error("{at}: {field} {why}")]
    Unfit {
        /// Where.
        at: String,
        /// Which field.
        field: &'static str,
        /// What it must be.
        why: String,
    },
}
