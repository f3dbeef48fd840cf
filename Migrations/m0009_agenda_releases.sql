-- What each release of an agenda showed, the numbers of its papers, how often an agenda changed, and which minutes an
-- item confirms.

CREATE TABLE released_items (
    release_id INTEGER NOT NULL REFERENCES agenda_releases,
    -- Of an item that may have been taken off since, so no foreign key.
    item_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('confirmation', 'consultation', 'report', 'other', 'information')),
    position INTEGER NOT NULL CHECK (position > 0),
    case_id INTEGER REFERENCES cases,
    follow_up_id INTEGER REFERENCES follow_ups,
    title TEXT NOT NULL CHECK (title <> ''),
    page_count INTEGER CHECK (page_count > 0),
    -- Where its papers begin in the bound packet; NULL while a count before it is unknown.
    first_page INTEGER CHECK (first_page > 0),
    -- Stands for the versions of the sheets and papers that were handed out; NULL: not known.
    papers TEXT CHECK (papers <> ''),
    PRIMARY KEY (release_id, item_id),
    CHECK (first_page IS NULL OR page_count IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX released_items_by_item ON released_items (item_id);
CREATE INDEX released_items_by_case ON released_items (case_id);
CREATE INDEX released_items_by_follow_up ON released_items (follow_up_id);
CREATE TRIGGER released_items_stay BEFORE UPDATE ON released_items BEGIN
    SELECT raise(ABORT, 'what was given out is never changed; release the agenda again');
END;
CREATE TRIGGER released_items_remain BEFORE DELETE ON released_items BEGIN
    SELECT raise(ABORT, 'what was given out is never deleted');
END;

-- Until now the members saw every change at once, so the latest release showed what stands there today.
INSERT INTO released_items
    (release_id, item_id, kind, position, case_id, follow_up_id, title, page_count, first_page, papers)
SELECT release_id, id, kind, position, case_id, follow_up_id, title, page_count,
    CASE WHEN page_count IS NOT NULL AND unknown = 0 THEN before + 1 END, NULL
FROM (
    SELECT r.id AS release_id, i.*,
        count(*) FILTER (WHERE i.page_count IS NULL) OVER packet AS unknown,
        sum(coalesce(i.page_count, 0)) OVER packet - coalesce(i.page_count, 0) AS before
    FROM agenda_items i
    JOIN (SELECT meeting_id, max(id) AS id FROM agenda_releases GROUP BY meeting_id) r ON r.meeting_id = i.meeting_id
    WINDOW packet AS (
        PARTITION BY i.meeting_id
        ORDER BY CASE i.kind WHEN 'confirmation' THEN 1 WHEN 'consultation' THEN 2 WHEN 'report' THEN 3
            WHEN 'other' THEN 4 ELSE 5 END, i.position
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW));

-- 資料番号: given when a paper is first handed out, and never to another one.
CREATE TABLE paper_numbers (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    -- Of an item that may have been taken off since, so no foreign key.
    item_id INTEGER NOT NULL,
    -- NULL: the item's main paper.
    material_id INTEGER REFERENCES materials,
    kind TEXT NOT NULL CHECK (kind IN ('material', 'annex', 'reference')),
    scope TEXT NOT NULL CHECK (scope <> ''),
    number INTEGER NOT NULL CHECK (number > 0),
    text TEXT NOT NULL CHECK (text <> ''),
    UNIQUE (council_id, kind, scope, number),
    CHECK ((kind = 'material') = (material_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX paper_numbers_of_items ON paper_numbers (item_id) WHERE material_id IS NULL;
CREATE UNIQUE INDEX paper_numbers_of_papers ON paper_numbers (item_id, material_id) WHERE material_id IS NOT NULL;
CREATE INDEX paper_numbers_by_material ON paper_numbers (material_id);
CREATE TRIGGER paper_numbers_stay BEFORE UPDATE ON paper_numbers BEGIN
    SELECT raise(ABORT, 'a number once given is never changed');
END;
CREATE TRIGGER paper_numbers_remain BEFORE DELETE ON paper_numbers BEGIN
    SELECT raise(ABORT, 'a number once given is never given again');
END;

-- Raised by every change of an agenda, so that two people cannot order it over each other.
CREATE TABLE agenda_versions (
    meeting_id INTEGER PRIMARY KEY REFERENCES meetings,
    version INTEGER NOT NULL CHECK (version > 1)
) STRICT;

-- Whose minutes an item of the agenda confirms.
CREATE TABLE minutes_confirmations (
    item_id INTEGER PRIMARY KEY REFERENCES agenda_items ON DELETE CASCADE,
    meeting_id INTEGER NOT NULL REFERENCES meetings
) STRICT;
CREATE INDEX minutes_confirmations_by_meeting ON minutes_confirmations (meeting_id);
