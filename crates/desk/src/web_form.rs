//! The web form for complaints as the house set it: whether it is open, and which sites may show it in a frame.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::audit;
use crate::views::Person;
use recovery::Role;
use serde::{Deserialize, Serialize};

/// The setting that holds it.
pub(crate) const FORM: &str = "web_form";
/// Sites that may show the form, at most: they stand in a header of each answer.
pub const SITES_MAX: usize = 20;
/// The longest address of a site, in bytes.
const SITE_BYTES_MAX: usize = 200;

/// The form as it is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebForm {
    /// Whether a complaint can be written there.
    pub open: bool,
    /// The sites that may show it in a frame, as origins: `https://shop.example`.
    pub sites: Vec<String>,
}

impl Default for WebForm {
    /// Open, for a desk is there to be reached and an unhappy customer who finds no way in says nothing (P28, P30). No
    /// other site may show it until somebody here says which.
    fn default() -> Self {
        Self {
            open: true,
            sites: Vec::new(),
        }
    }
}

impl Desk {
    /// The web form as it is set.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn web_form(&self) -> Result<WebForm, DeskError> {
        Ok(self.house().await?.form.clone())
    }

    /// Opens or closes the form, and says which sites may show it, one a line.
    ///
    /// # Errors
    /// `NotAllowed` for all but administrators, `Invalid` for a line that is no address of a site, or more than
    /// [`SITES_MAX`].
    pub async fn set_web_form(
        &self,
        by: &Person,
        open: bool,
        sites: &str,
    ) -> Result<(), DeskError> {
        self.must_be(by, Role::Administrator).await?;
        let mut origins: Vec<String> = Vec::new();
        for line in sites.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let origin =
                origin(line).ok_or_else(|| DeskError::invalid("sites", "form-site-invalid"))?;
            if !origins.contains(&origin) {
                origins.push(origin);
            }
        }
        if origins.len() > SITES_MAX {
            return Err(DeskError::invalid("sites", "form-sites-too-many"));
        }
        let form = WebForm {
            open,
            sites: origins,
        };
        self.change_setting(by, FORM, &form, audit::POLICY).await
    }
}

/// Scheme, host and port, and nothing that could end a word of a header: no path, no star, no name and password.
fn origin(line: &str) -> Option<String> {
    let line = line.to_ascii_lowercase();
    let line = line.strip_suffix('/').unwrap_or(&line);
    let (scheme, rest) = line.split_once("://")?;
    let (host, port) = rest
        .split_once(':')
        .map_or((rest, None), |(host, port)| (host, Some(port)));
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let fits = matches!(scheme, "https" | "http")
        && line.len() <= SITE_BYTES_MAX
        && host.split('.').all(label)
        && port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0));
    fits.then(|| line.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_a_scheme_a_host_and_perhaps_a_port() {
        for (typed, kept) in [
            ("https://shop.example", "https://shop.example"),
            ("https://Shop.Example/", "https://shop.example"),
            ("http://localhost:8090", "http://localhost:8090"),
        ] {
            assert_eq!(origin(typed).as_deref(), Some(kept));
        }
        for wrong in [
            "",
            "*",
            "shop.example",
            "https://",
            "https://*.shop.example",
            "https://shop.example/help",
            "https://shop.example; script-src *",
            "https://shop.example https://other.example",
            "https://a:b@shop.example",
            "https://shop.example:0",
            "https://shop.example:x",
            "javascript://shop.example",
            "https://shöp.example",
            "https://'self'",
        ] {
            assert_eq!(origin(wrong), None, "{wrong}");
        }
    }
}
