//! Unsigned LEB128 in its shortest form, so that a number has one spelling only.

/// Appends `value`.
pub fn write_varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Reads one number from the front of `bytes`: the number and what follows it. `None` where it is cut off, longer
/// than 64 bits or not in its shortest form.
#[must_use]
pub fn read_varint(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut value = 0u64;
    let mut rest = bytes;
    for shift in (0..64).step_by(7) {
        let (byte, after) = rest.split_first()?;
        rest = after;
        let bits = u64::from(byte & 0x7f);
        if shift == 63 && bits > 1 {
            return None;
        }
        value |= bits << shift;
        if byte & 0x80 == 0 {
            let padded = *byte == 0 && shift > 0;
            return (!padded).then_some((value, rest));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trips_and_takes_one_spelling_only() {
        for value in [0, 1, 127, 128, 300, u64::from(u32::MAX), u64::MAX] {
            let mut out = Vec::new();
            write_varint(&mut out, value);
            assert_eq!(read_varint(&out), Some((value, &[][..])));
        }
        assert_eq!(read_varint(&[0x80, 0x00]), None, "padded");
        assert_eq!(read_varint(&[0x80]), None, "cut off");
        assert_eq!(read_varint(&[0xff; 10]), None, "more than 64 bits");
    }
}
