//! Makes the requests that its arguments are, as `requests.rs` has them.

use guests_0_3::{command, requests, say};

command! {{
    for argument in wasip3::cli::environment::get_arguments().iter().skip(1) {
        let answer = requests::answer(argument).await;
        say!("{argument} -> {answer}");
    }
    Ok(())
}}
