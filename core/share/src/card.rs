//! SMART Health Cards: read from a code, a text or a file, checked against keys that somebody trusts, and imported as issued by whom.

use redbook_vault::{CardHeader, HealthCard, HealthCardError, HealthCardKeys};
use serde_json::Value as Json;

use crate::fhir::{ImportError, ImportLimits, Imported, SettledChild, import_for};

/// Cards of one file.
const CARDS_MAX: usize = 50;
const HEALTH_CARD: &str = "https://smarthealth.cards#health-card";

/// Why cards were not imported. It never repeats what is in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CardError {
    /// The card itself.
    #[error(transparent)]
    Card(#[from] HealthCardError),
    /// What it states is no health card's statement.
    #[error("expected a statement of a SMART Health Card with an issuer and a Bundle, got another")]
    Statement,
    /// Signed with the key of another issuer than it names.
    #[error("the health card names an issuer whose key did not sign it: it is somebody else's")]
    Issuer,
    /// It was not valid yet, or is not any more, at the time of the import.
    #[error("the health card is not valid today: its issuer says from when and until when it is")]
    NotNow,
    /// The Bundle in it.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// A file of many.
    #[error("expected at most {CARDS_MAX} cards in a file, got {got}")]
    TooMany {
        /// Cards found.
        got: usize,
    },
}

/// An issuer whom somebody trusts, and its keys.
#[derive(Debug, Clone, Copy)]
pub struct CardIssuer<'k> {
    /// As its cards name it (`iss`): an https address.
    pub issuer: &'k str,
    /// Its keys, a JSON Web Key Set.
    pub jwks: &'k [u8],
}

/// Whether bytes look like cards, and not like FHIR.
#[must_use]
pub fn is_card(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii_start();
    text.starts_with(b"shc:/") || text.starts_with(b"eyJ") || credentials(bytes).is_some()
}

/// Reads every card in a file, each checked against the keys of the issuer that it names. Whether an issuer has revoked a card since is
/// not looked up: there may be no network. `now_s`: seconds since 1970. All of them hold, or none
/// is imported.
///
/// # Errors
/// [`CardError`].
pub fn import_cards(
    bytes: &[u8],
    issuers: &[CardIssuer<'_>],
    now_s: u64,
    limits: &ImportLimits,
    settled: &SettledChild,
) -> Result<Vec<Imported>, CardError> {
    let issuers: Vec<(&str, HealthCardKeys)> = issuers
        .iter()
        .map(|it| Ok((it.issuer, read_keys(it.jwks)?)))
        .collect::<Result<_, HealthCardError>>()?;
    let cards = match credentials(bytes) {
        Some(cards) => cards,
        None => vec![std::str::from_utf8(bytes).map_err(|_| HealthCardError::Form)?.to_owned()],
    };
    if cards.len() > CARDS_MAX {
        return Err(CardError::TooMany { got: cards.len() });
    }
    cards.iter().map(|card| one(card, &issuers, now_s, limits, settled)).collect()
}

/// A `.smart-health-card` file: `{"verifiableCredential": [...]}`.
fn credentials(bytes: &[u8]) -> Option<Vec<String>> {
    let json: Json = serde_json::from_slice(bytes).ok()?;
    let list = json.get("verifiableCredential")?.as_array()?;
    list.iter().map(|card| card.as_str().map(str::to_owned)).collect()
}

fn read_keys(jwks: &[u8]) -> Result<HealthCardKeys, HealthCardError> {
    let json: Json = serde_json::from_slice(jwks).map_err(|_| HealthCardError::Keys)?;
    let list = json.get("keys").and_then(Json::as_array).ok_or(HealthCardError::Keys)?;
    let mut keys = HealthCardKeys::default();
    // A set may hold keys for other uses too.
    for key in list.iter().filter(|key| text(key, "kty") == Some("EC") && text(key, "crv") == Some("P-256")) {
        keys.add(text(key, "x").unwrap_or_default(), text(key, "y").unwrap_or_default())?;
    }
    Ok(keys)
}

fn one(
    card: &str,
    issuers: &[(&str, HealthCardKeys)],
    now_s: u64,
    limits: &ImportLimits,
    settled: &SettledChild,
) -> Result<Imported, CardError> {
    let card = HealthCard::parse(card)?;
    let header: Json = serde_json::from_slice(card.header_json()).map_err(|_| HealthCardError::Form)?;
    let member = |name| text(&header, name).unwrap_or_default().to_owned();
    let header = CardHeader { algorithm: member("alg"), packed: member("zip"), key: member("kid") };
    let (trusted, opened) = open(&card, &header, issuers)?;
    let statement: Json = serde_json::from_slice(&opened).map_err(|_| CardError::Statement)?;
    let issuer = text(&statement, "iss").ok_or(CardError::Statement)?;
    // A key says for its own issuer alone.
    if issuer != trusted {
        return Err(CardError::Issuer);
    }
    check_times(&statement, now_s)?;
    let credential = statement.get("vc").ok_or(CardError::Statement)?;
    let types = credential.get("type").and_then(Json::as_array).ok_or(CardError::Statement)?;
    if !types.iter().any(|one| one.as_str() == Some(HEALTH_CARD)) {
        return Err(CardError::Statement);
    }
    let bundle = credential.pointer("/credentialSubject/fhirBundle").ok_or(CardError::Statement)?;
    let publisher = format!("health card of {issuer}, its signature checked");
    Ok(import_for(settled, bundle.to_string().as_bytes(), limits, Some(publisher))?)
}

/// What a card states, and the issuer whose key it was signed with.
fn open<'i>(
    card: &HealthCard,
    header: &CardHeader,
    issuers: &[(&'i str, HealthCardKeys)],
) -> Result<(&'i str, Vec<u8>), HealthCardError> {
    for (issuer, keys) in issuers {
        match card.open(header, keys) {
            Err(HealthCardError::UnknownKey) => {}
            opened => return Ok((issuer, opened?)),
        }
    }
    Err(HealthCardError::UnknownKey)
}

/// `nbf` and `exp`, seconds since 1970; the first has to be there.
fn check_times(statement: &Json, now_s: u64) -> Result<(), CardError> {
    let seconds = |name: &str| statement.get(name).and_then(Json::as_f64);
    let now = now_s as f64;
    let from = seconds("nbf").ok_or(CardError::Statement)?;
    let is_over = seconds("exp").is_some_and(|until| until <= now);
    if from > now || is_over { Err(CardError::NotNow) } else { Ok(()) }
}

fn text<'j>(json: &'j Json, name: &str) -> Option<&'j str> {
    json.get(name)?.as_str()
}
