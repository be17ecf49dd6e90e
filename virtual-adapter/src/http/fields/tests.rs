use super::*;

fn owned(text: &str) -> Owned<u8> {
    Owned::from(text.as_bytes())
}

fn values(texts: &[&str]) -> Owned<Owned<u8>> {
    texts
        .iter()
        .map(|text| owned(text))
        .collect::<Vec<_>>()
        .into()
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in pairs {
        fields.append(owned(name), owned(value)).unwrap();
    }
    fields
}

#[track_caller]
fn entries(fields: &Fields, expected: &[&str]) {
    let entries: Vec<String> = fields
        .entries()
        .map(|(name, value)| [name, b"=", value].concat())
        .map(|pair| String::from_utf8(pair).unwrap())
        .collect();
    assert_eq!(entries, expected);
    assert_eq!(fields.count(), expected.len());
    assert_eq!(
        fields.weight,
        fields.entries.iter().map(Entry::weight).sum::<usize>()
    );
}

#[test]
fn names_compare_without_case_and_group_their_values() {
    let fields = fields(&[("Accept", "1"), ("b", ""), ("ACCEPT", "2")]);
    entries(&fields, &["accept=1", "accept=2", "b="]);
    assert_eq!(fields.get(owned("aCCept")), [owned("1"), owned("2")]);
    assert_eq!(fields.get(owned("b")), [owned("")]);
    assert_eq!(fields.get(owned("c")), []);
    assert_eq!(fields.get(owned("not a name")), []);
}

#[test]
fn set_replaces_and_an_empty_set_removes() {
    let mut fields = fields(&[("a", "1"), ("b", "2"), ("c", "3")]);
    fields.set(owned("A"), values(&["4", "5"])).unwrap();
    entries(&fields, &["a=4", "a=5", "b=2", "c=3"]);
    fields.set(owned("a"), values(&[])).unwrap();
    entries(&fields, &["c=3", "b=2"]);
    fields.set(owned("d"), values(&[])).unwrap();
    fields.set(owned("d"), values(&["6"])).unwrap();
    entries(&fields, &["c=3", "b=2", "d=6"]);
}

#[test]
fn delete_removes_all_values() {
    let mut fields = fields(&[("a", "1"), ("A", "2"), ("b", "3")]);
    fields.delete(owned("a")).unwrap();
    fields.delete(owned("absent")).unwrap();
    entries(&fields, &["b=3"]);
    fields.delete(owned("b")).unwrap();
    entries(&fields, &[]);
}

#[test]
fn malformed_names_and_values_are_refused() {
    let mut fields = Fields::new();
    assert_eq!(
        fields.append(owned("a b"), owned("")),
        Err(HeaderError::InvalidSyntax)
    );
    assert_eq!(
        fields.append(owned(""), owned("")),
        Err(HeaderError::InvalidSyntax)
    );
    assert_eq!(
        fields.append(owned("a"), owned("1\r\nb: 2")),
        Err(HeaderError::InvalidSyntax)
    );
    assert_eq!(
        fields.set(owned("a"), values(&["1", "\0"])),
        Err(HeaderError::InvalidSyntax)
    );
    assert_eq!(fields.delete(owned("a:")), Err(HeaderError::InvalidSyntax));
    entries(&fields, &[]);
}

#[test]
fn names_of_the_connection_are_forbidden() {
    for name in FORBIDDEN {
        let name = str::from_utf8(name).unwrap().to_uppercase();
        let mut fields = Fields::new();
        assert_eq!(
            fields.append(owned(&name), owned("a")),
            Err(HeaderError::Forbidden)
        );
        assert_eq!(
            fields.set(owned(&name), values(&[])),
            Err(HeaderError::Forbidden)
        );
        assert_eq!(fields.delete(owned(&name)), Err(HeaderError::Forbidden));
    }
}

#[test]
fn immutable_fields_stay() {
    let mut fields = fields(&[("a", "1")]);
    fields.freeze();
    assert_eq!(
        fields.append(owned("a"), owned("2")),
        Err(HeaderError::Immutable)
    );
    assert_eq!(
        fields.set(owned("a"), values(&["2"])),
        Err(HeaderError::Immutable)
    );
    assert_eq!(fields.delete(owned("a")), Err(HeaderError::Immutable));
    assert_eq!(
        fields.append(owned("a b"), owned("2")),
        Err(HeaderError::InvalidSyntax)
    );
    assert_eq!(
        fields.append(owned("host"), owned("2")),
        Err(HeaderError::Forbidden)
    );
    entries(&fields, &["a=1"]);
    let mut copy = fields.copy(true);
    copy.append(owned("a"), owned("2")).unwrap();
    entries(&copy, &["a=1", "a=2"]);
    entries(&fields, &["a=1"]);
}

#[test]
fn there_is_one_length_in_its_shortest_form() {
    let mut fields = fields(&[("Content-Length", "0042")]);
    entries(&fields, &["content-length=42"]);
    assert_eq!(
        fields.append(owned("content-length"), owned("42")),
        Err(HeaderError::InvalidSyntax)
    );
    assert_eq!(
        fields.set(owned("content-length"), values(&["1", "1"])),
        Err(HeaderError::InvalidSyntax)
    );
    assert_eq!(
        fields.set(owned("content-length"), values(&["+1"])),
        Err(HeaderError::InvalidSyntax)
    );
    fields
        .set(owned("content-length"), values(&["000"]))
        .unwrap();
    entries(&fields, &["content-length=0"]);
}

#[test]
fn a_list_is_taken_whole_or_not_at_all() {
    let pair = |name, value| OwnedPair {
        name: owned(name),
        value: owned(value),
    };
    entries(
        &Fields::from_list(vec![pair("a", "1"), pair("A", "2")].into()).unwrap(),
        &["a=1", "a=2"],
    );
    let refused = Fields::from_list(vec![pair("a", "1"), pair("host", "b")].into());
    assert_eq!(refused.unwrap_err(), HeaderError::Forbidden);
}

#[test]
fn fields_are_limited_by_append() {
    let mut fields = Fields::new();
    let error = loop {
        if let Err(error) = fields.append(owned("a"), owned("")) {
            break error;
        }
    };
    assert_eq!(error, HeaderError::SizeExceeded);
    let count = fields.count();
    assert_eq!(count, (LIMIT - NAME_WEIGHT - 1) / VALUE_WEIGHT);
    fields.append(owned("a"), owned("")).unwrap_err();
    assert_eq!(fields.count(), count);
}

#[test]
fn fields_are_limited_by_set() {
    let mut fields = fields(&[("a", "1")]);
    let large = values(&["x".repeat(LIMIT).as_str()]);
    assert_eq!(
        fields.set(owned("a"), large),
        Err(HeaderError::SizeExceeded)
    );
    entries(&fields, &["a=1"]);
}

#[test]
#[should_panic(expected = "wasi-virt: http fields are too large")]
fn what_0_2_has_no_error_for_is_a_trap() {
    HeaderError::SizeExceeded.in_0_2();
}
