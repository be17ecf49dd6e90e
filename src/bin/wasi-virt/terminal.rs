//! What differs on a terminal: colours, and lines that are broken between words, not in them. In a pipe there is neither,
//! so that lines can be searched for.

use std::ffi::OsString;

use anstyle::{AnsiColor, Style};
use clap::{Args, ValueEnum};
use terminal_size::{Width, terminal_size_of};
use textwrap::{WordSeparator, WordSplitter};

/// How what is printed looks.
#[derive(Args)]
#[group(skip)]
pub struct Options {
    /// When to print in colours
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        display_order = 500
    )]
    color: When,
}

/// When to print in colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum When {
    /// On a terminal, unless `NO_COLOR` is set; everywhere if `CLICOLOR_FORCE` is
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

/// How to print the word that a line begins with.
pub const LABEL: Style = Style::new().bold();
/// How to print `error`.
pub const ERROR: Style = AnsiColor::Red.on_default().bold();
/// How to print `warning`.
pub const WARNING: Style = AnsiColor::Yellow.on_default().bold();
/// How to print `note`.
pub const NOTE: Style = AnsiColor::Cyan.on_default().bold();

/// The option of that name.
const COLOR: &str = "--color";

/// Has everything printed from here on as the arguments say, the parser's own messages included: so they are looked
/// through before they are parsed, and what is wrong with them is left to the parser. What stands before all else is taken
/// out: the parser would take it for an option of the main command, which no other can have before it.
pub fn choose_colors(arguments: Vec<OsString>) -> Vec<OsString> {
    let mut chosen = None;
    let mut left = Vec::new();
    let mut arguments = arguments.into_iter().peekable();
    left.extend(arguments.next());
    let mut is_first = true;
    while let Some(argument) = arguments.next() {
        if argument == "--" {
            left.push(argument);
            break;
        }
        let (when, words) = match argument.to_string_lossy().strip_prefix(COLOR) {
            Some("") => (
                arguments
                    .peek()
                    .and_then(|when| read(&when.to_string_lossy())),
                2,
            ),
            Some(rest) => (rest.strip_prefix('=').and_then(read), 1),
            None => (None, 1),
        };
        chosen = when.or(chosen);
        is_first &= when.is_some();
        let value = when.filter(|_| words == 2).and_then(|_| arguments.next());
        if !is_first {
            left.push(argument);
            left.extend(value);
        }
    }
    left.extend(arguments);
    match chosen {
        None | Some(When::Auto) => {}
        Some(When::Always) => anstream::ColorChoice::Always.write_global(),
        Some(When::Never) => anstream::ColorChoice::Never.write_global(),
    }
    left
}

fn read(when: &str) -> Option<When> {
    When::from_str(when, false).ok()
}

/// How many characters fit in a line of standard output, if it is a terminal.
pub fn width_of_output() -> Option<usize> {
    width(terminal_size_of(std::io::stdout()))
}

/// How many characters fit in a line of standard error, if it is a terminal.
pub fn width_of_messages() -> Option<usize> {
    width(terminal_size_of(std::io::stderr()))
}

fn width(size: Option<(Width, terminal_size::Height)>) -> Option<usize> {
    size.map(|(Width(width), _)| usize::from(width))
}

/// An error's message as the parser prints it, behind a word and a colon.
pub fn wrapped_error(message: &str) -> String {
    const BEFORE: &str = "error: ";
    let lines = wrapped(&format!("{BEFORE}{message}"), width_of_messages(), 2);
    lines.strip_prefix(BEFORE).unwrap_or(&lines).to_string()
}

/// A line in lines of a width, broken at spaces only; those after the first are indented. Styles have no width.
pub fn wrapped(line: &str, width: Option<usize>, indent: usize) -> String {
    let Some(width) = width else {
        return line.to_string();
    };
    let indent = " ".repeat(indent);
    let options = textwrap::Options::new(width)
        .subsequent_indent(&indent)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(line, options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_at_spaces_only() {
        let line = "error: `wasi:random/insecure-seed@0.2.6` is no file";
        assert_eq!(wrapped(line, None, 2), line);
        let expected = "error:\n  `wasi:random/insecure-seed@0.2.6`\n  is no file";
        assert_eq!(wrapped(line, Some(14), 2), expected);
        let styled = format!("{ERROR}error:{ERROR:#} is no file");
        assert_eq!(wrapped(&styled, Some(17), 2), styled);
    }
}
