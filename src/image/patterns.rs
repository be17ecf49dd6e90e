//! Patterns of what is left out of mounts.
//!
//! They look like those of a `.gitignore`, and mean less, which is why this is not the `ignore` crate's matcher. There,
//! the last pattern that matches decides, and is the only one that is told of; here each pattern has to leave something
//! out, or a warning names it. There, `!`, `#`, a backslash and spaces at the end have a meaning, `./` has none, and what
//! can match nothing passes; here names are plain, `./` is the mount itself, and such a pattern is an error, because what
//! was meant to be left out would be embedded. The matching of names is `glob`'s.

use std::path::Path;

use glob::{MatchOptions, Pattern};

use crate::error::ImageError;

/// `*` and `?` stay in one name. Names that begin with a dot are as good as others.
const OPTIONS: MatchOptions = MatchOptions {
    case_sensitive: true,
    require_literal_separator: true,
    require_literal_leading_dot: false,
};

/// All patterns, and which of them have left something out.
#[derive(Default)]
pub(super) struct Patterns {
    all: Vec<Exclusion>,
}

struct Exclusion {
    text: String,
    pattern: Pattern,
    /// Whether it is of a path from the mount on, and not of a name anywhere.
    is_path: bool,
    is_of_directories: bool,
    has_matched: bool,
}

impl Patterns {
    pub(super) fn new(texts: &[String]) -> Result<Self, ImageError> {
        let all = texts.iter().map(|text| Exclusion::new(text));
        Ok(Patterns {
            all: all.collect::<Result<_, _>>()?,
        })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Whether a path below a mount is left out, or a directory that it is in.
    pub(super) fn exclude_on_way(&mut self, below: &Path, is_directory: bool) -> bool {
        let mut is_excluded = false;
        for (place, path) in below.ancestors().enumerate() {
            is_excluded |=
                !path.as_os_str().is_empty() && self.exclude(path, || place > 0 || is_directory);
        }
        is_excluded
    }

    /// Whether one of the names in a path that is in no mount is left out.
    pub(super) fn exclude_names(&mut self, path: &Path, is_directory: bool) -> bool {
        let mut is_excluded = false;
        for exclusion in &mut self.all {
            let mut names = path.iter().rev().enumerate();
            let is_match = !exclusion.is_path
                && names.any(|(place, name)| {
                    let can_be = !exclusion.is_of_directories || place > 0 || is_directory;
                    can_be && exclusion.matches(Path::new(name))
                });
            exclusion.has_matched |= is_match;
            is_excluded |= is_match;
        }
        is_excluded
    }

    /// Whether a path below a mount is left out.
    pub(super) fn exclude(&mut self, below: &Path, is_directory: impl Fn() -> bool) -> bool {
        let mut is_excluded = false;
        // All are asked: each is told of if it never matches.
        for exclusion in &mut self.all {
            if exclusion.matches(below) && (!exclusion.is_of_directories || is_directory()) {
                exclusion.has_matched = true;
                is_excluded = true;
            }
        }
        is_excluded
    }

    /// The patterns that left nothing out.
    pub(super) fn unmatched(&self) -> impl Iterator<Item = &str> {
        let unmatched = self.all.iter().filter(|exclusion| !exclusion.has_matched);
        unmatched.map(|exclusion| exclusion.text.as_str())
    }
}

impl Exclusion {
    fn new(text: &str) -> Result<Self, ImageError> {
        let refuse = |message: String| ImageError::Pattern {
            pattern: text.to_string(),
            message,
        };
        let mut rest = text;
        while let Some(below) = rest.strip_prefix("./").or(rest.strip_prefix('/')) {
            rest = below;
        }
        let below = rest.trim_end_matches('/');
        if matches!(below, "" | ".") {
            return Err(refuse("it names nothing".to_string()));
        }
        if below.split('/').any(|name| name == "..") {
            return Err(refuse("it has a `..`".to_string()));
        }
        let pattern = Pattern::new(below).map_err(|error| {
            let place = text.len() - rest.len() + error.pos;
            refuse(format!("{} at character {}", error.msg, place + 1))
        })?;
        Ok(Exclusion {
            text: text.to_string(),
            pattern,
            is_path: rest.len() < text.len() || below.contains('/'),
            is_of_directories: below.len() < rest.len(),
            has_matched: false,
        })
    }

    fn matches(&self, below: &Path) -> bool {
        let matches = |path: &Path| self.pattern.matches_path_with(path, OPTIONS);
        let is_name = |name| !self.is_path && matches(Path::new(name));
        matches(below) || below.file_name().is_some_and(is_name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which of some paths, of which those with a slash behind are directories, a pattern leaves out.
    fn left_out(pattern: &str) -> Vec<&'static str> {
        const PATHS: [&str; 9] = [
            "a.tmp",
            "src",
            "sub/a.tmp",
            "sub/src/",
            "sub/src/deep/a.tmp",
            "sub/src/main.rs",
            "src.d/",
            ".a.tmp",
            "x/y/src",
        ];
        let mut patterns = Patterns::new(&[pattern.to_string()]).unwrap();
        let left_out = PATHS.into_iter().filter(|path| {
            let below = Path::new(path.trim_end_matches('/'));
            patterns.exclude(below, || path.ends_with('/'))
        });
        let left_out: Vec<_> = left_out.collect();
        assert_eq!(patterns.unmatched().count() == 0, !left_out.is_empty());
        left_out
    }

    #[test]
    fn a_name_is_left_out_anywhere_and_a_path_from_the_mount_on() {
        assert_eq!(
            left_out("*.tmp"),
            ["a.tmp", "sub/a.tmp", "sub/src/deep/a.tmp", ".a.tmp"]
        );
        for pattern in ["./a.tmp", "/a.tmp", "././a.tmp"] {
            assert_eq!(left_out(pattern), ["a.tmp"], "{pattern}");
        }
        assert_eq!(left_out("sub/a.tmp"), ["sub/a.tmp"]);
        assert_eq!(left_out("src"), ["src", "sub/src/", "x/y/src"]);
        assert_eq!(left_out("src/"), ["sub/src/"]);
        assert_eq!(left_out("/sub/src/"), ["sub/src/"]);
        assert!(left_out("/src/").is_empty());
    }

    #[test]
    fn a_star_stays_in_one_name_and_two_do_not() {
        assert_eq!(left_out("*/a.tmp"), ["sub/a.tmp"]);
        assert_eq!(left_out("sub/*"), ["sub/a.tmp", "sub/src/"]);
        assert_eq!(left_out("/?rc"), ["src"]);
        assert_eq!(
            left_out("sub/**"),
            [
                "sub/a.tmp",
                "sub/src/",
                "sub/src/deep/a.tmp",
                "sub/src/main.rs"
            ]
        );
        assert_eq!(
            left_out("sub/**/a.tmp"),
            ["sub/a.tmp", "sub/src/deep/a.tmp"]
        );
        assert_eq!(left_out("/**/src"), ["src", "sub/src/", "x/y/src"]);
    }

    #[test]
    fn what_is_in_a_directory_that_is_left_out_is_left_out() {
        let excludes = |pattern: &str, path: &str, is_directory| {
            let mut patterns = Patterns::new(&[pattern.to_string()]).unwrap();
            let on_way = patterns.exclude_on_way(Path::new(path), is_directory);
            assert_eq!(on_way, patterns.unmatched().count() == 0);
            let mut patterns = Patterns::new(&[pattern.to_string()]).unwrap();
            let names = patterns.exclude_names(Path::new(path), is_directory);
            assert_eq!(names, patterns.unmatched().count() == 0);
            (on_way, names)
        };
        assert_eq!(excludes("secret/", "a/secret/v1/key", false), (true, true));
        assert_eq!(excludes("secret/", "a/secret", true), (true, true));
        assert_eq!(excludes("secret/", "a/secret", false), (false, false));
        assert_eq!(excludes("*.key", "a/b.key", false), (true, true));
        assert_eq!(excludes("/a/secret", "a/secret/key", false), (true, false));
        assert_eq!(excludes("/secret", "a/secret/key", false), (false, false));
        assert_eq!(excludes("a/**", "a/b", false), (true, false));
        assert_eq!(excludes("x", "", true), (false, false));
    }

    #[test]
    fn what_can_match_nothing_is_refused() {
        for pattern in [
            "", "/", "./", ".", "//", "./.", "../a", "a/../b", "[a", "/[a", "a**",
        ] {
            let refused = Patterns::new(&[pattern.to_string()]);
            let is_named = |error| matches!(error, ImageError::Pattern { pattern: named, .. } if named == pattern);
            assert!(refused.is_err_and(is_named), "{pattern:?}");
        }
    }
}
