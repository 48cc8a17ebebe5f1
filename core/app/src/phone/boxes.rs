//! Requests for boxes at the relay: an invitation's, and those of a share to a screen.

use redbook_protocol::RecordId;
use redbook_protocol::relay::{
    BoxCreateRequest, BoxDeleteRequest, BoxGetRequest, BoxId, BoxKey, BoxPutRequest, ReadToken,
};
use redbook_vault::BoxKeys;

pub(super) fn box_create(
    record: &RecordId,
    token: &ReadToken,
    keys: &BoxKeys,
    size_max: u32,
    lifetime_seconds: u32,
) -> BoxCreateRequest {
    BoxCreateRequest {
        record: *record,
        token: token.clone(),
        id: BoxId::from_bytes(keys.id),
        write_key_hash: BoxKey::from_bytes(*keys.write_key).write_hash(),
        read_key_hash: BoxKey::from_bytes(*keys.read_key).read_hash(),
        size_max,
        lifetime_seconds,
    }
}

pub(super) fn box_get(keys: &BoxKeys) -> BoxGetRequest {
    BoxGetRequest { id: BoxId::from_bytes(keys.id), read_key: BoxKey::from_bytes(*keys.read_key) }
}

pub(super) fn box_put(keys: &BoxKeys, blob: Vec<u8>) -> BoxPutRequest {
    BoxPutRequest { id: BoxId::from_bytes(keys.id), write_key: BoxKey::from_bytes(*keys.write_key), blob }
}

pub(super) fn box_delete(record: &RecordId, token: &ReadToken, keys: &BoxKeys) -> BoxDeleteRequest {
    BoxDeleteRequest { record: *record, token: token.clone(), id: BoxId::from_bytes(keys.id) }
}
