//! The jurisdictions that come along, each a file in `holidays/`.

use std::sync::LazyLock;

use super::Jurisdiction;

/// Each file by the short name of what it is about.
const FILES: [(&str, &str); 42] = [
    ("at", include_str!("../../holidays/at.toml")),
    ("au", include_str!("../../holidays/au.toml")),
    ("au-act", include_str!("../../holidays/au-act.toml")),
    ("au-nsw", include_str!("../../holidays/au-nsw.toml")),
    ("au-nt", include_str!("../../holidays/au-nt.toml")),
    ("au-qld", include_str!("../../holidays/au-qld.toml")),
    ("au-sa", include_str!("../../holidays/au-sa.toml")),
    ("au-tas", include_str!("../../holidays/au-tas.toml")),
    ("au-vic", include_str!("../../holidays/au-vic.toml")),
    ("au-wa", include_str!("../../holidays/au-wa.toml")),
    ("be", include_str!("../../holidays/be.toml")),
    ("bg", include_str!("../../holidays/bg.toml")),
    ("ca", include_str!("../../holidays/ca.toml")),
    ("cy", include_str!("../../holidays/cy.toml")),
    ("cz", include_str!("../../holidays/cz.toml")),
    ("de", include_str!("../../holidays/de.toml")),
    ("dk", include_str!("../../holidays/dk.toml")),
    ("ee", include_str!("../../holidays/ee.toml")),
    ("es", include_str!("../../holidays/es.toml")),
    ("fi", include_str!("../../holidays/fi.toml")),
    ("fr", include_str!("../../holidays/fr.toml")),
    ("gb-eng", include_str!("../../holidays/gb-eng.toml")),
    ("gb-nir", include_str!("../../holidays/gb-nir.toml")),
    ("gb-sct", include_str!("../../holidays/gb-sct.toml")),
    ("gr", include_str!("../../holidays/gr.toml")),
    ("hr", include_str!("../../holidays/hr.toml")),
    ("hu", include_str!("../../holidays/hu.toml")),
    ("ie", include_str!("../../holidays/ie.toml")),
    ("in", include_str!("../../holidays/in.toml")),
    ("it", include_str!("../../holidays/it.toml")),
    ("lt", include_str!("../../holidays/lt.toml")),
    ("lu", include_str!("../../holidays/lu.toml")),
    ("lv", include_str!("../../holidays/lv.toml")),
    ("mt", include_str!("../../holidays/mt.toml")),
    ("nl", include_str!("../../holidays/nl.toml")),
    ("pl", include_str!("../../holidays/pl.toml")),
    ("pt", include_str!("../../holidays/pt.toml")),
    ("ro", include_str!("../../holidays/ro.toml")),
    ("se", include_str!("../../holidays/se.toml")),
    ("si", include_str!("../../holidays/si.toml")),
    ("sk", include_str!("../../holidays/sk.toml")),
    ("us", include_str!("../../holidays/us.toml")),
];

static JURISDICTIONS: LazyLock<Vec<Jurisdiction>> = LazyLock::new(|| {
    FILES
        .iter()
        .map(|(id, text)| {
            Jurisdiction::read(text, &text_of).unwrap_or_else(|error| {
                panic!("the file of holidays {id} comes along and is tried: {error}")
            })
        })
        .collect()
});

fn text_of(id: &str) -> Option<&'static str> {
    FILES
        .iter()
        .find(|(known, _)| *known == id)
        .map(|(_, text)| *text)
}

/// All that come along, by their short names.
pub fn jurisdictions() -> &'static [Jurisdiction] {
    &JURISDICTIONS
}

/// The one of this short name, such as `gb-eng`; none where we have no such file.
pub fn jurisdiction(id: &str) -> Option<&'static Jurisdiction> {
    jurisdictions().iter().find(|known| known.id() == id)
}
