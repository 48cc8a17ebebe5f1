//! What phones say about boxes, and web pages about two of a box's four paths (docs/protocol.md §11.8).
//!
//! A page that waits for a share has no key but those of its own boxes, so what makes boxes and throws them away stays with
//! phones.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Method, Response};
use axum::routing::{any, post};
use redbook_protocol::relay::{
    BoxCreateRequest, BoxDeleteRequest, BoxGetRequest, BoxPutRequest, ErrorCode, path,
};

use super::app::App;
use super::routes::{Shared, malformed, serve};
use super::{answer, pages};

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route(path::BOX_CREATE, post(create))
        .route(path::BOX_PUT, any(put_of_any))
        .route(path::BOX_GET, any(get_of_any))
        .route(path::BOX_DELETE, post(delete))
}

async fn create(State(app): Shared, request: Request) -> Response<Body> {
    serve("box/create", app, request, |app, bytes| async move {
        let request = BoxCreateRequest::from_bytes(&bytes).map_err(malformed)?;
        app.limit_record(&request.record, 1)?;
        let made = app.aside(move |app| app.relay.box_create(app.now_seconds(), &request)).await?;
        Ok(answer::done(made.to_bytes()))
    })
    .await
}

async fn put_of_any(State(app): Shared, request: Request) -> Response<Body> {
    match *request.method() {
        Method::OPTIONS => pages::preflight(),
        Method::POST => pages::opened(put(app, request).await),
        _ => pages::opened(answer::refused(ErrorCode::Method.into())),
    }
}

async fn get_of_any(State(app): Shared, request: Request) -> Response<Body> {
    match *request.method() {
        Method::OPTIONS => pages::preflight(),
        Method::POST => pages::opened(get(app, request).await),
        _ => pages::opened(answer::refused(ErrorCode::Method.into())),
    }
}

async fn put(app: Arc<App>, request: Request) -> Response<Body> {
    serve("box/put", app, request, |app, bytes| async move {
        let request = BoxPutRequest::from_bytes(&bytes).map_err(malformed)?;
        let done = app.aside(move |app| app.relay.box_put(app.now_seconds(), request)).await?;
        Ok(answer::done(done.to_bytes()))
    })
    .await
}

async fn get(app: Arc<App>, request: Request) -> Response<Body> {
    serve("box/get", app, request, |app, bytes| async move {
        let request = BoxGetRequest::from_bytes(&bytes).map_err(malformed)?;
        let content = app.aside(move |app| app.relay.box_get(app.now_seconds(), &request)).await?;
        Ok(answer::done(content.to_bytes()))
    })
    .await
}

async fn delete(State(app): Shared, request: Request) -> Response<Body> {
    serve("box/delete", app, request, |app, bytes| async move {
        let request = BoxDeleteRequest::from_bytes(&bytes).map_err(malformed)?;
        app.limit_record(&request.record, 1)?;
        let done = app.aside(move |app| app.relay.box_delete(&request)).await?;
        Ok(answer::done(done.to_bytes()))
    })
    .await
}
