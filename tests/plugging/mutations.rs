//! Changes to the imports of a guest, in its text as it is printed: a line an import, and a line an item of its type.

use crate::random::Random;

/// Versions that an import can be of: compatible ones, and others.
const VERSIONS: [&str; 9] = [
    "@0.2.0",
    "@0.2.3",
    "@0.2.6",
    "@0.2.11",
    "@0.2.12",
    "@0.2.12",
    "@0.3.0",
    "@0.2.0-rc.1",
    "",
];

/// What can be in the type of an import that has no use for it.
const EXTRA: [&str; 8] = [
    "(type $junk (enum \"a\")) (export \"junk\" (type (eq $junk)))",
    "(type $junk (record (field \"a\" u32))) (export \"junk\" (type (eq $junk)))",
    "(export \"junk\" (func))",
    "(export \"junk\" (func (param \"x\" string) (result u32)))",
    "(export \"junk\" (type (sub resource)))",
    "(export \"junk\" (instance))",
    "(export \"junk\" (instance (export \"f\" (func))))",
    "(export \"junk\" (core module))",
];

/// What a guest can import besides, after what it has.
const BESIDE: [&str; 15] = [
    "(import \"test:beside/a\" (instance (export \"f\" (func))))",
    "(import \"beside\" (func (param \"x\" u32)))",
    "(import \"beside\" (type (sub resource)))",
    "(type $b (record (field \"a\" u32))) (import \"beside\" (type $bi (eq $b)))
     (import \"test:beside/user\" (instance (alias outer 1 $bi (type $t)) (export \"b\" (type $u (eq $t)))
        (export \"f\" (func (param \"x\" $u)))))",
    "(import \"beside\" (type $b (sub resource)))
     (import \"test:beside/user\" (instance (alias outer 1 $b (type $t)) (export \"r\" (type $u (eq $t)))
        (export \"f\" (func (param \"x\" (own $u))))))",
    "(import \"beside\" (type $b (sub resource))) (import \"beside-f\" (func (param \"x\" (own $b))))",
    "(import \"beside\" (component (export \"f\" (func))))",
    "(import \"beside\" (core module))",
    "(import \"beside\" (core module (export \"f\" (func (param i32)))))",
    "(import \"beside\" (instance (export \"f\" (func))))",
    "(import \"beside\" (instance $b (export \"r\" (type (sub resource)))))
     (alias export $b \"r\" (type $r))
     (import \"test:beside/user\" (instance (alias outer 1 $r (type $t)) (export \"r\" (type (eq $t)))))",
    "(import \"one\" (implements \"test:beside/a\") (instance (export \"f\" (func))))
     (import \"two\" (implements \"test:beside/a\") (instance (export \"f\" (func))))",
    "(import \"one\" (implements \"test:beside/a\") (instance (export \"f\" (func))))
     (import \"two\" (implements \"test:beside/a\") (instance (export \"f\" (func (result u32)))))",
    "(import \"test:beside/nested\" (instance (export \"inner\" (instance (export \"r\" (type $r (sub resource)))
        (export \"f\" (func (param \"x\" (own $r))))))))",
    "(import \"plain\" (implements \"wasi:cli/environment@0.2.12\") (instance
        (export \"get-environment\" (func (result (list (tuple string string)))))))",
];

/// Types, as they are printed, and what can be in their place.
const OTHER_TYPES: [(&str, &str); 12] = [
    ("u64", "u32"),
    ("string", "(list u8)"),
    ("(result u64 ", "(result u32 "),
    ("(func (param", "(func async (param"),
    ("(param \"self\"", "(param \"this\""),
    ("(result string)", ""),
    ("(list u8)", "(list u8 4)"),
    ("(own ", "(borrow "),
    ("(borrow ", "(own "),
    ("(case \"closed\")", "(case \"shut\")"),
    ("bool", "u8"),
    ("(option ", "(list "),
];

/// Where the parts of the text are.
struct Outside {
    /// Lines with an import.
    imports: Vec<usize>,
    /// Lines with an item of an instance type.
    items: Vec<usize>,
}

fn outside(lines: &[String]) -> Outside {
    let ends = |line: &String| line.starts_with("  (core ") || line.starts_with("  (export ");
    let end = lines.iter().position(ends);
    // The last line closes the component.
    let end = end.unwrap_or(lines.len() - 1);
    let lines = || lines[..end].iter().enumerate();
    let with = |start: &str| {
        let found = lines().filter(|(_, line)| line.starts_with(start));
        found.map(|(number, _)| number).collect()
    };
    Outside {
        imports: with("  (import "),
        items: with("      ("),
    }
}

/// Changes a guest in one to four places. The result may not be valid.
pub fn mutate(text: &str, random: &mut Random) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_string).collect();
    for _ in 0..=random.below(4) {
        change(&mut lines, random);
    }
    lines.join("\n")
}

fn change(lines: &mut Vec<String>, random: &mut Random) {
    let outside = outside(lines);
    if outside.imports.is_empty() || outside.items.is_empty() {
        return;
    }
    let import = *random.choose(&outside.imports);
    let item = *random.choose(&outside.items);
    match random.below(15) {
        0 => {
            let version = *random.choose(&VERSIONS);
            lines[import] = of_version(&lines[import], version);
        }
        1 => {
            // All of one package, so that versions are mixed and fit together.
            let version = *random.choose(&VERSIONS);
            for import in outside.imports {
                if random.percent(60) {
                    lines[import] = of_version(&lines[import], version);
                }
            }
        }
        2 => {
            // The same type once more, under another name.
            let version = *random.choose(&VERSIONS);
            let again = of_version(&lines[import], version);
            let again = renumbered(&again);
            lines.insert(import + 1, again);
        }
        3 | 4 => lines.insert(item, format!("      {}", *random.choose(&EXTRA))),
        5 => {
            lines.remove(item);
        }
        6 => {
            let other = outside.items[random.below(outside.items.len())];
            lines.swap(item, other);
        }
        7 | 8 => {
            let (from, to) = *random.choose(&OTHER_TYPES);
            let with: Vec<usize> = outside
                .items
                .into_iter()
                .filter(|number| lines[*number].contains(from))
                .collect();
            if !with.is_empty() {
                let line = &mut lines[*random.choose(&with)];
                *line = line.replacen(from, to, 1);
            }
        }
        9 => reorder(&mut lines[item]),
        10 => {
            if let Some(name) = import_name(&lines[import]).filter(|name| name.contains('/')) {
                let plain = format!("\"plain-{import}\" (implements \"{name}\")");
                lines[import] = lines[import].replacen(&format!("\"{name}\""), &plain, 1);
            }
        }
        _ => {
            let after = outside.imports.last().unwrap() + 1;
            lines.insert(after, format!("  {}", *random.choose(&BESIDE)));
        }
    }
}

fn import_name(line: &str) -> Option<&str> {
    line.split('"').nth(1)
}

fn of_version(line: &str, version: &str) -> String {
    let Some(name) = import_name(line) else {
        return line.to_string();
    };
    let unversioned = name.split('@').next().unwrap();
    line.replacen(name, &format!("{unversioned}{version}"), 1)
}

/// Without the index that is printed beside what is imported, which is another one now.
fn renumbered(line: &str) -> String {
    line.replace("(;", "(; again ").replace(";)", " ;)")
}

/// The first two fields, cases or names of a type the other way round.
fn reorder(line: &mut String) {
    for start in ["(field ", "(case ", "(param "] {
        let places: Vec<usize> = line.match_indices(start).map(|(place, _)| place).collect();
        if let [first, second, ..] = places[..] {
            let end = line[second..]
                .find(')')
                .map_or(line.len(), |end| second + end + 1);
            let (one, two) = (
                line[first..second].to_string(),
                line[second..end].to_string(),
            );
            line.replace_range(first..end, &format!("{two} {one}"));
            return;
        }
    }
    if let Some((head, names)) = line.split_once("(enum ") {
        let mut names: Vec<&str> = names.split(' ').collect();
        if names.len() > 2 {
            names.swap(0, 1);
            *line = format!("{head}(enum {}", names.join(" "));
        }
    }
}
