//! One request, one answer, within limits: a relay that redirects, dribbles or floods gives an error and nothing else.

use std::time::Duration;

use redbook_protocol::relay::{
    ANSWER_LEN_MAX, BoxContent, BoxCreateRequest, BoxCreated, BoxDeleteRequest, BoxGetRequest, BoxPutRequest,
    Done, ErrorAnswer, MEDIA_TYPE, ShareCreateRequest, ShareCreated, ShareDeleteRequest, ShareReplaceRequest,
    ShareState, ShareStateRequest, path,
};
use redbook_sync::{Answer, Failure, Request, Trouble};
use reqwest::redirect::Policy;
use reqwest::{Client, Response, Url};

use super::address::check_relay_address;
use super::traffic::Traffic;
use crate::error::AppError;
use crate::phone::Phone;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// Longest wait that a relay's Retry-After is believed for.
const RETRY_AFTER_S_MAX: u64 = 24 * 60 * 60;

/// Talks to one relay; connections are kept. Clones share them.
#[derive(Debug, Clone)]
pub(crate) struct RelayClient {
    http: Client,
    base: Url,
    patience: Duration,
    traffic: Traffic,
}

impl Phone {
    /// The client of a relay, made when first asked for.
    pub(super) fn client(&mut self, relay: &str) -> Result<RelayClient, AppError> {
        if let Some(client) = self.clients.get(relay) {
            return Ok(client.clone());
        }
        let client = RelayClient::new(relay, self.patience, self.traffic.clone())?;
        self.clients.insert(relay.to_owned(), client.clone());
        Ok(client)
    }
}

impl RelayClient {
    pub(super) fn new(address: &str, patience: Duration, traffic: Traffic) -> Result<Self, AppError> {
        let base = check_relay_address(address)?;
        // The provider is the same for the whole process; whoever is first sets it.
        let _already_set = rustls::crypto::ring::default_provider().install_default();
        let http = Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .redirect(Policy::none())
            .tcp_nodelay(true)
            .user_agent("redbook")
            .no_proxy()
            .build()
            .map_err(|_| AppError::Trouble(Trouble::Unreachable))?;
        Ok(Self { http, base, patience, traffic })
    }

    /// Posts bytes; the response's head within the time limit.
    pub(super) async fn post(&self, path: &str, body: Vec<u8>) -> Result<Response, Failure> {
        let unreachable = |_| Failure { trouble: Trouble::Unreachable, retry_after_ms: None };
        let url = self.base.join(path).map_err(|_| Failure::garbage())?;
        self.traffic.asked(body.len());
        let sent = self.http.post(url).header("content-type", MEDIA_TYPE).body(body).send();
        let response = tokio::time::timeout(self.patience, sent).await;
        response
            .map_err(|_| Failure { trouble: Trouble::Unreachable, retry_after_ms: None })?
            .map_err(unreachable)
    }

    /// Posts bytes; the answer's bytes, at most [`ANSWER_LEN_MAX`].
    async fn exchange(&self, path: &str, body: Vec<u8>) -> Result<Vec<u8>, Failure> {
        let response = self.post(path, body).await?;
        let status = response.status();
        let retry_after = retry_after_ms(&response);
        let read = tokio::time::timeout(self.patience, self.read_limited(response)).await;
        let bytes = read.map_err(|_| Failure { trouble: Trouble::Unreachable, retry_after_ms: None })??;
        if status.is_success() {
            return Ok(bytes);
        }
        match ErrorAnswer::from_bytes(&bytes) {
            Ok(answer) => {
                let asked = answer.retry_after_seconds.map(|seconds| u64::from(seconds) * 1_000);
                Err(Failure { trouble: Trouble::Relay(answer.code), retry_after_ms: asked.or(retry_after) })
            }
            Err(_) => Err(Failure { trouble: Trouble::Garbage, retry_after_ms: retry_after }),
        }
    }

    async fn read_limited(&self, mut response: Response) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        while let Some(chunk) = response
            .chunk()
            .await
            .map_err(|_| Failure { trouble: Trouble::Unreachable, retry_after_ms: None })?
        {
            self.traffic.came(chunk.len());
            if bytes.len() + chunk.len() > ANSWER_LEN_MAX {
                return Err(Failure::garbage());
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }

    /// A part of an answer that is read as it comes.
    pub(super) fn came(&self, len: usize) {
        self.traffic.came(len);
    }

    /// A request of the engine's.
    pub(super) async fn ask(&self, request: &Request) -> Result<Answer, Failure> {
        match request {
            Request::Pull(pull) => {
                let bytes = self.exchange(path::PULL, pull.to_bytes()).await?;
                let answer = redbook_protocol::relay::PullAnswer::from_bytes(&bytes)
                    .map_err(|_| Failure::garbage())?;
                Ok(Answer::Pulled(answer))
            }
            Request::Append(append) => {
                let bytes = self.exchange(path::APPEND, append.to_bytes()).await?;
                let answer = redbook_protocol::relay::AppendAnswer::from_bytes(&bytes)
                    .map_err(|_| Failure::garbage())?;
                Ok(Answer::Appended(answer))
            }
        }
    }

    pub(super) async fn create_box(&self, request: &BoxCreateRequest) -> Result<BoxCreated, Failure> {
        let bytes = self.exchange(path::BOX_CREATE, request.to_bytes()).await?;
        BoxCreated::from_bytes(&bytes).map_err(|_| Failure::garbage())
    }

    pub(super) async fn put_box(&self, request: &BoxPutRequest) -> Result<Done, Failure> {
        let bytes = self.exchange(path::BOX_PUT, request.to_bytes()).await?;
        Done::from_bytes(&bytes).map_err(|_| Failure::garbage())
    }

    pub(super) async fn get_box(&self, request: &BoxGetRequest) -> Result<BoxContent, Failure> {
        let bytes = self.exchange(path::BOX_GET, request.to_bytes()).await?;
        BoxContent::from_bytes(&bytes).map_err(|_| Failure::garbage())
    }

    pub(super) async fn delete_box(&self, request: &BoxDeleteRequest) -> Result<Done, Failure> {
        let bytes = self.exchange(path::BOX_DELETE, request.to_bytes()).await?;
        Done::from_bytes(&bytes).map_err(|_| Failure::garbage())
    }

    pub(super) async fn create_share(&self, request: &ShareCreateRequest) -> Result<ShareCreated, Failure> {
        let bytes = self.exchange(path::SHARE_CREATE, request.to_bytes()).await?;
        ShareCreated::from_bytes(&bytes).map_err(|_| Failure::garbage())
    }

    pub(super) async fn replace_share(&self, request: &ShareReplaceRequest) -> Result<Done, Failure> {
        let bytes = self.exchange(path::SHARE_REPLACE, request.to_bytes()).await?;
        Done::from_bytes(&bytes).map_err(|_| Failure::garbage())
    }

    pub(super) async fn delete_share(&self, request: &ShareDeleteRequest) -> Result<Done, Failure> {
        let bytes = self.exchange(path::SHARE_DELETE, request.to_bytes()).await?;
        Done::from_bytes(&bytes).map_err(|_| Failure::garbage())
    }

    pub(super) async fn share_state(&self, request: &ShareStateRequest) -> Result<ShareState, Failure> {
        let bytes = self.exchange(path::SHARE_STATE, request.to_bytes()).await?;
        ShareState::from_bytes(&bytes).map_err(|_| Failure::garbage())
    }
}

fn retry_after_ms(response: &Response) -> Option<u64> {
    let seconds: u64 = response.headers().get("retry-after")?.to_str().ok()?.parse().ok()?;
    Some(seconds.min(RETRY_AFTER_S_MAX) * 1_000)
}
