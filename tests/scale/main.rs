//! Guests that have a great many of one thing: every stage takes memory, and work, in proportion to them, or refuses them
//! by number.
//!
//! Allocated bytes are counted. The steps of a search, which allocates nothing, are not: the guests of
//! [`what_would_be_squared_ends`] are large enough for one with a step for each pair to be noticed, in minutes.

mod bodies;
mod guests;
mod limits;
mod measure;

use measure::{check_proportion, run_all};

/// So many of each thing as make guests that are decoded quickly.
const SIZES: [usize; 3] = [500, 1000, 2000];

/// More than any guest has that means well.
const MANY: usize = 45_000;

/// The same, of what takes more bytes each.
const FEWER: usize = 10_000;

#[test]
fn sites() {
    check_proportion("lowerings of one function", SIZES, guests::lowerings);
    check_proportion(
        "lowerings through aliases",
        SIZES,
        guests::aliased_lowerings,
    );
    check_proportion("lowerings over memories", SIZES, guests::memories);
    check_proportion("drops of one type", SIZES, guests::drops);
}

#[test]
fn imports() {
    check_proportion("functions of an interface", SIZES, guests::functions);
    check_proportion("functions", SIZES, guests::imports);
    check_proportion("resource types", SIZES, guests::resources);
    check_proportion("imports of a large type", SIZES, guests::declarations);
    check_proportion("versions", [100, 200, 400], guests::versions);
}

#[test]
fn everything_else() {
    check_proportion("exports", SIZES, guests::exports);
    check_proportion("exports of a core instance", SIZES, guests::core_exports);
    check_proportion("custom sections", SIZES, guests::customs);
    check_proportion("nested custom sections", SIZES, guests::nested);
}

#[test]
fn what_would_be_squared_ends() {
    for guest in [
        guests::lowerings,
        guests::aliased_lowerings,
        guests::drops,
        guests::functions,
        guests::imports,
    ] {
        run_all(&guest(MANY));
    }
    for guest in [
        guests::resources,
        guests::exports,
        guests::declarations,
        guests::core_exports,
        guests::customs,
        guests::nested,
    ] {
        run_all(&guest(FEWER));
    }
    run_all(&guests::versions(2000));
}

#[test]
fn equal_sites_share_their_glue() {
    // An alias takes a few bytes more than the drop that it replaces.
    const GLUE: usize = 32 << 10;
    for guest in [guests::lowerings, guests::aliased_lowerings, guests::drops] {
        let guest = guest(10_000);
        let mut virt = measure::virt(&guest);
        virt.deny_all().env().overrides(&[("A", "B")]);
        let output = virt.finish().unwrap().into_bytes();
        assert!(
            output.len() < 2 * guest.len() + GLUE,
            "{} of {}",
            output.len(),
            guest.len()
        );
    }
}

/// What is set is there once in a plan and in an output, however many versions of its function a guest imports.
#[test]
fn versions_share_what_is_set() {
    const VERSIONS: usize = 1000;
    let names: Vec<String> = (0..1000).map(|number| format!("NAME{number}")).collect();
    let values: Vec<(&str, &str)> = names.iter().map(|name| (&**name, "value")).collect();
    let guest = guests::environments(VERSIONS);
    let make = |values: &[(&str, &str)]| {
        let mut virt = measure::virt(&guest);
        virt.deny_all().env().overrides(values);
        virt.finish().unwrap().into_bytes().len()
    };
    let (mut one, mut all) = (0, 0);
    let with_one = allocation_counter::measure(|| one = make(&values[..1])).bytes_max;
    let with_all = allocation_counter::measure(|| all = make(&values)).bytes_max;
    let more = with_all.saturating_sub(with_one);
    assert!(all - one < VERSIONS * 100, "{one}, {all}");
    assert!(more < 4 << 20, "{with_one}, {with_all}");
}
