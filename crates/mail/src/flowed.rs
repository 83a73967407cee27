//! Text sent as `format=flowed`: lines that end in a space go on in the next (RFC 3676).

/// Joins flowed lines into paragraphs; quoted lines keep their marks.
pub(crate) fn unflow(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open: Option<usize> = None;
    for line in text.lines() {
        let depth = line.bytes().take_while(|&byte| byte == b'>').count();
        let rest = &line[depth..];
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        if open != Some(depth) {
            if open.is_some() {
                out.push('\n');
            }
            out.extend(std::iter::repeat_n('>', depth));
            if depth > 0 {
                out.push(' ');
            }
        }
        out.push_str(rest);
        if rest.ends_with(' ') && rest != "-- " {
            open = Some(depth);
        } else {
            out.push('\n');
            open = None;
        }
    }
    if open.is_some() {
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::unflow;

    #[test]
    fn paragraphs_are_joined_and_quotes_and_signatures_kept() {
        assert_eq!(
            unflow("My kettle \nbroke.\n> old \n> words\nBye\n-- \nAda\n"),
            "My kettle broke.\n> old words\nBye\n-- \nAda\n"
        );
    }
}
