-- Standing approvals, processing notices, cases merged and split.

-- 一括承認基準: a class of cases that the council has approved in advance.
CREATE TABLE standing_approvals (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    provision_id INTEGER NOT NULL REFERENCES provisions,
    -- 基準3 of its provision.
    position INTEGER NOT NULL CHECK (position > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    -- Under which circumstances a case falls under it.
    terms TEXT NOT NULL,
    -- When and where the council approved it: 平成29年度第2回.
    basis TEXT NOT NULL CHECK (basis <> ''),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    UNIQUE (provision_id, position)
) STRICT;
CREATE INDEX standing_approvals_by_title ON standing_approvals (council_id, title, id);

-- An example is added by a decision of the council: the one about the matter that asks for it, or one of paper times.
CREATE TABLE standing_approval_examples (
    id INTEGER PRIMARY KEY,
    standing_approval_id INTEGER NOT NULL REFERENCES standing_approvals,
    text TEXT NOT NULL CHECK (text <> ''),
    matter_id INTEGER REFERENCES matters ON DELETE CASCADE,
    basis TEXT NOT NULL DEFAULT '',
    entered_by INTEGER NOT NULL REFERENCES accounts,
    entered_at TEXT NOT NULL,
    CHECK ((matter_id IS NULL) = (basis <> ''))
) STRICT;
CREATE INDEX standing_approval_examples_by_approval ON standing_approval_examples (standing_approval_id, id);
CREATE INDEX standing_approval_examples_by_matter ON standing_approval_examples (matter_id);
CREATE INDEX standing_approval_examples_by_account ON standing_approval_examples (entered_by);

-- Which standing approval a report matter falls under.
CREATE TABLE matter_standing_approvals (
    matter_id INTEGER PRIMARY KEY REFERENCES matters ON DELETE CASCADE,
    standing_approval_id INTEGER NOT NULL REFERENCES standing_approvals,
    named_by INTEGER NOT NULL REFERENCES accounts,
    named_at TEXT NOT NULL
) STRICT;
CREATE INDEX matter_standing_approvals_by_approval ON matter_standing_approvals (standing_approval_id);
CREATE INDEX matter_standing_approvals_by_account ON matter_standing_approvals (named_by);

-- 業務届出の報告: the notices of a period, as one report to the council.
CREATE TABLE processing_notice_reports (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    first_on TEXT NOT NULL CHECK (first_on IS date(first_on)),
    last_on TEXT NOT NULL CHECK (last_on IS date(last_on)),
    -- The item of the agenda that it is; NULL while it stands on none.
    agenda_item_id INTEGER UNIQUE REFERENCES agenda_items ON DELETE SET NULL,
    made_by INTEGER NOT NULL REFERENCES accounts,
    made_at TEXT NOT NULL,
    CHECK (first_on <= last_on)
) STRICT;
CREATE INDEX processing_notice_reports_by_council ON processing_notice_reports (council_id, id);
CREATE INDEX processing_notice_reports_by_account ON processing_notice_reports (made_by);

-- 業務届出: a department starts, changes or ends a use of personal data.
CREATE TABLE processing_notices (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    department_id INTEGER NOT NULL REFERENCES departments,
    kind TEXT NOT NULL CHECK (kind IN ('start', 'change', 'end')),
    -- 業務名
    name TEXT NOT NULL CHECK (name <> ''),
    notified_on TEXT NOT NULL CHECK (notified_on IS date(notified_on)),
    -- 記録項目
    items TEXT NOT NULL,
    -- 変更内容; of an end, what becomes of the records.
    change TEXT NOT NULL,
    report_id INTEGER REFERENCES processing_notice_reports,
    entered_by INTEGER NOT NULL REFERENCES accounts,
    entered_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    CHECK (kind = 'end' OR items <> ''),
    CHECK (kind = 'start' OR change <> '')
) STRICT;
CREATE INDEX processing_notices_by_date ON processing_notices (council_id, notified_on DESC, id DESC);
CREATE INDEX processing_notices_by_department ON processing_notices (department_id, notified_on DESC, id DESC);
CREATE INDEX processing_notices_by_report ON processing_notices (report_id, notified_on, id);
CREATE INDEX processing_notices_by_account ON processing_notices (entered_by);

-- 統合: a case whose matters went over to another one.
CREATE TABLE case_mergers (
    case_id INTEGER PRIMARY KEY REFERENCES cases,
    into_case_id INTEGER NOT NULL REFERENCES cases,
    merged_by INTEGER NOT NULL REFERENCES accounts,
    merged_at TEXT NOT NULL,
    CHECK (case_id <> into_case_id)
) STRICT;
CREATE INDEX case_mergers_by_target ON case_mergers (into_case_id);
CREATE INDEX case_mergers_by_account ON case_mergers (merged_by);

-- 分割: a case made of matters of another one.
CREATE TABLE case_splits (
    case_id INTEGER PRIMARY KEY REFERENCES cases,
    from_case_id INTEGER NOT NULL REFERENCES cases,
    split_by INTEGER NOT NULL REFERENCES accounts,
    split_at TEXT NOT NULL,
    CHECK (case_id <> from_case_id)
) STRICT;
CREATE INDEX case_splits_by_source ON case_splits (from_case_id);
CREATE INDEX case_splits_by_account ON case_splits (split_by);
