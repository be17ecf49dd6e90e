//! For each file of the first preopen that is named in the arguments: sends it as the body of a request, drops a request and
//! a response that have it, and takes it back from both. Then the same with a stream of its own.

use guests_0_3::{command, say};
use wasip3::filesystem::preopens::get_directories;
use wasip3::filesystem::types::{Descriptor, DescriptorFlags, OpenFlags, PathFlags};
use wasip3::http::client;
use wasip3::http::types::{ErrorCode, Fields, Request, Response, Scheme, Trailers};
use wasip3::wit_bindgen::StreamReader;
use wasip3::wit_bindgen::rt::async_support::FutureReader;
use wasip3::{wit_future, wit_stream};

command! {{
    let (root, _) = get_directories().remove(0);
    for name in wasip3::cli::environment::get_arguments().iter().skip(1) {
        let (how, access) = (OpenFlags::empty(), DescriptorFlags::READ);
        let file = root.open_at(PathFlags::empty(), name.clone(), how, access).await.unwrap();
        of_file(name, &file).await;
    }

    let (mut writer, body) = wit_stream::new();
    let (sent, left) = both(send(request(body)), writer.write_all(b"own".to_vec())).await;
    say!("own: {sent}, {} not taken", left.len());
    drop(writer);
    let (mut writer, body) = wit_stream::new();
    drop(request(body));
    say!("own dropped: {} not taken", writer.write_all(b"own".to_vec()).await.len());
    let (mut writer, body) = wit_stream::new();
    let body = taken_from_response(response(body));
    wasip3::spawn_local(async move {
        writer.write_all(b"own".to_vec()).await;
    });
    say!("own taken: {}", text(body).await);
    Ok(())
}}

async fn of_file(name: &str, file: &Descriptor) {
    let (body, end) = file.read_via_stream(0);
    say!("{name}: {}", send(request(body)).await);
    say!("{name} sent: {:?}", end.await);
    let (body, end) = file.read_via_stream(0);
    drop(request(body));
    say!("{name} of a dropped request: {:?}", end.await);
    let (body, end) = file.read_via_stream(1);
    drop(response(body));
    say!("{name} of a dropped response: {:?}", end.await);
    let (body, end) = file.read_via_stream(0);
    let body = taken_from_request(request(body));
    say!("{name} taken: {}", text(body).await);
    say!("{name} taken: {:?}", end.await);
    let (body, _) = file.read_via_stream(2);
    say!("{name} taken: {}", text(taken_from_response(response(body))).await);
}

fn no_trailers() -> FutureReader<Result<Option<Trailers>, ErrorCode>> {
    let (_, trailers) = wit_future::new(|| Ok(None));
    trailers
}

fn request(body: StreamReader<u8>) -> Request {
    let (request, _sent) = Request::new(Fields::new(), Some(body), no_trailers(), None);
    request.set_scheme(Some(&Scheme::Http)).unwrap();
    request.set_authority(Some("127.0.0.1:9")).unwrap();
    request.set_path_with_query(Some("/")).unwrap();
    request
}

fn response(body: StreamReader<u8>) -> Response {
    Response::new(Fields::new(), Some(body), no_trailers()).0
}

fn taken_from_request(request: Request) -> StreamReader<u8> {
    let (_, consumed) = wit_future::new(|| Ok(()));
    Request::consume_body(request, consumed).0
}

fn taken_from_response(response: Response) -> StreamReader<u8> {
    let (_, consumed) = wit_future::new(|| Ok(()));
    Response::consume_body(response, consumed).0
}

async fn send(request: Request) -> String {
    match client::send(request).await {
        Ok(response) => format!("sent, {}", response.get_status_code()),
        Err(error) => format!("error {error:?}"),
    }
}

async fn text(body: StreamReader<u8>) -> String {
    String::from_utf8_lossy(&body.collect().await).into_owned()
}

/// Waits for both.
async fn both<A, B>(first: impl Future<Output = A>, second: impl Future<Output = B>) -> (A, B) {
    let (mut first, mut second) = (std::pin::pin!(first), std::pin::pin!(second));
    let (mut one, mut other) = (None, None);
    std::future::poll_fn(move |context| {
        use std::task::Poll;
        if one.is_none() && let Poll::Ready(value) = first.as_mut().poll(context) {
            one = Some(value);
        }
        if other.is_none() && let Poll::Ready(value) = second.as_mut().poll(context) {
            other = Some(value);
        }
        match (one.take(), other.take()) {
            (Some(one), Some(other)) => Poll::Ready((one, other)),
            (had, has) => {
                (one, other) = (had, has);
                Poll::Pending
            }
        }
    })
    .await
}
