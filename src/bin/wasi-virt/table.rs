//! Aligned columns.

use crate::files::printable;
use crate::terminal::{LABEL, wrapped};

/// The widest that a column is made: names can be of any length, and one would widen all rows.
const WIDEST: usize = 120;

/// What a last column needs to be worth a place beside the others.
const NARROWEST: usize = 20;

/// Lines up rows, in a line each if no width is given. In a width, the last column is broken into lines of its own, or all
/// columns follow each other where there is no room for it.
pub fn align(rows: &[Vec<String>], width: Option<usize>) -> String {
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| printable(cell)).collect())
        .collect();
    let widths = widths(&rows);
    let start = widths.iter().rev().skip(1).map(|width| width + 2).sum();
    let has_room = width.is_none_or(|width| start + NARROWEST <= width);
    let mut text = String::new();
    for row in &rows {
        let line = match has_room {
            true => padded(row, &widths),
            false => row.join("  "),
        };
        let indent = if has_room { start } else { 4 };
        text.push_str(&wrapped(line.trim_end(), width, indent));
        text.push('\n');
    }
    text
}

/// As [`align`], with the first column printed as labels are.
pub fn labelled(rows: &[Vec<String>], width: Option<usize>) -> String {
    let aligned = align(rows, width);
    let styled = aligned.split_inclusive('\n').map(|line| {
        let end = line.find("  ").unwrap_or(line.trim_end().len());
        let (label, rest) = line.split_at(end);
        match label.is_empty() {
            true => rest.to_string(),
            false => format!("{LABEL}{label}{LABEL:#}{rest}"),
        }
    });
    styled.collect()
}

/// Rows for a list, of which the first has the label.
pub fn list<T: AsRef<str>>(label: &str, items: &[T]) -> Vec<Vec<String>> {
    let labels = std::iter::once(label).chain(std::iter::repeat(""));
    let items = items.iter().map(AsRef::as_ref);
    let rows = labels.zip(items);
    let rows: Vec<Vec<String>> = rows
        .map(|(label, item)| vec![label.to_string(), item.to_string()])
        .collect();
    match rows.is_empty() {
        true => vec![vec![label.to_string(), "nothing".to_string()]],
        false => rows,
    }
}

fn widths(rows: &[Vec<String>]) -> Vec<usize> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .map(|width| width.min(WIDEST))
    };
    (0..columns)
        .map(|column| width(column).unwrap_or(0))
        .collect()
}

fn padded(row: &[String], widths: &[usize]) -> String {
    let mut line = String::new();
    for (cell, width) in row.iter().zip(widths) {
        line.push_str(&format!("{cell:width$}  "));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        let rows = rows.iter();
        rows.map(|row| row.iter().map(|cell| cell.to_string()).collect())
            .collect()
    }

    #[test]
    fn the_last_column_is_broken_where_there_is_room_beside_the_others() {
        let rows = rows(&[
            &["random", "denied; calls trap"],
            &["a", "left to the host"],
        ]);
        let wide = "random  denied; calls trap\na       left to the host\n";
        assert_eq!(align(&rows, None), wide);
        assert_eq!(align(&rows, Some(80)), wide);
        let narrow = "random  denied; calls trap\na       left to the host\n";
        assert_eq!(align(&rows, Some(28)), narrow);
        let least = "random  denied;\n    calls trap\na  left to the host\n";
        assert_eq!(align(&rows, Some(20)), least);
    }

    #[test]
    fn a_broken_column_stays_in_its_place() {
        let rows = rows(&[&["a", "what is written vanishes and more"]]);
        let expected = "a  what is written\n   vanishes and more\n";
        assert_eq!(align(&rows, Some(23)), expected);
    }
}
