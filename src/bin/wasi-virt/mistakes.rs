//! What was meant by arguments that cannot be parsed.
//!
//! The parser takes the guest for the only word there can be, so a second one is "a subcommand that cannot be used" to it,
//! whatever it was meant as. What it was meant as shows in what is before it: an option whose value comes after `=`, the
//! value of an option that takes one, or the guest. So the arguments are read again, as words with what is before each.

use std::ffi::OsString;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error};

use crate::files::printable;
use crate::{foreign, terminal};

/// The error for arguments, of which the first is the program: what was meant, where that can be told, else the parser's
/// own.
pub fn told(error: Error, mut root: Command, arguments: &[OsString]) -> Error {
    root.build();
    let arguments = arguments.get(1..).unwrap_or_default();
    let first = arguments.first().map(|first| first.to_string_lossy());
    let named = first.filter(|first| root.find_subcommand(&**first).is_some());
    let message = match &named {
        Some(name) => root.find_subcommand(&**name).and_then(|command| {
            let line = Line::read(command, &arguments[1..]);
            meant_in_command(&error, command, &line)
                .or_else(|| meant_by_option(&error, &root, command))
        }),
        None => meant(&error, &root, &Line::read(&root, arguments))
            .or_else(|| meant_by_option(&error, &root, &root)),
    };
    let Some(message) = message else {
        return error;
    };
    let command = match &named {
        Some(name) => root.find_subcommand_mut(&**name),
        None => None,
    };
    let kind = ErrorKind::UnknownArgument;
    let message = terminal::wrapped_error(&message);
    match command {
        Some(command) => command.error(kind, message),
        None => root.error(kind, message),
    }
}

/// The error for arguments that can be parsed, though what was taken for the guest was meant as the value of the option
/// before it: `--stdio allow -o out.wasm`.
pub fn hidden(mut root: Command, arguments: &[OsString]) -> Option<Error> {
    root.build();
    let arguments = arguments.get(1..).unwrap_or_default();
    let first = arguments.first().map(|first| first.to_string_lossy());
    let named = first.and_then(|first| root.find_subcommand(&*first).map(Command::get_name));
    let named = named.map(str::to_string);
    let (command, arguments) = match &named {
        Some(name) => (root.find_subcommand_mut(name)?, &arguments[1..]),
        None => (&mut root, arguments),
    };
    let line = Line::read(command, arguments);
    let is_there = line.words.iter().any(|word| is_file(&word.text));
    let message = value_apart(&line).filter(|_| !is_there)?;
    Some(command.error(
        ErrorKind::UnknownArgument,
        terminal::wrapped_error(&message),
    ))
}

/// What is before a word.
enum Before<'c> {
    /// Nothing that it could belong to.
    Nothing,
    /// An option that takes its value after `=` only.
    Option(&'c Arg),
    /// An option that takes a value, and this value.
    Value(&'c Arg),
}

/// An argument that is no option and no value of one.
struct Word<'c> {
    text: String,
    before: Before<'c>,
}

/// Arguments, as the parser takes them for options, values and words.
struct Line<'c> {
    words: Vec<Word<'c>>,
    has_output: bool,
}

impl<'c> Line<'c> {
    fn read(command: &'c Command, arguments: &[OsString]) -> Self {
        let mut line = Line {
            words: Vec::new(),
            has_output: false,
        };
        let mut before = Before::Nothing;
        let mut arguments = arguments.iter().map(|argument| argument.to_string_lossy());
        let mut are_words_only = false;
        while let Some(argument) = arguments.next() {
            if are_words_only || !argument.starts_with('-') || argument == "-" {
                line.words.push(Word {
                    text: argument.into_owned(),
                    before: std::mem::replace(&mut before, Before::Nothing),
                });
                continue;
            }
            are_words_only = argument == "--";
            let (option, is_whole) = option(command, &argument);
            line.has_output |= option.is_some_and(|option| option.get_id() == "out");
            before = match option {
                Some(option) if option.is_require_equals_set() => match is_whole {
                    true => Before::Option(option),
                    false => Before::Nothing,
                },
                Some(option) if option.get_action().takes_values() => {
                    if is_whole {
                        arguments.next();
                    }
                    Before::Value(option)
                }
                _ => Before::Nothing,
            };
        }
        line
    }
}

/// The option that an argument is, and whether it is nothing but its name: a value would be the next argument.
fn option<'c>(command: &'c Command, argument: &str) -> (Option<&'c Arg>, bool) {
    if let Some(long) = argument.strip_prefix("--") {
        let (name, is_whole) = match long.split_once('=') {
            Some((name, _)) => (name, false),
            None => (long, true),
        };
        let option = command
            .get_arguments()
            .find(|option| option.get_long() == Some(name));
        return (option, is_whole);
    }
    // Of several letters in one argument, all but the last that is reached take no value.
    let mut letters = argument[1..].chars();
    while let Some(letter) = letters.next() {
        let known = command
            .get_arguments()
            .find(|option| option.get_short() == Some(letter));
        match known {
            Some(option) if option.get_action().takes_values() => {
                return (Some(option), letters.as_str().is_empty());
            }
            _ => {}
        }
    }
    (None, true)
}

/// What was meant without a command.
fn meant(error: &Error, root: &Command, line: &Line<'_>) -> Option<String> {
    // Its options are unknown without it.
    if let ErrorKind::ArgumentConflict | ErrorKind::UnknownArgument = error.kind()
        && let Some(told) = misspelt_command(root, line)
    {
        return Some(told);
    }
    if !is_word_too_many(error) {
        return None;
    }
    value_apart(line)
        .or_else(|| command_not_first(root, line))
        .or_else(|| unknown_command(line))
        .or_else(|| extra_word(line))
}

/// What was meant after a command.
fn meant_in_command(error: &Error, command: &Command, line: &Line<'_>) -> Option<String> {
    if !is_word_too_many(error) {
        return None;
    }
    let too_many = || {
        let place = command.get_positionals().next()?;
        let extra = line.words.get(1)?;
        Some(format!(
            "`{}` is one word too many; `{}` takes one {}",
            printable(&extra.text),
            command.get_name(),
            value_name(place)?
        ))
    };
    value_apart(line)
        .or_else(|| value_without_option(line))
        .or_else(too_many)
}

/// Whether it is about a word, and not about an option.
fn is_word_too_many(error: &Error) -> bool {
    match error.kind() {
        ErrorKind::ArgumentConflict => error.get(ContextKind::InvalidSubcommand).is_some(),
        ErrorKind::UnknownArgument => unknown_option(error).is_none(),
        _ => false,
    }
}

/// The option that is unknown, if one is.
fn unknown_option(error: &Error) -> Option<&str> {
    if error.kind() != ErrorKind::UnknownArgument {
        return None;
    }
    match error.get(ContextKind::InvalidArg)? {
        ContextValue::String(argument) => argument.starts_with('-').then_some(argument.as_str()),
        _ => None,
    }
}

/// What was meant by an option that a command does not have.
fn meant_by_option(error: &Error, root: &Command, command: &Command) -> Option<String> {
    let option = unknown_option(error)?;
    foreign::told(option)
        .or_else(|| option_of_another(option, root, command))
        .or_else(|| unknown_decision(option, error, root))
        .or_else(|| {
            // The parser's own tip is to pass it as a word, which nothing here begins with a dash.
            let is_alone = error.get(ContextKind::SuggestedArg).is_none();
            is_alone.then(|| {
                format!(
                    "there is no `{}`; `{} --help` lists what there is",
                    printable(option),
                    command.get_bin_name().unwrap_or("wasi-virt")
                )
            })
        })
}

/// `app.wasm --json`, and `explain app.wasm -o out.wasm`.
fn option_of_another(option: &str, root: &Command, command: &Command) -> Option<String> {
    let others = std::iter::once(root).chain(root.get_subcommands());
    let others = others.filter(|other| {
        other.get_name() != command.get_name() && self::option(other, option).0.is_some()
    });
    let others: Vec<String> = others
        .map(|other| match other.get_name() == root.get_name() {
            true => format!("`{} GUEST`", root.get_name()),
            false => format!("`{} {}`", root.get_name(), other.get_name()),
        })
        .collect();
    (!others.is_empty()).then(|| {
        format!(
            "`{}` is an option of {} only; leave it out here",
            printable(option),
            enumerated(&others)
        )
    })
}

/// `a`, `a and b`, or `a, b and c`.
fn enumerated(names: &[String]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        names => names.concat(),
    }
}

/// `--allow-` and `--deny-` with what is none of ours behind it. What is similar to it is mostly so because of the word
/// before, so that what follows has to begin alike.
fn unknown_decision(option: &str, error: &Error, root: &Command) -> Option<String> {
    let (decision, _) = option.strip_prefix("--")?.split_once('-')?;
    if !["allow", "deny"].contains(&decision) {
        return None;
    }
    let start = decision.len() + "---".len();
    if let Some(ContextValue::String(similar)) = error.get(ContextKind::SuggestedArg)
        && similar.get(..=start) == option.get(..=start)
    {
        return None;
    }
    let shown = printable(option);
    if decision == "deny" {
        return Some(format!(
            "there is no `{shown}`: what no option allows is denied; leave it out, or beside `--allow-all` write \
             `--deny-import NAME` with the name of an import"
        ));
    }
    let known = root.get_arguments().filter_map(Arg::get_long);
    let known: Vec<String> = known
        .filter(|known| known.starts_with("allow-") && *known != "allow-all")
        .map(|known| format!("`--{known}`"))
        .collect();
    Some(format!(
        "there is no `{shown}`; what can be allowed: {}",
        known.join(", ")
    ))
}

/// `--stdio allow`, for `--stdio=allow`.
fn value_apart(line: &Line<'_>) -> Option<String> {
    line.words.iter().find_map(|word| {
        let Before::Option(option) = word.before else {
            return None;
        };
        let values = option.get_possible_values();
        let is_value = match values.is_empty() {
            true => !is_file(&word.text),
            false => values.iter().any(|value| value.matches(&word.text, false)),
        };
        is_value.then(|| {
            let name = written(option);
            format!(
                "the value of `{name}` comes after `=`; write `{name}={}`",
                printable(&word.text)
            )
        })
    })
}

/// `explian app.wasm`.
fn misspelt_command(root: &Command, line: &Line<'_>) -> Option<String> {
    let [first, ..] = line.words.as_slice() else {
        return None;
    };
    if is_file(&first.text) || root.find_subcommand(&first.text).is_some() {
        return None;
    }
    let similar = similar_command(&first.text, root)?;
    let guest = line.words.get(1).map_or("GUEST", |word| &word.text);
    Some(format!(
        "there is no command `{}`; did you mean `{similar}`: `wasi-virt {similar} {}`",
        printable(&first.text),
        printable(guest)
    ))
}

/// `app.wasm explain`.
fn command_not_first(root: &Command, line: &Line<'_>) -> Option<String> {
    let mut words = line.words.iter();
    let command = words.find_map(|word| root.find_subcommand(&word.text))?;
    let name = command.get_name();
    let other = line.words.iter().find(|word| word.text != name);
    let other = other.map_or("GUEST", |word| &word.text);
    Some(format!(
        "`{name}` is a command, and comes before everything else; write `wasi-virt {name} {}`",
        printable(other)
    ))
}

/// `build app.wasm`.
fn unknown_command(line: &Line<'_>) -> Option<String> {
    let [first, second, ..] = line.words.as_slice() else {
        return None;
    };
    let is_alone = matches!(first.before, Before::Nothing);
    (is_alone && !is_file(&first.text) && is_file(&second.text)).then(|| {
        format!(
            "there is no command `{}`; leave it out: `wasi-virt {} -o FILE`",
            printable(&first.text),
            printable(&second.text)
        )
    })
}

/// `app.wasm out.wasm`, and other words behind the guest.
fn extra_word(line: &Line<'_>) -> Option<String> {
    let guest = line.words.iter().position(|word| is_file(&word.text));
    let guest = guest.unwrap_or(0);
    let mut words = line.words.iter().enumerate();
    let (_, extra) = words.find(|(index, _)| *index != guest)?;
    let shown = printable(&extra.text);
    let guest = printable(&line.words[guest].text);
    let told = match (is_wasm(&extra.text), line.has_output) {
        (true, false) => format!("the output goes after `-o`; write `wasi-virt {guest} -o {shown}`"),
        (true, true) => format!(
            "`{guest}` and `{shown}` are two guests; virtualize one at a time, each to an output of its own"
        ),
        (false, has_output) => value_without_option(line).unwrap_or_else(|| {
            let output = match has_output {
                true => String::new(),
                false => format!("the output goes after `-o`: `-o {shown}`; "),
            };
            format!(
                "`{shown}` is one word too many; {output}the program's arguments go after `--arg`, its name first: \
                 `--arg NAME --arg {shown}`"
            )
        }),
    };
    Some(told)
}

/// `--arg a b`, for `--arg a --arg b`.
fn value_without_option(line: &Line<'_>) -> Option<String> {
    line.words.iter().find_map(|word| {
        let Before::Value(option) = word.before else {
            return None;
        };
        let takes_more = matches!(option.get_action(), ArgAction::Append);
        let is_pair = |name: &str| name.contains('=');
        let takes_pairs = value_name(option).is_some_and(is_pair);
        let could_be = !is_wasm(&word.text) && (!takes_pairs || is_pair(&word.text));
        (takes_more && could_be).then(|| {
            let (name, word) = (written(option), printable(&word.text));
            format!("`{name}` takes one value; for `{word}` as well, write `{name} {word}`")
        })
    })
}

/// What the help calls the value of an option, or a word.
fn value_name(place: &Arg) -> Option<&str> {
    Some(place.get_value_names()?.first()?.as_str())
}

/// An option as it is written: `-e` is known by its letter.
fn written(option: &Arg) -> String {
    match (option.get_short(), option.get_long()) {
        (Some(letter), _) => format!("-{letter}"),
        (None, Some(name)) => format!("--{name}"),
        (None, None) => option.get_id().to_string(),
    }
}

/// The command that the parser finds similar to a word.
fn similar_command(word: &str, root: &Command) -> Option<String> {
    let commands = Command::new("any")
        .disable_help_subcommand(true)
        .subcommands(root.get_subcommands().cloned());
    let error = commands.try_get_matches_from(["any", word]).err()?;
    match error.get(ContextKind::SuggestedSubcommand)? {
        ContextValue::Strings(names) => names.first().cloned(),
        ContextValue::String(name) => Some(name.clone()),
        _ => None,
    }
}

/// Whether a word is a file's name more likely than anything else.
fn is_file(word: &str) -> bool {
    word == "-" || is_wasm(word) || Path::new(word).is_file()
}

fn is_wasm(word: &str) -> bool {
    let extension = Path::new(word).extension();
    extension.is_some_and(|extension| extension == "wasm" || extension == "wat")
}
