-- The day of a meeting: which item was called up when, what was said, what is dealt with behind closed doors.

-- The item called up last is the current one; the order of the calls is the order in which the meeting took them.
CREATE TABLE item_calls (
    id INTEGER PRIMARY KEY,
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_items,
    called_at TEXT NOT NULL CHECK (called_at IS strftime('%H:%M', called_at)),
    recorded_by INTEGER NOT NULL REFERENCES accounts,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX item_calls_by_item ON item_calls (agenda_item_id, id);
CREATE INDEX item_calls_by_account ON item_calls (recorded_by);

-- Caught as it was said. A promise stands on the list of follow-ups too.
CREATE TABLE remarks (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    -- NULL: about no item, such as an announcement before the end.
    agenda_item_id INTEGER REFERENCES agenda_items,
    kind TEXT NOT NULL CHECK (kind IN ('remark', 'answer', 'promise')),
    member_id INTEGER REFERENCES members,
    -- Who spoke, where it was no member: 健康づくり課長.
    speaker TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL CHECK (text <> ''),
    said_at TEXT NOT NULL CHECK (said_at IS strftime('%H:%M', said_at)),
    follow_up_id INTEGER UNIQUE REFERENCES follow_ups ON DELETE SET NULL,
    noted_by INTEGER NOT NULL REFERENCES accounts,
    noted_at TEXT NOT NULL,
    retracted_by INTEGER REFERENCES accounts,
    retracted_at TEXT,
    CHECK (member_id IS NULL OR speaker = ''),
    CHECK (follow_up_id IS NULL OR kind = 'promise'),
    CHECK ((retracted_by IS NULL) = (retracted_at IS NULL))
) STRICT;
CREATE INDEX remarks_by_meeting ON remarks (meeting_id, id);
CREATE INDEX remarks_by_item ON remarks (agenda_item_id);
CREATE INDEX remarks_by_member ON remarks (member_id);
CREATE INDEX remarks_by_account ON remarks (noted_by);
CREATE INDEX remarks_by_retractor ON remarks (retracted_by);
CREATE TRIGGER remarks_keep_their_words BEFORE UPDATE OF text, kind, member_id, speaker, said_at ON remarks BEGIN
    SELECT raise(ABORT, 'a remark is never changed; retract it and note another one');
END;
CREATE TRIGGER remarks_remain BEFORE DELETE ON remarks BEGIN
    SELECT raise(ABORT, 'a remark is never deleted');
END;

-- What was said aloud and is not what the record says, kept as it was said.
CREATE TABLE spoken_differences (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    agenda_item_id INTEGER REFERENCES agenda_items,
    said TEXT NOT NULL CHECK (said <> ''),
    note TEXT NOT NULL CHECK (note <> ''),
    noted_by INTEGER NOT NULL REFERENCES accounts,
    noted_at TEXT NOT NULL
) STRICT;
CREATE INDEX spoken_differences_by_meeting ON spoken_differences (meeting_id, id);
CREATE INDEX spoken_differences_by_item ON spoken_differences (agenda_item_id);
CREATE INDEX spoken_differences_by_account ON spoken_differences (noted_by);
CREATE TRIGGER spoken_differences_stay BEFORE UPDATE ON spoken_differences BEGIN
    SELECT raise(ABORT, 'what was said is never changed; note another one');
END;
CREATE TRIGGER spoken_differences_remain BEFORE DELETE ON spoken_differences BEGIN
    SELECT raise(ABORT, 'what was said is never deleted');
END;

-- An item dealt with behind closed doors in a meeting that is open otherwise.
CREATE TABLE closed_items (
    agenda_item_id INTEGER PRIMARY KEY REFERENCES agenda_items,
    reason TEXT NOT NULL CHECK (reason <> ''),
    closed_by INTEGER NOT NULL REFERENCES accounts,
    closed_at TEXT NOT NULL
) STRICT;
CREATE INDEX closed_items_by_account ON closed_items (closed_by);
