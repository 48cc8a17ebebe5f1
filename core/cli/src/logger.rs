//! What the core and the relay log, on standard error. It holds no personal data.

use std::io::Write;

use log::{LevelFilter, Log, Metadata, Record};

struct StandardError;

static LOGGER: StandardError = StandardError;

/// Shows what is this grave, or graver, from now on.
pub(crate) fn start(level: LevelFilter) {
    // There is one already only if this is called twice.
    if log::set_logger(&LOGGER).is_ok() {
        log::set_max_level(level);
    }
}

impl Log for StandardError {
    /// Our own lines; what libraries log may name addresses.
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("redbook")
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            let level = record.level().as_str().to_lowercase();
            let _nowhere_to_say = writeln!(std::io::stderr().lock(), "redbook: {level}: {}", record.args());
        }
    }

    fn flush(&self) {}
}
