//! Does what its arguments say, one use of the network each; `network/mod.rs` has them.

use guests_0_3::{command, network, say};

command! {{
    for argument in wasip3::cli::environment::get_arguments().iter().skip(1) {
        let answer = network::answer(argument).await;
        say!("{argument} -> {answer}");
    }
    Ok(())
}}
