-- 部会・小委員会: some of the members with meetings of their own.

CREATE TABLE subcommittees (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    name TEXT NOT NULL CHECK (name <> ''),
    -- What its chair is called: 部会長.
    chair_title TEXT NOT NULL CHECK (chair_title <> ''),
    remit TEXT NOT NULL,
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    -- NULL: it goes on.
    ends_on TEXT CHECK (ends_on IS date(ends_on) AND ends_on >= starts_on),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    UNIQUE (council_id, name)
) STRICT;

-- A membership counts on the days on which the member is in office on the council too.
CREATE TABLE subcommittee_memberships (
    id INTEGER PRIMARY KEY,
    subcommittee_id INTEGER NOT NULL REFERENCES subcommittees,
    member_id INTEGER NOT NULL REFERENCES members,
    office TEXT CHECK (office IN ('chair', 'acting_chair')),
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    ends_on TEXT CHECK (ends_on IS date(ends_on) AND ends_on >= starts_on)
) STRICT;
CREATE INDEX subcommittee_memberships_by_subcommittee ON subcommittee_memberships (subcommittee_id, starts_on);
CREATE INDEX subcommittee_memberships_by_member ON subcommittee_memberships (member_id);
CREATE TRIGGER subcommittee_memberships_fit BEFORE INSERT ON subcommittee_memberships
WHEN (SELECT s.council_id FROM subcommittees s WHERE s.id = new.subcommittee_id)
        <> (SELECT m.council_id FROM members m WHERE m.id = new.member_id)
    OR EXISTS (SELECT 1 FROM subcommittee_memberships o
        WHERE o.subcommittee_id = new.subcommittee_id AND o.member_id = new.member_id
            AND o.starts_on <= coalesce(new.ends_on, '9999-12-31')
            AND new.starts_on <= coalesce(o.ends_on, '9999-12-31')) BEGIN
    SELECT raise(ABORT, 'a subcommittee has members of its own council, each once at a time');
END;

-- NULL: a meeting of the whole council.
ALTER TABLE meetings ADD COLUMN subcommittee_id INTEGER REFERENCES subcommittees;
CREATE INDEX meetings_by_subcommittee ON meetings (subcommittee_id, held_on) WHERE subcommittee_id IS NOT NULL;
CREATE TRIGGER meetings_stay_with_their_body BEFORE UPDATE OF subcommittee_id ON meetings BEGIN
    SELECT raise(ABORT, 'a meeting stays a meeting of those who were called to it');
END;
CREATE TRIGGER meetings_are_of_their_council BEFORE INSERT ON meetings
WHEN new.subcommittee_id IS NOT NULL
    AND new.council_id <> (SELECT s.council_id FROM subcommittees s WHERE s.id = new.subcommittee_id) BEGIN
    SELECT raise(ABORT, 'a subcommittee meets within its own council');
END;
