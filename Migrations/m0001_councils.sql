-- Councils and their settings, people, accounts, sessions, the record of changes.
-- Instants are UTC text (2026-11-21T05:03:05.123Z), dates are 2026-11-21, times of day 14:03 in Japan.

CREATE TABLE installation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1)),
    -- Signs what leaves and comes back: forms kept over a sign-in, page tokens.
    signing_key BLOB NOT NULL CHECK (length(signing_key) = 32)
) STRICT;

CREATE TABLE councils (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    municipality TEXT NOT NULL CHECK (municipality <> ''),
    secretariat TEXT NOT NULL CHECK (secretariat <> ''),
    addressee TEXT NOT NULL CHECK (addressee <> ''),
    meeting_title_pattern TEXT NOT NULL CHECK (instr(meeting_title_pattern, '{n}') > 0),
    meeting_title_scope TEXT NOT NULL CHECK (meeting_title_scope IN ('forever', 'fiscal_year', 'term')),
    consultation_number_pattern TEXT NOT NULL CHECK (instr(consultation_number_pattern, '{n}') > 0),
    consultation_number_scope TEXT NOT NULL
        CHECK (consultation_number_scope IN ('forever', 'fiscal_year', 'term', 'none')),
    reply_number_pattern TEXT NOT NULL CHECK (instr(reply_number_pattern, '{n}') > 0),
    reply_number_scope TEXT NOT NULL CHECK (reply_number_scope IN ('forever', 'fiscal_year', 'term')),
    material_numbering TEXT NOT NULL CHECK (material_numbering IN ('through_fiscal_year', 'each_meeting', 'page_ranges')),
    material_number_pattern TEXT NOT NULL CHECK (instr(material_number_pattern, '{n}') > 0),
    annex_number_pattern TEXT NOT NULL CHECK (instr(annex_number_pattern, '{m}') > 0),
    reference_number_pattern TEXT NOT NULL CHECK (instr(reference_number_pattern, '{m}') > 0),
    agenda_item_content TEXT NOT NULL CHECK (agenda_item_content IN ('one_matter', 'whole_case')),
    item_decision TEXT NOT NULL CHECK (item_decision IN ('together', 'apart')),
    decision_word TEXT NOT NULL CHECK (decision_word IN ('approval', 'permission', 'acknowledgement')),
    decides_by TEXT NOT NULL CHECK (decides_by IN ('no_objection', 'show_of_hands', 'ballots')),
    chair_vote TEXT NOT NULL CHECK (chair_vote IN ('never', 'on_tie', 'always')),
    quorum_rule TEXT NOT NULL CHECK (quorum_rule IN ('more_than_half', 'at_least_half', 'two_thirds')),
    web_counts INTEGER NOT NULL CHECK (web_counts IN (0, 1)),
    quorum_article TEXT NOT NULL,
    passing_rule TEXT NOT NULL CHECK (passing_rule IN ('more_than_half', 'two_thirds')),
    openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
    closed_reason TEXT NOT NULL,
    minutes_style TEXT NOT NULL CHECK (minutes_style IN ('verbatim_with_names', 'verbatim_with_roles', 'summary')),
    materials_public INTEGER NOT NULL CHECK (materials_public IN (0, 1)),
    materials_not_public_reason TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    CHECK (openness = 'open' OR closed_reason <> ''),
    CHECK (materials_public = 1 OR materials_not_public_reason <> '')
) STRICT;

CREATE TABLE terms (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    ordinal INTEGER NOT NULL CHECK (ordinal > 0),
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on)),
    UNIQUE (council_id, ordinal),
    CHECK (starts_on <= ends_on)
) STRICT;

CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    name TEXT NOT NULL CHECK (name <> ''),
    kana TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
CREATE INDEX members_by_council ON members (council_id, kana, id);

CREATE TABLE appointments (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members,
    term_id INTEGER NOT NULL REFERENCES terms,
    seat_category TEXT NOT NULL CHECK (seat_category IN ('academic', 'assembly', 'nominated', 'citizen')),
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    -- The last day in office.
    ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on)),
    end_reason TEXT NOT NULL CHECK (end_reason IN ('term_expired', 'resigned', 'dismissed')),
    UNIQUE (member_id, term_id, starts_on),
    CHECK (starts_on <= ends_on)
) STRICT;
CREATE INDEX appointments_by_term ON appointments (term_id, member_id);

CREATE TABLE offices (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES members,
    term_id INTEGER NOT NULL REFERENCES terms,
    office TEXT NOT NULL CHECK (office IN ('chair', 'vice_chair', 'acting_chair')),
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on)),
    UNIQUE (member_id, term_id, office, starts_on),
    CHECK (starts_on <= ends_on)
) STRICT;
CREATE INDEX offices_by_term ON offices (term_id, member_id);

CREATE TABLE departments (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    division TEXT NOT NULL,
    section TEXT NOT NULL CHECK (section <> ''),
    unit TEXT NOT NULL,
    -- 衛生部 保健予防課 保健予防係
    name TEXT NOT NULL GENERATED ALWAYS AS (trim(division || ' ' || section || ' ' || unit)) STORED,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    UNIQUE (council_id, name)
) STRICT;

CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    login TEXT NOT NULL UNIQUE CHECK (login <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    password_hash TEXT NOT NULL CHECK (password_hash LIKE '$scrypt$%'),
    disabled_at TEXT,
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

CREATE TABLE account_roles (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts,
    council_id INTEGER NOT NULL REFERENCES councils,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'secretariat', 'clerk', 'department', 'member')),
    member_id INTEGER REFERENCES members,
    UNIQUE (account_id, council_id, role),
    CHECK ((role = 'member') = (member_id IS NOT NULL))
) STRICT;
CREATE INDEX account_roles_by_council ON account_roles (council_id, account_id);

CREATE TABLE account_departments (
    account_id INTEGER NOT NULL REFERENCES accounts,
    department_id INTEGER NOT NULL REFERENCES departments,
    PRIMARY KEY (account_id, department_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_departments_by_department ON account_departments (department_id);

CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    -- SHA-256 of the 256-bit token: a stolen copy of this file opens no session.
    token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    account_id INTEGER NOT NULL REFERENCES accounts,
    council_id INTEGER NOT NULL REFERENCES councils,
    created_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_by_account ON sessions (account_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE sign_in_failures (
    id INTEGER PRIMARY KEY,
    login TEXT NOT NULL,
    address TEXT NOT NULL,
    failed_at TEXT NOT NULL
) STRICT;
CREATE INDEX sign_in_failures_by_login ON sign_in_failures (login, failed_at);
CREATE INDEX sign_in_failures_by_address ON sign_in_failures (address, failed_at);
CREATE INDEX sign_in_failures_by_time ON sign_in_failures (failed_at);

-- Each form carries a key of its own; a second sending of the same form finds the first one's answer here.
CREATE TABLE form_submissions (
    form_key TEXT PRIMARY KEY CHECK (form_key <> ''),
    account_id INTEGER NOT NULL REFERENCES accounts,
    location TEXT NOT NULL,
    submitted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX form_submissions_by_account ON form_submissions (account_id);
CREATE INDEX form_submissions_by_time ON form_submissions (submitted_at);

-- The last number given, by council, kind and scope (forever, a fiscal year, a term).
CREATE TABLE sequences (
    council_id INTEGER NOT NULL REFERENCES councils,
    kind TEXT NOT NULL CHECK (kind IN ('meeting', 'consultation', 'reply', 'material', 'annex', 'reference')),
    scope TEXT NOT NULL,
    last INTEGER NOT NULL CHECK (last >= 0),
    PRIMARY KEY (council_id, kind, scope)
) STRICT, WITHOUT ROWID;

-- 監査証跡: only ever added to.
CREATE TABLE audit_entries (
    id INTEGER PRIMARY KEY,
    council_id INTEGER REFERENCES councils,
    account_id INTEGER REFERENCES accounts,
    at TEXT NOT NULL,
    -- What was changed: case 42, meeting 7, vote 3.
    subject TEXT NOT NULL CHECK (subject <> ''),
    subject_id INTEGER NOT NULL,
    action TEXT NOT NULL CHECK (action <> ''),
    -- The sentence for people, and the values for whoever must reconstruct.
    sentence TEXT NOT NULL CHECK (sentence <> ''),
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    after TEXT CHECK (after IS NULL OR json_valid(after))
) STRICT;
CREATE INDEX audit_entries_by_subject ON audit_entries (subject, subject_id, id);
CREATE INDEX audit_entries_by_council ON audit_entries (council_id, id);
CREATE INDEX audit_entries_by_account ON audit_entries (account_id);
CREATE TRIGGER audit_entries_stay BEFORE UPDATE ON audit_entries BEGIN
    SELECT raise(ABORT, 'audit entries are never changed');
END;
CREATE TRIGGER audit_entries_remain BEFORE DELETE ON audit_entries BEGIN
    SELECT raise(ABORT, 'audit entries are never deleted');
END;
