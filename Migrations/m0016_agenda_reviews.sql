-- 委員の事前確認: what members think of an agenda before the meeting, and what they keep to themselves.

-- Nobody but the member reads it. It goes with its item.
CREATE TABLE agenda_notes (
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_items ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members,
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (agenda_item_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_notes_by_member ON agenda_notes (member_id);

-- 既読: when the member read the item last; what its case said then stands in case_views.
CREATE TABLE agenda_readings (
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_items ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members,
    read_at TEXT NOT NULL,
    PRIMARY KEY (agenda_item_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_readings_by_member ON agenda_readings (member_id);

-- Drafted here item by item, and sent all together: the secretariat and the chair see sent_stance.
CREATE TABLE agenda_reviews (
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_items ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members,
    stance TEXT CHECK (stance IN ('approve', 'speak')),
    question TEXT NOT NULL DEFAULT '',
    sent_stance TEXT CHECK (sent_stance IN ('approve', 'speak')),
    sent_at TEXT,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    PRIMARY KEY (agenda_item_id, member_id),
    CHECK (sent_stance IS NULL OR sent_at IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_reviews_by_member ON agenda_reviews (member_id);

-- A question that was sent. About a case it is an opinion as well, which its department answers.
CREATE TABLE agenda_questions (
    id INTEGER PRIMARY KEY,
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_items ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members,
    text TEXT NOT NULL CHECK (text <> ''),
    opinion_id INTEGER UNIQUE REFERENCES opinions,
    sent_at TEXT NOT NULL
) STRICT;
CREATE INDEX agenda_questions_by_item ON agenda_questions (agenda_item_id, id);
CREATE INDEX agenda_questions_by_member ON agenda_questions (member_id);
