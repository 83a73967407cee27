//! Makes what browsers fetch: joins the style sheets, bundles the scripts, names each asset by its content and compresses
//! it once.
//!
//! The name changes with the content, so browsers may keep an asset for ever and still never show an old one. The packages
//! the scripts are made of are fetched into the build folder; the source folder stays as it is.

mod bundle;
mod packages;

use flate2::Compression;
use flate2::write::GzEncoder;
use packages::Packages;
use sha2::{Digest, Sha256};
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// In the order in which they are joined; the layers in the first one decide the cascade.
const STYLES: [&str; 14] = [
    "tokens.css",
    "base.css",
    "layout.css",
    "parts.css",
    "forms.css",
    "case.css",
    "call.css",
    "lists.css",
    "letter.css",
    "editor.css",
    "keys.css",
    "live.css",
    "design.css",
    "print.css",
];
/// What the build is made of beside this program.
const SOURCES: [&str; 6] = [
    "styles",
    "pictures",
    "scripts",
    "package.json",
    "package-lock.json",
    ".npmrc",
];

fn main() {
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
    }
    if let Err(error) = make() {
        // Told as cargo tells an error, so that the sentence stands alone.
        for line in error.to_string().lines() {
            println!("cargo::error={line}");
        }
    }
}

fn make() -> Result<(), Box<dyn Error>> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let packages = Packages::fetched(&here, &out)?;

    let mut assets = Assets {
        out: &out,
        code: String::new(),
    };
    assets.add("STYLE", "amends.css", style(&here)?.as_bytes())?;
    let favicon = fs::read(here.join("pictures/favicon.svg"))?;
    assets.add("FAVICON", "favicon.svg", &favicon)?;
    let licences = assets.add("LICENCES", "licences.txt", packages.licences()?.as_bytes())?;
    let composer = bundle::bundled(&packages, &here.join("scripts/composer.js"), &out)?;
    let told = format!("/* The licences of the packages in this file: {licences} */\n");
    let composer = [told.as_bytes(), &composer].concat();
    assets.add("COMPOSER", "composer.js", &composer)?;
    // Two that stand alone on pages of their own: the tag on a shop's site, and what tells it how high the form is.
    for (constant, file) in [("EMBED", "embed.js"), ("EMBEDDED", "embedded.js")] {
        let script = fs::read(here.join("scripts").join(file))?;
        assets.add(constant, file, &script)?;
    }
    let keys = bundle::bundled(&packages, &here.join("scripts/keys.js"), &out)?;
    assets.add("KEYS", "keys.js", &keys)?;
    let live = bundle::bundled(&packages, &here.join("scripts/live.js"), &out)?;
    assets.add("LIVE", "live.js", &[told.into_bytes(), live].concat())?;
    let call = bundle::bundled(&packages, &here.join("scripts/call.js"), &out)?;
    assets.add("CALL", "call.js", &call)?;
    fs::write(out.join("assets.rs"), assets.code)?;
    Ok(())
}

fn style(here: &Path) -> Result<String, Box<dyn Error>> {
    let mut style = String::new();
    for name in STYLES {
        style.push_str(&without_comments(&fs::read_to_string(
            here.join("styles").join(name),
        )?));
    }
    Ok(style)
}

/// Comments are for builders; browsers need none. Strings in our sheets hold no `/*`.
fn without_comments(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        kept.push_str(&rest[..start]);
        rest = rest[start..]
            .find("*/")
            .map_or("", |end| &rest[start + end + 2..]);
    }
    kept.push_str(rest);
    let mut lines = String::new();
    for line in kept.lines().map(str::trim).filter(|line| !line.is_empty()) {
        lines.push_str(line);
        lines.push('\n');
    }
    lines
}

/// What was made so far, and the code that names it.
struct Assets<'a> {
    out: &'a Path,
    code: String,
}

impl Assets<'_> {
    /// Adds a file under a constant of this name, and says where it is served.
    fn add(&mut self, constant: &str, file: &str, bytes: &[u8]) -> Result<String, Box<dyn Error>> {
        let (stem, ending) = file.rsplit_once('.').ok_or("a file's name has an ending")?;
        let media_type = match ending {
            "css" => "text/css; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "txt" => "text/plain; charset=utf-8",
            "svg" => "image/svg+xml",
            _ => return Err(format!("no media type is known for {file}").into()),
        };
        let mut hash = String::new();
        for byte in Sha256::digest(bytes).iter().take(8) {
            write!(hash, "{byte:02x}")?;
        }
        let name = format!("{stem}-{hash}.{ending}");
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        fs::write(self.out.join(&name), bytes)?;
        fs::write(self.out.join(format!("{name}.gz")), gzip.finish()?)?;
        writeln!(
            self.code,
            "/// `{file}`.\n\
             pub const {constant}: Asset = Asset {{\n\
             \x20   path: \"/assets/{name}\",\n\
             \x20   media_type: \"{media_type}\",\n\
             \x20   bytes: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")),\n\
             \x20   gzip: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}.gz\")),\n\
             }};"
        )?;
        Ok(format!("/assets/{name}"))
    }
}
