use std::collections::BTreeMap;

use image_format::{Directory, Entry, Image, Time, Tree};

use super::*;

/// What each content has for a size.
const SIZES: [u64; 3] = [5, 0, 70];

fn tree() -> Tree {
    let time = Some(Time {
        seconds: 7,
        nanoseconds: 9,
    });
    let entries = |entries: Vec<(&str, Entry)>| -> BTreeMap<String, Entry> {
        let entries = entries.into_iter();
        entries
            .map(|(name, entry)| (name.to_string(), entry))
            .collect()
    };
    let below = Directory {
        entries: entries(vec![
            (
                "equal",
                Entry::File {
                    content: 0,
                    time: None,
                },
            ),
            ("other", Entry::File { content: 2, time }),
        ]),
        time: None,
    };
    let root = Directory {
        entries: entries(vec![
            ("below", Entry::Directory(below)),
            (
                "below-",
                Entry::File {
                    content: 0,
                    time: None,
                },
            ),
            ("data", Entry::Preopen(1)),
            (
                "empty",
                Entry::File {
                    content: 1,
                    time: None,
                },
            ),
            ("host", Entry::HostFile("/host".to_string())),
            (
                "link",
                Entry::Symlink {
                    target: "empty".to_string(),
                    time: None,
                },
            ),
            (
                "opened",
                Entry::HostDirectory {
                    path: ".".to_string(),
                    is_read_only: true,
                },
            ),
        ]),
        time: None,
    };
    let data = Directory {
        entries: entries(vec![(
            "again",
            Entry::File {
                content: 2,
                time: None,
            },
        )]),
        time,
    };
    Tree {
        preopens: vec![("/".to_string(), root), ("/data".to_string(), data)],
        content_sizes: SIZES.to_vec(),
    }
}

/// The record's entries, with numbers for digests.
const ENTRIES: [(&str, &str); 10] = [
    ("/", r#"["directory"]"#),
    ("/below", r#"["directory"]"#),
    ("/below-", r##"["file",5,"#0"]"##),
    ("/below/equal", r##"["file",5,"#0"]"##),
    ("/below/other", r##"["file",70,"#2",[7,9]]"##),
    ("/data", r#"["directory",[7,9]]"#),
    ("/data/again", r##"["file",70,"#2"]"##),
    ("/empty", r##"["file",0,"#1"]"##),
    ("/host", r#"["host-file","/host"]"#),
    ("/link", r#"["symlink","empty"]"#),
];

fn record(entries: &[(&str, &str)]) -> String {
    let entries = entries.iter().map(|(path, entry)| {
        let entry = (0..4).fold(entry.to_string(), |entry, number| {
            let digest = Digest::of_number(number).to_string();
            entry.replace(&format!("#{number}"), &digest)
        });
        format!("{path:?}:{entry}")
    });
    let entries: Vec<String> = entries.collect();
    format!(
        r#"{{"version":"1","profile":{{"a":[{{}}],"fs":{{"b":1,"embedded":{{"preopens":["/","/data"],"entries":{{{}}}}},"c":2}}}}}}"#,
        entries.join(",")
    )
}

fn segment(tree: Tree) -> Segment<'static> {
    let image = Image {
        tree: Some(tree),
        ..Image::default()
    };
    let layout = image.layout().unwrap();
    let placed = |placement: &image_format::Placement| Placed {
        offset: placement.offset,
        size: SIZES[placement.content as usize],
        index: placement.content as usize,
    };
    Segment {
        size: layout.length,
        contents: layout.contents.iter().map(placed).collect(),
        head: layout.head.into(),
    }
}

fn check(segments: &[Segment<'_>], record: &str) -> Result<(), String> {
    let opened = [HostPreopen {
        guest: "//opened/.".to_string(),
        host: ".".to_string(),
        read_only: true,
    }];
    let embedding = Embedding {
        sizes: &|index| SIZES.get(index).copied(),
        opened: &opened,
    };
    let found = embedding.check(segments, Some(record.as_bytes()));
    found.map_err(|error| error.to_string())
}

fn assert_refused(segments: &[Segment<'_>], record: &str, problem: &str) {
    let error = check(segments, record).unwrap_err();
    assert!(error.contains(problem), "{error}, not {problem}");
}

#[test]
fn what_agrees_passes() {
    check(&[segment(tree())], &record(&ENTRIES)).unwrap();
    // An image that was in the guest is none of its business.
    let other = Segment {
        head: Image::default().layout().unwrap().head.into(),
        ..Segment::default()
    };
    check(&[other, segment(tree())], &record(&ENTRIES)).unwrap();
    check(&[], r#"{"version":"1","profile":{"fs":{}}}"#).unwrap();
    check(&[], r#"{"version":"1","profile":{}}"#).unwrap();
}

#[test]
fn every_entry_of_the_record_is_compared() {
    let changes = [
        ("/below-", r##"["file",6,"#0"]"##),
        ("/below-", r##"["file",5,"#1"]"##),
        ("/below-", r##"["file",5,"#2"]"##),
        ("/below-", r##"["file",5,"#3"]"##),
        ("/below-", r#"["directory"]"#),
        ("/below", r##"["file",5,"#0"]"##),
        ("/below/other", r##"["file",70,"#0",[7,9]]"##),
        ("/empty", r##"["file",0,"#0"]"##),
        ("/host", r#"["host-file","/other"]"#),
        ("/host", r#"["host-directory","/host"]"#),
        ("/link", r#"["symlink","full"]"#),
    ];
    for (path, entry) in changes {
        let change = |(known, old): (&'static str, &'static str)| {
            (known, if known == path { entry } else { old })
        };
        let told = record(&ENTRIES.map(change));
        let problem = format!("the embedded `{path}` is something else than in the record");
        assert_refused(&[segment(tree())], &told, &problem);
    }
    for (path, entry) in [
        ("/below/other", r##"["file",70,"#2"]"##),
        ("/below/equal", r##"["file",5,"#0",[7,9]]"##),
        ("/data", r#"["directory",[7,8]]"#),
    ] {
        let change = |(known, old): (&'static str, &'static str)| {
            (known, if known == path { entry } else { old })
        };
        let told = record(&ENTRIES.map(change));
        assert_refused(
            &[segment(tree())],
            &told,
            "has another time than in the record",
        );
    }
}

#[test]
fn the_record_has_all_entries_and_no_others() {
    for place in 2..ENTRIES.len() {
        let mut entries = ENTRIES.to_vec();
        let (path, _) = entries.remove(place);
        let (_, problem) = ("", format!("`{path}` is not in the record"));
        let error = check(&[segment(tree())], &record(&entries)).unwrap_err();
        // What is in a directory that is not told of is not found.
        assert!(
            error.contains(&problem) || error.contains("is not in the image"),
            "{error}"
        );
    }
    for (path, problem) in [
        ("/more", "`/more` is not in the image"),
        ("/empty/more", "`/empty/more` is not in the image"),
        ("more", "`more` is not in the image"),
        ("/below/equal", "`/below/equal` is in the record twice"),
        ("/opened/a", "`/opened/a` is not in the image"),
    ] {
        let mut entries = ENTRIES.to_vec();
        entries.push((path, r##"["file",5,"#0"]"##));
        assert_refused(&[segment(tree())], &record(&entries), problem);
    }
    let told = record(&ENTRIES).replace(r#"["/","/data"]"#, r#"["/"]"#);
    assert_refused(
        &[segment(tree())],
        &told,
        "the preopens are not those of the record",
    );
    let mut opened = tree();
    let entry = opened.preopens[0].1.entries.remove("opened").unwrap();
    opened.preopens[0]
        .1
        .entries
        .insert("other".to_string(), entry);
    let problem = "`/other` is not in the record";
    assert_refused(&[segment(opened)], &record(&ENTRIES), problem);
}

#[test]
fn contents_are_where_the_image_has_them() {
    let told = record(&ENTRIES);
    let change = |change: fn(&mut Segment<'_>)| {
        let mut segment = segment(tree());
        change(&mut segment);
        [segment]
    };
    let moved = change(|segment| segment.contents[0].offset += 1);
    assert_refused(&moved, &told, "`/below-` is something else");
    let swapped = change(|segment| {
        segment.contents[0].index = 2;
        segment.contents[0].size = 70;
    });
    assert_refused(&swapped, &told, "`/below-` is something else");
    let missing = change(|segment| {
        segment.contents.remove(1);
    });
    assert_refused(&missing, &told, "is something else");
    let more = change(|segment| {
        let offset = segment.size;
        segment.size += 5;
        segment.contents.push(Placed {
            offset,
            size: 5,
            index: 0,
        });
    });
    assert_refused(&more, &told, "an image");
    let inside = change(|segment| {
        segment.contents.push(Placed {
            offset: 1 << 20,
            size: 5,
            index: 0,
        });
    });
    assert_refused(&inside, &told, "the embedded content 0 is no file's");
    let other_size = change(|segment| segment.contents[0].size = 6);
    assert_refused(
        &other_size,
        &told,
        "content 0 has another size than in its image",
    );
    let no_image = change(|segment| segment.head = Default::default());
    assert_refused(&no_image, &told, "cannot be read");
    let cut = change(|segment| {
        let size = segment.head.len() - 1;
        segment.head.to_mut().truncate(size);
    });
    assert_refused(&cut, &told, "cannot be read");
    let two = [segment(tree()), segment(tree())];
    assert_refused(&two, &told, "the contents are in more than one image");
}

#[test]
fn contents_without_a_record_are_refused() {
    let untold = r#"{"version":"1","profile":{"fs":{}}}"#;
    let problem = "the record does not tell what is embedded";
    assert_refused(&[segment(tree())], untold, problem);
    assert_refused(
        &[],
        &record(&ENTRIES),
        "the preopens are not those of the record",
    );
    for broken in ["", "{", "[]", r#"{"profile":{"fs":{"embedded":[]}}}"#] {
        assert_refused(&[segment(tree())], broken, "the record");
    }
    let embedding = Embedding {
        sizes: &|_| None,
        opened: &[],
    };
    assert!(embedding.check(&[], None).is_err());
}
