//! Samples of what is said about shares.

use redbook_protocol::RecordId;
use redbook_protocol::relay::{
    PasscodeCheck, ReadToken, ShareAccess, ShareCreateRequest, ShareEnd, ShareFile, ShareFileType,
    ShareHappening, ShareId, ShareLogEntry, ShareRules, ShareStanding, ShareState, ShareWay,
};

pub(super) fn created() -> ShareCreateRequest {
    let passcode = PasscodeCheck { salt: [1; 16], hash: [2; 32], memory_kib: 19_456, passes: 2, lanes: 1 };
    let file = ShareFile {
        content_type: ShareFileType::FhirJson,
        last_updated_seconds: 1_800_000_000,
        jwe: "eyJ9..AAAA.AAAAAAAA.BBBB".to_owned(),
    };
    ShareCreateRequest {
        record: RecordId::from_bytes([3; 32]),
        token: ReadToken::from_bytes([5; 32]),
        id: ShareId::from_bytes([6; 32]),
        owner_key_hash: [7; 32],
        rules: ShareRules {
            lifetime_seconds: 900,
            way: ShareWay::Manifest { passcode: Some(passcode) },
            opens_max: Some(3),
            goes_on: true,
            log_key: [8; 32],
        },
        files: vec![file.clone(), file],
    }
}

pub(super) fn access() -> ShareAccess {
    let recipient = Some("A&E".to_owned());
    ShareAccess { at_seconds: 1_800_000_000, what: ShareHappening::Opened, recipient }
}

pub(super) fn state() -> ShareState {
    ShareState {
        standing: ShareStanding::Ended(ShareEnd::Revoked),
        opens: 1,
        wrong_tries: 2,
        expires_at_seconds: 5,
        entries: vec![ShareLogEntry { number: 1, sealed: access().to_padded_bytes() }],
        unlisted: 0,
    }
}
