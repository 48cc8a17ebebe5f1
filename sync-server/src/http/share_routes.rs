//! What phones say about shares.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::Response;
use axum::routing::post;
use redbook_protocol::relay::{
    ShareCreateRequest, ShareDeleteRequest, ShareReplaceRequest, ShareStateRequest, path,
};

use super::answer;
use super::app::App;
use super::routes::{Shared, malformed, serve};

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route(path::SHARE_CREATE, post(create))
        .route(path::SHARE_REPLACE, post(replace))
        .route(path::SHARE_DELETE, post(delete))
        .route(path::SHARE_STATE, post(state))
}

async fn create(State(app): Shared, request: Request) -> Response<Body> {
    serve("share/create", app, request, |app, bytes| async move {
        let request = ShareCreateRequest::from_bytes(&bytes).map_err(malformed)?;
        app.limit_record(&request.record, 1)?;
        let made = app.aside(move |app| app.relay.share_create(app.now_seconds(), request)).await?;
        Ok(answer::done(made.to_bytes()))
    })
    .await
}

async fn replace(State(app): Shared, request: Request) -> Response<Body> {
    serve("share/replace", app, request, |app, bytes| async move {
        let request = ShareReplaceRequest::from_bytes(&bytes).map_err(malformed)?;
        app.limit_record(&request.record, 1)?;
        let record = request.record;
        let done = app.aside(move |app| app.relay.share_replace(app.now_seconds(), request)).await?;
        app.hub.tell_share(&record);
        Ok(answer::done(done.to_bytes()))
    })
    .await
}

async fn delete(State(app): Shared, request: Request) -> Response<Body> {
    serve("share/delete", app, request, |app, bytes| async move {
        let request = ShareDeleteRequest::from_bytes(&bytes).map_err(malformed)?;
        app.limit_record(&request.record, 1)?;
        let record = request.record;
        let done = app.aside(move |app| app.relay.share_delete(&request)).await?;
        app.hub.tell_share(&record);
        Ok(answer::done(done.to_bytes()))
    })
    .await
}

async fn state(State(app): Shared, request: Request) -> Response<Body> {
    serve("share/state", app, request, |app, bytes| async move {
        let request = ShareStateRequest::from_bytes(&bytes).map_err(malformed)?;
        app.limit_record(&request.record, 1)?;
        let state = app.aside(move |app| app.relay.share_state(app.now_seconds(), &request)).await?;
        Ok(answer::done(state.to_bytes()))
    })
    .await
}
