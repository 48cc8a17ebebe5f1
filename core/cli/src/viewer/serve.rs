//! Serving the page: GET and HEAD, nothing is read from the request but its path, nothing is logged.

use std::future::Future;
use std::io;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, Response, StatusCode, header};
use tokio::net::TcpListener;

use super::page::Page;

/// Answers until `stop` is ready.
pub(crate) async fn serve(
    page: Page,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let router = Router::new().fallback(answer).with_state(Arc::new(page));
    axum::serve(listener, router).with_graceful_shutdown(stop).await
}

async fn answer(State(page): State<Arc<Page>>, request: Request) -> Response<Body> {
    let mut response = match (request.method(), page.at(request.uri().path())) {
        (&Method::GET | &Method::HEAD, Some(file)) => {
            let mut response = Response::new(Body::from(file.text.clone()));
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(file.content_type));
            response
        }
        (&Method::GET | &Method::HEAD, None) => empty(StatusCode::NOT_FOUND),
        _ => empty(StatusCode::METHOD_NOT_ALLOWED),
    };
    for (name, value) in page.headers() {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}
