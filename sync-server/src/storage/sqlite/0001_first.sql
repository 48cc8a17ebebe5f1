-- A record: this relay's epoch of its log, and the hashes of its members' read tokens, 32 bytes each, one after the other.
CREATE TABLE records (
    record  BLOB NOT NULL PRIMARY KEY,
    epoch   BLOB NOT NULL,
    readers BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Its frames, side by side on disk, in the order in which they came. The mark sums up the log up to there.
CREATE TABLE frames (
    record BLOB    NOT NULL,
    number INTEGER NOT NULL,
    frame  BLOB    NOT NULL,
    mark   BLOB    NOT NULL,
    PRIMARY KEY (record, number)
) STRICT, WITHOUT ROWID;

-- Boxes. Whoever puts or gets knows the box alone and not the record, hence the index.
CREATE TABLE boxes (
    record           BLOB    NOT NULL,
    id               BLOB    NOT NULL UNIQUE,
    write_key_hash   BLOB    NOT NULL,
    read_key_hash    BLOB    NOT NULL,
    size_max         INTEGER NOT NULL,
    lifetime_seconds INTEGER NOT NULL,
    expires_at       INTEGER NOT NULL,
    blob             BLOB,
    PRIMARY KEY (record, id)
) STRICT;
CREATE INDEX boxes_by_expiry ON boxes (expires_at);
