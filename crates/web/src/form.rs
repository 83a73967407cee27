//! What a form sent.

use crate::bounds::{FIELDS_MAX, LINE_CHARS_MAX, TEXT_CHARS_MAX};
use crate::problem::{Misfit, Problem};
use crate::when::When;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use calendar::Moment;
use recovery::terms::Money;
use std::str::FromStr;

/// The field of the marks of what the coach showed.
pub(crate) const SHOWN: &str = "coach-shown";

/// The fields of a form, in order, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Form(Vec<(String, String)>);

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let axum::Form(mut pairs) =
            axum::Form::<Vec<(String, String)>>::from_request(request, state)
                .await
                .map_err(|rejected| match rejected.status() {
                    StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
                    _ => Problem::Unreadable,
                })?;
        if pairs.len() > FIELDS_MAX {
            return Err(Problem::Unreadable);
        }
        for (_, value) in &mut pairs {
            *value = cleaned(value);
        }
        Ok(Self(pairs))
    }
}

/// Forms send lines ended by two characters; a null byte has no place in any text.
fn cleaned(value: &str) -> String {
    value.replace("\r\n", "\n").replace(['\r', '\0'], "")
}

impl Form {
    /// Fields that came another way than as a form of plain text.
    pub(crate) fn of(pairs: Vec<(String, String)>) -> Self {
        let cleaned = |(name, value): (String, String)| (name, cleaned(&value));
        Self(pairs.into_iter().map(cleaned).collect())
    }

    /// The fields as one text; [`Form::read`] gives them back.
    pub(crate) fn written(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }

    /// Fields that were written down; none where nobody can read them any more.
    pub(crate) fn read(written: &str) -> Self {
        Self(serde_json::from_str(written).unwrap_or_default())
    }

    /// What this field holds, trimmed; empty where it is not there.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// Whether there is a field of this name.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.0.iter().any(|(of, _)| of == name)
    }

    /// What this field holds, as typed.
    pub(crate) fn raw(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(of, _)| of == name)
            .map_or("", |(_, value)| value)
    }

    /// All that fields of this name hold.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(of, _)| of == name)
            .map(|(_, value)| value.trim())
    }

    /// Whether a field of this name holds this value.
    pub(crate) fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|held| held == value)
    }

    /// Fields that hold words of the person, for when the form itself is no longer on the page.
    pub(crate) fn typed(&self) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .filter(|(name, value)| {
                !matches!(name.as_str(), "seen" | "sheet" | SHOWN)
                    && !name.contains("password")
                    && value.contains(' ')
            })
            .map(|(_, value)| value.as_str())
    }

    /// Every field and what it held, in the order in which they came.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The same without what this field held: a password is never sent back.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.0.retain(|(of, _)| of != name);
        self
    }

    /// The same with these words in this field.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.0.retain(|(of, _)| of != name);
        self.0.push((name.to_owned(), value.to_owned()));
        self
    }

    /// A text that may be left out.
    pub(crate) fn text(&self, name: &str) -> Result<Option<String>, Misfit> {
        let text = self.get(name);
        if text.chars().count() > TEXT_CHARS_MAX {
            return Err(Misfit::new(name, "misfit-too-long"));
        }
        Ok((!text.is_empty()).then(|| text.to_owned()))
    }

    /// A text that must be there.
    pub(crate) fn need(&self, name: &str) -> Result<String, Misfit> {
        self.text(name)?
            .ok_or_else(|| Misfit::new(name, "misfit-empty"))
    }

    /// One line that may be left out.
    pub(crate) fn line(&self, name: &str) -> Result<String, Misfit> {
        let line = self.get(name);
        if line.chars().count() > LINE_CHARS_MAX {
            return Err(Misfit::new(name, "misfit-too-long"));
        }
        Ok(line.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// One line that must be there.
    pub(crate) fn need_line(&self, name: &str) -> Result<String, Misfit> {
        let line = self.line(name)?;
        if line.is_empty() {
            return Err(Misfit::new(name, "misfit-empty"));
        }
        Ok(line)
    }

    /// A value that reads as this type, where the field is filled in.
    pub(crate) fn maybe<T: FromStr>(&self, name: &str) -> Result<Option<T>, Misfit> {
        let text = self.get(name);
        if text.is_empty() {
            return Ok(None);
        }
        text.parse()
            .map(Some)
            .map_err(|_| Misfit::new(name, "misfit-choose"))
    }

    /// A value that must be there.
    pub(crate) fn one<T: FromStr>(&self, name: &str) -> Result<T, Misfit> {
        self.maybe(name)?
            .ok_or_else(|| Misfit::new(name, "misfit-choose"))
    }

    /// One of the values a term can have.
    pub(crate) fn term<T>(
        &self,
        name: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Misfit> {
        read(self.get(name)).ok_or_else(|| Misfit::new(name, "misfit-choose"))
    }

    /// A date and time that may be left out.
    pub(crate) fn when(&self, name: &str, when: &When) -> Result<Option<Moment>, Misfit> {
        let text = self.get(name);
        if text.is_empty() {
            return Ok(None);
        }
        when.read(text)
            .map(Some)
            .ok_or_else(|| Misfit::new(name, "misfit-date"))
    }

    /// A date and time that must be there.
    pub(crate) fn need_when(&self, name: &str, when: &When) -> Result<Moment, Misfit> {
        self.when(name, when)?
            .ok_or_else(|| Misfit::new(name, "misfit-date-empty"))
    }

    /// An amount and its currency, where one is filled in.
    pub(crate) fn money(&self, amount: &str, currency: &str) -> Result<Option<Money>, Misfit> {
        let text = self.get(amount);
        if text.is_empty() {
            return Ok(None);
        }
        let cents = cents(text).ok_or_else(|| Misfit::new(amount, "misfit-amount"))?;
        let code = self.get(currency).to_ascii_uppercase();
        let code = if code.is_empty() {
            "EUR".to_owned()
        } else {
            code
        };
        if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(Misfit::new(currency, "misfit-currency"));
        }
        Ok(Some(Money {
            cents,
            currency: code,
        }))
    }
}

#[cfg(test)]
impl From<Vec<(String, String)>> for Form {
    fn from(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }
}

#[cfg(test)]
impl<const N: usize> From<[(&str, &str); N]> for Form {
    fn from(pairs: [(&str, &str); N]) -> Self {
        Self(
            pairs
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
        )
    }
}

/// `39`, `39.5`, `39,50`: hundredths. No thousands marks, which would be read two ways.
fn cents(text: &str) -> Option<i64> {
    let (whole, part) = text
        .split_once(['.', ','])
        .map_or((text, ""), |(whole, part)| (whole, part));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 2 {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    whole.checked_mul(100)?.checked_add(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_reads_with_point_or_comma_and_never_two_ways() {
        assert_eq!(cents("39"), Some(3900));
        assert_eq!(cents("39.5"), Some(3950));
        assert_eq!(cents("39,05"), Some(3905));
        for wrong in ["", "-3", "1.000", "1,000,00", "abc", "9999999999999999999"] {
            assert_eq!(cents(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_field_that_must_be_there_is_named_where_it_is_not() {
        let form = Form::from([("body", "  \n ")]);
        assert_eq!(form.need("body"), Err(Misfit::new("body", "misfit-empty")));
        let long = "x".repeat(TEXT_CHARS_MAX + 1);
        assert!(Form::from([("body", long.as_str())]).text("body").is_err());
    }
}
