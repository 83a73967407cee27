//! Joins the style sheets, names each asset by its content and compresses it once.
//!
//! The name changes with the content, so browsers may keep an asset for ever and still never show
//! an old one.

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// In the order in which they are joined; the layers in the first one decide the cascade.
const STYLES: [&str; 8] = [
    "tokens.css",
    "base.css",
    "layout.css",
    "parts.css",
    "forms.css",
    "case.css",
    "lists.css",
    "letter.css",
];

fn main() -> Result<(), Box<dyn Error>> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=styles");
    println!("cargo::rerun-if-changed=pictures");

    let mut style = String::new();
    for name in STYLES {
        style.push_str(&without_comments(&fs::read_to_string(
            here.join("styles").join(name),
        )?));
    }
    let favicon = fs::read(here.join("pictures/favicon.svg"))?;

    let mut code = String::new();
    asset(
        &mut code,
        &out,
        "STYLE",
        "amends",
        "css",
        "text/css; charset=utf-8",
        style.as_bytes(),
    )?;
    asset(
        &mut code,
        &out,
        "FAVICON",
        "favicon",
        "svg",
        "image/svg+xml",
        &favicon,
    )?;
    fs::write(out.join("assets.rs"), code)?;
    Ok(())
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

fn asset(
    code: &mut String,
    out: &Path,
    constant: &str,
    stem: &str,
    ending: &str,
    media_type: &str,
    bytes: &[u8],
) -> Result<(), Box<dyn Error>> {
    let mut hash = String::new();
    for byte in Sha256::digest(bytes).iter().take(8) {
        write!(hash, "{byte:02x}")?;
    }
    let name = format!("{stem}-{hash}.{ending}");
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    fs::write(out.join(&name), bytes)?;
    fs::write(out.join(format!("{name}.gz")), gzip.finish()?)?;
    writeln!(
        code,
        "/// `{stem}.{ending}`.\n\
         pub const {constant}: Asset = Asset {{\n\
         \x20   path: \"/assets/{name}\",\n\
         \x20   media_type: \"{media_type}\",\n\
         \x20   bytes: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")),\n\
         \x20   gzip: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}.gz\")),\n\
         }};"
    )?;
    Ok(())
}
