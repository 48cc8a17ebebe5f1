//! What a courier carries: for each record the frames that its relay lacks, and what was heard of it.

use std::collections::{BTreeMap, BTreeSet};

use minicbor::data::Type;
use minicbor::{Decoder, Encoder};
use redbook_protocol::cbor::{self, CborError};
use redbook_protocol::relay::{LogEpoch, LogMark, ReadToken};
use redbook_protocol::{EncodeError, FrameHash, RecordId};
use redbook_sync::{Cursor, OutFrame};
use zeroize::Zeroizing;

use crate::net::Heard;

/// Bytes of frames that a bag takes each way.
pub(crate) const HELD_LEN_MAX: usize = 4 * 1_024 * 1_024;
/// Records in one bag; those beyond it wait for the phone.
pub(crate) const RECORDS_MAX: usize = 1_024;
const FRAMES_MAX: usize = 65_536;
const HEARD_MAX: usize = 65_536;
/// The form of the bag: another one is dropped.
const FORM: u8 = 0;

/// Parcels by record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Bag {
    pub(crate) parcels: BTreeMap<RecordId, Parcel>,
    /// Bytes that the relays took and gave, as far as the courier counted.
    pub(crate) traffic: u64,
}

/// What is carried of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parcel {
    pub(crate) relay: String,
    pub(crate) token: ReadToken,
    /// Where the phone stood when it was packed.
    pub(crate) packed_at: Option<Cursor>,
    /// Frames that the relay had not acknowledged then.
    pub(crate) out: Vec<OutFrame>,
    /// What was heard since, in its order.
    pub(crate) heard: Vec<Heard>,
    /// When a round last ended without trouble.
    pub(crate) done_ms: Option<u64>,
}

impl Bag {
    /// Whether no more is fetched before the phone has taken this in.
    pub(crate) fn is_full(&self) -> bool {
        let heard = self.parcels.values().flat_map(|parcel| &parcel.heard);
        let frames = heard.map(|heard| match heard {
            Heard::Frames { frames, .. } => frames.iter().map(Vec::len).sum(),
            Heard::Forgot | Heard::Handed { .. } => 0,
        });
        frames.sum::<usize>() >= HELD_LEN_MAX
            || self.parcels.values().any(|parcel| parcel.heard.len() >= HEARD_MAX)
    }

    pub(crate) fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut out = Zeroizing::new(Vec::new());
        let _infallible = self.write(&mut Encoder::new(&mut *out));
        out
    }

    fn write(&self, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), EncodeError> {
        e.array(3)?.u8(FORM)?.u64(self.traffic)?.array(self.parcels.len() as u64)?;
        for (record, parcel) in &self.parcels {
            e.array(7)?.bytes(record.as_bytes())?.str(&parcel.relay)?.bytes(parcel.token.as_bytes())?;
            write_cursor(e, parcel.packed_at.as_ref())?;
            e.array(parcel.out.len() as u64)?;
            for frame in &parcel.out {
                e.array(2)?.bytes(frame.hash.as_bytes())?.bytes(&frame.bytes)?;
            }
            e.array(parcel.heard.len() as u64)?;
            parcel.heard.iter().try_for_each(|heard| write_heard(e, heard))?;
            match parcel.done_ms {
                Some(ms) => e.u64(ms)?,
                None => e.null()?,
            };
        }
        Ok(())
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, CborError> {
        let mut d: Decoder<'_> = cbor::checked(bytes)?;
        cbor::array_of(&mut d, 3)?;
        if d.u8()? != FORM {
            return Err(CborError::Form);
        }
        let traffic = d.u64()?;
        let count = cbor::array(&mut d, RECORDS_MAX)?;
        let parcels = (0..count).map(|_| read_parcel(&mut d)).collect::<Result<_, _>>()?;
        Ok(Self { parcels, traffic })
    }
}

impl Parcel {
    /// Where the exchange with the relay goes on.
    pub(crate) fn goes_on_at(&self) -> Option<Cursor> {
        let heard = self.heard.iter().rev().find_map(|heard| match heard {
            Heard::Frames { cursor, .. } => Some(*cursor),
            Heard::Handed { cursor, .. } => *cursor,
            Heard::Forgot => None,
        });
        heard.or(self.packed_at)
    }

    /// The frames that the relay has not acknowledged, those it lost among them.
    pub(crate) fn unhanded(&self) -> Vec<&OutFrame> {
        let mut handed = BTreeSet::new();
        for heard in &self.heard {
            match heard {
                Heard::Handed { hashes, .. } => handed.extend(hashes.iter().copied()),
                Heard::Forgot => handed.clear(),
                Heard::Frames { .. } => {}
            }
        }
        self.out.iter().filter(|frame| !handed.contains(&frame.hash)).collect()
    }
}

fn write_cursor(e: &mut Encoder<&mut Vec<u8>>, cursor: Option<&Cursor>) -> Result<(), EncodeError> {
    match cursor {
        Some(cursor) => {
            e.array(3)?.bytes(cursor.epoch.as_bytes())?.u64(cursor.position)?;
            e.bytes(cursor.mark.as_bytes())?
        }
        None => e.null()?,
    };
    Ok(())
}

fn write_frames(e: &mut Encoder<&mut Vec<u8>>, frames: &[Vec<u8>]) -> Result<(), EncodeError> {
    e.array(frames.len() as u64)?;
    frames.iter().try_for_each(|frame| e.bytes(frame).map(|_| ()))
}

fn write_heard(e: &mut Encoder<&mut Vec<u8>>, heard: &Heard) -> Result<(), EncodeError> {
    match heard {
        Heard::Frames { frames, cursor } => {
            e.array(3)?.u8(0)?;
            write_cursor(e, Some(cursor))?;
            write_frames(e, frames)
        }
        Heard::Forgot => e.array(1)?.u8(1).map(|_| ()),
        Heard::Handed { hashes, cursor } => {
            e.array(3)?.u8(2)?;
            write_cursor(e, cursor.as_ref())?;
            e.array(hashes.len() as u64)?;
            hashes.iter().try_for_each(|hash| e.bytes(hash.as_bytes()).map(|_| ()))
        }
    }
}

fn read_parcel(d: &mut Decoder<'_>) -> Result<(RecordId, Parcel), CborError> {
    cbor::array_of(d, 7)?;
    let record = RecordId::from_bytes(cbor::fixed(d)?);
    let relay = d.str()?.to_owned();
    let token = ReadToken::from_bytes(cbor::fixed(d)?);
    let packed_at = read_cursor(d)?;
    let count = cbor::array(d, FRAMES_MAX)?;
    let out = (0..count).map(|_| read_out(d)).collect::<Result<_, _>>()?;
    let count = cbor::array(d, HEARD_MAX)?;
    let heard = (0..count).map(|_| read_heard(d)).collect::<Result<_, _>>()?;
    let done_ms = if is_null(d)? { None } else { Some(d.u64()?) };
    Ok((record, Parcel { relay, token, packed_at, out, heard, done_ms }))
}

fn read_out(d: &mut Decoder<'_>) -> Result<OutFrame, CborError> {
    cbor::array_of(d, 2)?;
    Ok(OutFrame { hash: FrameHash::from_bytes(cbor::fixed(d)?), bytes: d.bytes()?.to_vec() })
}

/// A null is passed.
fn is_null(d: &mut Decoder<'_>) -> Result<bool, CborError> {
    let is_null = d.datatype()? == Type::Null;
    if is_null {
        d.null()?;
    }
    Ok(is_null)
}

fn read_cursor(d: &mut Decoder<'_>) -> Result<Option<Cursor>, CborError> {
    if is_null(d)? {
        return Ok(None);
    }
    cbor::array_of(d, 3)?;
    let epoch = LogEpoch::from_bytes(cbor::fixed(d)?);
    let position = d.u64()?;
    Ok(Some(Cursor { epoch, position, mark: LogMark::from_bytes(cbor::fixed(d)?) }))
}

fn read_frames(d: &mut Decoder<'_>) -> Result<Vec<Vec<u8>>, CborError> {
    let count = cbor::array(d, FRAMES_MAX)?;
    (0..count).map(|_| Ok(d.bytes()?.to_vec())).collect()
}

fn read_heard(d: &mut Decoder<'_>) -> Result<Heard, CborError> {
    let count = d.array()?.ok_or(CborError::Form)?;
    match (d.u8()?, count) {
        (0, 3) => {
            let cursor = read_cursor(d)?.ok_or(CborError::Form)?;
            Ok(Heard::Frames { cursor, frames: read_frames(d)? })
        }
        (1, 1) => Ok(Heard::Forgot),
        (2, 3) => {
            let cursor = read_cursor(d)?;
            let count = cbor::array(d, FRAMES_MAX)?;
            let hashes = (0..count).map(|_| Ok(FrameHash::from_bytes(cbor::fixed(d)?)));
            Ok(Heard::Handed { cursor, hashes: hashes.collect::<Result<_, CborError>>()? })
        }
        _ => Err(CborError::Form),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD: RecordId = RecordId::from_bytes([7; RecordId::LEN]);

    fn cursor(position: u64) -> Cursor {
        Cursor { epoch: LogEpoch::from_bytes([1; 16]), position, mark: LogMark::from_bytes([2; 16]) }
    }

    fn parcel(heard: Vec<Heard>) -> Parcel {
        Parcel {
            relay: "https://relay.example".to_owned(),
            token: ReadToken::from_bytes([3; 32]),
            packed_at: Some(cursor(4)),
            out: [vec![9; 200], vec![8; 100]].map(|bytes| OutFrame { hash: hash_of(&bytes), bytes }).into(),
            heard,
            done_ms: Some(1_800_000_000_000),
        }
    }

    fn bag(heard: Vec<Heard>) -> Bag {
        Bag { parcels: BTreeMap::from([(RECORD, parcel(heard))]), traffic: 4_711 }
    }

    fn hash_of(frame: &[u8]) -> FrameHash {
        FrameHash::of(&RECORD, frame)
    }

    #[test]
    fn what_is_put_in_comes_out() {
        let heard = vec![
            Heard::Frames { frames: vec![vec![1, 2], vec![]], cursor: cursor(6) },
            Heard::Forgot,
            Heard::Handed { hashes: vec![hash_of(&[9; 200])], cursor: None },
            Heard::Handed { hashes: Vec::new(), cursor: Some(cursor(7)) },
        ];
        for bag in [Bag::default(), bag(Vec::new()), bag(heard)] {
            let bytes = bag.to_bytes();
            assert_eq!(Bag::from_bytes(&bytes).unwrap(), bag);
            for len in 0..bytes.len() {
                assert!(Bag::from_bytes(&bytes[..len]).is_err(), "cut to {len}");
            }
        }
        let mut later = Bag::default().to_bytes().to_vec();
        later[1] = 1;
        assert!(Bag::from_bytes(&later).is_err(), "of another form");
    }

    #[test]
    fn what_the_relay_has_is_not_sent_again_until_it_forgot() {
        let handed = Heard::Handed { hashes: vec![hash_of(&[9; 200])], cursor: Some(cursor(5)) };
        let left = |heard: Vec<Heard>| parcel(heard).unhanded().len();
        assert_eq!(left(Vec::new()), 2);
        assert_eq!(left(vec![handed.clone()]), 1);
        assert_eq!(left(vec![handed.clone(), Heard::Forgot]), 2);
        assert_eq!(left(vec![Heard::Forgot, handed]), 1);
    }

    #[test]
    fn it_goes_on_where_it_last_was() {
        let frames = |position| Heard::Frames { frames: Vec::new(), cursor: cursor(position) };
        assert_eq!(parcel(Vec::new()).goes_on_at(), Some(cursor(4)));
        assert_eq!(parcel(vec![frames(6)]).goes_on_at(), Some(cursor(6)));
        let handed = Heard::Handed { hashes: Vec::new(), cursor: None };
        assert_eq!(parcel(vec![frames(6), handed]).goes_on_at(), Some(cursor(6)));
        assert_eq!(parcel(vec![frames(6), Heard::Forgot, frames(2)]).goes_on_at(), Some(cursor(2)));
    }

    #[test]
    fn a_full_bag_says_so() {
        let half = || Heard::Frames { frames: vec![vec![0; HELD_LEN_MAX / 2]], cursor: cursor(5) };
        assert!(!bag(vec![half()]).is_full());
        assert!(bag(vec![half(), half()]).is_full());
    }
}
