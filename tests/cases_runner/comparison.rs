//! Compares the lines of an output with those of the guest itself on another host.

use super::case::Difference;

/// Between a call and its result in a line.
const ARROW: &str = " -> ";

/// Most mismatches that are told.
const TOLD: usize = 40;

/// Each line that differs without a reason, and each reason that no line needs.
pub fn mismatches(differences: &[Difference], guest: &str, output: &str) -> Vec<String> {
    let mut unused: Vec<(&Difference, &str)> = differences
        .iter()
        .flat_map(|difference| {
            difference
                .calls
                .iter()
                .map(move |call| (difference, call.as_str()))
        })
        .collect();
    let mut mismatches = Vec::new();
    let (mut guest, mut output) = (guest.lines(), output.lines());
    loop {
        let (guest_line, output_line) = match (guest.next(), output.next()) {
            (None, None) => break,
            (guest_line, output_line) => (
                guest_line.unwrap_or_default(),
                output_line.unwrap_or_default(),
            ),
        };
        let (guest_call, guest_result) = split(guest_line);
        let (output_call, output_result) = split(output_line);
        if guest_call != output_call {
            mismatches.push(format!(
                "the guest's line `{guest_line}`, the output's `{output_line}`, then no more"
            ));
            break;
        }
        let mut is_meant = false;
        for difference in differences {
            if !matches(&difference.host, guest_result)
                || !matches(&difference.output, output_result)
            {
                continue;
            }
            for call in difference
                .calls
                .iter()
                .filter(|call| matches(call, guest_call))
            {
                is_meant = true;
                unused.retain(|(other, pattern)| {
                    !std::ptr::eq(*other, difference) || pattern != call
                });
            }
        }
        if guest_result != output_result && !is_meant {
            mismatches.push(format!(
                "{guest_call}: the guest gets `{guest_result}`, the output `{output_result}`"
            ));
        }
    }
    for (difference, call) in unused {
        mismatches.push(format!(
            "no line of `{call}` differs so: {}",
            difference.reason
        ));
    }
    if mismatches.len() > TOLD {
        let more = mismatches.len() - TOLD;
        mismatches.truncate(TOLD);
        mismatches.push(format!("and {more} more lines differ"));
    }
    mismatches
}

fn split(line: &str) -> (&str, &str) {
    line.split_once(ARROW).unwrap_or((line, ""))
}

/// Whether a text has the form of a pattern, in which `*` stands for any text.
fn matches(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((start, rest)) => text.strip_prefix(start).is_some_and(|text| {
            text.char_indices()
                .map(|(index, _)| &text[index..])
                .chain([""])
                .any(|text| matches(rest, text))
        }),
    }
}
