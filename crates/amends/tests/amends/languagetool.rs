//! The coach asked by a real client of `LanguageTool`'s API: the Python package language-tool-python, over the network.
//!
//! `cargo xtask test --only install` puts it into `target/languagetool-client`.

use crate::desk_process::House;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A mail as an add-on sees it, with emoji of one and of several code points before the words that are found.
const CLIENT: &str = r#"
import sys
import language_tool_python as lt

text = "😀 Dear Zoë 👩‍🚒, that has never happened before. 🎉 You should have read the manual."
with lt.LanguageTool("en-GB", remote_server=sys.argv[1]) as tool:
    matches = tool.check(text)
    found = {match.rule_id: text[match.offset:match.offset + match.error_length] for match in matches}
    assert "never" in found["absolute"], found
    assert "should have" in found["blames-customer"], found
    for match in matches:
        assert match.message and match.category.startswith("AMENDS_"), match
        shown = match.context[match.offset_in_context:match.offset_in_context + match.error_length]
        assert shown, match
    tool.disabled_rules.add("absolute")
    assert "absolute" not in {match.rule_id for match in tool.check(text)}
    assert tool.check("Thank you for the photos.") == []
try:
    with lt.LanguageTool("en-GB", remote_server=sys.argv[2]) as tool:
        tool.check(text)
    sys.exit("a wrong token was let in")
except lt.exceptions.LanguageToolError:
    pass
print("all is well")
"#;

fn python() -> PathBuf {
    let target = Path::new(env!("CARGO_BIN_EXE_amends"))
        .ancestors()
        .nth(2)
        .unwrap();
    let python = target.join("languagetool-client/bin/python");
    assert!(
        python.exists(),
        "the client is not there: run cargo xtask test --only install, which puts it into {}",
        target.display()
    );
    python
}

#[test]
fn a_real_client_finds_what_the_coach_finds_emoji_or_not() {
    let house = House::new();
    let mut desk = house.serve();
    desk.set_up();
    let made = house
        .run(&["token", "add", "Python", "--format", "json"])
        .well()
        .json();
    let token = made["token"].as_str().unwrap();
    let server = |token: &str| format!("{}/languagetool/{token}/", desk.url);
    let ran = Command::new(python())
        .args(["-c", CLIENT, &server(token), &server("wrong")])
        .env("PYTHONUTF8", "1")
        .output()
        .unwrap();
    let told =
        String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr);
    assert!(
        ran.status.success() && told.contains("all is well"),
        "{told}"
    );
    assert!(!desk.log().contains("Zoë"), "no word of a text is logged");
    assert!(!desk.log().contains(token), "no token is logged");
}
