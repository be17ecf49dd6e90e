//! Answers a request with the file that its path names, if there is one, and then with the request's body: each piece
//! goes back as soon as it is read, long before the body has ended.

use std::fs::File;
use std::io::{self, Read, Write};

use wasip2::http::types::{
    Fields, IncomingRequest, OutgoingBody, OutgoingResponse, ResponseOutparam,
};

wasip2::http::proxy::export!(Handler);

struct Handler;

impl wasip2::exports::http::incoming_handler::Guest for Handler {
    fn handle(request: IncomingRequest, response_out: ResponseOutparam) {
        let response = OutgoingResponse::new(Fields::new());
        let body = response.body().unwrap();
        ResponseOutparam::set(response_out, Ok(response));
        let mut output = body.write().unwrap();

        println!("a request came");
        match File::open(request.path_with_query().unwrap_or_default()) {
            Ok(mut file) => copy(&mut file, &mut output),
            Err(error) => writeln!(output, "no file: {:?}", error.kind()).unwrap(),
        }
        let received = request.consume().unwrap();
        let mut input = received.stream().unwrap();
        copy(&mut input, &mut output);
        drop(input);

        drop(output);
        OutgoingBody::finish(body, None).unwrap();
    }
}

fn copy(input: &mut impl Read, output: &mut impl Write) {
    let mut piece = [0; 4096];
    loop {
        match input.read(&mut piece) {
            Ok(0) => return,
            Ok(length) => {
                output.write_all(&piece[..length]).unwrap();
                output.flush().unwrap();
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => panic!("{error}"),
        }
    }
}
