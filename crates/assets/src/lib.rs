//! What the pages need beside their words: the style sheet, the small picture in the tab, the keys of the desk, and the
//! editor for the pages on which one writes.
//!
//! Sources lie in `styles/`, `pictures/` and `scripts/`; `build/` joins, bundles, names and compresses them. The packages
//! the scripts are made of stand in `package.json`, their exact files in its lock.

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
pub const ALL: [Asset; 9] = [
    STYLE, FAVICON, COMPOSER, KEYS, LIVE, CALL, EMBED, EMBEDDED, LICENCES,
];

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

    #[test]
    fn the_style_sheet_counts_on_no_side() {
        let style = std::str::from_utf8(STYLE.bytes).expect("text");
        for sided in [
            "-left", "-right", ": left", ":left", ": right", ":right", " left:", ";left:",
            "{left:", " right:", ";right:", "{right:",
        ] {
            let around = style.split(sided).next().unwrap_or_default();
            let before = &around[around.len().saturating_sub(60)..];
            assert!(
                !style.contains(sided),
                "{before}{sided}: say it by start and end"
            );
        }
    }

    #[test]
    fn the_keys_are_a_few_kb_of_our_own_that_ask_this_desk_alone() {
        let keys = std::str::from_utf8(KEYS.bytes).expect("text");
        assert!(KEYS.gzip.len() < 5_000, "{}", KEYS.gzip.len());
        for not_ours in [
            "http://",
            "https://",
            "import(",
            "eval(",
            "innerHTML",
            "codemirror",
        ] {
            assert!(!keys.contains(not_ours), "{not_ours}");
        }
    }

    #[test]
    fn what_keeps_a_talk_is_a_few_kb_that_ask_this_desk_alone() {
        let call = std::str::from_utf8(CALL.bytes).expect("text");
        assert!(CALL.gzip.len() < 3_000, "{}", CALL.gzip.len());
        for not_ours in [
            "http://",
            "https://",
            "import(",
            "eval(",
            "innerHTML",
            "localStorage",
        ] {
            assert!(!call.contains(not_ours), "{not_ours}");
        }
    }

    #[test]
    fn what_changes_while_a_page_is_open_is_a_few_kb_that_ask_this_desk_alone() {
        let live = std::str::from_utf8(LIVE.bytes).expect("text");
        assert!(LIVE.gzip.len() < 9_000, "{}", LIVE.gzip.len());
        // The name of HTML's own namespace is an address in its looks alone.
        let addresses = live.replace("http://www.w3.org/1999/xhtml", "");
        for not_ours in ["http://", "https://", "import(", "eval(", "codemirror"] {
            assert!(!addresses.contains(not_ours), "{not_ours}");
        }
        let licences = std::str::from_utf8(LICENCES.bytes).expect("text");
        assert!(live.contains(LICENCES.path) && licences.contains("idiomorph"));
    }

    #[test]
    fn the_editor_is_one_file_that_names_no_other_host_and_tells_its_licences() {
        let editor = std::str::from_utf8(COMPOSER.bytes).expect("text");
        assert!(COMPOSER.gzip.len() < 120_000, "{}", COMPOSER.gzip.len());
        assert!(!editor.contains("import(") && !editor.contains("sourceMappingURL"));
        assert!(!editor.contains("eval(") && !editor.contains("new Function"));
        let hosts: Vec<_> = editor
            .match_indices("https://")
            .map(|(at, _)| &editor[at..at + 40])
            .collect();
        assert!(hosts.is_empty(), "{hosts:?}");
        assert!(editor.starts_with("/*") && editor.contains(LICENCES.path));
        let licences = std::str::from_utf8(LICENCES.bytes).expect("text");
        for package in [
            "@codemirror/view",
            "@codemirror/state",
            "@lezer/common",
            "style-mod",
        ] {
            assert!(licences.contains(package), "{package}");
        }
        assert!(licences.contains("Permission is hereby granted") && !licences.contains("esbuild"));
    }
}
