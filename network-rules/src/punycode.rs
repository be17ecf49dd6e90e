//! The ASCII form of a label with other letters, to suggest it (RFC 3492). Nothing is looked up by it.
//!
//! Which letters IDNA takes for the same is not known here. So a label gets a form only if its letters are small ones, or
//! of a script that has no others, and nothing is combined. Letters that IDNA gives up for others, such as full-width
//! ones, are encoded as they are: a rule with that form allows nothing.

use alloc::string::String;
use alloc::vec::Vec;

const BASE: u32 = 36;
const SMALLEST_THRESHOLD: u32 = 1;
const LARGEST_THRESHOLD: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const FIRST_CODE: u32 = 0x80;

/// The form of a label that begins with `xn--`.
pub(crate) fn label(text: &str) -> Option<String> {
    let is_as_it_would_be =
        |c: char| c.is_ascii() || c.is_alphanumeric() && c.to_lowercase().eq([c]);
    if !text.chars().all(is_as_it_would_be) {
        return None;
    }
    encode(&text.to_ascii_lowercase()).map(|encoded| ["xn--", &encoded].concat())
}

/// Each step inserts the occurrences of the next larger character, as distances from the last insertion.
fn encode(text: &str) -> Option<String> {
    let codes: Vec<u32> = text.chars().map(u32::from).collect();
    let mut output: String = text.chars().filter(char::is_ascii).collect();
    let ascii = u32::try_from(output.len()).ok()?;
    if ascii > 0 {
        output.push('-');
    }
    let (mut next, mut delta, mut bias, mut handled) = (FIRST_CODE, 0_u32, INITIAL_BIAS, ascii);
    while let Some(code) = codes.iter().copied().filter(|code| *code >= next).min() {
        delta = delta.checked_add((code - next).checked_mul(handled + 1)?)?;
        for other in &codes {
            if *other < code {
                delta = delta.checked_add(1)?;
            } else if *other == code {
                push_number(&mut output, delta, bias);
                bias = adapt(delta, handled + 1, handled == ascii);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        next = code + 1;
    }
    Some(output)
}

/// A number of digits whose last is smaller than its threshold.
fn push_number(output: &mut String, number: u32, bias: u32) {
    let mut rest = number;
    for place in 1.. {
        let threshold = (BASE * place).saturating_sub(bias);
        let threshold = threshold.clamp(SMALLEST_THRESHOLD, LARGEST_THRESHOLD);
        if rest < threshold {
            output.push(digit(rest));
            return;
        }
        output.push(digit(threshold + (rest - threshold) % (BASE - threshold)));
        rest = (rest - threshold) / (BASE - threshold);
    }
}

fn digit(number: u32) -> char {
    char::from_digit((number + 10) % BASE, BASE).unwrap_or('0')
}

fn adapt(delta: u32, handled: u32, is_first: bool) -> u32 {
    let mut delta = delta / if is_first { DAMP } else { 2 };
    delta += delta / handled;
    let mut steps = 0;
    while delta > (BASE - SMALLEST_THRESHOLD) * LARGEST_THRESHOLD / 2 {
        delta /= BASE - SMALLEST_THRESHOLD;
        steps += BASE;
    }
    steps + (BASE - SMALLEST_THRESHOLD + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn labels_are_encoded() {
        for (text, encoded) in [
            ("bücher", "xn--bcher-kva"),
            ("BüCHER", "xn--bcher-kva"),
            ("straße", "xn--strae-oqa"),
            ("münchen", "xn--mnchen-3ya"),
            ("ü", "xn--tda"),
            ("пример", "xn--e1afmkfd"),
            ("例え", "xn--r8jz45g"),
            ("他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"),
            (
                "почемужеонинеговорятпорусски",
                "xn--b1abfaaepdrnnbgefbadotcwatmq2g4l",
            ),
            ("a-ü", "xn--a--yka"),
        ] {
            assert_eq!(label(text).as_deref(), Some(encoded), "{text}");
        }
    }

    #[test]
    fn what_would_be_mapped_is_not() {
        for text in ["Bücher\u{130}", "u\u{308}", "a\u{3002}b", "\u{200b}", "Ü"] {
            assert_eq!(label(text), None, "{text}");
        }
    }
}
