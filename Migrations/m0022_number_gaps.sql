-- Papers too leave numbers out: those that the paper records of the year bear already.
CREATE TABLE number_gaps_of_any_count (
    council_id INTEGER NOT NULL REFERENCES councils,
    kind TEXT NOT NULL CHECK (kind IN ('consultation', 'reply', 'material')),
    scope TEXT NOT NULL,
    first INTEGER NOT NULL CHECK (first > 0),
    last INTEGER NOT NULL CHECK (last >= first),
    reason TEXT NOT NULL CHECK (reason <> ''),
    noted_by INTEGER NOT NULL REFERENCES accounts,
    noted_at TEXT NOT NULL,
    PRIMARY KEY (council_id, kind, scope, first)
) STRICT, WITHOUT ROWID;
INSERT INTO number_gaps_of_any_count SELECT * FROM number_gaps;
DROP TABLE number_gaps;
ALTER TABLE number_gaps_of_any_count RENAME TO number_gaps;
CREATE INDEX number_gaps_by_account ON number_gaps (noted_by);
