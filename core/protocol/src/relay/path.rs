//! Where a relay answers. No id, token or key is ever part of a URL, but for the links of shares, whose form is a standard's.

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
/// A new share: [`super::ShareCreateRequest`].
pub const SHARE_CREATE: &str = "/v0/share/create";
/// New files for a share: [`super::ShareReplaceRequest`].
pub const SHARE_REPLACE: &str = "/v0/share/replace";
/// A share revoked: [`super::ShareDeleteRequest`].
pub const SHARE_DELETE: &str = "/v0/share/delete";
/// What became of a share: [`super::ShareStateRequest`].
pub const SHARE_STATE: &str = "/v0/share/state";
/// Readers of a share come here (SMART Health Links): a link's url is the relay's address, this and
/// [`super::ShareSecret::to_text`].
pub const SHL: &str = "/shl/";
/// A file of a share, for whoever has just got its manifest.
pub const SHL_FILE: &str = "/shl/file/";
/// Whether the relay and its database answer.
pub const HEALTH: &str = "/healthz";
