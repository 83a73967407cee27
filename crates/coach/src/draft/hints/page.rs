//! A hint's page: the manual that is read and the samples that are tested stand in one file.

/// A page of the hints' manual.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// The id, as the page's title gives it.
    pub id: String,
    /// What people call it, in plain words.
    pub title: String,
    /// What is noticed, in a sentence.
    pub about: String,
    /// The practices served, "P12".
    pub serves: Vec<String>,
    /// What the customer may hear.
    pub message: String,
    /// Why, with the evidence.
    pub why: String,
    /// What to say instead.
    pub instead: String,
    /// Drafts in which the hint is found.
    pub noticed: Vec<String>,
    /// Drafts in which it is not.
    pub left_alone: Vec<String>,
}

/// Reads a page. What a page must hold is tested for every page that ships, so that nothing can fail here.
pub(super) fn read(text: &str) -> Page {
    let mut page = Page::default();
    let mut part = "";
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(title) = line.strip_prefix("## ") {
            part = title;
            continue;
        }
        if let Some(id) = line.strip_prefix("# ") {
            id.clone_into(&mut page.id);
            continue;
        }
        let item = line.strip_prefix("- ");
        match (part, item) {
            ("", Some(item)) => {
                if let Some(title) = item.strip_prefix("title:") {
                    title.trim().clone_into(&mut page.title);
                } else if let Some(serves) = item.strip_prefix("serves:") {
                    page.serves = serves.split_whitespace().map(str::to_owned).collect();
                }
            }
            ("", None) => join(&mut page.about, line),
            ("Message", _) => join(&mut page.message, line),
            ("Why", _) => join(&mut page.why, line),
            ("Say instead", _) => join(&mut page.instead, line),
            ("Samples noticed", Some(item)) => page.noticed.push(item.to_owned()),
            ("Samples left alone", Some(item)) => page.left_alone.push(item.to_owned()),
            _ => {}
        }
    }
    page
}

fn join(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(line);
}
