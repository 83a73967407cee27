//! Every key a policy file may hold, with its meaning: the check for unknown keys, the manual and the words in which
//! differences are told.

/// A key and what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// As it is written.
    pub key: &'static str,
    /// What it means, in a sentence.
    pub means: &'static str,
    /// Whether a file cannot do without it.
    pub needed: bool,
}

/// A part of the file and its keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// How it is written: `[[clock]]`, or nothing for the top of the file.
    pub key: &'static str,
    /// What it is about.
    pub means: &'static str,
    /// Its keys.
    pub fields: &'static [Field],
    /// Whether each entry says on what it stands, with the keys of [`BASIS`].
    pub has_basis: bool,
}

const fn needed(key: &'static str, means: &'static str) -> Field {
    Field {
        key,
        means,
        needed: true,
    }
}

const fn free(key: &'static str, means: &'static str) -> Field {
    Field {
        key,
        means,
        needed: false,
    }
}

/// The keys by which an entry says on what it stands.
pub const BASIS: &[Field] = &[
    free(
        "standing",
        "on what it stands: read (a source), ours (the choice of the house), unchecked (memory alone: not in force)",
    ),
    free("sources", "the keys of the sources it was read from"),
    free(
        "confirmed",
        "who confirmed an unchecked entry: { on = \"2026-12-01\", by = \"role or name\", source = \"where it was read\" }; then it is in force",
    ),
    free("off", "true switches the entry off"),
    free("note", "what whoever relies on it should know"),
];

const CONTENT: &[Field] = &[
    needed(
        "part",
        "which part of a letter, for the program: decision-per-point, reasons, remedy-date, referral, …",
    ),
    needed("text", "what the rule asks, for people"),
    free("when", "in which letters; in all where nothing is said"),
];

/// Every table, the top of the file first.
pub const FIELDS: [Table; 10] = [
    Table {
        key: "",
        means: "the policy",
        fields: &[
            needed("id", "short name: small letters, digits and hyphens"),
            needed("name", "its name for people"),
            needed(
                "edition",
                "a number, raised with every edition that is shipped",
            ),
            needed(
                "kind",
                "who asks: house, law or standard; a clock of the law never pauses for the customer",
            ),
            needed("about", "for whom it is"),
            free(
                "calendar",
                "whose holidays count, such as gb-eng; the desk's own days where nothing is said",
            ),
            free(
                "zone",
                "the IANA zone in which days begin and end; the desk's where nothing is said",
            ),
            free(
                "based_on",
                "in a copy: { id = \"…\", edition = 1 }, what it was made from",
            ),
        ],
        has_basis: false,
    },
    Table {
        key: "source",
        means: "a text that was read",
        fields: &[
            needed("key", "how entries name it"),
            needed("title", "its title"),
            needed("address", "where it stands"),
            needed(
                "read_on",
                "the day on which it was read, such as \"2026-11-20\"",
            ),
            free(
                "second_hand",
                "true where it tells of the rule and is not the rule itself",
            ),
        ],
        has_basis: false,
    },
    Table {
        key: "clock",
        means: "by when something has to be done",
        fields: &[
            needed("id", "short name within the policy"),
            needed("name", "its name for people"),
            needed(
                "for",
                "what has to be done: acknowledge, inform, answer, extended-answer, refer, review, do",
            ),
            needed(
                "start",
                "what starts it: received, acknowledged, sent-to-us, escalated, agreed, last-word",
            ),
            needed("amount", "how many units"),
            needed(
                "unit",
                "hour, working-hour, calendar-day, working-day, week or month",
            ),
            free(
                "first_day_counts",
                "true where the day of the start is day one; otherwise the day after is",
            ),
            free(
                "cutoff",
                "from this time of day on (\"17:00\"), what comes counts as of the next working day",
            ),
            free(
                "day_ends",
                "when the last day ends (\"17:00\"); at midnight where nothing is said",
            ),
            free(
                "roll",
                "where it ends if not on a working day: none, next-working-day, previous-working-day",
            ),
            free(
                "pause",
                "what may make it longer: customer-wait (of the house alone), agreed",
            ),
            free("again", "true where it starts anew each time it was met"),
            free(
                "when",
                "to which complaints it applies; to all where nothing is said. Where no channel is named, a person says on the case that it applies",
            ),
            free(
                "channel",
                "by which ways the complaints came to which it applies: mail, web, page, phone, letter, in_person",
            ),
            free(
                "warn_at",
                "percentages of its time at which somebody should look; 50, 75 and 90 where nothing is said",
            ),
            free(
                "example",
                "dates worked out by hand, by which the entry is tried: [{ start = \"2026-04-02T10:00\", due = \"2026-04-09\" }]",
            ),
        ],
        has_basis: true,
    },
    Table {
        key: "acknowledgement",
        means: "what the first word to the customer must hold",
        fields: CONTENT,
        has_basis: true,
    },
    Table {
        key: "delay_notice",
        means: "what must be told when the answer takes longer",
        fields: CONTENT,
        has_basis: true,
    },
    Table {
        key: "final_answer",
        means: "what the last word must hold",
        fields: CONTENT,
        has_basis: true,
    },
    Table {
        key: "retention",
        means: "how long records are kept",
        fields: &[
            needed("what", "what is kept"),
            needed("amount", "how long"),
            needed("unit", "month or year"),
            needed("from", "what starts the time: received, answered or closed"),
        ],
        has_basis: true,
    },
    Table {
        key: "report_band",
        means: "how answers are counted by their age, youngest first",
        fields: &[
            needed("name", "its name in the report"),
            free(
                "amount",
                "the oldest answer in it; leave it out for all older ones",
            ),
            free("unit", "in what that is counted, as in a clock"),
        ],
        has_basis: true,
    },
    Table {
        key: "report",
        means: "what is reported to whom",
        fields: &[
            needed("to", "to whom"),
            needed("every", "how often"),
            needed("what", "what"),
        ],
        has_basis: true,
    },
    Table {
        key: "clock.example",
        means: "a date worked out by hand",
        fields: &[
            needed(
                "start",
                "when it started, by the wall of the zone: \"2026-04-02T10:00\"",
            ),
            needed(
                "due",
                "the last day: \"2026-04-09\"; for a clock of hours the time: \"2026-04-04T10:00\"",
            ),
        ],
        has_basis: false,
    },
];

impl Table {
    /// Every key, those of the basis among them.
    pub fn keys(&self) -> impl Iterator<Item = &'static Field> + '_ {
        let basis: &[Field] = if self.has_basis { BASIS } else { &[] };
        self.fields.iter().chain(basis)
    }
}

/// The table of this key.
pub fn table(key: &str) -> Option<&'static Table> {
    FIELDS.iter().find(|table| table.key == key)
}

/// The tables that stand at the top of a file.
pub fn top_tables() -> impl Iterator<Item = &'static Table> {
    FIELDS
        .iter()
        .filter(|table| !table.key.is_empty() && !table.key.contains('.'))
}

/// The nearest of these words, if one is near enough to be meant.
pub fn nearest(written: &str, known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let written = written.to_lowercase().replace('-', "_");
    known
        .map(|word| (distance(&written, word), word))
        .filter(|(distance, word)| *distance <= (word.len() / 3).max(1) + 1)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// How many letters must be put in, taken out or changed.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
