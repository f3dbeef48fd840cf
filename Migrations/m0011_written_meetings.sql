-- 書面開催: until when members answer, what they answered, and of whom nothing but the answer may be kept.

CREATE TABLE written_meetings (
    meeting_id INTEGER PRIMARY KEY REFERENCES meetings,
    -- The first moment at which no answer is taken any more.
    closes_at TEXT NOT NULL CHECK (length(closes_at) = 24),
    -- Who learns afterwards how each member answered. With 'nobody' no name ever stands beside an answer.
    names TEXT NOT NULL CHECK (names IN ('members', 'secretariat', 'nobody')),
    released_by INTEGER NOT NULL REFERENCES accounts,
    released_at TEXT NOT NULL,
    counted_by INTEGER REFERENCES accounts,
    counted_at TEXT,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    CHECK ((counted_by IS NULL) = (counted_at IS NULL)),
    CHECK (closes_at > released_at)
) STRICT;
CREATE INDEX written_meetings_by_releaser ON written_meetings (released_by);
CREATE INDEX written_meetings_by_counter ON written_meetings (counted_by);
CREATE TRIGGER written_meetings_keep_their_promise BEFORE UPDATE ON written_meetings
WHEN new.names <> old.names OR old.counted_at IS NOT NULL BEGIN
    SELECT raise(ABORT, 'who reads the names was promised to the members; what was counted stays counted');
END;

-- 表決書: that a member answered. A change is a further version, and the last one counts.
CREATE TABLE ballot_sheets (
    meeting_id INTEGER NOT NULL REFERENCES written_meetings,
    member_id INTEGER NOT NULL REFERENCES members,
    version INTEGER NOT NULL CHECK (version > 0),
    -- NULL: the member sent it. Else the day on which it reached the secretariat on paper.
    paper_received_on TEXT CHECK (paper_received_on IS date(paper_received_on)),
    paper_note TEXT NOT NULL DEFAULT '',
    received_by INTEGER NOT NULL REFERENCES accounts,
    received_at TEXT NOT NULL,
    PRIMARY KEY (meeting_id, member_id, version),
    CHECK (paper_received_on IS NOT NULL OR paper_note = '')
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_sheets_by_member ON ballot_sheets (member_id);
CREATE INDEX ballot_sheets_by_account ON ballot_sheets (received_by);
CREATE TRIGGER ballot_sheets_fit BEFORE INSERT ON ballot_sheets
WHEN (SELECT w.counted_at IS NOT NULL OR (new.paper_received_on IS NULL AND new.received_at >= w.closes_at)
        OR (w.names = 'nobody' AND new.version <> 1)
        OR new.version <> 1 + (SELECT coalesce(max(s.version), 0) FROM ballot_sheets s
            WHERE s.meeting_id = new.meeting_id AND s.member_id = new.member_id)
    FROM written_meetings w WHERE w.meeting_id = new.meeting_id) BEGIN
    SELECT raise(ABORT, 'a ballot comes in time, and once for each version');
END;
CREATE TRIGGER ballot_sheets_stay BEFORE UPDATE ON ballot_sheets BEGIN
    SELECT raise(ABORT, 'a ballot is never changed; another version is sent');
END;
CREATE TRIGGER ballot_sheets_remain BEFORE DELETE ON ballot_sheets BEGIN
    SELECT raise(ABORT, 'a ballot is never deleted');
END;

-- What a member answered on one vote, where names may be kept.
CREATE TABLE ballots (
    meeting_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    vote_id INTEGER NOT NULL REFERENCES votes,
    answer TEXT NOT NULL CHECK (answer IN ('in_favour', 'against', 'abstained', 'noted', 'opinion')),
    opinion TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (meeting_id, member_id, version, vote_id),
    FOREIGN KEY (meeting_id, member_id, version) REFERENCES ballot_sheets,
    CHECK (answer <> 'opinion' OR opinion <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX ballots_by_vote ON ballots (vote_id);
CREATE TRIGGER ballots_have_names BEFORE INSERT ON ballots
WHEN (SELECT names FROM written_meetings WHERE meeting_id = new.meeting_id) = 'nobody' BEGIN
    SELECT raise(ABORT, 'nobody is to know who answered what');
END;
CREATE TRIGGER ballots_stay BEFORE UPDATE ON ballots BEGIN
    SELECT raise(ABORT, 'a ballot is never changed; another version is sent');
END;
CREATE TRIGGER ballots_remain BEFORE DELETE ON ballots BEGIN
    SELECT raise(ABORT, 'a ballot is never deleted');
END;

-- 無記名: the answers without anything that leads to who gave them: no member, no account, no time, no order. `receipt` is
-- the SHA-256 of the number that its sender alone was shown; a change takes the place of what stood there.
CREATE TABLE anonymous_ballots (
    meeting_id INTEGER NOT NULL REFERENCES written_meetings,
    receipt BLOB NOT NULL CHECK (length(receipt) = 32),
    vote_id INTEGER NOT NULL REFERENCES votes,
    answer TEXT NOT NULL CHECK (answer IN ('in_favour', 'against', 'abstained', 'noted', 'opinion')),
    opinion TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (meeting_id, receipt, vote_id),
    CHECK (answer <> 'opinion' OR opinion <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX anonymous_ballots_by_vote ON anonymous_ballots (vote_id);
CREATE TRIGGER anonymous_ballots_fit BEFORE INSERT ON anonymous_ballots
WHEN (SELECT names <> 'nobody' OR counted_at IS NOT NULL FROM written_meetings WHERE meeting_id = new.meeting_id) BEGIN
    SELECT raise(ABORT, 'anonymous ballots belong to a meeting that keeps no names, until it is counted');
END;
CREATE TRIGGER anonymous_ballots_stay_counted BEFORE UPDATE ON anonymous_ballots
WHEN (SELECT counted_at FROM written_meetings WHERE meeting_id = old.meeting_id) IS NOT NULL BEGIN
    SELECT raise(ABORT, 'what was counted stays as it was counted');
END;
CREATE TRIGGER anonymous_ballots_remain BEFORE DELETE ON anonymous_ballots BEGIN
    SELECT raise(ABORT, 'a ballot is never deleted');
END;
