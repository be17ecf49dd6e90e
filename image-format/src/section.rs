//! Reading of images that are trusted to be well formed.

use crate::tree::number;
use crate::{DEFAULT_TIME, HEADER};

/// How the body of a section is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Names and values: strings, two by two.
    Pairs,
    /// Which names of the host are visible.
    Rule,
    /// A number of 64 bits.
    Number,
    /// Seconds, of 64 bits with a sign, and nanoseconds.
    Datetime,
    /// Host directories: three strings each.
    HostDirectories,
    /// Bytes whose layout is not this crate's.
    Bytes,
    /// Writable directories: a number of 32 bits and two of 64 each.
    Writable,
    /// The tree.
    Tree,
}

/// Lists the sections, in the order of an image. Writer and reader know no more of a section than its form.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $number:literal: $form:ident,)*) => {
        /// What a section holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u32)]
        pub enum Kind {
            $($(#[$doc])* $kind = $number,)*
        }

        impl Kind {
            /// Every kind, in the order of an image.
            pub const ALL: [Kind; [$(Kind::$kind),*].len()] = [$(Kind::$kind),*];

            /// How the body of such a section is laid out.
            #[inline]
            pub fn form(self) -> Form {
                match self {
                    $(Kind::$kind => Form::$form,)*
                }
            }
        }
    };
}

kinds! {
    /// Environment variables set by the profile.
    Environment = 1: Pairs,
    /// Which of the host's environment variables are visible.
    EnvironmentRule = 2: Rule,
    /// Configuration values set by the profile.
    Config = 5: Pairs,
    /// Which of the host's configuration values are visible.
    ConfigRule = 6: Rule,
    /// Host directories, under the paths at which the guest finds them.
    HostDirectories = 7: HostDirectories,
    /// When files without a time of their own were modified.
    Time = 8: Number,
    /// The rules that outgoing HTTP requests have to meet.
    HttpRules = 9: Bytes,
    /// The rules that uses of sockets have to meet.
    SocketRules = 10: Bytes,
    /// The names that may be looked up.
    NameRules = 11: Bytes,
    /// The time at which the wall clock stands still.
    WallClock = 12: Datetime,
    /// How much later than the host's the wall clock is.
    WallClockShift = 13: Datetime,
    /// By how many nanoseconds each reading moves the monotonic clock on.
    MonotonicStep = 14: Number,
    /// What insecure random numbers are made of.
    InsecureSeed = 15: Number,
    /// Preopened directories of the tree that can be changed, and how far.
    Writable = 16: Writable,
    /// What those are made of that are called secure.
    SecureSeed = 17: Number,
    /// Standard input.
    Input = 18: Bytes,
    /// The file that standard output is appended to: a preopened directory, and a path from there.
    StdoutFile = 19: Bytes,
    /// The same of standard error.
    StderrFile = 20: Bytes,
    /// Files. It comes last, whatever else there is.
    Tree = 255: Tree,
}

impl Kind {
    pub(crate) fn from_number(number: u32) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| *kind as u32 == number)
    }
}

/// The access to a host directory in which nothing may be changed.
pub(crate) const READ_ONLY: &[u8] = b"ro";

/// A host directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostDirectory<'a> {
    /// Where the guest finds it.
    pub guest: &'a [u8],
    /// Where it is on the host: the name of one of its preopens, or a path under one.
    pub host: &'a [u8],
    /// Whether nothing in it may be changed.
    pub is_read_only: bool,
}

/// A preopened directory of the tree, with all below it but for other preopens, that can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writable {
    /// Its index.
    pub root: u32,
    /// How many bytes may be written at most.
    pub bytes: u64,
    /// How many names may be added at most.
    pub entries: u64,
}

/// Bytes of a writable directory.
pub(crate) const WRITABLE_SIZE: usize = 20;

impl Writable {
    /// As an image has it.
    pub fn to_bytes(self) -> [u8; WRITABLE_SIZE] {
        let mut bytes = [0; WRITABLE_SIZE];
        let numbers = [
            self.root,
            self.bytes as u32,
            (self.bytes >> 32) as u32,
            self.entries as u32,
            (self.entries >> 32) as u32,
        ];
        for (place, number) in bytes.as_chunks_mut().0.iter_mut().zip(numbers) {
            *place = number.to_le_bytes();
        }
        bytes
    }

    fn from_bytes(bytes: &[u8; WRITABLE_SIZE]) -> Self {
        let long =
            |place| u64::from(number(bytes, place + 1)) << 32 | u64::from(number(bytes, place));
        Writable {
            root: number(bytes, 0),
            bytes: long(1),
            entries: long(3),
        }
    }
}

/// The sections of an image.
#[derive(Clone, Copy, Debug)]
pub struct Sections<'a> {
    image: &'a [u8],
}

impl<'a> Sections<'a> {
    /// Reads `image` without checking it.
    pub fn new(image: &'a [u8]) -> Self {
        Sections { image }
    }

    /// All bytes of the image.
    pub fn bytes(self) -> &'a [u8] {
        self.image
    }

    /// Body of the section of this kind.
    pub fn find(self, kind: Kind) -> Option<&'a [u8]> {
        let mut rest = self.image.get(HEADER..)?;
        loop {
            let number = take_number(&mut rest)?;
            let body = take_bytes(&mut rest)?;
            if number == kind as u32 {
                return Some(body);
            }
        }
    }

    /// Strings of the section of this kind; none when it is absent.
    pub fn strings(self, kind: Kind) -> Strings<'a> {
        Strings {
            rest: self.find(kind).unwrap_or_default(),
        }
    }

    /// Host directories.
    pub fn host_directories(self) -> impl Iterator<Item = HostDirectory<'a>> + Clone {
        let mut strings = self.strings(Kind::HostDirectories);
        core::iter::from_fn(move || {
            let (guest, host) = strings.pair()?;
            Some(HostDirectory {
                guest,
                host,
                is_read_only: strings.next()? == READ_ONLY,
            })
        })
    }

    /// Directories that can be changed.
    pub fn writable(self) -> impl Iterator<Item = Writable> + 'a {
        let body = self.find(Kind::Writable).unwrap_or_default();
        body.as_chunks().0.iter().map(Writable::from_bytes)
    }

    /// When files without a time of their own were modified, in seconds since 1970.
    pub fn time(self) -> u64 {
        let body = self.find(Kind::Time).and_then(|body| body.as_array());
        body.map_or(DEFAULT_TIME, |seconds| u64::from_le_bytes(*seconds))
    }

    /// The number in the section of this kind.
    #[inline]
    pub fn number(self, kind: Kind) -> Option<u64> {
        let body = self.find(kind).and_then(|body| body.as_array());
        body.map(|number| u64::from_le_bytes(*number))
    }

    /// The seconds and nanoseconds in the section of this kind.
    #[inline]
    pub fn datetime(self, kind: Kind) -> Option<(i64, u32)> {
        let (seconds, nanoseconds) = self.find(kind)?.split_first_chunk()?;
        let nanoseconds = u32::from_le_bytes(*nanoseconds.as_array()?);
        Some((i64::from_le_bytes(*seconds), nanoseconds))
    }

    /// Rule in the section of this kind.
    pub fn rule(self, kind: Kind) -> Rule<'a> {
        match self.find(kind).and_then(<[u8]>::split_first) {
            Some((1, _)) => Rule::All,
            Some((2, names)) => Rule::Only(Strings { rest: names }),
            Some((3, names)) => Rule::AllBut(Strings { rest: names }),
            _ => Rule::None,
        }
    }
}

/// Strings of a section, as bytes.
#[derive(Clone, Debug)]
pub struct Strings<'a> {
    pub(crate) rest: &'a [u8],
}

impl<'a> Strings<'a> {
    /// Takes two strings at once, for sections of pairs.
    pub fn pair(&mut self) -> Option<(&'a [u8], &'a [u8])> {
        Some((self.next()?, self.next()?))
    }
}

impl<'a> Iterator for Strings<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        take_bytes(&mut self.rest)
    }
}

/// Which names of the host are visible.
#[derive(Clone, Debug)]
pub enum Rule<'a> {
    /// No name.
    None,
    /// Every name.
    All,
    /// These names, and those that begin as one with a `*` at its end does.
    Only(Strings<'a>),
    /// Every name but these.
    AllBut(Strings<'a>),
}

impl Rule<'_> {
    /// Whether the rule makes `name` visible.
    pub fn allows(&self, name: &[u8]) -> bool {
        match self {
            Rule::None => false,
            Rule::All => true,
            Rule::Only(names) => names.clone().any(|written| is_meant(written, name)),
            Rule::AllBut(names) => names.clone().all(|denied| denied != name),
        }
    }
}

/// Whether a name in a rule means `name`: that very name, or with a `*` at its end any that begins as it does.
pub fn is_meant(written: &[u8], name: &[u8]) -> bool {
    match written {
        [start @ .., b'*'] => name.starts_with(start),
        _ => written == name,
    }
}

pub(crate) fn take_number(rest: &mut &[u8]) -> Option<u32> {
    let (number, after) = rest.split_first_chunk()?;
    *rest = after;
    Some(u32::from_le_bytes(*number))
}

pub(crate) fn take_bytes<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = take_number(rest)?;
    let (bytes, after) = rest.split_at_checked(length as usize)?;
    *rest = after;
    Some(bytes)
}

/// Takes the body of the tree's section, of whose end, which is the image's, so many bytes are missing.
pub(crate) fn take_tree<'a>(rest: &mut &'a [u8], missing: u64) -> Option<&'a [u8]> {
    if missing == 0 {
        return take_bytes(rest);
    }
    let length = take_number(rest)?;
    let is_rest = u64::from(length) == rest.len() as u64 + missing;
    is_rest.then(|| core::mem::take(rest))
}
