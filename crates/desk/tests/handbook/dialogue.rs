//! The dialogues of a page: what must be found in them, and what must not.

use letters::handbook::Page;

/// What the agent says in a dialogue, and what the customer had said before.
#[derive(Debug)]
pub struct Turn {
    pub said: String,
    pub customer: String,
}

/// A section of a page with its dialogue.
#[derive(Debug)]
pub struct Section {
    pub turns: Vec<Turn>,
    /// Rules of the coach it leads to.
    pub rules: Vec<String>,
}

/// The sections of a page under this heading.
pub fn sections(page: &Page, heading: &str) -> Vec<Section> {
    page.body
        .split("\n## ")
        .filter_map(|part| part.strip_prefix(heading))
        .map(|part| Section {
            turns: turns(part),
            rules: links(part)
                .filter_map(|to| to.strip_prefix("/coach/rules/"))
                .map(str::to_owned)
                .collect(),
        })
        .collect()
}

/// Where the links of a text lead.
pub fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
}

fn turns(part: &str) -> Vec<Turn> {
    let quoted: Vec<&str> = part
        .lines()
        .filter_map(|line| line.strip_prefix('>').map(str::trim))
        .collect();
    let (mut turns, mut customer) = (Vec::new(), String::new());
    for said in quoted.join("\n").split("\n\n") {
        if let Some(said) = said.strip_prefix("**We:** ") {
            turns.push(Turn {
                said: said.to_owned(),
                customer: customer.clone(),
            });
        } else if let Some(said) = said.strip_prefix("**Customer:** ") {
            customer.push_str(said);
            customer.push_str("\n\n");
        } else {
            assert!(said.starts_with("**Our note:** "), "nobody says “{said}”");
        }
    }
    turns
}
