//! What a walk has to tell.

use crate::error::ImageError;

/// How many problems are named.
const NAMED: usize = 20;

/// What was found on the way that is no node.
#[derive(Default)]
pub(super) struct Report {
    /// What was left out, and why.
    pub(super) skipped: Vec<String>,
    pub(super) problems: Problems,
    pub(super) absolute_links: Vec<AbsoluteLink>,
}

/// A link whose target is absolute.
pub(super) struct AbsoluteLink {
    /// Its own guest path.
    pub(super) names: Vec<String>,
    /// Where it points to on this machine.
    pub(super) target: String,
    /// Where it points to in the image.
    pub(super) text: String,
}

/// What cannot be embedded: all of it, so that it can be mended at once.
#[derive(Default)]
pub(super) struct Problems {
    first: Vec<ImageError>,
    count: usize,
}

impl Problems {
    pub(super) fn push(&mut self, problem: ImageError) {
        self.count += 1;
        if self.first.len() < NAMED {
            self.first.push(problem);
        }
    }

    /// Fails if there are problems.
    pub(super) fn check(&mut self) -> Result<(), ImageError> {
        let problems = std::mem::take(self);
        let more = problems.count - problems.first.len();
        match <[ImageError; 1]>::try_from(problems.first) {
            Ok([problem]) => Err(problem),
            Err(none) if none.is_empty() => Ok(()),
            Err(problems) => Err(ImageError::Several { problems, more }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(count: usize) -> Problems {
        let mut problems = Problems::default();
        for index in 0..count {
            let path = format!("d/{index}").into();
            problems.push(match index % 2 {
                0 => ImageError::Special { path },
                _ => ImageError::Name { path },
            });
        }
        problems
    }

    #[test]
    fn all_problems_are_told_at_once_with_each_fix_once() {
        assert!(problems(0).check().is_ok());
        assert!(matches!(
            problems(1).check(),
            Err(ImageError::Special { .. })
        ));
        let told = problems(3).check().unwrap_err().in_flags().to_string();
        assert_eq!(
            told,
            "3 entries cannot be embedded: `d/0` is a pipe, a socket or a device, which cannot be embedded; the name of \
             `d/1` is not UTF-8, and guests know no other names; `d/2` is a pipe, a socket or a device, which cannot be \
             embedded; leave such entries out with `--skip-special`; rename it, or leave it out with `--skip-unreadable`"
        );
        let told = problems(NAMED + 5).check().unwrap_err().to_string();
        assert!(
            told.starts_with("25 entries cannot be embedded: "),
            "{told}"
        );
        assert!(
            told.contains("`d/19`") && !told.contains("`d/20`"),
            "{told}"
        );
        assert!(told.contains("; and 5 more; "), "{told}");
    }
}
