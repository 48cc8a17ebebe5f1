//! Log lines on standard error: time, level, `key=value` pairs.

use std::io::Write;
use std::time::{SystemTime, UNIX_EPOCH};

use log::{LevelFilter, Log, Metadata, Record};

/// Our own lines; what libraries log may name addresses.
const TARGET: &str = "redbook_sync_server";

struct StderrLogger;

impl Log for StderrLogger {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with(TARGET)
    }

    fn log(&self, record: &Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_secs_f64());
        // A log that cannot be written is no reason to stop.
        let _ = writeln!(std::io::stderr(), "t={seconds:.3} level={} {}", record.level(), record.args());
    }

    fn flush(&self) {}
}

/// A level from its name.
pub(crate) fn parse_level(text: &str) -> Result<LevelFilter, String> {
    text.parse().map_err(|_| "expected off, error, warn, info or debug".to_owned())
}

/// Logs from now on.
pub(crate) fn start(level: LevelFilter) {
    if log::set_logger(&StderrLogger).is_ok() {
        log::set_max_level(level);
    }
}
