-- Provisions with their forms, cases with matters and case sheets, papers.

CREATE TABLE provisions (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    key TEXT NOT NULL CHECK (key <> ''),
    law TEXT NOT NULL CHECK (law <> ''),
    article TEXT NOT NULL CHECK (article <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    may_be_report TEXT NOT NULL CHECK (may_be_report IN ('standing_approval', 'never')),
    position INTEGER NOT NULL,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    UNIQUE (council_id, key)
) STRICT;

-- A sheet keeps the version of the form it was written under.
CREATE TABLE forms (
    id INTEGER PRIMARY KEY,
    provision_id INTEGER NOT NULL REFERENCES provisions,
    version INTEGER NOT NULL CHECK (version > 0),
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    created_at TEXT NOT NULL,
    UNIQUE (provision_id, version)
) STRICT;
CREATE TRIGGER forms_stay BEFORE UPDATE ON forms BEGIN
    SELECT raise(ABORT, 'a form is never changed; make a new version');
END;

CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    department_id INTEGER NOT NULL REFERENCES departments,
    title TEXT NOT NULL,
    outline TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN
        ('draft', 'submitted', 'returned', 'accepted', 'on_agenda', 'decided', 'withdrawn', 'replied', 'closed')),
    -- The consultation number: its place in the sequence and its text (諮問第462号).
    number INTEGER CHECK (number > 0),
    number_scope TEXT,
    number_text TEXT,
    -- Of its acceptance; until then, of its drafting.
    fiscal_year INTEGER NOT NULL,
    -- What lists are sorted by: numbers may count anew each year, and states follow each other in a case's life.
    number_order INTEGER NOT NULL
        GENERATED ALWAYS AS (CASE WHEN number IS NULL THEN 0 ELSE fiscal_year * 1000000 + number END) STORED,
    state_order INTEGER NOT NULL GENERATED ALWAYS AS (CASE state
        WHEN 'draft' THEN 1 WHEN 'returned' THEN 2 WHEN 'submitted' THEN 3 WHEN 'accepted' THEN 4 WHEN 'on_agenda' THEN 5
        WHEN 'decided' THEN 6 WHEN 'replied' THEN 7 WHEN 'closed' THEN 8 ELSE 9 END) STORED,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    created_by INTEGER NOT NULL REFERENCES accounts,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    UNIQUE (council_id, number_scope, number),
    CHECK ((number IS NULL) = (number_scope IS NULL) AND (number IS NULL) = (number_text IS NULL))
) STRICT;
CREATE INDEX cases_by_change ON cases (council_id, changed_at DESC, id DESC);
CREATE INDEX cases_by_number ON cases (council_id, number_order DESC, id DESC);
CREATE INDEX cases_by_title ON cases (council_id, title, id);
CREATE INDEX cases_by_state_order ON cases (council_id, state_order, id);
CREATE INDEX cases_by_fiscal_year ON cases (council_id, fiscal_year, changed_at DESC, id DESC);
CREATE INDEX cases_by_state ON cases (council_id, state, changed_at DESC, id DESC);
CREATE INDEX cases_by_department ON cases (department_id, changed_at DESC, id DESC);
CREATE INDEX cases_by_creator ON cases (created_by);

-- Every department of a case, its owner at position 0 as well, so that one look-up says whose it is.
CREATE TABLE case_departments (
    case_id INTEGER NOT NULL REFERENCES cases,
    department_id INTEGER NOT NULL REFERENCES departments,
    position INTEGER NOT NULL CHECK (position >= 0),
    PRIMARY KEY (case_id, department_id),
    UNIQUE (case_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_departments_by_department ON case_departments (department_id, case_id);

CREATE TABLE case_revisions (
    case_id INTEGER NOT NULL REFERENCES cases,
    version INTEGER NOT NULL CHECK (version > 0),
    title TEXT NOT NULL,
    outline TEXT NOT NULL,
    saved_by INTEGER NOT NULL REFERENCES accounts,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (case_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_revisions_by_account ON case_revisions (saved_by);

CREATE TABLE matters (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    position INTEGER NOT NULL CHECK (position > 0),
    provision_id INTEGER NOT NULL REFERENCES provisions,
    form_id INTEGER NOT NULL REFERENCES forms,
    kind TEXT NOT NULL CHECK (kind IN ('consultation', 'report')),
    note TEXT NOT NULL DEFAULT '',
    UNIQUE (case_id, position)
) STRICT;
CREATE INDEX matters_by_provision ON matters (provision_id);
CREATE INDEX matters_by_form ON matters (form_id);

CREATE TABLE case_sheets (
    matter_id INTEGER PRIMARY KEY REFERENCES matters,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE case_sheet_revisions (
    matter_id INTEGER NOT NULL REFERENCES matters,
    version INTEGER NOT NULL CHECK (version > 0),
    content TEXT NOT NULL CHECK (json_valid(content)),
    saved_by INTEGER NOT NULL REFERENCES accounts,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (matter_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_sheet_revisions_by_account ON case_sheet_revisions (saved_by);

-- The acts of a case's life, a row each: who and when.
CREATE TABLE case_submissions (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    submitted_by INTEGER NOT NULL REFERENCES accounts,
    submitted_at TEXT NOT NULL
) STRICT;
CREATE INDEX case_submissions_by_case ON case_submissions (case_id, id);
CREATE INDEX case_submissions_by_account ON case_submissions (submitted_by);

-- The versions that were handed in, so that the secretariat sees what has changed since.
CREATE TABLE case_submission_sheets (
    submission_id INTEGER NOT NULL REFERENCES case_submissions,
    -- NULL stands for the summary sheet.
    matter_id INTEGER REFERENCES matters,
    version INTEGER NOT NULL CHECK (version > 0),
    UNIQUE (submission_id, matter_id)
) STRICT;
CREATE INDEX case_submission_sheets_by_matter ON case_submission_sheets (matter_id);

CREATE TABLE case_returns (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    reason TEXT NOT NULL CHECK (reason <> ''),
    returned_by INTEGER NOT NULL REFERENCES accounts,
    returned_at TEXT NOT NULL
) STRICT;
CREATE INDEX case_returns_by_case ON case_returns (case_id, id);
CREATE INDEX case_returns_by_account ON case_returns (returned_by);

CREATE TABLE case_acceptances (
    case_id INTEGER PRIMARY KEY REFERENCES cases,
    accepted_by INTEGER NOT NULL REFERENCES accounts,
    accepted_at TEXT NOT NULL
) STRICT;
CREATE INDEX case_acceptances_by_account ON case_acceptances (accepted_by);

CREATE TABLE case_withdrawals (
    case_id INTEGER PRIMARY KEY REFERENCES cases,
    reason TEXT NOT NULL CHECK (reason <> ''),
    withdrawn_by INTEGER NOT NULL REFERENCES accounts,
    withdrawn_at TEXT NOT NULL
) STRICT;
CREATE INDEX case_withdrawals_by_account ON case_withdrawals (withdrawn_by);

CREATE TABLE field_comments (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    -- NULL: a field of the summary sheet.
    matter_id INTEGER REFERENCES matters,
    field_key TEXT NOT NULL CHECK (field_key <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    written_by INTEGER NOT NULL REFERENCES accounts,
    written_at TEXT NOT NULL,
    settled_by INTEGER REFERENCES accounts,
    settled_at TEXT,
    CHECK ((settled_by IS NULL) = (settled_at IS NULL))
) STRICT;
CREATE INDEX field_comments_by_case ON field_comments (case_id, id);
CREATE INDEX field_comments_by_matter ON field_comments (matter_id);
CREATE INDEX field_comments_by_writer ON field_comments (written_by);
CREATE INDEX field_comments_by_settler ON field_comments (settled_by);

CREATE TABLE case_relations (
    case_id INTEGER NOT NULL REFERENCES cases,
    kind TEXT NOT NULL CHECK (kind IN ('amends', 'refers_to', 'answers_condition', 'follows_up')),
    other_case_id INTEGER NOT NULL REFERENCES cases,
    PRIMARY KEY (case_id, kind, other_case_id),
    CHECK (case_id <> other_case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_relations_by_other ON case_relations (other_case_id, case_id);

-- Numbers that will never be given (欠番), and why.
CREATE TABLE number_gaps (
    council_id INTEGER NOT NULL REFERENCES councils,
    kind TEXT NOT NULL CHECK (kind IN ('consultation', 'reply')),
    scope TEXT NOT NULL,
    first INTEGER NOT NULL CHECK (first > 0),
    last INTEGER NOT NULL CHECK (last >= first),
    reason TEXT NOT NULL CHECK (reason <> ''),
    noted_by INTEGER NOT NULL REFERENCES accounts,
    noted_at TEXT NOT NULL,
    PRIMARY KEY (council_id, kind, scope, first)
) STRICT, WITHOUT ROWID;
CREATE INDEX number_gaps_by_account ON number_gaps (noted_by);

CREATE TABLE materials (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    position INTEGER NOT NULL CHECK (position > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    media_type TEXT NOT NULL CHECK (media_type <> ''),
    size INTEGER NOT NULL CHECK (size > 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    added_by INTEGER NOT NULL REFERENCES accounts,
    added_at TEXT NOT NULL,
    removed_by INTEGER REFERENCES accounts,
    removed_at TEXT,
    UNIQUE (case_id, position)
) STRICT;
CREATE INDEX materials_by_adder ON materials (added_by);
CREATE INDEX materials_by_remover ON materials (removed_by);

-- Papers in chunks of at most 1 MiB, so that none is ever whole in memory because the database wants it so.
CREATE TABLE material_chunks (
    material_id INTEGER NOT NULL REFERENCES materials,
    position INTEGER NOT NULL CHECK (position >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
    PRIMARY KEY (material_id, position)
) STRICT;
