//! Patterns of what is left out of mounts.

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
