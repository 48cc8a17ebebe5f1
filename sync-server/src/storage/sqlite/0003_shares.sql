-- Shares. Readers know a share's link alone, from which its id is computed, hence the index. What of it ended has no passcode
-- and no files any more; the row and its log stay for a while.
CREATE TABLE shares (
    record           BLOB    NOT NULL,
    id               BLOB    NOT NULL UNIQUE,
    digest           BLOB    NOT NULL,
    owner_key_hash   BLOB    NOT NULL,
    lifetime_seconds INTEGER NOT NULL,
    direct           INTEGER NOT NULL,
    passcode         BLOB,
    opens_max        INTEGER,
    goes_on          INTEGER NOT NULL,
    log_key          BLOB    NOT NULL,
    expires_at       INTEGER NOT NULL,
    ended            INTEGER,
    opens            INTEGER NOT NULL,
    tries            INTEGER NOT NULL,
    listed           INTEGER NOT NULL,
    unlisted         INTEGER NOT NULL,
    refused          INTEGER NOT NULL,
    PRIMARY KEY (record, id)
) STRICT;
CREATE INDEX shares_by_expiry ON shares (expires_at);

-- Their files: ciphertext, whose key is in the link and nowhere here.
CREATE TABLE share_files (
    record       BLOB    NOT NULL,
    share        BLOB    NOT NULL,
    number       INTEGER NOT NULL,
    content_type INTEGER NOT NULL,
    last_updated INTEGER NOT NULL,
    jwe          TEXT    NOT NULL,
    PRIMARY KEY (record, share, number)
) STRICT;

-- What happened with them, each entry sealed to a key whose other half only a phone has.
CREATE TABLE share_log (
    record BLOB    NOT NULL,
    share  BLOB    NOT NULL,
    number INTEGER NOT NULL,
    sealed BLOB    NOT NULL,
    PRIMARY KEY (record, share, number)
) STRICT;
