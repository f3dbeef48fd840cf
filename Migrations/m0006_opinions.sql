-- Opinions and their answers, corrections with the version they made, work begun before asking, what a person has seen.

-- 意見の募集: until when members may send opinions ahead of a meeting, and who reads them afterwards.
CREATE TABLE opinion_calls (
    meeting_id INTEGER PRIMARY KEY REFERENCES meetings,
    closes_on TEXT NOT NULL CHECK (closes_on IS date(closes_on)),
    shown_to TEXT NOT NULL CHECK (shown_to IN ('secretariat', 'members')),
    called_by INTEGER NOT NULL REFERENCES accounts,
    called_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX opinion_calls_by_account ON opinion_calls (called_by);

CREATE TABLE opinions (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    -- NULL: about the case as a whole.
    matter_id INTEGER REFERENCES matters ON DELETE SET NULL,
    -- The meeting it was given before or at; an adviser need not wait for one.
    meeting_id INTEGER REFERENCES meetings,
    source TEXT NOT NULL CHECK (source IN ('before_meeting', 'at_meeting', 'adviser')),
    member_id INTEGER REFERENCES members,
    -- Name or title of an adviser, who is no member.
    adviser TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL CHECK (text <> ''),
    written_by INTEGER NOT NULL REFERENCES accounts,
    written_at TEXT NOT NULL,
    retracted_by INTEGER REFERENCES accounts,
    retracted_at TEXT,
    CHECK ((source = 'adviser') = (member_id IS NULL) AND (source = 'adviser') = (adviser <> '')),
    CHECK (source = 'adviser' OR meeting_id IS NOT NULL),
    CHECK ((retracted_by IS NULL) = (retracted_at IS NULL))
) STRICT;
CREATE INDEX opinions_by_case ON opinions (case_id, id);
CREATE INDEX opinions_by_matter ON opinions (matter_id);
CREATE INDEX opinions_by_meeting ON opinions (meeting_id);
CREATE INDEX opinions_by_member ON opinions (member_id);
CREATE INDEX opinions_by_writer ON opinions (written_by);
CREATE INDEX opinions_by_retractor ON opinions (retracted_by);

-- A later answer stands beside the earlier one, never in its place.
CREATE TABLE opinion_answers (
    id INTEGER PRIMARY KEY,
    opinion_id INTEGER NOT NULL REFERENCES opinions,
    text TEXT NOT NULL CHECK (text <> ''),
    answered_by INTEGER NOT NULL REFERENCES accounts,
    answered_at TEXT NOT NULL
) STRICT;
CREATE INDEX opinion_answers_by_opinion ON opinion_answers (opinion_id, id);
CREATE INDEX opinion_answers_by_account ON opinion_answers (answered_by);
CREATE TRIGGER opinion_answers_stay BEFORE UPDATE ON opinion_answers BEGIN
    SELECT raise(ABORT, 'an answer is never changed; give another one');
END;
CREATE TRIGGER opinion_answers_remain BEFORE DELETE ON opinion_answers BEGIN
    SELECT raise(ABORT, 'an answer is never deleted');
END;

-- What the sheets said when an answer was given. A matter that has gone since is a change too, so no foreign key.
CREATE TABLE opinion_answer_sheets (
    answer_id INTEGER NOT NULL REFERENCES opinion_answers,
    -- 0 stands for the summary sheet.
    matter_id INTEGER NOT NULL CHECK (matter_id >= 0),
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (answer_id, matter_id)
) STRICT, WITHOUT ROWID;

-- Where in the sheets a correction belongs and the version that it made; none for papers and the like. With a field and
-- no matter it is the summary sheet's.
ALTER TABLE errata ADD COLUMN matter_id INTEGER REFERENCES matters;
ALTER TABLE errata ADD COLUMN field_key TEXT CHECK (field_key <> '');
ALTER TABLE errata ADD COLUMN sheet_version INTEGER CHECK (sheet_version > 1);
ALTER TABLE errata ADD COLUMN said_by TEXT NOT NULL DEFAULT '';
CREATE INDEX errata_by_matter ON errata (matter_id);
CREATE TRIGGER errata_stay BEFORE UPDATE ON errata BEGIN
    SELECT raise(ABORT, 'a correction is never changed; note another one');
END;
CREATE TRIGGER errata_remain BEFORE DELETE ON errata BEGIN
    SELECT raise(ABORT, 'a correction is never deleted');
END;

-- 諮問前実施: in an emergency the work begins first and the consultation follows at the next meeting.
CREATE TABLE prior_implementations (
    case_id INTEGER PRIMARY KEY REFERENCES cases,
    reason TEXT NOT NULL CHECK (reason <> ''),
    started_on TEXT NOT NULL CHECK (started_on IS date(started_on)),
    chair_told_on TEXT CHECK (chair_told_on IS NULL OR chair_told_on IS date(chair_told_on)),
    -- The secretariat's own look at the safeguards, before the council has its say.
    checked_on TEXT CHECK (checked_on IS NULL OR checked_on IS date(checked_on)),
    finding TEXT NOT NULL DEFAULT '',
    members_informed_on TEXT CHECK (members_informed_on IS NULL OR members_informed_on IS date(members_informed_on)),
    recorded_by INTEGER NOT NULL REFERENCES accounts,
    recorded_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    CHECK ((checked_on IS NULL) = (finding = ''))
) STRICT;
CREATE INDEX prior_implementations_by_account ON prior_implementations (recorded_by);

-- What a person has seen of a case last: the versions that the next look is compared with.
CREATE TABLE case_views (
    account_id INTEGER NOT NULL REFERENCES accounts,
    case_id INTEGER NOT NULL REFERENCES cases,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (account_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_views_by_case ON case_views (case_id);

CREATE TABLE case_view_sheets (
    account_id INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    -- 0 stands for the summary sheet. A matter that has gone since is a change too, so no foreign key.
    matter_id INTEGER NOT NULL CHECK (matter_id >= 0),
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (account_id, case_id, matter_id),
    FOREIGN KEY (account_id, case_id) REFERENCES case_views ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
