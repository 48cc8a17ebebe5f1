//! SMART Health Links (HL7 STU1): what readers of shares ask, who may be anybody's programs, in anybody's web page.
//!
//! Any page may ask, since whoever has the link may; no cookie or other credential means anything here. Nothing is cached, and
//! no log line has a link, a ticket, a name or an address in it.

mod answer;
mod ask;
mod gates;

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{Method, Response};
use axum::routing::any;
use redbook_protocol::relay::{ErrorAnswer, ErrorCode, ShareSecret, path};

use super::app::App;
use super::body::read_bounded;
use super::client::ClientKey;
use super::pages;
use super::public_url::PublicUrl;
use super::routes::Shared;
use crate::limits::{READER_REQUEST_LEN_MAX, READERS_WAITING_RETRY_SECONDS};
use crate::relay::{ShareAnswer, ShareVisit, VisitKind};
use ask::ManifestAsked;

pub(super) use gates::Gates;

/// A link, and a file of a manifest.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new().route("/shl/{link}", any(link)).route("/shl/file/{ticket}", any(file))
}

async fn link(State(app): Shared, request: Request) -> Response<Body> {
    logged("shl", async move {
        match *request.method() {
            Method::OPTIONS => Ok(pages::preflight()),
            Method::POST => manifest(app, request).await,
            Method::GET => direct(app, request).await,
            // A HEAD would be an opening that nobody reads.
            _ => Err(ErrorCode::Method.into()),
        }
    })
    .await
}

async fn file(State(app): Shared, request: Request) -> Response<Body> {
    logged("shl/file", async move {
        match *request.method() {
            Method::OPTIONS => Ok(pages::preflight()),
            Method::GET => redeem(&app, request.into_parts().0),
            _ => Err(ErrorCode::Method.into()),
        }
    })
    .await
}

async fn logged(
    route: &'static str,
    work: impl Future<Output = Result<Response<Body>, ErrorAnswer>>,
) -> Response<Body> {
    let began = Instant::now();
    let response = work.await.unwrap_or_else(answer::refused);
    let (status, us) = (response.status().as_u16(), began.elapsed().as_micros());
    log::debug!("event=request route={route} status={status} duration_us={us}");
    response
}

fn redeem(app: &App, parts: Parts) -> Result<Response<Body>, ErrorAnswer> {
    app.limit_address(ClientKey::of_request(&parts, app.limits.forwarded))?;
    let ticket = secret_of(&parts, path::SHL_FILE)?;
    let jwe = app.relay.share_file(app.visit_time(), &ticket).ok_or(ErrorCode::UnknownOrForbidden)?;
    Ok(answer::jwe(&jwe))
}

async fn direct(app: Arc<App>, request: Request) -> Result<Response<Body>, ErrorAnswer> {
    let (parts, _) = request.into_parts();
    app.limit_address(ClientKey::of_request(&parts, app.limits.forwarded))?;
    let id = secret_of(&parts, path::SHL)?.id();
    let recipient = ask::recipient_of_query(parts.uri.query().unwrap_or_default());
    let visit = ShareVisit { id, recipient, kind: VisitKind::Direct };
    match visit_in_turn(&app, visit).await? {
        ShareAnswer::Direct(jwe) => Ok(answer::jwe(&jwe)),
        other => answer::without_files(&other),
    }
}

async fn manifest(app: Arc<App>, request: Request) -> Result<Response<Body>, ErrorAnswer> {
    let (parts, body) = request.into_parts();
    app.limit_address(ClientKey::of_request(&parts, app.limits.forwarded))?;
    let id = secret_of(&parts, path::SHL)?.id();
    let told = PublicUrl::of_request(&parts.headers, app.limits.forwarded);
    let address = app.public_url.clone().or(told).ok_or(ErrorCode::Malformed)?;
    ask::check_media_type(&parts.headers)?;
    let bytes =
        read_bounded(&parts.headers, body, READER_REQUEST_LEN_MAX, app.limits.request_timeout).await?;
    let asked = ManifestAsked::from_json(&bytes).ok_or(ErrorCode::Malformed)?;
    let (passcode, embedded_len_max) = (asked.passcode, asked.embedded_len_max);
    let kind = VisitKind::Manifest { passcode, embedded_len_max };
    match visit_in_turn(&app, ShareVisit { id, recipient: asked.recipient, kind }).await? {
        ShareAnswer::Manifest { goes_on, files } => Ok(answer::manifest(&address, goes_on, files)),
        other => answer::without_files(&other),
    }
}

/// Readers of one share go in one after another. Whoever goes away meanwhile does not let the next one in early: what was
/// begun is ended first, and the family told.
async fn visit_in_turn(app: &Arc<App>, visit: ShareVisit) -> Result<ShareAnswer, ErrorAnswer> {
    let Some(turn) = app.gates.turn(visit.id, visit.has_passcode()).await else {
        return Ok(ShareAnswer::Wait { seconds: READERS_WAITING_RETRY_SECONDS });
    };
    app.aside(move |app| {
        let visited = app.relay.share_visit(app.visit_time(), &visit);
        drop(turn);
        let visited = visited?;
        if let Some(record) = visited.happened {
            app.hub.tell_share(&record);
        }
        Ok(visited.answer)
    })
    .await
}

/// What ends the path. Another length or spelling is no link that anybody was given.
fn secret_of(parts: &Parts, before: &str) -> Result<ShareSecret, ErrorAnswer> {
    let text = parts.uri.path().strip_prefix(before);
    Ok(text.and_then(ShareSecret::from_text).ok_or(ErrorCode::UnknownOrForbidden)?)
}
