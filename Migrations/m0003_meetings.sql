-- Meetings with agenda, attendance, votes, decisions, conditions, follow-ups, replies.

CREATE TABLE meetings (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    term_id INTEGER NOT NULL REFERENCES terms,
    ordinal INTEGER NOT NULL CHECK (ordinal > 0),
    -- What the ordinal counts within: a term or a fiscal year.
    ordinal_scope TEXT NOT NULL CHECK (ordinal_scope <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
    reserve_on TEXT CHECK (reserve_on IS NULL OR reserve_on IS date(reserve_on)),
    starts_at TEXT NOT NULL CHECK (starts_at IS strftime('%H:%M', starts_at)),
    planned_close_at TEXT CHECK (planned_close_at IS NULL OR planned_close_at IS strftime('%H:%M', planned_close_at)),
    place TEXT NOT NULL CHECK (place <> ''),
    form TEXT NOT NULL CHECK (form IN ('in_person', 'hybrid', 'written')),
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closed')),
    opened_at TEXT CHECK (opened_at IS NULL OR opened_at IS strftime('%H:%M', opened_at)),
    closed_at TEXT CHECK (closed_at IS NULL OR closed_at IS strftime('%H:%M', closed_at)),
    open_to_public INTEGER NOT NULL CHECK (open_to_public IN (0, 1)),
    not_public_reason TEXT NOT NULL DEFAULT '',
    observers INTEGER CHECK (observers >= 0),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    UNIQUE (council_id, ordinal_scope, ordinal),
    CHECK (open_to_public = 1 OR not_public_reason <> ''),
    CHECK (state = 'planned' OR opened_at IS NOT NULL),
    CHECK (state <> 'closed' OR closed_at IS NOT NULL)
) STRICT;
CREATE INDEX meetings_by_date ON meetings (council_id, held_on DESC, id DESC);
CREATE INDEX meetings_by_term ON meetings (term_id);

-- 委員へ公開: an agenda is given out; later changes make a new release.
CREATE TABLE agenda_releases (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    released_by INTEGER NOT NULL REFERENCES accounts,
    released_at TEXT NOT NULL
) STRICT;
CREATE INDEX agenda_releases_by_meeting ON agenda_releases (meeting_id, id);
CREATE INDEX agenda_releases_by_account ON agenda_releases (released_by);

CREATE TABLE agenda_items (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    kind TEXT NOT NULL CHECK (kind IN ('confirmation', 'consultation', 'report', 'other', 'information')),
    -- 1, 2, … within its kind.
    position INTEGER NOT NULL CHECK (position > 0),
    case_id INTEGER REFERENCES cases,
    -- The promise that a report keeps.
    follow_up_id INTEGER REFERENCES follow_ups,
    title TEXT NOT NULL CHECK (title <> ''),
    -- Pages of its papers in the bound packet; the ranges follow from the order.
    page_count INTEGER CHECK (page_count > 0),
    -- How many minutes the department explained, as the record states it.
    explained_minutes INTEGER CHECK (explained_minutes BETWEEN 0 AND 600),
    UNIQUE (meeting_id, kind, position),
    CHECK (kind <> 'consultation' OR case_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX agenda_items_one_case ON agenda_items (meeting_id, case_id) WHERE case_id IS NOT NULL;
CREATE INDEX agenda_items_by_case ON agenda_items (case_id);
CREATE INDEX agenda_items_by_follow_up ON agenda_items (follow_up_id);

-- One stay of a member; who leaves and comes back has two.
CREATE TABLE attendances (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    member_id INTEGER NOT NULL REFERENCES members,
    mode TEXT NOT NULL CHECK (mode IN ('place', 'web', 'absent')),
    -- NULL: from the opening, to the end.
    arrived_at TEXT CHECK (arrived_at IS NULL OR arrived_at IS strftime('%H:%M', arrived_at)),
    left_at TEXT CHECK (left_at IS NULL OR left_at IS strftime('%H:%M', left_at)),
    recorded_by INTEGER NOT NULL REFERENCES accounts,
    recorded_at TEXT NOT NULL,
    CHECK (mode <> 'absent' OR (arrived_at IS NULL AND left_at IS NULL)),
    CHECK (left_at IS NULL OR arrived_at IS NULL OR arrived_at <= left_at)
) STRICT;
CREATE INDEX attendances_by_meeting ON attendances (meeting_id, member_id, id);
CREATE INDEX attendances_by_member ON attendances (member_id);
CREATE INDEX attendances_by_account ON attendances (recorded_by);
-- Whoever is absent has no stay, and one arrival cannot be noted twice.
CREATE UNIQUE INDEX attendances_once ON attendances (meeting_id, member_id, coalesce(arrived_at, ''));

-- Elected by those present to preside over one meeting, where no office holder is there.
CREATE TABLE acting_chairs (
    meeting_id INTEGER PRIMARY KEY REFERENCES meetings,
    member_id INTEGER NOT NULL REFERENCES members,
    recorded_by INTEGER NOT NULL REFERENCES accounts,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX acting_chairs_by_member ON acting_chairs (member_id);
CREATE INDEX acting_chairs_by_account ON acting_chairs (recorded_by);

-- 採決: one question put to the council, over one or more matters of an agenda item (none for a confirmation).
CREATE TABLE votes (
    id INTEGER PRIMARY KEY,
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_items,
    position INTEGER NOT NULL CHECK (position > 0),
    subject TEXT NOT NULL CHECK (subject IN ('confirmation', 'consultation', 'report', 'other')),
    -- Raised by every recording, so that two clerks cannot record over each other.
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    UNIQUE (agenda_item_id, position)
) STRICT;

CREATE TABLE vote_matters (
    vote_id INTEGER NOT NULL REFERENCES votes,
    matter_id INTEGER NOT NULL REFERENCES matters,
    PRIMARY KEY (vote_id, matter_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vote_matters_by_matter ON vote_matters (matter_id);

-- 除斥: a member who takes no part in a vote, and why.
CREATE TABLE vote_exclusions (
    vote_id INTEGER NOT NULL REFERENCES votes,
    member_id INTEGER NOT NULL REFERENCES members,
    reason TEXT NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (vote_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vote_exclusions_by_member ON vote_exclusions (member_id);

-- 議決 with the figures and the rules it rests on, as they were on the day. A correction is a new row that names the one
-- it replaces; both stay.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    vote_id INTEGER NOT NULL REFERENCES votes,
    corrects_id INTEGER UNIQUE REFERENCES decisions,
    correction_reason TEXT,
    method TEXT NOT NULL CHECK (method IN ('no_objection', 'show_of_hands', 'ballots')),
    motion TEXT NOT NULL CHECK (motion IN ('agree', 'decline', 'continue', 'withdraw')),
    outcome TEXT NOT NULL CHECK (outcome IN
        ('approved', 'conditionally_approved', 'not_approved', 'continued', 'withdrawn', 'noted', 'decided')),
    -- The word of the council (承認, 条件付了承), the sentence that says why, and what was read aloud.
    word TEXT NOT NULL CHECK (word <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    announcement TEXT NOT NULL CHECK (announcement <> ''),
    in_office INTEGER NOT NULL CHECK (in_office > 0),
    quorum INTEGER NOT NULL CHECK (quorum > 0),
    place INTEGER NOT NULL CHECK (place >= 0),
    web INTEGER NOT NULL CHECK (web >= 0),
    chair_present INTEGER NOT NULL CHECK (chair_present IN (0, 1)),
    chair_excluded INTEGER NOT NULL CHECK (chair_excluded IN (0, 1)),
    -- Excluded members among those present, the chair not counted.
    excluded INTEGER NOT NULL CHECK (excluded >= 0),
    quorum_rule TEXT NOT NULL CHECK (quorum_rule IN ('more_than_half', 'at_least_half', 'two_thirds')),
    web_counts INTEGER NOT NULL CHECK (web_counts IN (0, 1)),
    chair_vote TEXT NOT NULL CHECK (chair_vote IN ('never', 'on_tie', 'always')),
    passing_rule TEXT NOT NULL CHECK (passing_rule IN ('more_than_half', 'two_thirds')),
    decision_word TEXT NOT NULL CHECK (decision_word IN ('approval', 'permission', 'acknowledgement')),
    present INTEGER NOT NULL GENERATED ALWAYS AS (place + web * web_counts) STORED,
    may_vote INTEGER NOT NULL GENERATED ALWAYS AS
        (place + web * web_counts - excluded - (chair_present AND (chair_excluded OR chair_vote <> 'always'))) STORED,
    decided_at TEXT NOT NULL CHECK (decided_at IS strftime('%H:%M', decided_at)),
    recorded_by INTEGER NOT NULL REFERENCES accounts,
    recorded_at TEXT NOT NULL,
    CHECK ((corrects_id IS NULL) = (correction_reason IS NULL)),
    CHECK (correction_reason IS NULL OR correction_reason <> ''),
    CHECK (place + web <= in_office AND present >= quorum AND may_vote >= 0),
    CHECK (chair_present OR NOT chair_excluded),
    CHECK (motion <> 'decline' OR method = 'no_objection'),
    CHECK ((motion = 'continue') = (outcome = 'continued') AND (motion = 'withdraw') = (outcome = 'withdrawn'))
) STRICT;
-- One first decision a vote; corrections hang on it one after the other.
CREATE UNIQUE INDEX decisions_first ON decisions (vote_id) WHERE corrects_id IS NULL;
CREATE INDEX decisions_by_vote ON decisions (vote_id, id);
CREATE INDEX decisions_by_account ON decisions (recorded_by);
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN
    SELECT raise(ABORT, 'a decision is never changed; record a correction');
END;
CREATE TRIGGER decisions_remain BEFORE DELETE ON decisions BEGIN
    SELECT raise(ABORT, 'a decision is never deleted');
END;
CREATE TRIGGER decisions_correct_their_own BEFORE INSERT ON decisions
WHEN new.corrects_id IS NOT NULL
    AND new.vote_id IS NOT (SELECT vote_id FROM decisions WHERE id = new.corrects_id) BEGIN
    SELECT raise(ABORT, 'a correction names a decision of the same vote');
END;

CREATE TABLE tallies (
    decision_id INTEGER PRIMARY KEY REFERENCES decisions,
    in_favour INTEGER NOT NULL CHECK (in_favour >= 0),
    against INTEGER NOT NULL CHECK (against >= 0),
    abstained INTEGER NOT NULL CHECK (abstained >= 0),
    casting_vote TEXT CHECK (casting_vote IN ('in_favour', 'against')),
    -- Why the sum differs from those who may vote; empty when it does not.
    mismatch_reason TEXT NOT NULL DEFAULT '',
    CHECK (casting_vote IS NULL OR in_favour = against)
) STRICT;
CREATE TRIGGER tallies_fit BEFORE INSERT ON tallies
WHEN (SELECT d.method = 'no_objection' OR max(new.in_favour, new.against, new.abstained) > d.may_vote
        OR (new.in_favour + new.against + new.abstained <> d.may_vote AND new.mismatch_reason = '')
    FROM decisions d WHERE d.id = new.decision_id) BEGIN
    SELECT raise(ABORT, 'the counts are not those of the members who may vote');
END;
CREATE TRIGGER tallies_stay BEFORE UPDATE ON tallies BEGIN
    SELECT raise(ABORT, 'a tally is never changed; record a correction');
END;
CREATE TRIGGER tallies_remain BEFORE DELETE ON tallies BEGIN
    SELECT raise(ABORT, 'a tally is never deleted');
END;

CREATE TABLE conditions (
    id INTEGER PRIMARY KEY,
    decision_id INTEGER NOT NULL REFERENCES decisions,
    position INTEGER NOT NULL CHECK (position > 0),
    text TEXT NOT NULL CHECK (text <> ''),
    must_report INTEGER NOT NULL CHECK (must_report IN (0, 1)),
    UNIQUE (decision_id, position)
) STRICT;

CREATE TABLE follow_ups (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    case_id INTEGER NOT NULL REFERENCES cases,
    -- NULL: promised in talk.
    condition_id INTEGER UNIQUE REFERENCES conditions,
    text TEXT NOT NULL CHECK (text <> ''),
    promised_meeting_id INTEGER NOT NULL REFERENCES meetings,
    -- NULL until the next meeting is planned.
    due_meeting_id INTEGER REFERENCES meetings,
    state TEXT NOT NULL CHECK (state IN ('open', 'reported', 'closed')),
    -- The last one, should the council have wanted to hear more than once.
    reported_meeting_id INTEGER REFERENCES meetings,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    created_at TEXT NOT NULL,
    settled_by INTEGER REFERENCES accounts,
    settled_at TEXT,
    CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
    CHECK (state = 'open' OR (settled_at IS NOT NULL AND reported_meeting_id IS NOT NULL)),
    CHECK (reported_meeting_id IS NOT promised_meeting_id)
) STRICT;
CREATE INDEX follow_ups_by_state ON follow_ups (council_id, state, id);
CREATE INDEX follow_ups_by_case ON follow_ups (case_id);
CREATE INDEX follow_ups_by_promise ON follow_ups (promised_meeting_id);
CREATE INDEX follow_ups_by_due_meeting ON follow_ups (due_meeting_id);
CREATE INDEX follow_ups_by_report ON follow_ups (reported_meeting_id);
CREATE INDEX follow_ups_by_settler ON follow_ups (settled_by);

-- What was reported on a promise; a further report never writes over the one before.
CREATE TABLE follow_up_reports (
    id INTEGER PRIMARY KEY,
    follow_up_id INTEGER NOT NULL REFERENCES follow_ups,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    answer TEXT NOT NULL CHECK (answer <> ''),
    reported_by INTEGER NOT NULL REFERENCES accounts,
    reported_at TEXT NOT NULL
) STRICT;
CREATE INDEX follow_up_reports_by_follow_up ON follow_up_reports (follow_up_id, id);
CREATE INDEX follow_up_reports_by_meeting ON follow_up_reports (meeting_id);
CREATE INDEX follow_up_reports_by_account ON follow_up_reports (reported_by);

-- 訂正: what was handed out, what it should say; noted at the meeting.
CREATE TABLE errata (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    place TEXT NOT NULL CHECK (place <> ''),
    before TEXT NOT NULL CHECK (before <> ''),
    after TEXT NOT NULL CHECK (after <> ''),
    noted_by INTEGER NOT NULL REFERENCES accounts,
    noted_at TEXT NOT NULL
) STRICT;
CREATE INDEX errata_by_case ON errata (case_id, id);
CREATE INDEX errata_by_meeting ON errata (meeting_id);
CREATE INDEX errata_by_account ON errata (noted_by);

-- 答申: drafted when the meeting closes. While a draft it is drawn from the decisions; once issued its wording is kept.
CREATE TABLE replies (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    case_id INTEGER NOT NULL UNIQUE REFERENCES cases,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    addressee TEXT NOT NULL CHECK (addressee <> ''),
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
    CHECK ((issued_at IS NULL) = (issued_by IS NULL) AND (issued_at IS NULL) = (body IS NULL)),
    CHECK ((issued_at IS NULL) = (number IS NULL) AND (number IS NULL) = (number_scope IS NULL)
        AND (number IS NULL) = (number_text IS NULL) AND (number IS NULL) = (replied_on IS NULL))
) STRICT;
-- Drafts stand before everything that has a date.
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
