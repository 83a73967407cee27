//! What a client asks, out of the fields of a form or of the address.

use super::annotated::Annotated;
use crate::bounds::{FIELDS_MAX, TEXT_CHARS_MAX};

/// The languages there are, as `LanguageTool` lists them: name, short code, long code.
pub(super) const LANGUAGES: [(&str, &str, &str); 3] = [
    ("English", "en", "en"),
    ("English (GB)", "en", "en-GB"),
    ("English (US)", "en", "en-US"),
];

/// A text to be read.
pub(super) struct Asked {
    pub(super) text: Annotated,
    /// Name and long code of its language.
    pub(super) language: (&'static str, &'static str),
    enabled: Vec<String>,
    disabled: Vec<String>,
    enabled_only: bool,
}

impl Asked {
    /// Reads the fields.
    ///
    /// # Errors
    /// What is missing or does not fit, in words.
    pub(super) fn read(fields: &[u8]) -> Result<Self, String> {
        let pairs =
            pairs(fields).ok_or_else(|| format!("there are more than {FIELDS_MAX} fields"))?;
        let get = |name: &str| {
            pairs
                .iter()
                .find(|(of, _)| of == name)
                .map(|(_, value)| value.as_str())
        };
        let text = match (get("text"), get("data")) {
            (Some(_), Some(_)) => return Err("send 'text' or 'data', not both".to_owned()),
            (Some(text), None) => Annotated::plain(text.to_owned()),
            (None, Some(data)) => Annotated::read(data)?,
            (None, None) => return Err("Missing 'text' or 'data' parameter".to_owned()),
        };
        if text.plain_text().chars().count() > TEXT_CHARS_MAX {
            return Err(format!(
                "the text is longer than {TEXT_CHARS_MAX} characters"
            ));
        }
        let language = get("language").ok_or("Missing 'language' parameter")?;
        let list = |name: &str| -> Vec<String> {
            let held = get(name).unwrap_or_default();
            held.split(',')
                .map(|id| id.trim().to_lowercase())
                .filter(|id| !id.is_empty())
                .collect()
        };
        Ok(Self {
            text,
            language: known(language, get("preferredVariants").unwrap_or_default())?,
            enabled: list("enabledRules"),
            disabled: list("disabledRules"),
            enabled_only: get("enabledOnly").is_some_and(|value| value == "true" || value == "yes"),
        })
    }

    /// Whether the client wants to hear of this rule.
    pub(super) fn wants(&self, rule: &str) -> bool {
        let named = |list: &[String]| list.iter().any(|id| id == rule);
        !named(&self.disabled) && (!self.enabled_only || named(&self.enabled))
    }
}

/// English in all its variants is read alike; other languages are refused in words.
fn known(language: &str, variants: &str) -> Result<(&'static str, &'static str), String> {
    let asked = if language.eq_ignore_ascii_case("auto") {
        variants
            .split(',')
            .map(str::trim)
            .find(|code| code.to_lowercase().starts_with("en"))
            .unwrap_or("en-GB")
    } else {
        language
    };
    let found = LANGUAGES
        .iter()
        .find(|(_, _, long)| long.eq_ignore_ascii_case(asked));
    let other_english = asked.len() <= 12 && asked.to_lowercase().starts_with("en-");
    match found {
        Some((name, _, long)) => Ok((name, long)),
        None if other_english => Ok((LANGUAGES[1].0, LANGUAGES[1].2)),
        None => {
            let shown: String = asked.chars().take(12).collect();
            Err(format!(
                "'{shown}' is not a language code known here; there are en, en-GB and en-US"
            ))
        }
    }
}

/// The pairs of a form, unless there are too many. Bytes that are no text read as �, as in the desk's own forms.
fn pairs(fields: &[u8]) -> Option<Vec<(String, String)>> {
    let mut all = form_urlencoded::parse(fields).into_owned();
    let pairs = all.by_ref().take(FIELDS_MAX).collect();
    all.next().is_none().then_some(pairs)
}

/// One field of a form.
pub(super) fn field(fields: &[u8], name: &str) -> Option<String> {
    form_urlencoded::parse(fields)
        .take(FIELDS_MAX)
        .find(|(of, _)| of == name)
        .map(|(_, value)| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_as_browsers_send_them() {
        assert_eq!(
            field(b"a=1&apiKey=k%2Dey&b", "apiKey"),
            Some("k-ey".to_owned())
        );
        let fields = b"text=caf%C3%A9+%F0%9F%98%80&off=50%+off&bad=%FF";
        assert_eq!(field(fields, "text"), Some("café 😀".to_owned()));
        assert_eq!(field(fields, "off"), Some("50% off".to_owned()));
        assert_eq!(field(fields, "bad"), Some("\u{FFFD}".to_owned()));
    }

    #[test]
    fn more_fields_than_a_form_has_are_refused() {
        let most = vec!["a=1"; FIELDS_MAX].join("&");
        assert!(pairs(most.as_bytes()).is_some_and(|pairs| pairs.len() == FIELDS_MAX));
        assert!(pairs(format!("{most}&a=1").as_bytes()).is_none());
        assert_eq!(field(format!("{most}&apiKey=x").as_bytes(), "apiKey"), None);
    }

    #[test]
    fn english_is_read_and_other_languages_are_refused_in_words() {
        for code in ["en", "en-GB", "en-us", "auto", "en-AU"] {
            assert!(known(code, "").is_ok(), "{code}");
        }
        assert_eq!(known("auto", "de-AT,en-US"), Ok(("English (US)", "en-US")));
        assert!(known("de-DE", "").is_err_and(|why| why.contains("de-DE")));
    }

    #[test]
    fn rules_are_switched_off_by_the_client() {
        let asked = Asked::read(b"text=x&language=en&disabledRules=heated,jargon").expect("read");
        assert!(!asked.wants("heated") && asked.wants("absolute"));
        let asked =
            Asked::read(b"text=x&language=en&enabledRules=heated&enabledOnly=true").expect("read");
        assert!(asked.wants("heated") && !asked.wants("absolute"));
    }
}
