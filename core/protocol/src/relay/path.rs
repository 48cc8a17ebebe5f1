//! Where a relay answers. No id, token or key is ever part of a URL.

/// Frames in: [`super::AppendRequest`].
pub const APPEND: &str = "/v0/append";
/// Frames out: [`super::PullRequest`].
pub const PULL: &str = "/v0/pull";
/// Wake-ups, as they happen: [`super::LiveRequest`].
pub const LIVE: &str = "/v0/live";
/// A new box: [`super::BoxCreateRequest`].
pub const BOX_CREATE: &str = "/v0/box/create";
/// Something into a box: [`super::BoxPutRequest`].
pub const BOX_PUT: &str = "/v0/box/put";
/// What is in a box: [`super::BoxGetRequest`].
pub const BOX_GET: &str = "/v0/box/get";
/// A box thrown away: [`super::BoxDeleteRequest`].
pub const BOX_DELETE: &str = "/v0/box/delete";
/// Whether the relay and its database answer; the only GET.
pub const HEALTH: &str = "/healthz";
