//! What may be logged: our own rooms, at the level asked for, and of everything we build on its errors
//! alone. Our lines hold ids, codes and counts; what a parser or a driver says at its finer levels may
//! quote what it works on, which is what people wrote.

/// The rooms whose lines are ours.
const ROOMS: [&str; 12] = [
    "amends",
    "assets",
    "calendar",
    "coach",
    "desk",
    "learning",
    "letters",
    "mail",
    "recovery",
    "rehearsal",
    "store",
    "web",
];

/// The directives of the log's filter for a level by its lower-case name: `error` to `trace`.
pub fn directives(level: &str) -> String {
    ROOMS.iter().fold("error".to_owned(), |directives, room| {
        format!("{directives},{room}={level}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_we_build_on_tells_its_errors_alone() {
        let directives = directives("trace");
        assert!(directives.starts_with("error,") && directives.contains(",store=trace"));
        assert!(!directives.split(',').any(|directive| directive == "trace"));
    }
}
