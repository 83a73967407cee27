//! `[company]`: who we are.

use super::error::ConfigError;
use super::values::{Key, Values};

pub const KEYS: [Key; 1] = [Key::text("name")];

/// Bytes of the name; it stands in subjects.
const NAME_BYTES_MAX: usize = 120;

/// Who we are.
#[derive(Clone, Debug)]
pub struct CompanySection {
    /// The company's name.
    pub name: String,
}

pub fn read(values: &Values) -> Result<CompanySection, ConfigError> {
    let name = values
        .text("company", "name")
        .ok_or_else(|| values.unfit("company", "name", "it needs a name customers know"))?;
    if name.len() > NAME_BYTES_MAX || name.chars().any(char::is_control) {
        return Err(values.unfit(
            "company",
            "name",
            format!("it is one line of at most {NAME_BYTES_MAX} bytes"),
        ));
    }
    Ok(CompanySection {
        name: name.to_owned(),
    })
}
