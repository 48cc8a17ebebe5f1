//! CBOR as JSON, for people and for comparing two readers.

use minicbor::Decoder;
use minicbor::data::Type;
use serde_json::{Map, Value};

use crate::hex;

/// One item of well-formed CBOR: maps with keys as text, byte strings as `h'…'`.
///
/// # Panics
/// Where it is not well-formed, or has an item that no vector has.
#[must_use]
pub fn decoded(bytes: &[u8]) -> Value {
    read(&mut Decoder::new(bytes))
}

fn read(d: &mut Decoder<'_>) -> Value {
    match d.datatype().unwrap() {
        Type::Map => {
            let pairs = d.map().unwrap().unwrap();
            let pair = |d: &mut Decoder<'_>| {
                let key = read(d);
                let key = key.as_str().map_or_else(|| key.to_string(), str::to_owned);
                (key, read(d))
            };
            Value::Object((0..pairs).map(|_| pair(d)).collect::<Map<_, _>>())
        }
        Type::Array => {
            let items = d.array().unwrap().unwrap();
            Value::Array((0..items).map(|_| read(d)).collect())
        }
        Type::Bytes => format!("h'{}'", hex::encode(d.bytes().unwrap())).into(),
        Type::String => d.str().unwrap().into(),
        Type::Bool => d.bool().unwrap().into(),
        Type::U8 | Type::U16 | Type::U32 | Type::U64 => d.u64().unwrap().into(),
        Type::I8 | Type::I16 | Type::I32 | Type::I64 => d.i64().unwrap().into(),
        other => panic!("no vector has a {other}"),
    }
}
