-- Minutes: what was said, who confirmed it, what the public sees of it.

-- Who signs the minutes besides the chair, and how what is withheld shows.
ALTER TABLE councils ADD COLUMN minutes_signers TEXT NOT NULL DEFAULT 'chair'
    CHECK (minutes_signers IN ('chair', 'chair_and_member'));
ALTER TABLE councils ADD COLUMN withheld_as TEXT NOT NULL DEFAULT 'bullets'
    CHECK (withheld_as IN ('bullets', 'omitted'));

CREATE TABLE minutes (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL UNIQUE REFERENCES meetings,
    state TEXT NOT NULL CHECK (state IN ('drafting', 'confirming', 'confirmed', 'approved')),
    begun_by INTEGER NOT NULL REFERENCES accounts,
    begun_at TEXT NOT NULL,
    -- The later meeting that approved them, and the fingerprint of what it approved.
    approved_meeting_id INTEGER REFERENCES meetings,
    approved_by INTEGER REFERENCES accounts,
    approved_at TEXT,
    sha256 BLOB CHECK (length(sha256) = 32),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    CHECK ((state = 'approved') = (sha256 IS NOT NULL)),
    CHECK ((sha256 IS NULL) = (approved_meeting_id IS NULL) AND (sha256 IS NULL) = (approved_by IS NULL)
        AND (sha256 IS NULL) = (approved_at IS NULL)),
    CHECK (approved_meeting_id IS NOT meeting_id)
) STRICT;
CREATE INDEX minutes_by_approval ON minutes (approved_meeting_id);
CREATE INDEX minutes_by_account ON minutes (begun_by);
CREATE INDEX minutes_by_approver ON minutes (approved_by);
CREATE TRIGGER minutes_stay BEFORE UPDATE ON minutes WHEN old.sha256 IS NOT NULL BEGIN
    SELECT raise(ABORT, 'approved minutes are never changed');
END;
CREATE TRIGGER minutes_remain BEFORE DELETE ON minutes BEGIN
    SELECT raise(ABORT, 'minutes are never deleted');
END;

-- What follows from the meeting by itself. Refreshed as a whole, without touching what people wrote.
CREATE TABLE minutes_generated (
    minutes_id INTEGER NOT NULL REFERENCES minutes,
    block TEXT NOT NULL CHECK (block IN ('heading', 'attendance', 'agenda', 'papers', 'decisions')),
    position INTEGER NOT NULL CHECK (position > 0),
    term TEXT NOT NULL CHECK (term <> ''),
    text TEXT NOT NULL,
    PRIMARY KEY (minutes_id, block, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER minutes_generated_stay BEFORE DELETE ON minutes_generated
WHEN (SELECT sha256 FROM minutes WHERE id = old.minutes_id) IS NOT NULL BEGIN
    SELECT raise(ABORT, 'approved minutes are never changed');
END;
CREATE TRIGGER minutes_generated_come_before BEFORE INSERT ON minutes_generated
WHEN (SELECT sha256 FROM minutes WHERE id = new.minutes_id) IS NOT NULL BEGIN
    SELECT raise(ABORT, 'approved minutes are never added to');
END;
CREATE TRIGGER minutes_generated_are_made_anew BEFORE UPDATE ON minutes_generated BEGIN
    SELECT raise(ABORT, 'a line that was generated is replaced, never changed');
END;

-- What people added to a block.
CREATE TABLE minutes_remarks (
    minutes_id INTEGER NOT NULL REFERENCES minutes,
    block TEXT NOT NULL CHECK (block IN ('heading', 'attendance', 'agenda', 'papers', 'decisions', 'contact')),
    text TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    PRIMARY KEY (minutes_id, block)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER minutes_remarks_stay BEFORE UPDATE ON minutes_remarks
WHEN (SELECT sha256 FROM minutes WHERE id = old.minutes_id) IS NOT NULL BEGIN
    SELECT raise(ABORT, 'approved minutes are never changed');
END;
CREATE TRIGGER minutes_remarks_come_before BEFORE INSERT ON minutes_remarks
WHEN (SELECT sha256 FROM minutes WHERE id = new.minutes_id) IS NOT NULL BEGIN
    SELECT raise(ABORT, 'approved minutes are never added to');
END;

-- The body, a row for each turn, heading or note. Rows that were taken out stay, without a position.
CREATE TABLE minutes_turns (
    id INTEGER PRIMARY KEY,
    minutes_id INTEGER NOT NULL REFERENCES minutes,
    -- Only its order counts; there is room between two.
    position INTEGER CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('front', 'heading', 'turn', 'note')),
    -- The speaker as written, without blanks: 木もと委員. Empty for what is no turn.
    label TEXT NOT NULL,
    role TEXT CHECK (role IN ('chair', 'vice_chair', 'acting_chair', 'member', 'secretariat', 'department', 'adviser',
        'other')),
    member_id INTEGER REFERENCES members,
    agenda_item_id INTEGER REFERENCES agenda_items ON DELETE SET NULL,
    text TEXT NOT NULL,
    -- What a summary says instead; NULL for the text itself.
    summary TEXT,
    in_summary INTEGER NOT NULL DEFAULT 1 CHECK (in_summary IN (0, 1)),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    UNIQUE (minutes_id, position),
    CHECK ((kind = 'turn') = (role IS NOT NULL) AND (kind = 'turn' OR label = '')),
    CHECK (member_id IS NULL OR kind = 'turn')
) STRICT;
CREATE INDEX minutes_turns_by_member ON minutes_turns (member_id);
CREATE INDEX minutes_turns_by_item ON minutes_turns (agenda_item_id);
CREATE TRIGGER minutes_turns_stay BEFORE UPDATE OF position, kind, label, role, member_id, text, summary, in_summary
ON minutes_turns
WHEN (SELECT sha256 FROM minutes WHERE id = old.minutes_id) IS NOT NULL BEGIN
    SELECT raise(ABORT, 'approved minutes are never changed');
END;
CREATE TRIGGER minutes_turns_come_before BEFORE INSERT ON minutes_turns
WHEN (SELECT sha256 FROM minutes WHERE id = new.minutes_id) IS NOT NULL BEGIN
    SELECT raise(ABORT, 'approved minutes are never added to');
END;
CREATE TRIGGER minutes_turns_remain BEFORE DELETE ON minutes_turns BEGIN
    SELECT raise(ABORT, 'what was said is never deleted');
END;

-- Each change of the body, with every state that a row has had: what undoing goes by.
CREATE TABLE minutes_edits (
    id INTEGER PRIMARY KEY,
    minutes_id INTEGER NOT NULL REFERENCES minutes,
    act TEXT NOT NULL CHECK (act IN ('import', 'change', 'split', 'join', 'insert', 'remove', 'correction', 'undo')),
    undoes_id INTEGER UNIQUE REFERENCES minutes_edits,
    edited_by INTEGER NOT NULL REFERENCES accounts,
    edited_at TEXT NOT NULL,
    CHECK ((act = 'undo') = (undoes_id IS NOT NULL))
) STRICT;
CREATE INDEX minutes_edits_by_minutes ON minutes_edits (minutes_id, id);
CREATE INDEX minutes_edits_by_account ON minutes_edits (edited_by);
CREATE TRIGGER minutes_edits_stay BEFORE UPDATE ON minutes_edits BEGIN
    SELECT raise(ABORT, 'an edit is never changed');
END;

CREATE TABLE minutes_turn_versions (
    turn_id INTEGER NOT NULL REFERENCES minutes_turns,
    version INTEGER NOT NULL CHECK (version > 0),
    edit_id INTEGER NOT NULL REFERENCES minutes_edits,
    position INTEGER,
    label TEXT NOT NULL,
    role TEXT,
    member_id INTEGER REFERENCES members,
    agenda_item_id INTEGER,
    text TEXT NOT NULL,
    summary TEXT,
    in_summary INTEGER NOT NULL,
    PRIMARY KEY (turn_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX minutes_turn_versions_by_edit ON minutes_turn_versions (edit_id);
CREATE INDEX minutes_turn_versions_by_member ON minutes_turn_versions (member_id);
CREATE TRIGGER minutes_turn_versions_stay BEFORE UPDATE ON minutes_turn_versions BEGIN
    SELECT raise(ABORT, 'an earlier state is never changed');
END;

-- Who a writing stands for, asked once for each council. An office (会長) is held by others in other terms and names no
-- member.
CREATE TABLE minutes_speakers (
    council_id INTEGER NOT NULL REFERENCES councils,
    label TEXT NOT NULL CHECK (label <> ''),
    role TEXT NOT NULL CHECK (role IN ('chair', 'vice_chair', 'acting_chair', 'member', 'secretariat', 'department',
        'adviser', 'other')),
    member_id INTEGER REFERENCES members,
    PRIMARY KEY (council_id, label)
) STRICT, WITHOUT ROWID;
CREATE INDEX minutes_speakers_by_member ON minutes_speakers (member_id);

-- 確認: sent to those who were there.
CREATE TABLE minutes_rounds (
    id INTEGER PRIMARY KEY,
    minutes_id INTEGER NOT NULL REFERENCES minutes,
    due_on TEXT NOT NULL CHECK (due_on IS date(due_on)),
    -- 署名委員, where one signs besides the chair.
    signer_id INTEGER REFERENCES members,
    sent_by INTEGER NOT NULL REFERENCES accounts,
    sent_at TEXT NOT NULL,
    closed_by INTEGER REFERENCES accounts,
    closed_at TEXT,
    CHECK ((closed_by IS NULL) = (closed_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX minutes_rounds_one_open ON minutes_rounds (minutes_id) WHERE closed_at IS NULL;
CREATE INDEX minutes_rounds_by_minutes ON minutes_rounds (minutes_id, id);
CREATE INDEX minutes_rounds_by_signer ON minutes_rounds (signer_id);
CREATE INDEX minutes_rounds_by_account ON minutes_rounds (sent_by);
CREATE INDEX minutes_rounds_by_closer ON minutes_rounds (closed_by);

CREATE TABLE minutes_round_members (
    round_id INTEGER NOT NULL REFERENCES minutes_rounds,
    member_id INTEGER NOT NULL REFERENCES members,
    -- NULL: silence.
    confirmed_at TEXT,
    -- NULL where nobody has to sign, or has not yet.
    signed_at TEXT,
    signs INTEGER NOT NULL CHECK (signs IN (0, 1)),
    PRIMARY KEY (round_id, member_id),
    CHECK (signs = 1 OR signed_at IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX minutes_round_members_by_member ON minutes_round_members (member_id);

CREATE TABLE minutes_corrections (
    id INTEGER PRIMARY KEY,
    round_id INTEGER NOT NULL REFERENCES minutes_rounds,
    turn_id INTEGER NOT NULL REFERENCES minutes_turns,
    member_id INTEGER NOT NULL REFERENCES members,
    before TEXT NOT NULL,
    after TEXT NOT NULL CHECK (after <> before),
    comment TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    decision TEXT CHECK (decision IN ('accepted', 'declined')),
    reason TEXT NOT NULL DEFAULT '',
    decided_by INTEGER REFERENCES accounts,
    decided_at TEXT,
    CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
    CHECK (decision IS NOT 'declined' OR reason <> '')
) STRICT;
CREATE UNIQUE INDEX minutes_corrections_open ON minutes_corrections (turn_id, member_id) WHERE decision IS NULL;
CREATE INDEX minutes_corrections_by_round ON minutes_corrections (round_id, id);
CREATE INDEX minutes_corrections_by_turn ON minutes_corrections (turn_id);
CREATE INDEX minutes_corrections_by_member ON minutes_corrections (member_id);
CREATE INDEX minutes_corrections_by_account ON minutes_corrections (decided_by);
CREATE TRIGGER minutes_corrections_stay BEFORE UPDATE ON minutes_corrections WHEN old.decision IS NOT NULL BEGIN
    SELECT raise(ABORT, 'a decided correction is never changed');
END;
CREATE TRIGGER minutes_corrections_remain BEFORE DELETE ON minutes_corrections BEGIN
    SELECT raise(ABORT, 'a correction is never deleted');
END;

-- 非公開部分: a name wherever it stands, or a passage of one turn, with the article that allows it.
CREATE TABLE minutes_withholdings (
    id INTEGER PRIMARY KEY,
    minutes_id INTEGER NOT NULL REFERENCES minutes,
    kind TEXT NOT NULL CHECK (kind IN ('name', 'passage')),
    turn_id INTEGER REFERENCES minutes_turns,
    words TEXT NOT NULL CHECK (words <> ''),
    basis TEXT NOT NULL CHECK (basis <> ''),
    marked_by INTEGER NOT NULL REFERENCES accounts,
    marked_at TEXT NOT NULL,
    removed_by INTEGER REFERENCES accounts,
    removed_at TEXT,
    CHECK ((kind = 'passage') = (turn_id IS NOT NULL)),
    CHECK ((removed_by IS NULL) = (removed_at IS NULL))
) STRICT;
CREATE INDEX minutes_withholdings_by_minutes ON minutes_withholdings (minutes_id, id);
CREATE INDEX minutes_withholdings_by_turn ON minutes_withholdings (turn_id);
CREATE INDEX minutes_withholdings_by_account ON minutes_withholdings (marked_by);
CREATE INDEX minutes_withholdings_by_remover ON minutes_withholdings (removed_by);

-- 公開版: made once, without what is withheld; the public site reads nothing else.
CREATE TABLE minutes_publications (
    id INTEGER PRIMARY KEY,
    minutes_id INTEGER NOT NULL REFERENCES minutes,
    style TEXT NOT NULL CHECK (style IN ('verbatim_with_names', 'verbatim_with_roles', 'summary')),
    title TEXT NOT NULL CHECK (title <> ''),
    -- The reasons of what is left out, one a line; never the words.
    bases TEXT NOT NULL,
    published_by INTEGER NOT NULL REFERENCES accounts,
    published_at TEXT NOT NULL,
    withdrawn_by INTEGER REFERENCES accounts,
    withdrawn_at TEXT,
    CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX minutes_publications_one ON minutes_publications (minutes_id) WHERE withdrawn_at IS NULL;
CREATE INDEX minutes_publications_by_minutes ON minutes_publications (minutes_id);
CREATE INDEX minutes_publications_by_account ON minutes_publications (published_by);
CREATE INDEX minutes_publications_by_withdrawer ON minutes_publications (withdrawn_by);

CREATE TABLE minutes_public_lines (
    publication_id INTEGER NOT NULL REFERENCES minutes_publications,
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN
        ('heading_table', 'attendance', 'agenda', 'papers', 'decisions', 'heading', 'turn', 'note')),
    label TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (publication_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER minutes_public_lines_stay BEFORE UPDATE ON minutes_public_lines BEGIN
    SELECT raise(ABORT, 'what was published is never changed');
END;
CREATE TRIGGER minutes_public_lines_remain BEFORE DELETE ON minutes_public_lines BEGIN
    SELECT raise(ABORT, 'what was published is withdrawn, never deleted');
END;
