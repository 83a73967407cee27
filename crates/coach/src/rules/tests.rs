use super::Rulebook;

#[test]
fn every_built_in_page_is_read() {
    if let Err((_, errors)) = Rulebook::with_pages(&[]) {
        let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
        panic!("{}", told.join("\n"));
    }
}
