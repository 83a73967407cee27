//! What the pages need beside their words: the style sheet and the small picture in the tab.
//!
//! Sources lie in `styles/` and `pictures/`; `build.rs` joins, names and compresses them.

/// A file the browser fetches once: its name changes with its content.
#[derive(Clone, Copy, Debug)]
pub struct Asset {
    /// Where it is served.
    pub path: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: &'static [u8],
    /// The same, compressed with gzip.
    pub gzip: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Every asset there is.
pub const ALL: [Asset; 2] = [STYLE, FAVICON];

/// The asset of this path.
pub fn find(path: &str) -> Option<Asset> {
    ALL.into_iter().find(|asset| asset.path == path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_found_by_its_own_path_only() {
        assert_eq!(
            find(STYLE.path).map(|asset| asset.media_type),
            Some("text/css; charset=utf-8")
        );
        assert!(find("/assets/amends.css").is_none());
    }

    #[test]
    fn the_style_sheet_is_small_and_names_no_other_host() {
        let style = std::str::from_utf8(STYLE.bytes).expect("text");
        assert!(STYLE.gzip.len() < 10_000, "{}", STYLE.gzip.len());
        assert!(!style.contains("http://") && !style.contains("https://"));
        assert!(!style.contains("@import"));
    }
}
