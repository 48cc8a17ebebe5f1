//! What every command works with: the phone that is meant, its record, and whether somebody can be asked.

use std::io::IsTerminal;
use std::path::Path;

use redbook_app::{Phone, PhoneOptions, RecordId};
use zeroize::Zeroizing;

use crate::args::GlobalArgs;
use crate::ask::Ask;
use crate::failure::Failure;
use crate::file;

const PASSPHRASE: &str = "REDBOOK_PASSPHRASE";
/// What a relay that admits new records by token has to be told.
const ADMISSION: &str = "REDBOOK_RELAY_ADMISSION";
const PASSPHRASE_FILE_LEN_MAX: u64 = 4_096;

/// What every command works with.
pub(crate) struct Context {
    global: GlobalArgs,
    ask: Ask,
}

impl Context {
    pub(crate) fn new(global: GlobalArgs) -> Self {
        let ask = Ask::new(global.json);
        Self { global, ask }
    }

    /// Whether a script is reading.
    pub(crate) const fn json(&self) -> bool {
        self.global.json
    }

    /// Whom to ask.
    pub(crate) const fn ask(&self) -> Ask {
        self.ask
    }

    /// Whether to use colours: only where a person sees them, and does not mind.
    pub(crate) fn colour(&self) -> bool {
        let minds = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        !self.global.json && !minds && std::io::stdout().is_terminal()
    }

    /// The directory of the phone.
    pub(crate) fn home(&self) -> Result<&Path, Failure> {
        self.global.home.as_deref().ok_or(Failure::NoHome)
    }

    /// What a phone is given from outside.
    pub(crate) fn options(&self) -> Result<PhoneOptions, Failure> {
        let mut passphrase = self.passphrase()?;
        Ok(PhoneOptions::file_based(
            self.home()?,
            passphrase.as_mut().map(|text| std::mem::take(&mut **text)),
        ))
    }

    /// Works with the phone, and closes it whatever comes of it.
    pub(crate) fn with_phone<T>(
        &self,
        work: impl FnOnce(&mut Phone) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut phone = Phone::open(self.home()?, self.options()?)?;
        let admission = std::env::var(ADMISSION).ok().map(Zeroizing::new);
        phone.set_admission(admission.as_ref().map(|token| token.as_str()));
        let done = work(&mut phone);
        let closed = phone.close();
        let answer = done?;
        closed?;
        Ok(answer)
    }

    /// Works with the record that is meant.
    pub(crate) fn with_record<T>(
        &self,
        work: impl FnOnce(&mut Phone, &RecordId) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.with_phone(|phone| {
            let record = phone.resolve_record(self.global.record.as_deref())?;
            work(phone, &record)
        })
    }

    /// The record that is meant; `None` where none is named.
    pub(crate) fn named_record(&self, phone: &Phone) -> Result<Option<RecordId>, Failure> {
        let named = self.global.record.as_deref();
        Ok(named.map(|prefix| phone.resolve_record(Some(prefix))).transpose()?)
    }

    fn passphrase(&self) -> Result<Option<Zeroizing<String>>, Failure> {
        match &self.global.passphrase_file {
            Some(path) => read_passphrase(path).map(Some),
            None => Ok(std::env::var(PASSPHRASE).ok().filter(|text| !text.is_empty()).map(Zeroizing::new)),
        }
    }
}

fn read_passphrase(path: &Path) -> Result<Zeroizing<String>, Failure> {
    let content = Zeroizing::new(file::read("passphrase file", path, PASSPHRASE_FILE_LEN_MAX)?);
    let text =
        std::str::from_utf8(&content).map_err(|_| Failure::value("passphrase file", "expected UTF-8"))?;
    let line = text.lines().next().unwrap_or_default();
    if line.is_empty() {
        return Err(Failure::value("passphrase file", "expected a passphrase on its first line, got none"));
    }
    Ok(Zeroizing::new(line.to_owned()))
}
