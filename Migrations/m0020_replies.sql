-- Replies about several cases, corrections, what a person adds, who checked them, and when members were handed them.

-- Whether each case has a reply of its own.
ALTER TABLE councils ADD COLUMN reply_grouping TEXT NOT NULL DEFAULT 'case'
    CHECK (reply_grouping IN ('case', 'meeting'));

CREATE TABLE new_replies (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    -- The one that left the house before and that this one takes the place of.
    corrects_id INTEGER UNIQUE REFERENCES replies,
    addressee TEXT NOT NULL CHECK (addressee <> ''),
    -- A person's words behind the decisions; of a correction the reason.
    remarks TEXT NOT NULL DEFAULT '',
    number INTEGER CHECK (number > 0),
    number_scope TEXT,
    number_text TEXT,
    replied_on TEXT CHECK (replied_on IS NULL OR replied_on IS date(replied_on)),
    -- The wording, part by part, as it left the house.
    body TEXT CHECK (body IS NULL OR json_valid(body)),
    issued_by INTEGER REFERENCES accounts,
    issued_at TEXT,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    UNIQUE (council_id, number_scope, number),
    CHECK (corrects_id IS NULL OR remarks <> ''),
    CHECK ((issued_at IS NULL) = (issued_by IS NULL) AND (issued_at IS NULL) = (body IS NULL)),
    CHECK ((issued_at IS NULL) = (number IS NULL) AND (number IS NULL) = (number_scope IS NULL)
        AND (number IS NULL) = (number_text IS NULL) AND (number IS NULL) = (replied_on IS NULL))
) STRICT;
INSERT INTO new_replies (id, council_id, meeting_id, addressee, number, number_scope, number_text, replied_on, body,
    issued_by, issued_at, version)
SELECT id, council_id, meeting_id, addressee, number, number_scope, number_text, replied_on, body, issued_by, issued_at,
    version FROM replies;

-- What a reply answers, in the order of the agenda.
CREATE TABLE reply_cases (
    reply_id INTEGER NOT NULL REFERENCES replies ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    case_id INTEGER NOT NULL REFERENCES cases,
    is_correction INTEGER NOT NULL CHECK (is_correction IN (0, 1)),
    PRIMARY KEY (reply_id, position),
    UNIQUE (reply_id, case_id)
) STRICT, WITHOUT ROWID;
INSERT INTO reply_cases SELECT id, 1, case_id, 0 FROM replies;

DROP TABLE replies;
ALTER TABLE new_replies RENAME TO replies;
CREATE INDEX replies_by_date ON replies (council_id, coalesce(replied_on, '9999-12-31') DESC, id DESC);
CREATE INDEX replies_by_number ON replies (council_id, coalesce(number, 999999999) DESC, id DESC);
CREATE INDEX replies_by_meeting ON replies (meeting_id);
CREATE INDEX replies_by_account ON replies (issued_by);
CREATE TRIGGER replies_stay BEFORE UPDATE ON replies WHEN old.issued_at IS NOT NULL BEGIN
    SELECT raise(ABORT, 'an issued reply is never changed');
END;
CREATE TRIGGER replies_remain BEFORE DELETE ON replies WHEN old.issued_at IS NOT NULL BEGIN
    SELECT raise(ABORT, 'an issued reply is never deleted');
END;
CREATE TRIGGER replies_correct_what_was_issued BEFORE INSERT ON replies
WHEN (SELECT issued_at IS NULL FROM replies WHERE id = new.corrects_id) BEGIN
    SELECT raise(ABORT, 'a draft is changed, not corrected');
END;

-- A case is answered once; whatever is wrong about the answer is corrected by another.
CREATE UNIQUE INDEX reply_cases_once ON reply_cases (case_id) WHERE is_correction = 0;
CREATE INDEX reply_cases_by_case ON reply_cases (case_id);
CREATE TRIGGER reply_cases_come_before BEFORE INSERT ON reply_cases
WHEN (SELECT issued_at FROM replies WHERE id = new.reply_id) IS NOT NULL BEGIN
    SELECT raise(ABORT, 'an issued reply is never changed');
END;
CREATE TRIGGER reply_cases_stay BEFORE UPDATE ON reply_cases
WHEN (SELECT issued_at FROM replies WHERE id = old.reply_id) IS NOT NULL BEGIN
    SELECT raise(ABORT, 'an issued reply is never changed');
END;
CREATE TRIGGER reply_cases_remain BEFORE DELETE ON reply_cases
WHEN (SELECT issued_at FROM replies WHERE id = old.reply_id) IS NOT NULL BEGIN
    SELECT raise(ABORT, 'an issued reply is never changed');
END;

-- To whom replies about the cases of a department go, where that is not the head of the municipality: 教育委員会.
CREATE TABLE department_addressees (
    department_id INTEGER PRIMARY KEY REFERENCES departments,
    addressee TEXT NOT NULL CHECK (addressee <> '')
) STRICT;

-- 点検: somebody read a draft, and what it said then.
CREATE TABLE reply_checks (
    id INTEGER PRIMARY KEY,
    reply_id INTEGER NOT NULL REFERENCES replies ON DELETE CASCADE,
    fingerprint TEXT NOT NULL CHECK (fingerprint <> ''),
    checked_by INTEGER NOT NULL REFERENCES accounts,
    checked_at TEXT NOT NULL
) STRICT;
CREATE INDEX reply_checks_by_reply ON reply_checks (reply_id, id);
CREATE INDEX reply_checks_by_account ON reply_checks (checked_by);
CREATE TRIGGER reply_checks_stay BEFORE UPDATE ON reply_checks BEGIN
    SELECT raise(ABORT, 'a check is never changed');
END;

-- 前回答申文: the item of the next agenda under which members are handed a reply.
CREATE TABLE reply_handouts (
    reply_id INTEGER PRIMARY KEY REFERENCES replies,
    item_id INTEGER NOT NULL REFERENCES agenda_items ON DELETE CASCADE
) STRICT;
CREATE INDEX reply_handouts_by_item ON reply_handouts (item_id);
CREATE TRIGGER reply_handouts_of_issued BEFORE INSERT ON reply_handouts
WHEN (SELECT issued_at FROM replies WHERE id = new.reply_id) IS NULL BEGIN
    SELECT raise(ABORT, 'a draft is handed to nobody');
END;
