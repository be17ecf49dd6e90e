//! Data files: lines of fields with tabs between them, and comments after `#`.

/// The lines of a file, each with its fields.
pub fn lines(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let is_data = |line: &&str| !line.is_empty() && !line.starts_with('#');
    let lines = file.lines().filter(is_data);
    lines.map(|line| line.split('\t').collect())
}

/// The text that is meant by one with `\n`, `\\` and `\u{..}`.
pub fn unescape(text: &str) -> String {
    let mut meant = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        meant.push_str(before);
        let (character, after) = escaped(after);
        meant.push(character);
        rest = after;
    }
    meant + rest
}

fn escaped(text: &str) -> (char, &str) {
    let number = |text: &str| char::from_u32(u32::from_str_radix(text, 16).unwrap()).unwrap();
    match text.as_bytes()[0] {
        b'n' => ('\n', &text[1..]),
        b'\\' => ('\\', &text[1..]),
        _ => {
            let (digits, after) = text.strip_prefix("u{").unwrap().split_once('}').unwrap();
            (number(digits), after)
        }
    }
}
