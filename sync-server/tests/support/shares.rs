use std::net::SocketAddr;

use redbook_protocol::relay::{
    Done, PasscodeCheck, ShareAccess, ShareCreateRequest, ShareCreated, ShareDeleteRequest, ShareFile,
    ShareFileType, ShareId, ShareOwnerKey, ShareReplaceRequest, ShareRules, ShareSecret, ShareState,
    ShareStateRequest, ShareWay, path,
};
use redbook_vault::{ShareLogKey, make_passcode_check, open_log_entry};
use serde_json::{Value, json};

use super::{Answer, Client, Family, Phone};

/// The right one, wherever there is one.
pub const PASSCODE: &str = "482913";

/// A share as the phone that makes it holds it.
pub struct Share {
    pub secret: ShareSecret,
    pub owner_key: ShareOwnerKey,
    pub log_key: ShareLogKey,
    pub request: ShareCreateRequest,
}

impl Share {
    /// A quarter of an hour, one file, under [`PASSCODE`].
    pub fn new(family: &Family, n: u8) -> Self {
        let check = make_passcode_check(PASSCODE, [n; 16]).unwrap();
        Self::by(family, n, ShareWay::Manifest { passcode: Some(check) })
    }

    /// Without a passcode.
    pub fn open(family: &Family, n: u8) -> Self {
        Self::by(family, n, ShareWay::Manifest { passcode: None })
    }

    /// Where the link is the file.
    pub fn direct(family: &Family, n: u8) -> Self {
        Self::by(family, n, ShareWay::Direct)
    }

    fn by(family: &Family, n: u8, way: ShareWay) -> Self {
        let secret = ShareSecret::from_bytes([n; 32]);
        let owner_key = ShareOwnerKey::from_bytes([n.wrapping_add(100); 32]);
        let log_key = ShareLogKey::from_bytes([n.wrapping_add(50); 32]);
        let request = ShareCreateRequest {
            record: family.record,
            token: family.mum.token(),
            id: secret.id(),
            owner_key_hash: owner_key.hash(),
            rules: ShareRules {
                lifetime_seconds: 900,
                way,
                opens_max: None,
                goes_on: false,
                log_key: log_key.public_key().unwrap(),
            },
            files: vec![file("first")],
        };
        Self { secret, owner_key, log_key, request }
    }

    pub fn id(&self) -> ShareId {
        self.secret.id()
    }

    pub fn path(&self) -> String {
        format!("{}{}", path::SHL, self.secret.to_text().as_str())
    }

    pub fn replace(&self, phone: &Phone, files: Vec<ShareFile>) -> ShareReplaceRequest {
        ShareReplaceRequest {
            record: self.request.record,
            token: phone.token(),
            id: self.id(),
            owner_key: self.owner_key.clone(),
            files,
        }
    }

    pub fn delete(&self, phone: &Phone) -> ShareDeleteRequest {
        ShareDeleteRequest { record: self.request.record, token: phone.token(), id: self.id() }
    }

    pub fn ask(&self, phone: &Phone, after: u64) -> ShareStateRequest {
        ShareStateRequest { record: self.request.record, token: phone.token(), id: self.id(), after }
    }

    /// What the log says, opened.
    pub fn opened(&self, state: &ShareState) -> Vec<ShareAccess> {
        let open = |sealed: &[u8]| open_log_entry(&self.log_key, &self.id(), sealed).unwrap();
        state.entries.iter().map(|entry| open(&entry.sealed)).collect()
    }
}

/// Ciphertext, as far as anybody can tell.
pub fn file(text: &str) -> ShareFile {
    ShareFile {
        content_type: ShareFileType::FhirJson,
        last_updated_seconds: 1_767_225_600,
        jwe: format!("eyJ9..AAAA.{}.BBBB", text.replace(|c: char| !c.is_ascii_alphanumeric(), "_")),
    }
}

/// A check that costs nothing, for tests in which time is not the point.
pub fn quick_check(passcode: &str) -> PasscodeCheck {
    let params = argon2::Params::new(8, 1, 1, Some(32)).unwrap();
    let mut hash = [0; 32];
    argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params)
        .hash_password_into(passcode.as_bytes(), &[7; 16], &mut hash)
        .unwrap();
    PasscodeCheck { salt: [7; 16], hash, memory_kib: 8, passes: 1, lanes: 1 }
}

/// A reader's program.
impl Client {
    pub fn make_share(&mut self, share: &Share) -> ShareCreated {
        let answer = self.post(path::SHARE_CREATE, &share.request.to_bytes());
        assert_eq!(answer.status, 200, "{:?}", answer.error());
        ShareCreated::from_bytes(&answer.body).unwrap()
    }

    pub fn share_state(&mut self, share: &Share, phone: &Phone) -> ShareState {
        let answer = self.post(path::SHARE_STATE, &share.ask(phone, 0).to_bytes());
        assert_eq!(answer.status, 200);
        ShareState::from_bytes(&answer.body).unwrap()
    }

    pub fn replace_share(&mut self, share: &Share, phone: &Phone, files: Vec<ShareFile>) -> Done {
        let answer = self.post(path::SHARE_REPLACE, &share.replace(phone, files).to_bytes());
        assert_eq!(answer.status, 200, "{:?}", answer.error());
        Done::from_bytes(&answer.body).unwrap()
    }

    pub fn revoke_share(&mut self, share: &Share, phone: &Phone) {
        assert_eq!(self.post(path::SHARE_DELETE, &share.delete(phone).to_bytes()).status, 200);
    }

    pub fn ask_json(&mut self, path: &str, body: &Value) -> Answer {
        self.send_raw(&json_request(path, body.to_string().as_bytes())).unwrap();
        self.read_answer().unwrap()
    }

    pub fn open_share(&mut self, share: &Share, passcode: &str) -> Answer {
        self.ask_json(&share.path(), &json!({ "recipient": "A&E", "passcode": passcode }))
    }

    pub fn with_method(&mut self, method: &str, path: &str, headers: &str) -> Answer {
        self.send_raw(format!("{method} {path} HTTP/1.1\r\nhost: relay\r\n{headers}\r\n").as_bytes())
            .unwrap();
        if method == "HEAD" { self.read_answer_without_body().unwrap() } else { self.read_answer().unwrap() }
    }
}

pub fn json_request(path: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: relay\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    pub fn remaining(&self) -> u64 {
        assert_eq!(self.status, 401);
        self.json()["remainingAttempts"].as_u64().unwrap()
    }

    /// Where the files of a manifest are, without the relay's address.
    pub fn locations(&self) -> Vec<String> {
        assert_eq!(self.status, 200);
        let files = self.json()["files"].as_array().unwrap().clone();
        let locations = files.iter().map(|file| file["location"].as_str().unwrap());
        locations.map(|url| url.strip_prefix("http://relay").unwrap().to_owned()).collect()
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

/// A family with a record at a relay.
pub fn family_at(address: SocketAddr, seed: u64) -> Family {
    let family = Family::new(seed);
    Client::connect(address).store(family.record, std::slice::from_ref(&family.first));
    family
}
