use proptest::collection::vec;
use proptest::prelude::*;
use wasm_encoder::{
    Component, ComponentSection as _, ConstExpr, CustomSection, DataSection, Encode as _,
    MemorySection, MemoryType, Module, RawSection, Section as _,
};

use super::*;

/// A component of these core modules.
fn component(modules: &[&[u8]]) -> Vec<u8> {
    let mut component = Component::new();
    for module in modules {
        component.section(&RawSection {
            id: wasm_encoder::ComponentSectionId::CoreModule as u8,
            data: module,
        });
    }
    component.finish()
}

/// A component of one module, whose body is not valid, and where that is.
fn broken() -> (Vec<u8>, Range<usize>) {
    let module = wat::parse_str("(module (func i32.add drop) (data \"data\"))").unwrap();
    let bytes = component(&[&module]);
    let place = bytes.len() - module.len()..bytes.len();
    (bytes, place)
}

fn is_taken(pieces: Vec<Piece<'_>>, known: &Range<usize>) -> bool {
    let mut valid = ValidModules::default();
    valid.add(&(known.start as u64..known.end as u64));
    outline(pieces.into_iter(), Check::AllButGuests(&valid)).is_ok()
}

/// Code and data are left out for the bytes of a module that was validated, and for nothing else.
#[test]
fn only_whole_modules_of_the_guest_are_not_validated_again() {
    let (bytes, place) = broken();
    let (head, module) = bytes.split_at(place.start);
    let (start, end) = module.split_at(9);
    let at = place.start;
    assert!(is_taken(vec![Piece::Guest(&bytes, 0)], &place));
    assert!(is_taken(
        vec![Piece::Bytes(head), Piece::Guest(module, at)],
        &place
    ));
    // All of it in pieces, as it is in the guest.
    assert!(is_taken(
        vec![
            Piece::Bytes(head),
            Piece::Guest(start, at),
            Piece::Bytes(&[]),
            Piece::Guest(end, at + start.len()),
        ],
        &place
    ));
    // The same bytes, but not from the guest, or from elsewhere in it.
    assert!(!is_taken(vec![Piece::Bytes(&bytes)], &place));
    assert!(!is_taken(vec![Piece::Guest(&bytes, 1)], &place));
    assert!(!is_taken(
        vec![Piece::Bytes(head), Piece::Guest(module, at + 1)],
        &place
    ));
    assert!(!is_taken(
        vec![
            Piece::Bytes(head),
            Piece::Guest(start, at),
            Piece::Guest(end, at + start.len() + 1),
        ],
        &place
    ));
    // Parts of it beside something else.
    assert!(!is_taken(
        vec![
            Piece::Bytes(head),
            Piece::Guest(start, at),
            Piece::Bytes(end)
        ],
        &place
    ));
    // A module of another size.
    assert!(!is_taken(
        vec![Piece::Guest(&bytes, 0)],
        &(place.start..place.end - 1)
    ));
}

/// What is found behind a module that is not read to its end is what is there.
#[test]
fn what_is_behind_a_known_module_is_read() {
    let (bytes, place) = broken();
    let other = wat::parse_str(r#"(component (import "a" (func)))"#).unwrap();
    let sections = &other[Component::HEADER.len()..];
    let pieces = [Piece::Guest(&bytes, 0), Piece::Bytes(sections)];
    let mut valid = ValidModules::default();
    valid.add(&(place.start as u64..place.end as u64));
    let found = outline(pieces.into_iter(), Check::AllButGuests(&valid)).unwrap();
    assert_eq!(found.imports[0].spelled, "a");
    assert_eq!(found.size, bytes.len() + sections.len());
    // The module ends before the component does.
    let cut = Piece::Guest(&bytes[..bytes.len() - 1], 0);
    assert!(outline([cut].into_iter(), Check::AllButGuests(&valid)).is_err());
    assert!(outline([cut].into_iter(), Check::Outside).is_err());
}

/// What an output with an image is made of, as the adapter and the tool make it.
struct Embedding {
    /// In order: bytes, or the number of a content.
    parts: Vec<Part>,
    contents: Vec<Vec<u8>>,
}

#[derive(Clone)]
enum Part {
    Bytes(Vec<u8>),
    Content(usize),
}

/// How sizes are changed, for those that lie.
#[derive(Clone, Copy, Default)]
struct Lies {
    section: i64,
    segment: i64,
    module: i64,
    count: i64,
}

fn leb(number: i64) -> Vec<u8> {
    let mut bytes = Vec::new();
    (number as u64).encode(&mut bytes);
    bytes
}

impl Embedding {
    fn new(sizes: &[usize], lies: Lies) -> Self {
        let contents: Vec<Vec<u8>> = sizes
            .iter()
            .map(|size| (0..*size).map(|byte| byte as u8).collect())
            .collect();
        let mut own = DataSection::new();
        own.active(0, &ConstExpr::i32_const(8), *b"own data");
        own.passive(*b"passive");
        let mut items = Vec::new();
        own.append_to(&mut items);
        let mut head = leb(3 + lies.count);
        head.extend(&items[3..]);
        head.push(0);
        ConstExpr::i32_const(64).encode(&mut head);
        let mut image = image_format::MAGIC.to_vec();
        image.extend(b"the image");
        let of_contents: usize = sizes.iter().map(|size| size + 1).sum();
        let of_segment = image.len() + of_contents;
        head.extend(leb(of_segment as i64 + lies.segment));
        let mut data = vec![SectionId::Data as u8];
        data.extend(leb((head.len() + of_segment) as i64 + lies.section));
        data.extend(head);
        data.extend(image);
        let mut before = Module::new();
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        before.section(&memories);
        let mut behind = Vec::new();
        CustomSection {
            name: "names".into(),
            data: b"none"[..].into(),
        }
        .append_to(&mut behind);
        let before = before.finish();
        let of_module = before.len() + data.len() + of_contents + behind.len();
        let mut start = Component::HEADER.to_vec();
        start.push(1);
        start.extend(leb(of_module as i64 + lies.module));
        start.extend(before);
        start.extend(data);
        let mut parts = vec![Part::Bytes(start)];
        for index in 0..contents.len() {
            parts.push(Part::Content(index));
            parts.push(Part::Bytes(vec![0]));
        }
        parts.push(Part::Bytes(behind));
        let mut record = Vec::new();
        CustomSection {
            name: RECORD.into(),
            data: b"the record"[..].into(),
        }
        .append_to_component(&mut record);
        parts.push(Part::Bytes(record));
        Embedding { parts, contents }
    }

    fn pieces(&self) -> impl Iterator<Item = Piece<'_>> + Clone {
        self.parts.iter().map(|part| match part {
            Part::Bytes(bytes) => Piece::Bytes(bytes),
            Part::Content(index) => Piece::Content {
                index: *index,
                size: self.contents[*index].len() as u64,
            },
        })
    }

    fn bytes(&self) -> Vec<u8> {
        let parts = self.parts.iter().map(|part| match part {
            Part::Bytes(bytes) => bytes,
            Part::Content(index) => &self.contents[*index],
        });
        parts.flatten().copied().collect()
    }

    /// The same bytes, cut where it is said.
    fn cut(&self, places: &[usize]) -> Self {
        let mut parts = Vec::new();
        let mut start = 0;
        for part in &self.parts {
            let Part::Bytes(bytes) = part else {
                parts.push(part.clone());
                continue;
            };
            let end = start + bytes.len();
            let inside = places.iter().filter(|place| (start..end).contains(place));
            let mut cuts: Vec<usize> = inside.map(|place| place - start).collect();
            cuts.sort_unstable();
            let mut done = 0;
            for cut in cuts.into_iter().chain([bytes.len()]) {
                parts.push(Part::Bytes(bytes[done..cut].to_vec()));
                done = cut;
            }
            start = end;
        }
        let contents = self.contents.clone();
        Embedding { parts, contents }
    }
}

fn verdict<'p>(
    pieces: impl Iterator<Item = Piece<'p>> + Clone,
) -> Result<Outline<'p>, OutlineError> {
    outline(pieces, Check::AllButGuests(&ValidModules::default()))
}

fn is_misplaced(verdict: Result<Outline<'_>, OutlineError>, content: usize) -> bool {
    match verdict {
        Err(OutlineError::Invalid(cause)) => cause.downcast_ref() == Some(&Misplaced { content }),
        _ => false,
    }
}

#[test]
fn contents_are_found_wherever_the_stream_is_cut() {
    let whole = Embedding::new(&[3, 0, 300], Lies::default());
    let bytes = whole.bytes();
    assert!(verdict([Piece::Bytes(&bytes)].into_iter()).is_ok());
    let length: usize = whole
        .parts
        .iter()
        .map(|part| match part {
            Part::Bytes(bytes) => bytes.len(),
            Part::Content(_) => 0,
        })
        .sum();
    for place in 0..length {
        let cut = whole.cut(&[place, place + 1, place + 7]);
        let found = verdict(cut.pieces()).unwrap();
        let [segment] = &found.segments[..] else {
            panic!("{:?}", found.segments);
        };
        assert!(segment.head.ends_with(b"the image"));
        assert_eq!(segment.head.len(), 17);
        assert_eq!(segment.size, 17 + 303 + 3);
        let placed = |offset, size, index| Placed {
            offset,
            size,
            index,
        };
        assert_eq!(
            segment.contents,
            [placed(17, 3, 0), placed(21, 0, 1), placed(22, 300, 2)]
        );
        assert!(found.record.unwrap().ends_with(b"the record"));
        assert_eq!(found.size, bytes.len());
    }
}

/// Every size that there is, and each of them too small and too large.
#[test]
fn sizes_that_lie_are_refused() {
    for by in [-1, 1, 2, -400, 1 << 30] {
        let lies = [
            Lies {
                section: by,
                ..Lies::default()
            },
            Lies {
                segment: by,
                ..Lies::default()
            },
            Lies {
                module: by,
                ..Lies::default()
            },
            Lies {
                section: by,
                segment: by,
                ..Lies::default()
            },
            Lies {
                section: by,
                module: by,
                ..Lies::default()
            },
            Lies {
                section: by,
                segment: by,
                module: by,
                ..Lies::default()
            },
        ];
        for lies in lies {
            assert!(verdict(Embedding::new(&[300], lies).pieces()).is_err());
        }
    }
    for count in [-3, -1, 1, 1 << 20] {
        let lies = Lies {
            count,
            ..Lies::default()
        };
        assert!(verdict(Embedding::new(&[300], lies).pieces()).is_err());
    }
    assert!(verdict(Embedding::new(&[300], Lies::default()).pieces()).is_ok());
}

/// A content in the place of each run of bytes that is not data.
#[test]
fn contents_are_nowhere_but_in_data() {
    let whole = Embedding::new(&[5], Lies::default());
    let [
        Part::Bytes(start),
        _,
        _,
        Part::Bytes(behind),
        Part::Bytes(record),
    ] = &whole.parts[..]
    else {
        panic!("other parts");
    };
    for (part, bytes) in [(0, start), (3, behind), (4, record)] {
        // In the image's own bytes there may be one: it is for the image to say whether that is a file.
        let end = if part == 0 {
            bytes.len() - 17
        } else {
            bytes.len()
        };
        for place in 0..end {
            let mut parts = whole.parts.clone();
            let moved = [
                Part::Bytes(bytes[..place].to_vec()),
                Part::Content(1),
                Part::Bytes(bytes[place + 1..].to_vec()),
            ];
            parts.splice(part..=part, moved);
            let contents = vec![whole.contents[0].clone(), vec![bytes[place]]];
            let made = Embedding { parts, contents };
            assert_eq!(made.bytes(), whole.bytes());
            let found = verdict(made.pieces());
            let is_own_data = found
                .as_ref()
                .is_ok_and(|found| found.segments.iter().any(|segment| segment.head.is_empty()));
            // Segments of the adapter's own are data: that no image is there is for others to see.
            assert!(is_own_data || is_misplaced(found, 1), "{part}, {place}");
        }
    }
}

#[test]
fn a_content_does_not_reach_over_the_end_of_its_segment() {
    for size in [2, 3, 1 << 40] {
        let whole = Embedding::new(&[1], Lies::default());
        let pieces = whole.pieces().map(|piece| match piece {
            Piece::Content { index, .. } => Piece::Content {
                index,
                size: 1 + size,
            },
            piece => piece,
        });
        assert!(is_misplaced(verdict(pieces), 0));
    }
}

/// Contents take neither memory nor time.
#[test]
fn contents_are_passed_over() {
    let size = (1 << 30) - 1000;
    let lies = Lies {
        section: size,
        segment: size,
        module: size,
        ..Lies::default()
    };
    let made = Embedding::new(&[0], lies);
    let pieces = made.pieces().map(|piece| match piece {
        Piece::Content { index, .. } => Piece::Content {
            index,
            size: size as u64,
        },
        piece => piece,
    });
    let taken = allocation_counter::measure(|| {
        let found = verdict(pieces.clone()).unwrap();
        assert_eq!(found.segments[0].contents[0].size, size as u64);
        assert!(outline(pieces, Check::Outside).is_ok());
    });
    assert!(taken.bytes_total < 1 << 20, "{}", taken.bytes_total);
}

const MODULES: [&str; 4] = [
    r#"(module (memory 1) (data (i32.const 3) "three") (data "passive") (func (memory.init 1 (i32.const 0) (i32.const 0) (i32.const 7))))"#,
    r#"(module (memory 1) (memory 1) (global i32 (i32.const 9)) (data (memory 1) (offset (i32.add (global.get 0) (i32.const 1))) "sum"))"#,
    r#"(module (func $f (export "f") (param i32) (result i32) local.get 0 i32.const 1 i32.add) (table funcref (elem $f)))"#,
    r#"(module (import "a" "b" (func)) (start 0) (@custom "c" "custom"))"#,
];

fn made() -> Vec<u8> {
    let modules: Vec<Vec<u8>> = MODULES
        .iter()
        .map(|module| wat::parse_str(module).unwrap())
        .collect();
    let modules: Vec<&[u8]> = modules.iter().map(Vec::as_slice).collect();
    component(&modules)
}

fn is_valid(bytes: &[u8]) -> bool {
    let mut validator = Validator::new_with_features(features());
    Parser::is_component(bytes) && validator.validate_all(bytes).is_ok()
}

proptest! {
    /// The verdict on a stream is that of the validator on all of its bytes, wherever it is cut, and whatever is damaged.
    #[test]
    fn a_stream_is_valid_if_its_bytes_are(
        damage in vec((any::<prop::sample::Index>(), any::<u8>()), 0..3),
        cuts in vec(any::<prop::sample::Index>(), 0..40),
    ) {
        let mut bytes = made();
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let length = bytes.len();
        let whole = Embedding { parts: vec![Part::Bytes(bytes)], contents: Vec::new() };
        let cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(length)).collect();
        let cut = whole.cut(&cuts);
        let bytes = whole.bytes();
        prop_assert_eq!(verdict(cut.pieces()).is_ok(), is_valid(&bytes));
        prop_assert_eq!(verdict(whole.pieces()).is_ok(), is_valid(&bytes));
    }

    /// With contents that are not looked at, it is the same but for those that are not in data.
    #[test]
    fn a_stream_with_contents_is_valid_if_its_bytes_are(
        sizes in vec(0..200usize, 1..4),
        damage in vec((any::<prop::sample::Index>(), any::<u8>()), 0..3),
        cuts in vec(any::<prop::sample::Index>(), 0..20),
    ) {
        let mut whole = Embedding::new(&sizes, Lies::default());
        let mut length = 0;
        for part in &mut whole.parts {
            if let Part::Bytes(bytes) = part {
                for (place, byte) in &damage {
                    let place = place.index(400);
                    if (length..length + bytes.len()).contains(&place) {
                        bytes[place - length] = *byte;
                    }
                }
                length += bytes.len();
            }
        }
        let cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(length)).collect();
        let cut = whole.cut(&cuts);
        let is_valid = is_valid(&whole.bytes());
        match verdict(cut.pieces()) {
            Ok(_) => prop_assert!(is_valid),
            Err(OutlineError::Invalid(cause)) => {
                prop_assert!(!is_valid || cause.is::<Misplaced>(), "{}", cause);
            }
            Err(OutlineError::Exceeded(exceeded)) => prop_assert!(!is_valid, "{}", exceeded),
        }
    }
}
