//! What each path does.

use std::future::Future;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::Response;
use axum::routing::{get, post};
use redbook_protocol::relay::{
    AppendAnswer, AppendRequest, DecodeMessageError, ErrorAnswer, ErrorCode, LiveEvent, LiveRequest,
    PullRequest, path,
};
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::oneshot;

use super::answer;
use super::app::App;
use super::body::read_body;
use super::client::ClientKey;
use super::live_body::LiveBody;
use super::{box_routes, share_routes, shl};
use crate::relay::AtOnce;
use crate::writer::Job;

/// Frames of an append that are judged where the request is read; more would hold others up.
const FRAMES_AT_ONCE_MAX: usize = 4;
/// How long an append waits for a place in the writer's queue.
const QUEUE_WAIT_MAX: Duration = Duration::from_secs(10);

pub(super) type Shared = State<Arc<App>>;

/// All paths.
pub(crate) fn router(app: Arc<App>) -> Router {
    Router::new()
        .route(path::APPEND, post(append))
        .route(path::PULL, post(pull))
        .route(path::LIVE, post(live))
        .merge(box_routes::routes())
        .merge(share_routes::routes())
        .merge(shl::routes())
        .route(path::HEALTH, get(health))
        .fallback(|| async { answer::refused(ErrorCode::NoSuchRoute.into()) })
        .method_not_allowed_fallback(|| async { answer::refused(ErrorCode::Method.into()) })
        .with_state(app)
}

/// Lets a request in, reads it, does the work, answers, and logs what it was without whose.
pub(super) async fn serve<F, W>(
    route: &'static str,
    app: Arc<App>,
    request: Request,
    work: W,
) -> Response<Body>
where
    F: Future<Output = Result<Response<Body>, ErrorAnswer>> + Send,
    W: FnOnce(Arc<App>, Bytes) -> F + Send,
{
    let began = Instant::now();
    let result = match read(&app, request).await {
        Ok(bytes) => work(app, bytes).await,
        Err(error) => Err(error),
    };
    let response = result.unwrap_or_else(answer::refused);
    let (status, us) = (response.status().as_u16(), began.elapsed().as_micros());
    log::debug!("event=request route={route} status={status} duration_us={us}");
    response
}

async fn read(app: &App, request: Request) -> Result<Bytes, ErrorAnswer> {
    let (parts, body) = request.into_parts();
    app.limit_address(ClientKey::of_request(&parts, app.limits.forwarded))?;
    Ok(read_body(&parts.headers, body, app.limits.request_timeout).await?)
}

pub(super) fn malformed(_: DecodeMessageError) -> ErrorAnswer {
    ErrorCode::Malformed.into()
}

async fn append(State(app): Shared, request: Request) -> Response<Body> {
    serve("append", app, request, |app, bytes| async move {
        let request = AppendRequest::from_bytes(&bytes).map_err(malformed)?;
        app.limit_record(&request.record, request.frames.len().max(1))?;
        Ok(answer::done(append_and_wait(&app, request).await?.to_bytes()))
    })
    .await
}

/// Judges now, and answers when the writer has it on the disk.
async fn append_and_wait(app: &Arc<App>, request: AppendRequest) -> Result<AppendAnswer, ErrorAnswer> {
    // A place in the queue first: what is judged must be kept.
    let place = match app.queue.clone().try_reserve_owned() {
        Ok(place) => place,
        Err(TrySendError::Closed(_)) => return Err(ErrorCode::Busy.into()),
        Err(TrySendError::Full(queue)) => {
            let place = tokio::time::timeout(QUEUE_WAIT_MAX, queue.reserve_owned()).await;
            let Ok(Ok(place)) = place else { return Err(ErrorCode::Busy.into()) };
            place
        }
    };
    let (sender, wait) = oneshot::channel();
    let hand_over = move |prepared| drop(place.send(Job { prepared, answer: sender }));
    let at_once = if request.frames.len() > FRAMES_AT_ONCE_MAX {
        AtOnce::NotNow(request, hand_over)
    } else {
        app.relay.prepare_at_once(request, hand_over)
    };
    match at_once {
        AtOnce::Done(judged) => judged?,
        AtOnce::NotNow(request, hand_over) => {
            app.aside(move |app| app.relay.prepare(request, hand_over)).await?;
        }
    }
    wait.await.unwrap_or_else(|_| Err(ErrorCode::Storage.into()))
}

async fn pull(State(app): Shared, request: Request) -> Response<Body> {
    serve("pull", app, request, |app, bytes| async move {
        let request = PullRequest::from_bytes(&bytes).map_err(malformed)?;
        let answer = app.aside(move |app| Ok(app.relay.pull(&request)?.to_bytes())).await?;
        Ok(answer::done(answer))
    })
    .await
}

async fn live(State(app): Shared, request: Request) -> Response<Body> {
    serve("live", app, request, |app, bytes| async move {
        let request = LiveRequest::from_bytes(&bytes).map_err(malformed)?;
        let permit = app.permit_live()?;
        let body = app.aside(move |app| begin_live(app, &request).map(|body| (body, permit))).await;
        let ((first, listener), permit) = body?;
        Ok(answer::live(Body::new(LiveBody::new(first, listener, permit))))
    })
    .await
}

/// Listens first and looks then, so that nothing falls between.
fn begin_live(app: &App, request: &LiveRequest) -> Result<(String, super::hub::Listener), ErrorAnswer> {
    let allowed: Vec<_> = app.relay.live_ends(request)?;
    let heard: Vec<_> = request
        .records
        .iter()
        .zip(&allowed)
        .enumerate()
        .filter(|(_, (_, allowed))| allowed.is_ok())
        .map(|(index, (asked, _))| (index, asked.record))
        .collect();
    let listener = app.hub.listen(&heard).ok_or(ErrorCode::Busy)?;
    let ends = app.relay.live_ends(request)?;
    let mut first = String::new();
    for (index, (asked, end)) in request.records.iter().zip(ends).enumerate() {
        match end {
            Ok(number) if number > asked.after => {
                first.push_str(&LiveEvent::Frames { index, number }.to_text());
            }
            Ok(_) => {}
            Err(code) => first.push_str(&LiveEvent::Refused { index, code }.to_text()),
        }
    }
    Ok((first, listener))
}

async fn health(State(app): Shared) -> Response<Body> {
    let well = !app.queue.is_closed();
    let answers = app.aside(|app| app.relay.check().map_err(|_| ErrorCode::Storage.into())).await;
    answer::health(well && answers.is_ok())
}
