//! A reply as its sentences, each with the rules of the quotes that lie in it.

use coach::text::{Span, Text};
use serde_json::{Value, json};

/// One row per sentence of `reply`: `{"id","text","mistakes":[rule…]}`.
pub fn sentences(row: &Value) -> Vec<Value> {
    let reply = row["reply"].as_str().unwrap_or_default();
    let marked: Vec<(Span, &str)> = row["mistakes"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|mistake| {
            let quote = mistake["quote"].as_str()?;
            let start = reply.find(quote)?;
            Some((
                Span::new(start, start + quote.len()),
                mistake["rule"].as_str()?,
            ))
        })
        .collect();
    let text = Text::new(reply);
    text.sentences()
        .iter()
        .map(|sentence| {
            let rules: Vec<&str> = marked
                .iter()
                .filter(|(span, _)| span.overlaps(&sentence.span))
                .map(|(_, rule)| *rule)
                .collect();
            json!({"id": row["id"], "text": sentence.span.of(reply), "mistakes": rules})
        })
        .collect()
}
