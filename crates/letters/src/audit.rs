//! A change of people or settings, as a sentence: who did what.

use crate::catalogue::Catalogue;

/// Who did what (`what` is the code that stands in the line, `setting` the name of the setting it changed); `about` is
/// the person, the team or the rule it is about, as people call it. A code without a sentence of its own is told as it is.
pub fn audit_words(
    words: &Catalogue,
    who: &str,
    what: &str,
    setting: Option<&str>,
    about: &str,
) -> String {
    let known = audit_key(words, what, setting);
    let args = [
        ("who", who.into()),
        ("about", about.into()),
        ("what", what.into()),
    ];
    words.say_with(known.as_deref().unwrap_or("audit-other"), &args)
}

/// The key of the sentence, where there is one of its own.
pub fn audit_key(words: &Catalogue, what: &str, setting: Option<&str>) -> Option<String> {
    let plain = |code: &str| code.replace('_', "-");
    let of_setting = setting.map(|name| format!("audit-{}-{}", plain(what), plain(name)));
    [of_setting, Some(format!("audit-{}", plain(what)))]
        .into_iter()
        .flatten()
        .find(|key| words.has(key))
}
