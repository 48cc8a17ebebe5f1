//! The array of docs/protocol.md §6: `[precision, value]`, and for a minute its offset.

use chrono::NaiveDate;
use minicbor::decode::Decoder;

use super::{Inner, When, days_since_1970};
use crate::cbor::{Item, Misshapen};

const YEAR: u64 = 1;
const MONTH: u64 = 2;
const DAY: u64 = 3;
const MINUTE: u64 = 4;

impl When {
    /// As it is written in an entry.
    pub(crate) fn to_item(self) -> Item {
        let (precision, value) = match self.0 {
            Inner::Year(year) => (YEAR, year),
            Inner::Month(months) => (MONTH, months),
            Inner::Day(date) => (DAY, i64::from(days_since_1970(date))),
            Inner::Minute { since_1970, .. } => (MINUTE, since_1970),
        };
        let mut items = vec![Item::Unsigned(precision), Item::Int(value)];
        if let Inner::Minute { offset, .. } = self.0 {
            items.push(Item::Int(offset));
        }
        Item::Array(items)
    }

    /// From scanned bytes; `None` for a precision of a later version, whose value this one cannot judge.
    pub(crate) fn read(bytes: &[u8]) -> Result<Option<Self>, Misshapen> {
        let mut decoder = Decoder::new(bytes);
        decoder.array().map_err(|_| Misshapen)?;
        let precision = decoder.u64().map_err(|_| Misshapen)?;
        if !(YEAR..=MINUTE).contains(&precision) {
            return Ok(None);
        }
        let value = decoder.i64().map_err(|_| Misshapen)?;
        let when = match precision {
            YEAR => Self::year(value),
            MONTH => Self::month(value.div_euclid(12), value.rem_euclid(12) + 1),
            DAY => i32::try_from(value).ok().and_then(NaiveDate::from_epoch_days).and_then(Self::day),
            _ => Self::from_minutes(value, decoder.i64().map_err(|_| Misshapen)?),
        };
        when.map(Some).ok_or(Misshapen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cbor::MapWriter;

    fn written(when: When) -> Vec<u8> {
        let mut map = MapWriter::default();
        map.put(0, when.to_item());
        let mut out = Vec::new();
        map.write(&mut out);
        out.split_off(2)
    }

    #[test]
    fn the_bytes_are_the_protocols() {
        let expected: [(&str, &[u8]); 4] = [
            ("2026", &[0x82, 0x01, 0x19, 0x07, 0xea]),
            ("2026-03", &[0x82, 0x02, 0x19, 0x5e, 0xfa]),
            ("1969-12-31", &[0x82, 0x03, 0x20]),
            ("1970-01-01T01:01+01:00", &[0x83, 0x04, 0x01, 0x18, 0x3c]),
        ];
        for (text, bytes) in expected {
            let when: When = text.parse().unwrap();
            assert_eq!(written(when), bytes, "{text}");
            assert_eq!(When::read(bytes), Ok(Some(when)));
        }
    }

    #[test]
    fn an_unknown_precision_is_not_known_and_a_wrong_shape_is_wrong() {
        assert_eq!(When::read(&[0x82, 0x05, 0x60]), Ok(None));
        let wrong: [&[u8]; 7] = [
            &[0x01],
            &[0x80],
            &[0x81, 0x01],
            &[0x82, 0x01, 0x00],
            &[0x82, 0x04, 0x01],
            &[0x82, 0x03, 0x1b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            &[0x82, 0x02, 0x3b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        ];
        for bytes in wrong {
            assert_eq!(When::read(bytes), Err(Misshapen), "{bytes:02x?}");
        }
    }
}
