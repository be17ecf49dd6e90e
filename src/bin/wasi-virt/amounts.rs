//! Numbers, sizes and lists of names, as reports have them.

use std::time::Duration;

/// How many names of a list are shown.
const NAMED: usize = 5;

/// A number of things.
pub fn count(number: u64, thing: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{plural}")
}

/// A number of bytes.
pub fn size(bytes: u64) -> String {
    const UNITS: [&str; 6] = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
    if bytes < 1024 {
        return format!("{bytes} B");
    }
    // In tenths, which are rounded once: what would be shown as 1024.0 is 1.0 of the next.
    let mut tenths = rounded(u128::from(bytes) * 10, 1024);
    let mut divisor = 1024;
    let mut unit = 0;
    while tenths >= 10_240 && unit + 1 < UNITS.len() {
        unit += 1;
        divisor *= 1024;
        tenths = rounded(u128::from(bytes) * 10, divisor);
    }
    format!("{}.{} {}", tenths / 10, tenths % 10, UNITS[unit])
}

fn rounded(dividend: u128, divisor: u128) -> u128 {
    (dividend + divisor / 2) / divisor
}

/// A time that was taken.
pub fn time(taken: Duration) -> String {
    match taken.as_secs() {
        0 => format!("{} ms", taken.as_millis()),
        _ => format!("{:.1} s", taken.as_secs_f64()),
    }
}

/// Names, the first of them if they are many.
pub fn names(names: &[String]) -> String {
    let shown = &names[..names.len().min(NAMED)];
    let more = names.len() - shown.len();
    match more {
        0 => shown.join(", "),
        _ => format!("{} and {more} more", shown.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_one_digit_behind_the_point() {
        for (bytes, expected) in [
            (0, "0 B"),
            (1023, "1023 B"),
            (1024, "1.0 KiB"),
            (1536, "1.5 KiB"),
            (1_048_524, "1023.9 KiB"),
            (1_048_575, "1.0 MiB"),
            (3_250_586, "3.1 MiB"),
            (u64::MAX, "16.0 EiB"),
        ] {
            assert_eq!(size(bytes), expected, "{bytes}");
        }
    }

    #[test]
    fn many_names_are_shortened() {
        let list = |count: u32| (0..count).map(|name| name.to_string()).collect::<Vec<_>>();
        assert_eq!(names(&list(5)), "0, 1, 2, 3, 4");
        assert_eq!(names(&list(7)), "0, 1, 2, 3, 4 and 2 more");
        assert_eq!(names(&[]), "");
    }

    #[test]
    fn times_are_told_in_milliseconds_up_to_a_second() {
        assert_eq!(time(Duration::from_micros(12_700)), "12 ms");
        assert_eq!(time(Duration::from_millis(2_340)), "2.3 s");
    }
}
