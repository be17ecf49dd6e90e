//! Writes to standard output and error in turn, and then to both what is in the files that its arguments name.

use guests_0_3::{command, write};
use wasip3::cli::{environment, stderr, stdout};

async fn print(text: String) -> &'static str {
    match write(stdout::write_via_stream, text).await {
        (0, Ok(())) => "taken",
        _ => "not taken",
    }
}

async fn report(text: String) -> &'static str {
    match write(stderr::write_via_stream, text).await {
        (0, Ok(())) => "taken",
        _ => "not taken",
    }
}

command! {{
    for number in 1..=2 {
        let said = print(format!("out {number}\n")).await;
        let told = report(format!("err {number}, output {said}\n")).await;
        if told != "taken" {
            print(format!("error {told}\n")).await;
        }
    }
    for path in environment::get_arguments().into_iter().skip(1) {
        let content = std::fs::read_to_string(&path);
        let told = format!("{path}: {content:?}\n");
        print(told.clone()).await;
        report(told).await;
    }
    Ok(())
}}
