//! Answers a request with the file that its path names, if there is one, and then with the request's body: each piece
//! goes back as soon as it is read, long before the body has ended.

use guests_0_3::say;
use wasip3::filesystem::types::{Descriptor, DescriptorFlags, OpenFlags, PathFlags};
use wasip3::http::types::{ErrorCode, Fields, Request, Response};
use wasip3::wit_bindgen::{StreamReader, StreamResult, StreamWriter};
use wasip3::{wit_future, wit_stream};

struct Handler;

wasip3::http::service::export!(Handler);

impl wasip3::exports::http::handler::Guest for Handler {
    async fn handle(request: Request) -> Result<Response, ErrorCode> {
        say!("a request came");
        let path = request.get_path_with_query().unwrap_or_default();
        let (_, consumed) = wit_future::new(|| Ok(()));
        let (received, _trailers) = Request::consume_body(request, consumed);

        let (mut writer, body) = wit_stream::new();
        let (trailers_writer, trailers) = wit_future::new(|| Ok(None));
        drop(trailers_writer);
        let (response, _sent) = Response::new(Fields::new(), Some(body), trailers);
        wasip3::spawn_local(async move {
            match open(&path).await {
                Some(file) => {
                    let (content, _end) = file.read_via_stream(0);
                    copy(content, &mut writer).await;
                }
                None => {
                    writer.write_all(b"no file: NotFound\n".to_vec()).await;
                }
            }
            copy(received, &mut writer).await;
        });
        Ok(response)
    }
}

/// The file at a path in the first preopen.
async fn open(path: &str) -> Option<Descriptor> {
    let directories = wasip3::filesystem::preopens::get_directories();
    let (root, _) = directories.into_iter().next()?;
    let path = path.trim_start_matches('/').to_string();
    let flags = (OpenFlags::empty(), DescriptorFlags::READ);
    let opened = root.open_at(PathFlags::SYMLINK_FOLLOW, path, flags.0, flags.1);
    opened.await.ok()
}

async fn copy(mut from: StreamReader<u8>, to: &mut StreamWriter<u8>) {
    loop {
        let (status, piece) = from.read(Vec::with_capacity(4096)).await;
        if !piece.is_empty() {
            to.write_all(piece).await;
        }
        if let StreamResult::Dropped = status {
            return;
        }
    }
}
