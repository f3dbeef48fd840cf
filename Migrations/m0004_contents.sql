-- What papers hold, apart from what they are called: a paper's bytes arrive before anybody knows whether it will be taken.

CREATE TABLE contents (
    id INTEGER PRIMARY KEY,
    -- Both NULL while bytes still arrive.
    size INTEGER CHECK (size > 0),
    sha256 BLOB CHECK (length(sha256) = 32),
    begun_by INTEGER NOT NULL REFERENCES accounts,
    begun_at TEXT NOT NULL,
    CHECK ((size IS NULL) = (sha256 IS NULL))
) STRICT;
CREATE INDEX contents_by_account ON contents (begun_by);

-- All of a content's chunks but the last have 256 KiB: what is written, or read for a slow reader, at once.
CREATE TABLE content_chunks (
    content_id INTEGER NOT NULL REFERENCES contents,
    position INTEGER NOT NULL CHECK (position >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (content_id, position)
) STRICT;

INSERT INTO contents (id, size, sha256, begun_by, begun_at)
SELECT id, size, sha256, added_by, added_at FROM materials;
WITH quarters (n) AS (VALUES (0), (1), (2), (3))
INSERT INTO content_chunks (content_id, position, bytes)
SELECT material_id, position * 4 + n, substr(bytes, n * 262144 + 1, 262144)
FROM material_chunks JOIN quarters ON n * 262144 < length(bytes);

CREATE TABLE new_materials (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    position INTEGER NOT NULL CHECK (position > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    media_type TEXT NOT NULL CHECK (media_type <> ''),
    content_id INTEGER NOT NULL UNIQUE REFERENCES contents,
    added_by INTEGER NOT NULL REFERENCES accounts,
    added_at TEXT NOT NULL,
    removed_by INTEGER REFERENCES accounts,
    removed_at TEXT,
    UNIQUE (case_id, position)
) STRICT;
INSERT INTO new_materials
SELECT id, case_id, position, title, file_name, media_type, id, added_by, added_at, removed_by, removed_at FROM materials;
DROP TABLE material_chunks;
DROP TABLE materials;
ALTER TABLE new_materials RENAME TO materials;
CREATE INDEX materials_by_adder ON materials (added_by);
CREATE INDEX materials_by_remover ON materials (removed_by);

-- A content that is whole stays as it is; one that is not is nobody's paper.
CREATE TRIGGER contents_stay BEFORE UPDATE ON contents WHEN old.sha256 IS NOT NULL BEGIN
    SELECT raise(ABORT, 'a whole content is never changed');
END;
CREATE TRIGGER content_chunks_come_before BEFORE INSERT ON content_chunks
WHEN (SELECT sha256 FROM contents WHERE id = new.content_id) IS NOT NULL BEGIN
    SELECT raise(ABORT, 'a whole content is never added to');
END;
CREATE TRIGGER content_chunks_stay BEFORE UPDATE ON content_chunks BEGIN
    SELECT raise(ABORT, 'a chunk is never changed');
END;
CREATE TRIGGER content_chunks_kept BEFORE DELETE ON content_chunks
WHEN EXISTS (SELECT 1 FROM materials WHERE content_id = old.content_id) BEGIN
    SELECT raise(ABORT, 'the content of a paper is kept');
END;
CREATE TRIGGER materials_of_whole_contents BEFORE INSERT ON materials
WHEN (SELECT sha256 FROM contents WHERE id = new.content_id) IS NULL BEGIN
    SELECT raise(ABORT, 'the content of a paper is whole');
END;
