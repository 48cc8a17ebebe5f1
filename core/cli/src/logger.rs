//! The core's warnings, on standard error. They hold no personal data.

use std::io::Write;

use log::{LevelFilter, Log, Metadata, Record};

struct StandardError;

static LOGGER: StandardError = StandardError;

/// Shows warnings from now on.
pub(crate) fn start() {
    // There is one already only if this is called twice.
    if log::set_logger(&LOGGER).is_ok() {
        log::set_max_level(LevelFilter::Warn);
    }
}

impl Log for StandardError {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("redbook")
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            let _nowhere_to_say = writeln!(std::io::stderr().lock(), "redbook: note: {}", record.args());
        }
    }

    fn flush(&self) {}
}
