//! What an operator sets, on the command line or in the environment.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum};
use redbook_protocol::relay::{ADMISSION_LEN_MAX, AdmissionToken};

use crate::http::{HttpLimits, PublicUrl};
use crate::limits::RelayLimits;
use crate::relay::{Admission, RelayOptions};

/// Who may begin records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AdmissionPolicy {
    /// Everybody.
    Open,
    /// Whoever has the token.
    Token,
}

/// A relay's options. Each is also an environment variable.
#[derive(Debug, Clone, Args)]
pub struct ServerOptions {
    /// Address and port to listen on; port 0 takes a free one. TLS is for a proxy in front.
    #[arg(long, env = "REDBOOK_RELAY_LISTEN", default_value = "127.0.0.1:8080", value_name = "ADDRESS:PORT")]
    pub listen: SocketAddr,
    /// Directory for the database; made if it is not there. One relay at a time may use it.
    #[arg(long, env = "REDBOOK_RELAY_DATA", value_name = "DIR")]
    pub data: PathBuf,
    /// Who may begin new records. Members of records that are here need nothing.
    #[arg(long, env = "REDBOOK_RELAY_ADMISSION", value_enum, default_value = "token")]
    pub admission: AdmissionPolicy,
    /// File with the admission token: its first line.
    #[arg(long, env = "REDBOOK_RELAY_ADMISSION_TOKEN_FILE", value_name = "FILE")]
    pub admission_token_file: Option<PathBuf>,
    /// The admission token itself. Other users of the machine can see a command line: better the environment or a file.
    #[arg(long, env = "REDBOOK_RELAY_ADMISSION_TOKEN", hide_env_values = true, value_name = "TOKEN")]
    pub admission_token: Option<String>,
    /// Bytes of frames kept for one record.
    #[arg(long, env = "REDBOOK_RELAY_RECORD_LEN_MAX", default_value_t = 67_108_864, value_name = "BYTES")]
    pub record_len_max: u64,
    /// Bytes that the database may reach; 0: as many as the disk takes.
    #[arg(long, env = "REDBOOK_RELAY_DATABASE_LEN_MAX", default_value_t = 0, value_name = "BYTES")]
    pub database_len_max: u64,
    /// Boxes that one record may have at a time.
    #[arg(long, env = "REDBOOK_RELAY_BOXES_PER_RECORD_MAX", default_value_t = 64, value_name = "COUNT")]
    pub boxes_per_record_max: u64,
    /// Bytes that a box may hold, at most 1,048,576.
    #[arg(long, env = "REDBOOK_RELAY_BOX_LEN_MAX", default_value_t = 1_048_576, value_name = "BYTES")]
    pub box_len_max: u32,
    /// How long a box may stay.
    #[arg(
        long,
        env = "REDBOOK_RELAY_BOX_LIFETIME_SECONDS_MAX",
        default_value_t = 2_592_000,
        value_name = "SECONDS"
    )]
    pub box_lifetime_seconds_max: u32,
    /// Shares that one record may have open at a time.
    #[arg(long, env = "REDBOOK_RELAY_SHARES_PER_RECORD_MAX", default_value_t = 32, value_name = "COUNT")]
    pub shares_per_record_max: u64,
    /// Files of one share, at most 8.
    #[arg(long, env = "REDBOOK_RELAY_FILES_PER_SHARE_MAX", default_value_t = 8, value_name = "COUNT")]
    pub files_per_share_max: usize,
    /// Bytes of one share's files together, at most 1,048,576.
    #[arg(long, env = "REDBOOK_RELAY_SHARE_LEN_MAX", default_value_t = 1_048_576, value_name = "BYTES")]
    pub share_len_max: u32,
    /// How long a share may be open.
    #[arg(
        long,
        env = "REDBOOK_RELAY_SHARE_LIFETIME_SECONDS_MAX",
        default_value_t = 31_622_400,
        value_name = "SECONDS"
    )]
    pub share_lifetime_seconds_max: u32,
    /// Where readers of shares reach this relay, as https://relay.example: their files' addresses begin so. Without it they
    /// begin as the reader's own request did: http or, with --forwarded, what X-Forwarded-Proto says, and its Host.
    #[arg(long, env = "REDBOOK_RELAY_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<PublicUrl>,
    /// Frames whose ledgers are kept in memory, about 600 bytes each.
    #[arg(long, env = "REDBOOK_RELAY_CACHED_FRAMES_MAX", default_value_t = 100_000, value_name = "COUNT")]
    pub cached_frames_max: usize,
    /// Requests a second from one client address; 0: no limit.
    #[arg(long, env = "REDBOOK_RELAY_ADDRESS_RATE", default_value_t = 100, value_name = "PER SECOND")]
    pub address_rate: u32,
    /// Requests at once from one client address.
    #[arg(long, env = "REDBOOK_RELAY_ADDRESS_BURST", default_value_t = 1_000, value_name = "COUNT")]
    pub address_burst: u32,
    /// Frames a second into one record; 0: no limit.
    #[arg(long, env = "REDBOOK_RELAY_RECORD_RATE", default_value_t = 20, value_name = "PER SECOND")]
    pub record_rate: u32,
    /// Frames at once into one record.
    #[arg(long, env = "REDBOOK_RELAY_RECORD_BURST", default_value_t = 4_096, value_name = "COUNT")]
    pub record_burst: u32,
    /// Connections at a time; others wait. Each needs a file descriptor.
    #[arg(long, env = "REDBOOK_RELAY_CONNECTIONS_MAX", default_value_t = 800, value_name = "COUNT")]
    pub connections_max: usize,
    /// Live answers at a time; leave room below the connections for other requests.
    #[arg(long, env = "REDBOOK_RELAY_LIVE_MAX", default_value_t = 600, value_name = "COUNT")]
    pub live_max: usize,
    /// How long a request may take to arrive.
    #[arg(long, env = "REDBOOK_RELAY_REQUEST_TIMEOUT_SECONDS", default_value_t = 30, value_name = "SECONDS")]
    pub request_timeout_seconds: u64,
    /// Take the client's address from the last entry of X-Forwarded-For, and what it spoke from X-Forwarded-Proto: only behind a proxy that sets it.
    #[arg(long, env = "REDBOOK_RELAY_FORWARDED")]
    pub forwarded: bool,
}

/// Why options do not go together.
#[derive(Debug, thiserror::Error)]
pub enum OptionsError {
    /// Token admission without a token.
    #[error(
        "admission by token needs --admission-token-file or REDBOOK_RELAY_ADMISSION_TOKEN; to let everybody begin \
         records, say --admission open"
    )]
    NoToken,
    /// The token's file cannot be read.
    #[error("the admission token's file cannot be read: {0}")]
    TokenFile(#[from] std::io::Error),
    /// The token has no character, or too many.
    #[error("an admission token has 1 to {ADMISSION_LEN_MAX} bytes, this has {0}")]
    TokenLength(usize),
}

impl ServerOptions {
    /// What the relay's logic needs of them.
    ///
    /// # Errors
    /// [`OptionsError`] where they do not go together.
    pub fn relay_options(&self) -> Result<RelayOptions, OptionsError> {
        let limits = RelayLimits {
            record_len_max: self.record_len_max,
            boxes_per_record_max: self.boxes_per_record_max,
            box_len_max: self.box_len_max,
            box_lifetime_seconds_max: self.box_lifetime_seconds_max,
            shares_per_record_max: self.shares_per_record_max,
            files_per_share_max: self.files_per_share_max,
            share_len_max: self.share_len_max,
            share_lifetime_seconds_max: self.share_lifetime_seconds_max,
            cached_frames_max: self.cached_frames_max,
        };
        Ok(RelayOptions { admission: self.admission_of()?, limits })
    }

    fn admission_of(&self) -> Result<Admission, OptionsError> {
        if self.admission == AdmissionPolicy::Open {
            return Ok(Admission::Open);
        }
        let text = match (&self.admission_token_file, &self.admission_token) {
            (Some(file), _) => std::fs::read_to_string(file)?,
            (None, Some(text)) => text.clone(),
            (None, None) => return Err(OptionsError::NoToken),
        };
        let token = text.lines().next().unwrap_or_default().trim();
        if token.is_empty() || token.len() > ADMISSION_LEN_MAX {
            return Err(OptionsError::TokenLength(token.len()));
        }
        Ok(Admission::Token(AdmissionToken::new(token.to_owned())))
    }

    pub(crate) fn http_limits(&self) -> HttpLimits {
        HttpLimits {
            address_rate: crate::http::Rate { per_second: self.address_rate, burst: self.address_burst },
            record_rate: crate::http::Rate { per_second: self.record_rate, burst: self.record_burst },
            live_max: self.live_max,
            request_timeout: Duration::from_secs(self.request_timeout_seconds),
            forwarded: self.forwarded,
        }
    }
}
