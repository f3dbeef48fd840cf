-- 除斥: who takes no part in an item for an interest of their own, noted before it is decided. Its votes take it over
-- (vote_exclusions), and those are what was decided with.
CREATE TABLE item_exclusions (
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_items ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members,
    reason TEXT NOT NULL CHECK (reason <> ''),
    -- How the council resolved on it; empty where its rules ask for no resolution, or it is to come at the meeting.
    resolution TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (agenda_item_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_exclusions_by_member ON item_exclusions (member_id);
