-- Papers: what they are among those handed out, how they were, who sees them, what took their place.

DROP TRIGGER content_chunks_kept;
DROP TRIGGER materials_of_whole_contents;

CREATE TABLE new_materials (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    -- The order of those that count now; one that was replaced or removed keeps the last it had.
    position INTEGER NOT NULL CHECK (position > 0),
    -- 資料, 別紙, 参考
    category TEXT NOT NULL CHECK (category IN ('paper', 'enclosure', 'reference')),
    -- 事前配付, 席上配付, 差し替え, 追加
    delivery TEXT NOT NULL CHECK (delivery IN ('in_advance', 'tabled', 'replacement', 'addition')),
    -- 公開, 非公開
    access TEXT NOT NULL CHECK (access IN ('open', 'confidential')),
    title TEXT NOT NULL CHECK (title <> ''),
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    media_type TEXT NOT NULL CHECK (media_type <> ''),
    content_id INTEGER NOT NULL UNIQUE REFERENCES contents,
    replaced_by_id INTEGER UNIQUE REFERENCES materials,
    -- The first of those that it replaced one after the other, whose number it bears; NULL where it replaced none.
    original_id INTEGER REFERENCES materials,
    -- Why it took another's place.
    note TEXT NOT NULL DEFAULT '',
    added_by INTEGER NOT NULL REFERENCES accounts,
    added_at TEXT NOT NULL,
    removed_by INTEGER REFERENCES accounts,
    removed_at TEXT,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    CHECK ((removed_by IS NULL) = (removed_at IS NULL)),
    CHECK (removed_at IS NULL OR replaced_by_id IS NULL),
    CHECK (delivery = 'replacement' OR original_id IS NULL)
) STRICT;
-- What nobody has marked is for nobody else's eyes.
INSERT INTO new_materials (id, case_id, position, category, delivery, access, title, file_name, media_type, content_id,
    added_by, added_at, removed_by, removed_at)
SELECT id, case_id, position, 'paper', 'in_advance', 'confidential', title, file_name, media_type, content_id, added_by,
    added_at, removed_by, removed_at FROM materials;
DROP TABLE materials;
ALTER TABLE new_materials RENAME TO materials;
CREATE UNIQUE INDEX materials_in_order ON materials (case_id, position)
    WHERE removed_at IS NULL AND replaced_by_id IS NULL;
CREATE INDEX materials_by_case ON materials (case_id, position);
CREATE INDEX materials_by_original ON materials (original_id);
CREATE INDEX materials_by_adder ON materials (added_by);
CREATE INDEX materials_by_remover ON materials (removed_by);

CREATE TRIGGER content_chunks_kept BEFORE DELETE ON content_chunks
WHEN EXISTS (SELECT 1 FROM materials WHERE content_id = old.content_id) BEGIN
    SELECT raise(ABORT, 'the content of a paper is kept');
END;
CREATE TRIGGER materials_of_whole_contents BEFORE INSERT ON materials
WHEN (SELECT sha256 FROM contents WHERE id = new.content_id) IS NULL BEGIN
    SELECT raise(ABORT, 'the content of a paper is whole');
END;
CREATE TRIGGER materials_keep_contents BEFORE UPDATE OF content_id, media_type ON materials BEGIN
    SELECT raise(ABORT, 'a paper keeps its content; put another in its place');
END;
CREATE TRIGGER materials_remain BEFORE DELETE ON materials BEGIN
    SELECT raise(ABORT, 'a paper is never deleted');
END;

-- The paper that a correction is about; NULL for a sheet, and for what is no paper of the case.
ALTER TABLE errata ADD COLUMN material_id INTEGER REFERENCES materials;
CREATE INDEX errata_by_material ON errata (material_id);
