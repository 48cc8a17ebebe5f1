//! The bare rig: axum, one signature check an append, one SQLite writer that commits whatever waits. What a relay that does
//! nothing else would be. The body is `public key ‖ message ‖ signature`; message and signature are kept, under the key that
//! they came with and a number, so that they can be found again, or in the order in which they came.

mod writer;

use std::path::Path;
use std::process::ExitCode;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use ring::signature::{ED25519, UnparsedPublicKey};
use tokio::sync::{mpsc, oneshot};

use writer::Job;

/// How the rig's table is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// By key and number, as whatever is to be pulled by key has to be.
    Keyed,
    /// As it comes: nothing could be found in it.
    Heap,
}

/// As many as the relay has.
const WORKERS: usize = 2;
pub(super) const KEY_LEN: usize = 32;
pub(super) const SIGNATURE_LEN: usize = 64;
/// As long as the relay's answer to an append of one frame.
const ANSWER: [u8; 26] = [0; 26];

/// Serves until it is killed.
pub(super) fn main(shape: Shape, folder: &Path) -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(WORKERS).enable_all().build();
    runtime.expect("threads").block_on(async {
        let queue = writer::start(shape, folder);
        let app = Router::new().route("/append", post(append)).with_state(queue);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        println!("listening on http://{}", listener.local_addr().expect("an address"));
        let listener = axum::serve::ListenerExt::tap_io(listener, |stream| {
            let _ = stream.set_nodelay(true);
        });
        axum::serve(listener, app).await.expect("it serves");
    });
    ExitCode::SUCCESS
}

async fn append(State(queue): State<mpsc::Sender<Job>>, body: Bytes) -> Result<Vec<u8>, StatusCode> {
    let (key, signed) = body.split_at_checked(KEY_LEN).ok_or(StatusCode::BAD_REQUEST)?;
    let end = signed.len().checked_sub(SIGNATURE_LEN).ok_or(StatusCode::BAD_REQUEST)?;
    let (message, signature) = signed.split_at(end);
    let verified = UnparsedPublicKey::new(&ED25519, key).verify(message, signature);
    verified.map_err(|_| StatusCode::FORBIDDEN)?;
    let (kept, wait) = oneshot::channel();
    let job = Job { key: body.slice(..KEY_LEN), bytes: body.slice(KEY_LEN..), kept };
    queue.send(job).await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    wait.await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    Ok(ANSWER.to_vec())
}
