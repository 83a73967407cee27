//! What is labelled in a text, which rows are kept for testing, and a reply as its sentences.

use anyhow::{Context, Result, bail};
use coach::text::{Span, Text};
use serde_json::{Value, json};

use super::lines;

/// Rows whose id ends with one of these are kept for testing: nothing is trained on them or tuned to them
/// (`docs/coach.md`).
pub const KEPT: [char; 4] = ['0', '3', '6', '9'];

/// A rule and where it stands.
pub type Mark = (String, Span);

/// Whether a row is kept for testing.
pub fn is_kept(row: &Value) -> bool {
    lines::text(row, "id").ends_with(KEPT)
}

/// The labels of a text: a rule with a quote, or a rule alone that stands for the whole text. A quote that does not stand
/// in the text is an error, as a label left out would make the figures kinder than they are.
pub fn marks(row: &Value, text: &str) -> Result<Vec<Mark>> {
    let labels = row["mistakes"].as_array().into_iter().flatten();
    let mark = |label: &Value| {
        if let Some(rule) = label.as_str() {
            return Ok((rule.to_owned(), Span::new(0, text.len())));
        }
        let (Some(rule), Some(quote)) = (label["rule"].as_str(), label["quote"].as_str()) else {
            bail!("a label is a rule, or a rule with a quote, and not {label}");
        };
        let Some(start) = text.find(quote) else {
            bail!("“{quote}” is labelled {rule} and does not stand in the text");
        };
        Ok((rule.to_owned(), Span::new(start, start + quote.len())))
    };
    labels
        .map(mark)
        .collect::<Result<_>>()
        .with_context(|| format!("the row {}", row["id"]))
}

/// One row per sentence of `reply`: `{"id","text","mistakes":[rule…]}`; none where there is no reply.
pub fn sentences(row: &Value) -> Result<Vec<Value>> {
    let Some(reply) = row["reply"].as_str() else {
        return Ok(Vec::new());
    };
    let marked = marks(row, reply)?;
    let text = Text::new(reply);
    let sentences = text.sentences().iter().map(|sentence| {
        let rules: Vec<&str> = marked
            .iter()
            .filter(|(_, span)| span.overlaps(&sentence.span))
            .map(|(rule, _)| rule.as_str())
            .collect();
        json!({"id": row["id"], "text": sentence.span.of(reply), "mistakes": rules})
    });
    Ok(sentences.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::heads;

    #[test]
    fn a_quote_that_is_not_in_the_reply_is_told_with_its_row() {
        let row = json!({"id": "r7", "reply": "It never works. Sorry.", "mistakes": [{"rule": "absolute", "quote": "never works"}]});
        let cut = sentences(&row).expect("the quote is there");
        assert_eq!(cut[0]["mistakes"], json!(["absolute"]));
        assert_eq!(cut[1]["mistakes"], json!([]));
        let row = json!({"id": "r7", "reply": "It works.", "mistakes": [{"rule": "absolute", "quote": "never works"}]});
        let told = format!("{:#}", sentences(&row).expect_err("the quote is not there"));
        assert!(
            told.contains("r7") && told.contains("never works"),
            "{told}"
        );
        let row = json!({"id": "r8", "reply": "It works.", "mistakes": [{"quote": "works"}]});
        assert!(sentences(&row).is_err(), "a label without a rule is none");
    }

    #[test]
    fn the_heads_are_trained_on_no_row_that_is_kept() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let list = heads::list(&root).expect("the list is right");
        let fresh = list.head.iter().flat_map(|head| &head.from);
        let fresh: Vec<_> = fresh
            .filter(|from| from.examples.as_deref() == Some("fresh"))
            .collect();
        assert!(!fresh.is_empty());
        for source in fresh {
            assert_eq!(source.keep, KEPT.iter().collect::<String>());
        }
    }
}
