-- Frames that came lately, row after row whatever their record: a commit then writes a few full pages and not one page for
-- each record. From time to time all of them move to "frames", sorted, in one transaction.
CREATE TABLE arrivals (
    id     INTEGER NOT NULL PRIMARY KEY,
    record BLOB    NOT NULL,
    number INTEGER NOT NULL,
    frame  BLOB    NOT NULL,
    mark   BLOB    NOT NULL
) STRICT;
