/// Frames in one append.
pub const FRAMES_PER_APPEND_MAX: usize = 256;
/// Bytes of frames in one append.
pub const APPEND_LEN_MAX: usize = 1_048_576;
/// Records in one pull.
pub const RECORDS_PER_PULL_MAX: usize = 256;
/// Frames in one answer to a pull.
pub const FRAMES_PER_PULL_MAX: usize = 4_096;
/// Bytes of frames in one answer to a pull.
pub const PULL_LEN_MAX: usize = 1_048_576;
/// Records in one live request.
pub const RECORDS_PER_LIVE_MAX: usize = 1_024;
/// Bytes in a box.
pub const BOX_LEN_MAX: usize = 1_048_576;
/// Files of a share.
pub const FILES_PER_SHARE_MAX: usize = 8;
/// Bytes of all files of a share together, as JWE text.
pub const SHARE_LEN_MAX: usize = 1_048_576;
/// Entries of a share's log that a relay keeps; what happens beyond them is only counted.
pub const SHARE_LOG_ENTRIES_MAX: usize = 1_000;
/// Characters kept of the name that a reader of a share gives.
pub const RECIPIENT_CHARS_MAX: usize = 200;
/// Wrong passcodes after which a share is gone for everybody.
pub const PASSCODE_TRIES_MAX: u32 = 5;
/// Argon2's memory for one passcode, in KiB: no share makes a relay use more.
pub const PASSCODE_MEMORY_KIB_MAX: u32 = 65_536;
/// Argon2's passes for one passcode.
pub const PASSCODE_PASSES_MAX: u32 = 4;
/// Argon2's lanes for one passcode.
pub const PASSCODE_LANES_MAX: u32 = 4;
/// Bytes of an operator's admission token.
pub const ADMISSION_LEN_MAX: usize = 256;
/// Bytes of any request: 1 MiB of frames or box, and what stands around it.
pub const REQUEST_LEN_MAX: usize = 1_179_648;
/// Bytes of any answer but a live one: no phone reads more.
pub const ANSWER_LEN_MAX: usize = 2_097_152;
/// Bytes of one line of a live answer.
pub const LIVE_LINE_LEN_MAX: usize = 256;
/// Seconds between two signs of life in a live answer in which nothing happens.
pub const LIVE_KEEP_ALIVE_SECONDS: u64 = 15;
