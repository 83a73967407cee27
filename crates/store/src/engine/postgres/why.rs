//! What PostgreSQL answers, in words for whoever runs a shop, with its own code and message behind.

use crate::error::{OpenError, StoreError};
use tokio_postgres::error::SqlState;

/// What a code of the server means to whoever runs the desk, and what to do.
fn words(code: &str, message: &str) -> Option<&'static str> {
    // Some of what a full disk breaks comes without the code for it.
    let full = code == "53100"
        || message.contains("No space left on device")
        || (code == "XX000" && message.contains("could not write"));
    if full {
        return Some("the disk of the database server is full; free room there");
    }
    Some(match code {
        "53300" => {
            "the database server has no connection free; let it take more, or run fewer nodes"
        }
        "57P01" | "57P02" | "57P03" => "the database server is starting or stopping",
        "25006" => "the database server takes no changes; it may be a copy of another one",
        "3D000" => {
            "the server has no database of that name; make it there, or mend the address of the database"
        }
        "28000" | "28P01" => {
            "the server does not let this user in; mend the name, the password or the rights there"
        }
        "42501" => "this user may not do that in the database; give it the rights there",
        _ => return None,
    })
}

/// Whether trying again changes nothing before a setting here or a right there is mended.
fn is_setting(code: &str) -> bool {
    ["3D000", "28000", "28P01"].contains(&code)
}

fn with_words(code: &str, message: &str) -> String {
    match words(code, message) {
        Some(words) => format!("{words} ({code} {message})"),
        None => format!("{code} {message}"),
    }
}

/// What the server said, or why it could not be reached.
pub(crate) fn told(error: &tokio_postgres::Error) -> String {
    error.as_db_error().map_or_else(
        || {
            std::error::Error::source(error)
                .map_or_else(|| error.to_string(), |source| format!("{error}: {source}"))
        },
        |told| with_words(told.code().code(), told.message()),
    )
}

/// Why the data could not be opened.
pub(crate) fn open_failure(error: &tokio_postgres::Error) -> OpenError {
    match error.code() {
        Some(code) if is_setting(code.code()) => OpenError::Settings(told(error)),
        _ => OpenError::Engine(told(error)),
    }
}

/// The server's detail may quote values, so only its code, message and the names of things are told.
pub(crate) fn failure(doing: &'static str, error: &tokio_postgres::Error) -> StoreError {
    let Some(told) = error.as_db_error() else {
        return StoreError::Backend {
            doing,
            why: error.to_string(),
        };
    };
    let code = told.code();
    if *code == SqlState::UNIQUE_VIOLATION {
        return StoreError::Conflict { what: doing };
    }
    let busy = [
        SqlState::T_R_SERIALIZATION_FAILURE,
        SqlState::T_R_DEADLOCK_DETECTED,
        SqlState::TOO_MANY_CONNECTIONS,
    ];
    if busy.contains(code) {
        return StoreError::Busy;
    }
    let place = told.constraint().or(told.table()).unwrap_or_default();
    let message = format!("{} {place}", told.message());
    StoreError::Backend {
        doing,
        why: with_words(code.code(), message.trim_end()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_in_words_with_the_servers_own_behind() {
        for (code, message) in [
            (
                "53100",
                "could not extend file \"base/5/16\": No space left on device",
            ),
            ("XX000", "could not write init file"),
            (
                "58030",
                "could not write to file \"pg_wal/x\": No space left on device",
            ),
        ] {
            let says = with_words(code, message);
            assert!(says.starts_with("the disk of the database server is full; free room there ("));
            assert!(says.ends_with(&format!("({code} {message})")), "{says}");
        }
    }

    #[test]
    fn what_has_no_words_is_told_as_it_is() {
        assert_eq!(with_words("XX001", "a page is bad"), "XX001 a page is bad");
    }
}
