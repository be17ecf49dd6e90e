//! What is valid in the parts of a message. The rules are those of the `http` crate that wasmtime parses with.

const LONGEST_NAME: usize = u16::MAX as usize;
const LONGEST_PATH: usize = u16::MAX as usize - 1;
const LONGEST_SCHEME: usize = 64;

/// One colon may separate the port; eight fit into an address in brackets with a port.
const MOST_COLONS: usize = 8;

/// A set of ASCII bytes: every letter and digit, and some punctuation. A search in a slice would be larger code.
struct Bytes([u32; 4]);

const TOKEN: Bytes = Bytes::new(b"!#$%&'*+-.^_`|~");
const SCHEME: Bytes = Bytes::new(b"+-.~");
const PATH: Bytes = Bytes::new(b"!\"$%&'()*+,-./:;=@[\\]^_{|}~");
const QUERY: Bytes = Bytes::new(b"!$%&'()*+,-./:;=?@[\\]^_`{|}~");
const AUTHORITY: Bytes = Bytes::new(b"!$&'()*+,-.;=_~");

impl Bytes {
    const fn new(punctuation: &[u8]) -> Self {
        let mut words = [0; 4];
        let mut byte = 0u8;
        while byte < 0x80 {
            words[byte as usize / 32] |= (byte.is_ascii_alphanumeric() as u32) << (byte % 32);
            byte += 1;
        }
        let mut index = 0;
        while index < punctuation.len() {
            words[punctuation[index] as usize / 32] |= 1 << (punctuation[index] % 32);
            index += 1;
        }
        Bytes(words)
    }

    fn has(&self, byte: u8) -> bool {
        self.0
            .get(usize::from(byte / 32))
            .is_some_and(|word| word >> (byte % 32) & 1 != 0)
    }

    fn has_all(&self, text: &[u8]) -> bool {
        text.iter().all(|&byte| self.has(byte))
    }
}

/// A method that is not one of the known.
pub fn is_method(text: &[u8]) -> bool {
    !text.is_empty() && TOKEN.has_all(text)
}

/// The name of a field.
pub fn is_name(text: &[u8]) -> bool {
    is_method(text) && text.len() <= LONGEST_NAME
}

/// The value of a field.
pub fn is_value(text: &[u8]) -> bool {
    text.iter()
        .all(|&byte| byte == b'\t' || byte >= b' ' && byte != 0x7f)
}

/// A number that fits into 64 bits, as the value of `content-length`.
pub fn is_length(text: &[u8]) -> bool {
    number(text).is_some()
}

/// The number that digits stand for, and nothing but digits.
fn number(text: &[u8]) -> Option<u64> {
    let mut number = 0u64;
    for &byte in text {
        let digit = u64::from(byte.wrapping_sub(b'0'));
        if digit > 9 || number > (u64::MAX - digit) / 10 {
            return None;
        }
        number = number * 10 + digit;
    }
    (!text.is_empty()).then_some(number)
}

/// A scheme that is not one of the known.
pub fn is_scheme(text: &[u8]) -> bool {
    text.len() <= LONGEST_SCHEME && SCHEME.has_all(text)
}

/// A path with a query. Either may be missing, and what follows a `#` does not count.
pub fn is_path(text: &[u8]) -> bool {
    if text.len() > LONGEST_PATH || !matches!(text.first(), None | Some(b'/' | b'?')) {
        return false;
    }
    let mut valid = &PATH;
    for &byte in text {
        match byte {
            b'#' => return true,
            b'?' => valid = &QUERY,
            0x80.. => {}
            _ if valid.has(byte) => {}
            _ => return false,
        }
    }
    true
}

/// A host with user information before it and a port behind it, or without.
pub fn is_authority(text: &[u8]) -> bool {
    let mut colons = 0;
    let mut escaped = false;
    let mut opened = false;
    let mut closed = false;
    for &byte in text {
        match byte {
            b'%' => escaped = true,
            b':' if colons == MOST_COLONS => return false,
            b':' => colons += 1,
            b'[' if escaped || opened => return false,
            b'[' => opened = true,
            b']' if !opened || closed => return false,
            b']' => {
                closed = true;
                (colons, escaped) = (0, false);
            }
            b'@' => (colons, escaped) = (0, false),
            _ if AUTHORITY.has(byte) => {}
            _ => return false,
        }
    }
    !matches!(text.last(), None | Some(b'@')) && opened == closed && colons <= 1 && !escaped
}

/// Whether a valid authority has no port, or a number of 16 bits. Colons in brackets are of an address.
pub fn has_valid_port(authority: &[u8]) -> bool {
    let (mut port, mut has_port) = (authority, false);
    for (place, byte) in (1..).zip(authority) {
        if matches!(byte, b':' | b']') {
            has_port = *byte == b':';
            port = authority.get(place..).unwrap_or_default();
        }
    }
    let digits = port.strip_prefix(b"+").unwrap_or(port);
    !has_port || number(digits).is_some_and(|port| port <= u16::MAX.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(rule: fn(&[u8]) -> bool, accepted: &[&str], refused: &[&str]) {
        for text in accepted {
            assert!(rule(text.as_bytes()), "`{text}` is valid");
        }
        for text in refused {
            assert!(!rule(text.as_bytes()), "`{text}` is not valid");
        }
    }

    /// Texts that are often valid, and often nearly so.
    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            "[/?]?[ -~\\n]{0,8}",
            "[/?]?[a%@:\\[\\]0/.é]{0,12}",
            "[0-9]{0,21}",
            "[a:\\[\\]+]{0,4}:[+]?[0-9]{0,6}"
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        #[test]
        fn the_rules_are_those_of_the_http_crate(text in text()) {
            let bytes = text.as_bytes();
            prop_assert_eq!(is_method(bytes), http::Method::from_bytes(bytes).is_ok());
            prop_assert_eq!(is_name(bytes), http::HeaderName::from_bytes(bytes).is_ok());
            prop_assert_eq!(is_value(bytes), http::HeaderValue::from_bytes(bytes).is_ok());
            prop_assert_eq!(is_scheme(bytes), http::uri::Scheme::try_from(bytes).is_ok());
            let authority = http::uri::Authority::try_from(bytes);
            prop_assert_eq!(is_authority(bytes), authority.is_ok());
            if let Ok(authority) = authority {
                // As wasmtime looks for it.
                let behind_address = text.find(']').map_or(&*text, |end| &text[end..]);
                let is_valid = !behind_address.contains(':') || authority.port_u16().is_some();
                prop_assert_eq!(has_valid_port(bytes), is_valid);
            }
            if matches!(bytes.first(), Some(b'/' | b'?')) {
                prop_assert_eq!(is_path(bytes), http::uri::PathAndQuery::try_from(bytes).is_ok());
            }
            let is_number = !text.starts_with('+') && text.parse::<u64>().is_ok();
            prop_assert_eq!(is_length(bytes), is_number);
        }
    }

    #[test]
    fn methods() {
        check(
            is_method,
            &["BREW", "x", "A-B_1|~"],
            &["", "A B", "é", "A:", "\"", "A\n"],
        );
    }

    #[test]
    fn names_have_a_longest() {
        check(
            is_name,
            &["Accept", &"a".repeat(65535)],
            &["", "a:", &"a".repeat(65536)],
        );
    }

    #[test]
    fn values() {
        check(is_value, &["", "a\tb c", "é"], &["a\n", "\r", "\0", "\x7f"]);
    }

    #[test]
    fn lengths() {
        let (largest, larger) = ("18446744073709551615", "18446744073709551616");
        check(
            is_length,
            &["0", "007", largest],
            &["", "+1", "-1", " 1", "1a", larger],
        );
    }

    #[test]
    fn schemes() {
        check(
            is_scheme,
            &["", "ftp", "a+b-c.d~", &"s".repeat(64)],
            &["a:", "a/b", "é", "_", &"s".repeat(65)],
        );
    }

    #[test]
    fn paths() {
        let longest = format!("/{}", "a".repeat(65533));
        check(
            is_path,
            &[
                "",
                "/",
                "?",
                "/a?b=c",
                "/{\"a\"}|",
                "/é",
                "/?`{}",
                "/#\n",
                "/%zz",
                "/a?b?c",
                &longest,
            ],
            &[
                "a",
                "*",
                "#",
                "/a b",
                "/<",
                "/>",
                "/`",
                "/?\"",
                "/?<",
                "/?>",
                "/\n",
                &format!("{longest}a"),
            ],
        );
    }

    #[test]
    fn authorities() {
        check(
            is_authority,
            &[
                "a",
                "a:80",
                "a:",
                ":80",
                "u:p%20@a:80",
                "[::1]:80",
                "[a%b]",
                "u@v@w",
                "a_b~",
                "u:v:w@a",
            ],
            &[
                "", "a/", "a?", "a#", "a b", "a:1:2", "u@", "[", "]", "a]", "[a][b]", "a%20", "é",
                "[::1", "%[a]", "\\",
            ],
        );
    }

    #[test]
    fn colons_are_limited() {
        check(
            is_authority,
            &["[1:2:3:4:5:6:7:8]:9", "1:2:3:4:5:6:7:8:@a"],
            &["[1:2:3:4:5:6:7:8:9:a]"],
        );
    }
}
