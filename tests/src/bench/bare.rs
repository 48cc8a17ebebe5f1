//! The bare work: SQLite alone, signature checks alone.

use redbook_tests::TempFolder;
use ring::rand::SystemRandom;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use rusqlite::{Connection, params};

/// A table of bytes, WAL and FULL, and nothing else.
pub(super) struct BareStore {
    connection: Connection,
    _folder: TempFolder,
}

impl BareStore {
    pub(super) fn new() -> Self {
        let folder = TempFolder::new("bare");
        let connection = Connection::open(folder.path().join("bare.db")).expect("a fresh database");
        set_up(&connection);
        Self { connection, _folder: folder }
    }

    /// One row, one commit.
    pub(super) fn save(&self, bytes: &[u8]) {
        let mut statement =
            self.connection.prepare_cached("INSERT INTO rows (bytes) VALUES (?1)").expect("SQL");
        statement.execute([bytes]).expect("a row");
    }

    /// Many rows, one commit.
    pub(super) fn save_all(&mut self, rows: &[Vec<u8>]) {
        let transaction = self.connection.transaction().expect("a transaction");
        for bytes in rows {
            let sql = "INSERT INTO rows (bytes) VALUES (?1)";
            transaction.prepare_cached(sql).expect("SQL").execute(params![bytes]).expect("a row");
        }
        transaction.commit().expect("a commit");
    }
}

/// The table and the pragmas of a bare database.
pub(super) fn set_up(connection: &Connection) {
    let sql = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
               CREATE TABLE rows (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;";
    connection.execute_batch(sql).expect("a table");
}

/// Messages with their signatures, to be checked.
pub(super) struct Signed {
    public_key: Vec<u8>,
    messages: Vec<(Vec<u8>, Vec<u8>)>,
}

impl Signed {
    /// Signs each message with one key.
    pub(super) fn new(messages: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let pair = make_pair();
        let signed = messages.into_iter().map(|message| {
            let signature = pair.sign(&message).as_ref().to_vec();
            (message, signature)
        });
        let messages = signed.collect();
        Self { public_key: pair.public_key().as_ref().to_vec(), messages }
    }

    /// Checks every signature.
    pub(super) fn verify(&self) {
        let key = UnparsedPublicKey::new(&ED25519, &self.public_key);
        for (message, signature) in &self.messages {
            key.verify(message, signature).expect("it verifies");
        }
    }
}

/// A fresh key pair.
pub(super) fn make_pair() -> Ed25519KeyPair {
    let pkcs8 = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).expect("randomness");
    Ed25519KeyPair::from_pkcs8(pkcs8.as_ref()).expect("a key just made")
}
