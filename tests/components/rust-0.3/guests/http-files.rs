//! Answers each request with the file that its path names: the response's body is the file's own stream, and the task has
//! returned before it is sent.

use wasip3::filesystem::types::{DescriptorFlags, OpenFlags, PathFlags};
use wasip3::http::types::{ErrorCode, Fields, Request, Response};
use wasip3::{filesystem, wit_future};

struct Handler;

wasip3::http::service::export!(Handler);

impl wasip3::exports::http::handler::Guest for Handler {
    async fn handle(request: Request) -> Result<Response, ErrorCode> {
        let path = request.get_path_with_query().unwrap_or_default();
        let directories = filesystem::preopens::get_directories();
        let (root, _) = directories.first().ok_or(ErrorCode::DestinationNotFound)?;
        let name = path.trim_start_matches('/').to_string();
        let flags = (OpenFlags::empty(), DescriptorFlags::READ);
        let file = root.open_at(PathFlags::SYMLINK_FOLLOW, name, flags.0, flags.1);
        let file = file.await.ok();
        let body = file.as_ref().map(|file| file.read_via_stream(0).0);

        let (trailers_writer, trailers) = wit_future::new(|| Ok(None));
        drop(trailers_writer);
        let status = if body.is_some() { 200 } else { 404 };
        let (response, _sent) = Response::new(Fields::new(), body, trailers);
        response.set_status_code(status).expect("a status");
        Ok(response)
    }
}
