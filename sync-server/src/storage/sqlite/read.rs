//! All that is read.

use redbook_protocol::RecordId;
use redbook_protocol::relay::{BoxId, LogEpoch, LogMark, NumberedFrame};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::super::{BoxRow, FrameRange, RecordRow};
use super::arrivals::{Arrivals, Place, Places};

/// SQLite's whole numbers have a sign; no number that a relay gives comes near its limit.
pub(super) fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

pub(super) fn unsigned(value: i64) -> u64 {
    u64::try_from(value).unwrap_or(0)
}

pub(super) fn record(
    connection: &Connection,
    arrivals: &Arrivals,
    record: &RecordId,
) -> Result<Option<RecordRow>, rusqlite::Error> {
    let arrived = arrivals.end(record);
    let mut statement = connection.prepare_cached(
        "SELECT epoch, readers, (SELECT max(number) FROM frames WHERE record = ?1) FROM records WHERE record = ?1",
    )?;
    statement
        .query_row(params![record.as_bytes()], |row| {
            let readers: &[u8] = row.get_ref(1)?.as_blob()?;
            let settled = unsigned(row.get::<_, Option<i64>>(2)?.unwrap_or(0));
            Ok(RecordRow {
                epoch: LogEpoch::from_bytes(row.get(0)?),
                readers: readers.chunks_exact(32).filter_map(|hash| hash.try_into().ok()).collect(),
                end: arrived.max(settled),
            })
        })
        .optional()
}

/// Where each frame of "arrivals" is.
pub(super) fn arrivals(connection: &Connection) -> Result<Places, rusqlite::Error> {
    let mut statement = connection
        .prepare("SELECT record, number, id, length(frame) FROM arrivals ORDER BY record, number")?;
    let mut rows = statement.query([])?;
    let mut places = Places::new();
    while let Some(row) = rows.next()? {
        let len = usize::try_from(row.get::<_, i64>(3)?).unwrap_or(0);
        let place = Place { number: unsigned(row.get(1)?), row: row.get(2)?, len };
        places.entry(RecordId::from_bytes(row.get(0)?)).or_default().push(place);
    }
    Ok(places)
}

/// The highest number of a record that is settled beside its others; 0 where there is none.
pub(super) fn settled_end(connection: &Connection, record: &RecordId) -> Result<u64, rusqlite::Error> {
    let mut statement = connection.prepare_cached("SELECT max(number) FROM frames WHERE record = ?1")?;
    let end: Option<i64> = statement.query_row(params![record.as_bytes()], |row| row.get(0))?;
    Ok(end.map_or(0, unsigned))
}

/// Frames as far as the range's count and bytes go.
struct Run {
    frames: Vec<NumberedFrame>,
    count_left: usize,
    len_left: usize,
    is_over: bool,
}

impl Run {
    fn push(&mut self, number: u64, frame: &[u8]) {
        match self.len_left.checked_sub(frame.len()) {
            Some(left) if self.count_left > 0 => {
                self.len_left = left;
                self.count_left -= 1;
                self.frames.push(NumberedFrame { number, frame: frame.to_vec() });
            }
            _ => self.is_over = true,
        }
    }
}

pub(super) fn frames(
    connection: &Connection,
    arrivals: &Arrivals,
    record: &RecordId,
    range: FrameRange,
) -> Result<Vec<NumberedFrame>, rusqlite::Error> {
    let places = arrivals.places(record, range);
    let (count_left, len_left) = (range.count_max, range.len_max);
    let mut run = Run { frames: Vec::new(), count_left, len_left, is_over: false };
    // Both tables as of one moment.
    let snapshot = connection.unchecked_transaction()?;
    settled_frames(&snapshot, record, range, &mut run)?;
    for place in places {
        if run.is_over {
            break;
        }
        arrived_frame(&snapshot, record, place, &mut run)?;
    }
    Ok(run.frames)
}

fn settled_frames(
    connection: &Connection,
    record: &RecordId,
    range: FrameRange,
    run: &mut Run,
) -> Result<(), rusqlite::Error> {
    let mut statement = connection.prepare_cached(
        "SELECT number, frame FROM frames WHERE record = ?1 AND number > ?2 AND number <= ?3 ORDER BY number LIMIT ?4",
    )?;
    let limit = signed(range.count_max as u64);
    let mut rows =
        statement.query(params![record.as_bytes(), signed(range.after), signed(range.through), limit])?;
    while !run.is_over
        && let Some(row) = rows.next()?
    {
        run.push(unsigned(row.get(0)?), row.get_ref(1)?.as_blob()?);
    }
    Ok(())
}

/// A frame that has moved meanwhile was found where it is now, and another may have its row.
fn arrived_frame(
    connection: &Connection,
    record: &RecordId,
    place: Place,
    run: &mut Run,
) -> Result<(), rusqlite::Error> {
    let mut statement = connection
        .prepare_cached("SELECT frame FROM arrivals WHERE id = ?1 AND record = ?2 AND number = ?3")?;
    let mut rows = statement.query(params![place.row, record.as_bytes(), signed(place.number)])?;
    if let Some(row) = rows.next()? {
        run.push(place.number, row.get_ref(0)?.as_blob()?);
    }
    Ok(())
}

pub(super) fn mark(
    connection: &Connection,
    arrivals: &Arrivals,
    record: &RecordId,
    number: u64,
) -> Result<Option<LogMark>, rusqlite::Error> {
    let range =
        FrameRange { after: number.saturating_sub(1), through: number, count_max: 1, len_max: usize::MAX };
    let row = arrivals.places(record, range).first().map(|place| place.row);
    let mut statement = connection.prepare_cached(
        "SELECT mark FROM arrivals WHERE id = ?3 AND record = ?1 AND number = ?2 \
         UNION ALL SELECT mark FROM frames WHERE record = ?1 AND number = ?2",
    )?;
    let asked = params![record.as_bytes(), signed(number), row];
    statement.query_row(asked, |row| row.get(0).map(LogMark::from_bytes)).optional()
}

pub(super) fn find_box(connection: &Connection, id: &BoxId) -> Result<Option<BoxRow>, rusqlite::Error> {
    let mut statement = connection.prepare_cached(
        "SELECT record, write_key_hash, read_key_hash, size_max, lifetime_seconds, expires_at, blob FROM boxes \
         WHERE id = ?1",
    )?;
    statement.query_row(params![id.as_bytes()], |row| box_row(*id, row)).optional()
}

fn box_row(id: BoxId, row: &Row<'_>) -> Result<BoxRow, rusqlite::Error> {
    Ok(BoxRow {
        record: RecordId::from_bytes(row.get(0)?),
        id,
        write_key_hash: row.get(1)?,
        read_key_hash: row.get(2)?,
        size_max: row.get(3)?,
        lifetime_seconds: row.get(4)?,
        expires_at_seconds: unsigned(row.get(5)?),
        blob: row.get(6)?,
    })
}

pub(super) fn count_boxes(
    connection: &Connection,
    record: &RecordId,
    now_seconds: u64,
) -> Result<u64, rusqlite::Error> {
    let mut statement =
        connection.prepare_cached("SELECT count(*) FROM boxes WHERE record = ?1 AND expires_at > ?2")?;
    statement.query_row(params![record.as_bytes(), signed(now_seconds)], |row| row.get(0).map(unsigned))
}

pub(super) fn check(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.query_row("SELECT count(*) FROM (SELECT 1 FROM records LIMIT 1)", [], |_| Ok(()))
}
