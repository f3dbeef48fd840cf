-- Notices to the members, their answers about attendance, meetings that are called off, calendars to subscribe to.

ALTER TABLE meetings ADD COLUMN cancelled_at TEXT;
ALTER TABLE meetings ADD COLUMN cancelled_by INTEGER REFERENCES accounts;
ALTER TABLE meetings ADD COLUMN cancellation_reason TEXT
    CHECK (cancellation_reason <> ''
        AND (cancelled_at IS NULL) = (cancellation_reason IS NULL) AND (cancelled_at IS NULL) = (cancelled_by IS NULL)
        AND (cancelled_at IS NULL OR state = 'planned'));
-- What lists and pages go by: a meeting that was called off is planned no longer.
ALTER TABLE meetings ADD COLUMN phase TEXT
    GENERATED ALWAYS AS (CASE WHEN cancelled_at IS NULL THEN state ELSE 'cancelled' END) VIRTUAL;
CREATE INDEX meetings_by_canceller ON meetings (cancelled_by);

-- 開催通知: what the members were told, as it was worded then. A change makes another notice.
CREATE TABLE meeting_notices (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    kind TEXT NOT NULL CHECK (kind IN ('invitation', 'change', 'cancellation')),
    -- The plan that it tells of: a later one wants another notice.
    meeting_version INTEGER NOT NULL CHECK (meeting_version > 0),
    -- The day that it tells of, which is what the members answer about.
    held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
    body TEXT NOT NULL CHECK (json_valid(body)),
    -- The last day on which members answer whether they come; NULL: until the meeting opens.
    reply_by TEXT CHECK (reply_by IS NULL OR reply_by IS date(reply_by)),
    sent_by INTEGER NOT NULL REFERENCES accounts,
    sent_at TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_notices_by_meeting ON meeting_notices (meeting_id, id);
CREATE INDEX meeting_notices_by_account ON meeting_notices (sent_by);
CREATE TRIGGER meeting_notices_stay BEFORE UPDATE ON meeting_notices BEGIN
    SELECT raise(ABORT, 'a notice that was sent is never changed; send another one');
END;
CREATE TRIGGER meeting_notices_remain BEFORE DELETE ON meeting_notices BEGIN
    SELECT raise(ABORT, 'a notice that was sent is never deleted');
END;

-- 出欠の回答: the latest of a member counts, the earlier ones stay.
CREATE TABLE attendance_replies (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    member_id INTEGER NOT NULL REFERENCES members,
    -- The day that it is about: who can come on one day has said nothing about another.
    held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
    answer TEXT NOT NULL CHECK (answer IN ('place', 'web', 'absent', 'undecided')),
    remark TEXT NOT NULL,
    -- How it came in: all but the first were noted by the secretariat.
    channel TEXT NOT NULL CHECK (channel IN ('member', 'phone', 'mail', 'paper', 'spoken')),
    entered_by INTEGER NOT NULL REFERENCES accounts,
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX attendance_replies_by_meeting ON attendance_replies (meeting_id, member_id, id);
CREATE INDEX attendance_replies_by_member ON attendance_replies (member_id);
CREATE INDEX attendance_replies_by_account ON attendance_replies (entered_by);
CREATE TRIGGER attendance_replies_stay BEFORE UPDATE ON attendance_replies BEGIN
    SELECT raise(ABORT, 'an answer is never changed; another one takes its place');
END;
CREATE TRIGGER attendance_replies_remain BEFORE DELETE ON attendance_replies BEGIN
    SELECT raise(ABORT, 'an answer is never deleted');
END;

-- The address of a person's calendar. Kept readable so that it can be shown again: what it opens stands in this very file.
CREATE TABLE calendar_feeds (
    account_id INTEGER NOT NULL REFERENCES accounts,
    council_id INTEGER NOT NULL REFERENCES councils,
    token TEXT NOT NULL UNIQUE CHECK (length(token) >= 43),
    renewed_at TEXT NOT NULL,
    PRIMARY KEY (account_id, council_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX calendar_feeds_by_council ON calendar_feeds (council_id);
