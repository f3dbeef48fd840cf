-- The rules a council decides by, from a day on; further ways to decide; what was decided below the quorum.

CREATE TABLE voting_rules (
    council_id INTEGER NOT NULL REFERENCES councils,
    -- The rules a council begins with hold from 0001-01-01.
    from_date TEXT NOT NULL CHECK (from_date IS date(from_date)),
    quorum_base TEXT NOT NULL CHECK (quorum_base IN ('in_office', 'all_seats')),
    quorum_share TEXT NOT NULL CHECK (quorum_share IN ('more_than_half', 'at_least_half', 'two_thirds', 'all')),
    quorum_article TEXT NOT NULL,
    seats INTEGER CHECK (seats BETWEEN 1 AND 500),
    web_counts INTEGER NOT NULL CHECK (web_counts IN (0, 1)),
    excluded_counts INTEGER NOT NULL CHECK (excluded_counts IN (0, 1)),
    decides_without_quorum INTEGER NOT NULL CHECK (decides_without_quorum IN (0, 1)),
    exclusion_by_resolution INTEGER NOT NULL CHECK (exclusion_by_resolution IN (0, 1)),
    chair_vote TEXT NOT NULL CHECK (chair_vote IN ('never', 'on_tie', 'always')),
    passing_base TEXT NOT NULL CHECK (passing_base IN ('voters', 'present', 'in_office', 'all_seats')),
    passing_share TEXT NOT NULL CHECK (passing_share IN ('more_than_half', 'at_least_half', 'two_thirds', 'all')),
    PRIMARY KEY (council_id, from_date),
    CHECK (seats IS NOT NULL OR (quorum_base <> 'all_seats' AND passing_base <> 'all_seats'))
) STRICT, WITHOUT ROWID;
INSERT INTO voting_rules
SELECT id, '0001-01-01', 'in_office', quorum_rule, quorum_article, NULL, web_counts, 1, 0, 0, chair_vote, 'voters',
    passing_rule
FROM councils;
CREATE TRIGGER voting_rules_stay BEFORE UPDATE ON voting_rules BEGIN
    SELECT raise(ABORT, 'rules are never changed; others hold from a later day');
END;

ALTER TABLE councils DROP COLUMN chair_vote;
ALTER TABLE councils DROP COLUMN quorum_rule;
ALTER TABLE councils DROP COLUMN web_counts;
ALTER TABLE councils DROP COLUMN quorum_article;
ALTER TABLE councils DROP COLUMN passing_rule;
ALTER TABLE councils ADD COLUMN usual_method TEXT NOT NULL DEFAULT 'no_objection'
    CHECK (usual_method IN ('no_objection', 'show_of_hands', 'roll_call', 'secret_ballot', 'ballots'));
UPDATE councils SET usual_method = decides_by;
ALTER TABLE councils DROP COLUMN decides_by;

-- How the council resolved on an exclusion; empty where its rules ask for no resolution.
ALTER TABLE vote_exclusions ADD COLUMN resolution TEXT NOT NULL DEFAULT '';

-- Rebuilt: a CHECK cannot be widened in place (https://sqlite.org/lang_altertable.html, "12 steps").
DROP TRIGGER tallies_fit;
CREATE TABLE new_decisions (
    id INTEGER PRIMARY KEY,
    vote_id INTEGER NOT NULL REFERENCES votes,
    corrects_id INTEGER UNIQUE REFERENCES decisions,
    correction_reason TEXT,
    method TEXT NOT NULL CHECK (method IN ('no_objection', 'show_of_hands', 'roll_call', 'secret_ballot', 'ballots')),
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
    quorum_base TEXT NOT NULL CHECK (quorum_base IN ('in_office', 'all_seats')),
    quorum_share TEXT NOT NULL CHECK (quorum_share IN ('more_than_half', 'at_least_half', 'two_thirds', 'all')),
    quorum_article TEXT NOT NULL,
    seats INTEGER CHECK (seats BETWEEN 1 AND 500),
    web_counts INTEGER NOT NULL CHECK (web_counts IN (0, 1)),
    excluded_counts INTEGER NOT NULL CHECK (excluded_counts IN (0, 1)),
    decides_without_quorum INTEGER NOT NULL CHECK (decides_without_quorum IN (0, 1)),
    exclusion_by_resolution INTEGER NOT NULL CHECK (exclusion_by_resolution IN (0, 1)),
    chair_vote TEXT NOT NULL CHECK (chair_vote IN ('never', 'on_tie', 'always')),
    passing_base TEXT NOT NULL CHECK (passing_base IN ('voters', 'present', 'in_office', 'all_seats')),
    passing_share TEXT NOT NULL CHECK (passing_share IN ('more_than_half', 'at_least_half', 'two_thirds', 'all')),
    decision_word TEXT NOT NULL CHECK (decision_word IN ('approval', 'permission', 'acknowledgement')),
    -- Why it was decided below the quorum; empty when the quorum was met.
    quorum_reason TEXT NOT NULL DEFAULT '',
    present INTEGER NOT NULL GENERATED ALWAYS AS
        (place + web * web_counts - (1 - excluded_counts) * (excluded + chair_excluded)) STORED,
    may_vote INTEGER NOT NULL GENERATED ALWAYS AS
        (place + web * web_counts - excluded - (chair_present AND (chair_excluded OR chair_vote <> 'always'))) STORED,
    decided_at TEXT NOT NULL CHECK (decided_at IS strftime('%H:%M', decided_at)),
    recorded_by INTEGER NOT NULL REFERENCES accounts,
    recorded_at TEXT NOT NULL,
    CHECK ((corrects_id IS NULL) = (correction_reason IS NULL)),
    CHECK (correction_reason IS NULL OR correction_reason <> ''),
    CHECK (place + web <= in_office AND may_vote >= 0),
    CHECK (present >= quorum OR (decides_without_quorum AND quorum_reason <> '')),
    CHECK (chair_present OR NOT chair_excluded),
    CHECK (motion <> 'decline' OR method = 'no_objection'),
    CHECK ((motion = 'continue') = (outcome = 'continued') AND (motion = 'withdraw') = (outcome = 'withdrawn'))
) STRICT;
INSERT INTO new_decisions (id, vote_id, corrects_id, correction_reason, method, motion, outcome, word, reason,
    announcement, in_office, quorum, place, web, chair_present, chair_excluded, excluded, quorum_base, quorum_share,
    quorum_article, seats, web_counts, excluded_counts, decides_without_quorum, exclusion_by_resolution, chair_vote,
    passing_base, passing_share, decision_word, decided_at, recorded_by, recorded_at)
SELECT d.id, d.vote_id, d.corrects_id, d.correction_reason, d.method, d.motion, d.outcome, d.word, d.reason,
    d.announcement, d.in_office, d.quorum, d.place, d.web, d.chair_present, d.chair_excluded, d.excluded, 'in_office',
    d.quorum_rule, r.quorum_article, NULL, d.web_counts, 1, 0, 0, d.chair_vote, 'voters', d.passing_rule,
    d.decision_word, d.decided_at, d.recorded_by, d.recorded_at
FROM decisions d JOIN votes v ON v.id = d.vote_id JOIN agenda_items i ON i.id = v.agenda_item_id
JOIN meetings m ON m.id = i.meeting_id JOIN voting_rules r ON r.council_id = m.council_id;
DROP TABLE decisions;
ALTER TABLE new_decisions RENAME TO decisions;

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
CREATE TRIGGER tallies_fit BEFORE INSERT ON tallies
WHEN (SELECT d.method = 'no_objection' OR max(new.in_favour, new.against, new.abstained) > d.may_vote
        OR (new.in_favour + new.against + new.abstained <> d.may_vote AND new.mismatch_reason = '')
    FROM decisions d WHERE d.id = new.decision_id) BEGIN
    SELECT raise(ABORT, 'the counts are not those of the members who may vote');
END;
CREATE TRIGGER voting_rules_decided BEFORE DELETE ON voting_rules
WHEN old.from_date = '0001-01-01' OR EXISTS (
    SELECT 1 FROM decisions d JOIN votes v ON v.id = d.vote_id JOIN agenda_items i ON i.id = v.agenda_item_id
    JOIN meetings m ON m.id = i.meeting_id WHERE m.council_id = old.council_id AND m.held_on >= old.from_date) BEGIN
    SELECT raise(ABORT, 'decisions have gone by these rules');
END;

-- 記名: who answered what, and only of a vote by roll call. A secret ballot leaves no names anywhere.
CREATE TABLE roll_call_answers (
    decision_id INTEGER NOT NULL REFERENCES decisions,
    member_id INTEGER NOT NULL REFERENCES members,
    answer TEXT NOT NULL CHECK (answer IN ('in_favour', 'against', 'abstained')),
    PRIMARY KEY (decision_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX roll_call_answers_by_member ON roll_call_answers (member_id);
CREATE TRIGGER roll_call_answers_fit BEFORE INSERT ON roll_call_answers
WHEN (SELECT method FROM decisions WHERE id = new.decision_id) <> 'roll_call' BEGIN
    SELECT raise(ABORT, 'names belong to a roll call alone');
END;
CREATE TRIGGER roll_call_answers_stay BEFORE UPDATE ON roll_call_answers BEGIN
    SELECT raise(ABORT, 'an answer is never changed; record a correction');
END;
CREATE TRIGGER roll_call_answers_remain BEFORE DELETE ON roll_call_answers BEGIN
    SELECT raise(ABORT, 'an answer is never deleted');
END;
