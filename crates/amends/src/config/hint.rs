//! "Did you mean …": the nearest name that exists.

/// How many letters may differ before a name is another one.
const APART_MAX: usize = 2;

/// The nearest of the names, if one is near.
pub fn nearest<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    names
        .into_iter()
        .map(|name| (apart(&written.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(apart, name)| *apart <= APART_MAX && *apart < name.len())
        .min_by_key(|(apart, _)| *apart)
        .map(|(_, name)| name)
}

/// Letters to add, take away, change or swap to get from one to the other.
fn apart(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut fewest = changed.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                fewest = fewest.min(before[j - 2] + 1);
            }
            row.push(fewest);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_hand_is_known_and_another_word_is_not() {
        let names = ["listen", "base_url", "folder"];
        assert_eq!(nearest("lisetn", names), Some("listen"));
        assert_eq!(nearest("base-url", names), Some("base_url"));
        assert_eq!(nearest("FOLDERS", names), Some("folder"));
        assert_eq!(nearest("colour", names), None);
    }
}
