-- Papers of agenda items that no case stands behind, which items have none, and packets that were bound anew.

DROP TRIGGER content_chunks_kept;

CREATE TABLE item_papers (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    -- Of an item that may have been taken off since, so no foreign key.
    item_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    media_type TEXT NOT NULL CHECK (media_type <> ''),
    content_id INTEGER NOT NULL UNIQUE REFERENCES contents,
    added_by INTEGER NOT NULL REFERENCES accounts,
    added_at TEXT NOT NULL,
    removed_by INTEGER REFERENCES accounts,
    removed_at TEXT,
    UNIQUE (item_id, position),
    CHECK ((removed_by IS NULL) = (removed_at IS NULL))
) STRICT;
CREATE INDEX item_papers_by_meeting ON item_papers (meeting_id, item_id, position);
CREATE INDEX item_papers_by_adder ON item_papers (added_by);
CREATE INDEX item_papers_by_remover ON item_papers (removed_by);

CREATE TRIGGER content_chunks_kept BEFORE DELETE ON content_chunks
WHEN EXISTS (SELECT 1 FROM materials WHERE content_id = old.content_id)
    OR EXISTS (SELECT 1 FROM item_papers WHERE content_id = old.content_id) BEGIN
    SELECT raise(ABORT, 'the content of a paper is kept');
END;
CREATE TRIGGER item_papers_of_whole_contents BEFORE INSERT ON item_papers
WHEN (SELECT sha256 FROM contents WHERE id = new.content_id) IS NULL BEGIN
    SELECT raise(ABORT, 'the content of a paper is whole');
END;
CREATE TRIGGER item_papers_keep_contents BEFORE UPDATE OF content_id, media_type, item_id ON item_papers BEGIN
    SELECT raise(ABORT, 'a paper keeps its content; put another in its place');
END;
CREATE TRIGGER item_papers_remain BEFORE DELETE ON item_papers BEGIN
    SELECT raise(ABORT, 'a paper is never deleted');
END;

-- Nothing is handed out for them: no page of the bound packet, where a count that is missing leaves those behind open.
CREATE TABLE items_without_papers (
    item_id INTEGER PRIMARY KEY REFERENCES agenda_items ON DELETE CASCADE
) STRICT;

-- The packet of the meeting was bound anew since this release: its pages count from 1 again, whatever the members hold.
CREATE TABLE packet_bindings (
    release_id INTEGER PRIMARY KEY REFERENCES agenda_releases,
    bound_by INTEGER NOT NULL REFERENCES accounts,
    bound_at TEXT NOT NULL
) STRICT;
CREATE INDEX packet_bindings_by_account ON packet_bindings (bound_by);
