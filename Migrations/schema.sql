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
    openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
    closed_reason TEXT NOT NULL,
    minutes_style TEXT NOT NULL CHECK (minutes_style IN ('verbatim_with_names', 'verbatim_with_roles', 'summary')),
    materials_public INTEGER NOT NULL CHECK (materials_public IN (0, 1)),
    materials_not_public_reason TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0), usual_method TEXT NOT NULL DEFAULT 'no_objection'
    CHECK (usual_method IN ('no_objection', 'show_of_hands', 'roll_call', 'secret_ballot', 'ballots')), minutes_signers TEXT NOT NULL DEFAULT 'chair'
    CHECK (minutes_signers IN ('chair', 'chair_and_member')), withheld_as TEXT NOT NULL DEFAULT 'bullets'
    CHECK (withheld_as IN ('bullets', 'omitted')), reply_grouping TEXT NOT NULL DEFAULT 'case'
    CHECK (reply_grouping IN ('case', 'meeting')),
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

CREATE TABLE form_submissions (
    form_key TEXT PRIMARY KEY CHECK (form_key <> ''),
    account_id INTEGER NOT NULL REFERENCES accounts,
    location TEXT NOT NULL,
    submitted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX form_submissions_by_account ON form_submissions (account_id);

CREATE INDEX form_submissions_by_time ON form_submissions (submitted_at);

CREATE TABLE sequences (
    council_id INTEGER NOT NULL REFERENCES councils,
    kind TEXT NOT NULL CHECK (kind IN ('meeting', 'consultation', 'reply', 'material', 'annex', 'reference')),
    scope TEXT NOT NULL,
    last INTEGER NOT NULL CHECK (last >= 0),
    PRIMARY KEY (council_id, kind, scope)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE provisions (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    key TEXT NOT NULL CHECK (key <> ''),
    law TEXT NOT NULL CHECK (law <> ''),
    article TEXT NOT NULL CHECK (article <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    may_be_report TEXT NOT NULL CHECK (may_be_report IN ('standing_approval', 'never')),
    position INTEGER NOT NULL,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)), version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    UNIQUE (council_id, key)
) STRICT;

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
    saved_at TEXT NOT NULL, form_id INTEGER REFERENCES forms,
    PRIMARY KEY (matter_id, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_sheet_revisions_by_account ON case_sheet_revisions (saved_by);

CREATE TABLE case_submissions (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    submitted_by INTEGER NOT NULL REFERENCES accounts,
    submitted_at TEXT NOT NULL
) STRICT;

CREATE INDEX case_submissions_by_case ON case_submissions (case_id, id);

CREATE INDEX case_submissions_by_account ON case_submissions (submitted_by);

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

CREATE TABLE meetings (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    term_id INTEGER NOT NULL REFERENCES terms,
    ordinal INTEGER NOT NULL CHECK (ordinal > 0),
    -- What the ordinal counts within: a term or a fiscal year.
    ordinal_scope TEXT NOT NULL CHECK (ordinal_scope <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
    reserve_on TEXT CHECK (reserve_on IS NULL OR reserve_on IS date(reserve_on)),
    starts_at TEXT NOT NULL CHECK (starts_at IS strftime('%H:%M', starts_at)),
    planned_close_at TEXT CHECK (planned_close_at IS NULL OR planned_close_at IS strftime('%H:%M', planned_close_at)),
    place TEXT NOT NULL CHECK (place <> ''),
    form TEXT NOT NULL CHECK (form IN ('in_person', 'hybrid', 'written')),
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closed')),
    opened_at TEXT CHECK (opened_at IS NULL OR opened_at IS strftime('%H:%M', opened_at)),
    closed_at TEXT CHECK (closed_at IS NULL OR closed_at IS strftime('%H:%M', closed_at)),
    open_to_public INTEGER NOT NULL CHECK (open_to_public IN (0, 1)),
    not_public_reason TEXT NOT NULL DEFAULT '',
    observers INTEGER CHECK (observers >= 0),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0), cancelled_at TEXT, cancelled_by INTEGER REFERENCES accounts, cancellation_reason TEXT
    CHECK (cancellation_reason <> ''
        AND (cancelled_at IS NULL) = (cancellation_reason IS NULL) AND (cancelled_at IS NULL) = (cancelled_by IS NULL)
        AND (cancelled_at IS NULL OR state = 'planned')), phase TEXT
    GENERATED ALWAYS AS (CASE WHEN cancelled_at IS NULL THEN state ELSE 'cancelled' END) VIRTUAL, subcommittee_id INTEGER REFERENCES subcommittees,
    UNIQUE (council_id, ordinal_scope, ordinal),
    CHECK (open_to_public = 1 OR not_public_reason <> ''),
    CHECK (state = 'planned' OR opened_at IS NOT NULL),
    CHECK (state <> 'closed' OR closed_at IS NOT NULL)
) STRICT;

CREATE INDEX meetings_by_date ON meetings (council_id, held_on DESC, id DESC);

CREATE INDEX meetings_by_term ON meetings (term_id);

CREATE TABLE agenda_releases (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    released_by INTEGER NOT NULL REFERENCES accounts,
    released_at TEXT NOT NULL
) STRICT;

CREATE INDEX agenda_releases_by_meeting ON agenda_releases (meeting_id, id);

CREATE INDEX agenda_releases_by_account ON agenda_releases (released_by);

CREATE TABLE agenda_items (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    kind TEXT NOT NULL CHECK (kind IN ('confirmation', 'consultation', 'report', 'other', 'information')),
    -- 1, 2, … within its kind.
    position INTEGER NOT NULL CHECK (position > 0),
    case_id INTEGER REFERENCES cases,
    -- The promise that a report keeps.
    follow_up_id INTEGER REFERENCES follow_ups,
    title TEXT NOT NULL CHECK (title <> ''),
    -- Pages of its papers in the bound packet; the ranges follow from the order.
    page_count INTEGER CHECK (page_count > 0),
    -- How many minutes the department explained, as the record states it.
    explained_minutes INTEGER CHECK (explained_minutes BETWEEN 0 AND 600),
    UNIQUE (meeting_id, kind, position),
    CHECK (kind <> 'consultation' OR case_id IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX agenda_items_one_case ON agenda_items (meeting_id, case_id) WHERE case_id IS NOT NULL;

CREATE INDEX agenda_items_by_case ON agenda_items (case_id);

CREATE INDEX agenda_items_by_follow_up ON agenda_items (follow_up_id);

CREATE TABLE attendances (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    member_id INTEGER NOT NULL REFERENCES members,
    mode TEXT NOT NULL CHECK (mode IN ('place', 'web', 'absent')),
    -- NULL: from the opening, to the end.
    arrived_at TEXT CHECK (arrived_at IS NULL OR arrived_at IS strftime('%H:%M', arrived_at)),
    left_at TEXT CHECK (left_at IS NULL OR left_at IS strftime('%H:%M', left_at)),
    recorded_by INTEGER NOT NULL REFERENCES accounts,
    recorded_at TEXT NOT NULL,
    CHECK (mode <> 'absent' OR (arrived_at IS NULL AND left_at IS NULL)),
    CHECK (left_at IS NULL OR arrived_at IS NULL OR arrived_at <= left_at)
) STRICT;

CREATE INDEX attendances_by_meeting ON attendances (meeting_id, member_id, id);

CREATE INDEX attendances_by_member ON attendances (member_id);

CREATE INDEX attendances_by_account ON attendances (recorded_by);

CREATE UNIQUE INDEX attendances_once ON attendances (meeting_id, member_id, coalesce(arrived_at, ''));

CREATE TABLE acting_chairs (
    meeting_id INTEGER PRIMARY KEY REFERENCES meetings,
    member_id INTEGER NOT NULL REFERENCES members,
    recorded_by INTEGER NOT NULL REFERENCES accounts,
    recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX acting_chairs_by_member ON acting_chairs (member_id);

CREATE INDEX acting_chairs_by_account ON acting_chairs (recorded_by);

CREATE TABLE votes (
    id INTEGER PRIMARY KEY,
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_items,
    position INTEGER NOT NULL CHECK (position > 0),
    subject TEXT NOT NULL CHECK (subject IN ('confirmation', 'consultation', 'report', 'other')),
    -- Raised by every recording, so that two clerks cannot record over each other.
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    UNIQUE (agenda_item_id, position)
) STRICT;

CREATE TABLE vote_matters (
    vote_id INTEGER NOT NULL REFERENCES votes,
    matter_id INTEGER NOT NULL REFERENCES matters,
    PRIMARY KEY (vote_id, matter_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX vote_matters_by_matter ON vote_matters (matter_id);

CREATE TABLE vote_exclusions (
    vote_id INTEGER NOT NULL REFERENCES votes,
    member_id INTEGER NOT NULL REFERENCES members,
    reason TEXT NOT NULL CHECK (reason <> ''), resolution TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (vote_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX vote_exclusions_by_member ON vote_exclusions (member_id);

CREATE TABLE tallies (
    decision_id INTEGER PRIMARY KEY REFERENCES decisions,
    in_favour INTEGER NOT NULL CHECK (in_favour >= 0),
    against INTEGER NOT NULL CHECK (against >= 0),
    abstained INTEGER NOT NULL CHECK (abstained >= 0),
    casting_vote TEXT CHECK (casting_vote IN ('in_favour', 'against')),
    -- Why the sum differs from those who may vote; empty when it does not.
    mismatch_reason TEXT NOT NULL DEFAULT '',
    CHECK (casting_vote IS NULL OR in_favour = against)
) STRICT;

CREATE TRIGGER tallies_stay BEFORE UPDATE ON tallies BEGIN
    SELECT raise(ABORT, 'a tally is never changed; record a correction');
END;

CREATE TRIGGER tallies_remain BEFORE DELETE ON tallies BEGIN
    SELECT raise(ABORT, 'a tally is never deleted');
END;

CREATE TABLE conditions (
    id INTEGER PRIMARY KEY,
    decision_id INTEGER NOT NULL REFERENCES decisions,
    position INTEGER NOT NULL CHECK (position > 0),
    text TEXT NOT NULL CHECK (text <> ''),
    must_report INTEGER NOT NULL CHECK (must_report IN (0, 1)),
    UNIQUE (decision_id, position)
) STRICT;

CREATE TABLE follow_ups (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    case_id INTEGER NOT NULL REFERENCES cases,
    -- NULL: promised in talk.
    condition_id INTEGER UNIQUE REFERENCES conditions,
    text TEXT NOT NULL CHECK (text <> ''),
    promised_meeting_id INTEGER NOT NULL REFERENCES meetings,
    -- NULL until the next meeting is planned.
    due_meeting_id INTEGER REFERENCES meetings,
    state TEXT NOT NULL CHECK (state IN ('open', 'reported', 'closed')),
    -- The last one, should the council have wanted to hear more than once.
    reported_meeting_id INTEGER REFERENCES meetings,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    created_at TEXT NOT NULL,
    settled_by INTEGER REFERENCES accounts,
    settled_at TEXT, department_id INTEGER REFERENCES departments,
    CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
    CHECK (state = 'open' OR (settled_at IS NOT NULL AND reported_meeting_id IS NOT NULL)),
    CHECK (reported_meeting_id IS NOT promised_meeting_id)
) STRICT;

CREATE INDEX follow_ups_by_state ON follow_ups (council_id, state, id);

CREATE INDEX follow_ups_by_case ON follow_ups (case_id);

CREATE INDEX follow_ups_by_promise ON follow_ups (promised_meeting_id);

CREATE INDEX follow_ups_by_due_meeting ON follow_ups (due_meeting_id);

CREATE INDEX follow_ups_by_report ON follow_ups (reported_meeting_id);

CREATE INDEX follow_ups_by_settler ON follow_ups (settled_by);

CREATE TABLE follow_up_reports (
    id INTEGER PRIMARY KEY,
    follow_up_id INTEGER NOT NULL REFERENCES follow_ups,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    answer TEXT NOT NULL CHECK (answer <> ''),
    reported_by INTEGER NOT NULL REFERENCES accounts,
    reported_at TEXT NOT NULL
) STRICT;

CREATE INDEX follow_up_reports_by_follow_up ON follow_up_reports (follow_up_id, id);

CREATE INDEX follow_up_reports_by_meeting ON follow_up_reports (meeting_id);

CREATE INDEX follow_up_reports_by_account ON follow_up_reports (reported_by);

CREATE TABLE errata (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    place TEXT NOT NULL CHECK (place <> ''),
    before TEXT NOT NULL CHECK (before <> ''),
    after TEXT NOT NULL CHECK (after <> ''),
    noted_by INTEGER NOT NULL REFERENCES accounts,
    noted_at TEXT NOT NULL
, matter_id INTEGER REFERENCES matters, field_key TEXT CHECK (field_key <> ''), sheet_version INTEGER CHECK (sheet_version > 1), said_by TEXT NOT NULL DEFAULT '', material_id INTEGER REFERENCES materials) STRICT;

CREATE INDEX errata_by_case ON errata (case_id, id);

CREATE INDEX errata_by_meeting ON errata (meeting_id);

CREATE INDEX errata_by_account ON errata (noted_by);

CREATE TABLE contents (
    id INTEGER PRIMARY KEY,
    -- Both NULL while bytes still arrive.
    size INTEGER CHECK (size > 0),
    sha256 BLOB CHECK (length(sha256) = 32),
    begun_by INTEGER NOT NULL REFERENCES accounts,
    begun_at TEXT NOT NULL,
    CHECK ((size IS NULL) = (sha256 IS NULL))
) STRICT;

CREATE INDEX contents_by_account ON contents (begun_by);

CREATE TABLE content_chunks (
    content_id INTEGER NOT NULL REFERENCES contents,
    position INTEGER NOT NULL CHECK (position >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (content_id, position)
) STRICT;

CREATE TRIGGER contents_stay BEFORE UPDATE ON contents WHEN old.sha256 IS NOT NULL BEGIN
    SELECT raise(ABORT, 'a whole content is never changed');
END;

CREATE TRIGGER content_chunks_come_before BEFORE INSERT ON content_chunks
WHEN (SELECT sha256 FROM contents WHERE id = new.content_id) IS NOT NULL BEGIN
    SELECT raise(ABORT, 'a whole content is never added to');
END;

CREATE TRIGGER content_chunks_stay BEFORE UPDATE ON content_chunks BEGIN
    SELECT raise(ABORT, 'a chunk is never changed');
END;

CREATE TABLE "forms" (
    id INTEGER PRIMARY KEY,
    provision_id INTEGER NOT NULL REFERENCES provisions,
    version INTEGER NOT NULL CHECK (version > 0),
    law TEXT NOT NULL CHECK (law <> ''),
    article TEXT NOT NULL CHECK (article <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    may_be_report TEXT NOT NULL CHECK (may_be_report IN ('standing_approval', 'never')),
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    -- NULL for a form that the installation began with.
    published_by INTEGER REFERENCES accounts,
    created_at TEXT NOT NULL,
    UNIQUE (provision_id, version)
) STRICT;

CREATE INDEX forms_by_publisher ON forms (published_by);

CREATE TRIGGER forms_stay BEFORE UPDATE ON forms BEGIN
    SELECT raise(ABORT, 'a form is never changed; make a new version');
END;

CREATE TRIGGER forms_remain BEFORE DELETE ON forms BEGIN
    SELECT raise(ABORT, 'a form is never removed; sheets print by it');
END;

CREATE TABLE form_drafts (
    provision_id INTEGER PRIMARY KEY REFERENCES provisions,
    definition TEXT NOT NULL CHECK (json_valid(definition)),
    saved_by INTEGER NOT NULL REFERENCES accounts,
    saved_at TEXT NOT NULL
) STRICT;

CREATE INDEX form_drafts_by_account ON form_drafts (saved_by);

CREATE INDEX case_sheet_revisions_by_form ON case_sheet_revisions (form_id);

CREATE TABLE opinion_calls (
    meeting_id INTEGER PRIMARY KEY REFERENCES meetings,
    closes_on TEXT NOT NULL CHECK (closes_on IS date(closes_on)),
    shown_to TEXT NOT NULL CHECK (shown_to IN ('secretariat', 'members')),
    called_by INTEGER NOT NULL REFERENCES accounts,
    called_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

CREATE INDEX opinion_calls_by_account ON opinion_calls (called_by);

CREATE TABLE opinions (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    -- NULL: about the case as a whole.
    matter_id INTEGER REFERENCES matters ON DELETE SET NULL,
    -- The meeting it was given before or at; an adviser need not wait for one.
    meeting_id INTEGER REFERENCES meetings,
    source TEXT NOT NULL CHECK (source IN ('before_meeting', 'at_meeting', 'adviser')),
    member_id INTEGER REFERENCES members,
    -- Name or title of an adviser, who is no member.
    adviser TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL CHECK (text <> ''),
    written_by INTEGER NOT NULL REFERENCES accounts,
    written_at TEXT NOT NULL,
    retracted_by INTEGER REFERENCES accounts,
    retracted_at TEXT,
    CHECK ((source = 'adviser') = (member_id IS NULL) AND (source = 'adviser') = (adviser <> '')),
    CHECK (source = 'adviser' OR meeting_id IS NOT NULL),
    CHECK ((retracted_by IS NULL) = (retracted_at IS NULL))
) STRICT;

CREATE INDEX opinions_by_case ON opinions (case_id, id);

CREATE INDEX opinions_by_matter ON opinions (matter_id);

CREATE INDEX opinions_by_meeting ON opinions (meeting_id);

CREATE INDEX opinions_by_member ON opinions (member_id);

CREATE INDEX opinions_by_writer ON opinions (written_by);

CREATE INDEX opinions_by_retractor ON opinions (retracted_by);

CREATE TABLE opinion_answers (
    id INTEGER PRIMARY KEY,
    opinion_id INTEGER NOT NULL REFERENCES opinions,
    text TEXT NOT NULL CHECK (text <> ''),
    answered_by INTEGER NOT NULL REFERENCES accounts,
    answered_at TEXT NOT NULL
) STRICT;

CREATE INDEX opinion_answers_by_opinion ON opinion_answers (opinion_id, id);

CREATE INDEX opinion_answers_by_account ON opinion_answers (answered_by);

CREATE TRIGGER opinion_answers_stay BEFORE UPDATE ON opinion_answers BEGIN
    SELECT raise(ABORT, 'an answer is never changed; give another one');
END;

CREATE TRIGGER opinion_answers_remain BEFORE DELETE ON opinion_answers BEGIN
    SELECT raise(ABORT, 'an answer is never deleted');
END;

CREATE TABLE opinion_answer_sheets (
    answer_id INTEGER NOT NULL REFERENCES opinion_answers,
    -- 0 stands for the summary sheet.
    matter_id INTEGER NOT NULL CHECK (matter_id >= 0),
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (answer_id, matter_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX errata_by_matter ON errata (matter_id);

CREATE TRIGGER errata_stay BEFORE UPDATE ON errata BEGIN
    SELECT raise(ABORT, 'a correction is never changed; note another one');
END;

CREATE TRIGGER errata_remain BEFORE DELETE ON errata BEGIN
    SELECT raise(ABORT, 'a correction is never deleted');
END;

CREATE TABLE prior_implementations (
    case_id INTEGER PRIMARY KEY REFERENCES cases,
    reason TEXT NOT NULL CHECK (reason <> ''),
    started_on TEXT NOT NULL CHECK (started_on IS date(started_on)),
    chair_told_on TEXT CHECK (chair_told_on IS NULL OR chair_told_on IS date(chair_told_on)),
    -- The secretariat's own look at the safeguards, before the council has its say.
    checked_on TEXT CHECK (checked_on IS NULL OR checked_on IS date(checked_on)),
    finding TEXT NOT NULL DEFAULT '',
    members_informed_on TEXT CHECK (members_informed_on IS NULL OR members_informed_on IS date(members_informed_on)),
    recorded_by INTEGER NOT NULL REFERENCES accounts,
    recorded_at TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    CHECK ((checked_on IS NULL) = (finding = ''))
) STRICT;

CREATE INDEX prior_implementations_by_account ON prior_implementations (recorded_by);

CREATE TABLE case_views (
    account_id INTEGER NOT NULL REFERENCES accounts,
    case_id INTEGER NOT NULL REFERENCES cases,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (account_id, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_views_by_case ON case_views (case_id);

CREATE TABLE case_view_sheets (
    account_id INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    -- 0 stands for the summary sheet. A matter that has gone since is a change too, so no foreign key.
    matter_id INTEGER NOT NULL CHECK (matter_id >= 0),
    version INTEGER NOT NULL CHECK (version > 0),
    PRIMARY KEY (account_id, case_id, matter_id),
    FOREIGN KEY (account_id, case_id) REFERENCES case_views ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

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

CREATE TABLE matter_standing_approvals (
    matter_id INTEGER PRIMARY KEY REFERENCES matters ON DELETE CASCADE,
    standing_approval_id INTEGER NOT NULL REFERENCES standing_approvals,
    named_by INTEGER NOT NULL REFERENCES accounts,
    named_at TEXT NOT NULL
) STRICT;

CREATE INDEX matter_standing_approvals_by_approval ON matter_standing_approvals (standing_approval_id);

CREATE INDEX matter_standing_approvals_by_account ON matter_standing_approvals (named_by);

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

CREATE TABLE case_mergers (
    case_id INTEGER PRIMARY KEY REFERENCES cases,
    into_case_id INTEGER NOT NULL REFERENCES cases,
    merged_by INTEGER NOT NULL REFERENCES accounts,
    merged_at TEXT NOT NULL,
    CHECK (case_id <> into_case_id)
) STRICT;

CREATE INDEX case_mergers_by_target ON case_mergers (into_case_id);

CREATE INDEX case_mergers_by_account ON case_mergers (merged_by);

CREATE TABLE case_splits (
    case_id INTEGER PRIMARY KEY REFERENCES cases,
    from_case_id INTEGER NOT NULL REFERENCES cases,
    split_by INTEGER NOT NULL REFERENCES accounts,
    split_at TEXT NOT NULL,
    CHECK (case_id <> from_case_id)
) STRICT;

CREATE INDEX case_splits_by_source ON case_splits (from_case_id);

CREATE INDEX case_splits_by_account ON case_splits (split_by);

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

CREATE TRIGGER voting_rules_stay BEFORE UPDATE ON voting_rules BEGIN
    SELECT raise(ABORT, 'rules are never changed; others hold from a later day');
END;

CREATE TABLE "decisions" (
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

CREATE TABLE agenda_versions (
    meeting_id INTEGER PRIMARY KEY REFERENCES meetings,
    version INTEGER NOT NULL CHECK (version > 1)
) STRICT;

CREATE TABLE minutes_confirmations (
    item_id INTEGER PRIMARY KEY REFERENCES agenda_items ON DELETE CASCADE,
    meeting_id INTEGER NOT NULL REFERENCES meetings
) STRICT;

CREATE INDEX minutes_confirmations_by_meeting ON minutes_confirmations (meeting_id);

CREATE TABLE "materials" (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    -- The order of those that count now; one that was replaced or removed keeps the last it had.
    position INTEGER NOT NULL CHECK (position > 0),
    -- 資料, 別紙, 参考
    category TEXT NOT NULL CHECK (category IN ('paper', 'enclosure', 'reference')),
    -- 事前配付, 席上配付, 差し替え, 追加
    delivery TEXT NOT NULL CHECK (delivery IN ('in_advance', 'tabled', 'replacement', 'addition')),
    -- 公開, 非公開
    access TEXT NOT NULL CHECK (access IN ('open', 'confidential')),
    title TEXT NOT NULL CHECK (title <> ''),
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    media_type TEXT NOT NULL CHECK (media_type <> ''),
    content_id INTEGER NOT NULL UNIQUE REFERENCES contents,
    replaced_by_id INTEGER UNIQUE REFERENCES materials,
    -- The first of those that it replaced one after the other, whose number it bears; NULL where it replaced none.
    original_id INTEGER REFERENCES materials,
    -- Why it took another's place.
    note TEXT NOT NULL DEFAULT '',
    added_by INTEGER NOT NULL REFERENCES accounts,
    added_at TEXT NOT NULL,
    removed_by INTEGER REFERENCES accounts,
    removed_at TEXT,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    CHECK ((removed_by IS NULL) = (removed_at IS NULL)),
    CHECK (removed_at IS NULL OR replaced_by_id IS NULL),
    CHECK (delivery = 'replacement' OR original_id IS NULL)
) STRICT;

CREATE UNIQUE INDEX materials_in_order ON materials (case_id, position)
    WHERE removed_at IS NULL AND replaced_by_id IS NULL;

CREATE INDEX materials_by_case ON materials (case_id, position);

CREATE INDEX materials_by_original ON materials (original_id);

CREATE INDEX materials_by_adder ON materials (added_by);

CREATE INDEX materials_by_remover ON materials (removed_by);

CREATE TRIGGER materials_of_whole_contents BEFORE INSERT ON materials
WHEN (SELECT sha256 FROM contents WHERE id = new.content_id) IS NULL BEGIN
    SELECT raise(ABORT, 'the content of a paper is whole');
END;

CREATE TRIGGER materials_keep_contents BEFORE UPDATE OF content_id, media_type ON materials BEGIN
    SELECT raise(ABORT, 'a paper keeps its content; put another in its place');
END;

CREATE TRIGGER materials_remain BEFORE DELETE ON materials BEGIN
    SELECT raise(ABORT, 'a paper is never deleted');
END;

CREATE INDEX errata_by_material ON errata (material_id);

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

CREATE TABLE case_words (
    case_id INTEGER PRIMARY KEY REFERENCES cases,
    title TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE case_word_index USING fts5 (
    title, body, content = 'case_words', content_rowid = 'case_id', tokenize = 'ascii', detail = 'column', columnsize = 0);

CREATE VIRTUAL TABLE case_word_counts USING fts5vocab ('case_word_index', 'row');

CREATE TRIGGER case_words_come AFTER INSERT ON case_words BEGIN
    INSERT INTO case_word_index (rowid, title, body) VALUES (new.case_id, new.title, new.body);
END;

CREATE TRIGGER case_words_change AFTER UPDATE ON case_words BEGIN
    INSERT INTO case_word_index (case_word_index, rowid, title, body)
    VALUES ('delete', old.case_id, old.title, old.body);
    INSERT INTO case_word_index (rowid, title, body) VALUES (new.case_id, new.title, new.body);
END;

CREATE TRIGGER case_words_go AFTER DELETE ON case_words BEGIN
    INSERT INTO case_word_index (case_word_index, rowid, title, body)
    VALUES ('delete', old.case_id, old.title, old.body);
END;

CREATE TABLE unread_cases (
    case_id INTEGER PRIMARY KEY REFERENCES cases
) STRICT;

CREATE TRIGGER cases_come_unread AFTER INSERT ON cases BEGIN
    INSERT INTO unread_cases VALUES (new.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER cases_change_unread AFTER UPDATE OF title, outline ON cases BEGIN
    INSERT INTO unread_cases VALUES (new.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER case_sheets_come_unread AFTER INSERT ON case_sheets BEGIN
    INSERT INTO unread_cases SELECT case_id FROM matters WHERE id = new.matter_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER case_sheets_change_unread AFTER UPDATE OF content ON case_sheets BEGIN
    INSERT INTO unread_cases SELECT case_id FROM matters WHERE id = new.matter_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER case_sheets_go_unread AFTER DELETE ON case_sheets BEGIN
    INSERT INTO unread_cases SELECT case_id FROM matters WHERE id = old.matter_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER matters_move_unread AFTER UPDATE OF case_id ON matters BEGIN
    INSERT INTO unread_cases VALUES (old.case_id) ON CONFLICT DO NOTHING;
    INSERT INTO unread_cases VALUES (new.case_id) ON CONFLICT DO NOTHING;
END;

CREATE TABLE item_calls (
    id INTEGER PRIMARY KEY,
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_items,
    called_at TEXT NOT NULL CHECK (called_at IS strftime('%H:%M', called_at)),
    recorded_by INTEGER NOT NULL REFERENCES accounts,
    recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX item_calls_by_item ON item_calls (agenda_item_id, id);

CREATE INDEX item_calls_by_account ON item_calls (recorded_by);

CREATE TABLE remarks (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    -- NULL: about no item, such as an announcement before the end.
    agenda_item_id INTEGER REFERENCES agenda_items,
    kind TEXT NOT NULL CHECK (kind IN ('remark', 'answer', 'promise')),
    member_id INTEGER REFERENCES members,
    -- Who spoke, where it was no member: 健康づくり課長.
    speaker TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL CHECK (text <> ''),
    said_at TEXT NOT NULL CHECK (said_at IS strftime('%H:%M', said_at)),
    follow_up_id INTEGER UNIQUE REFERENCES follow_ups ON DELETE SET NULL,
    noted_by INTEGER NOT NULL REFERENCES accounts,
    noted_at TEXT NOT NULL,
    retracted_by INTEGER REFERENCES accounts,
    retracted_at TEXT,
    CHECK (member_id IS NULL OR speaker = ''),
    CHECK (follow_up_id IS NULL OR kind = 'promise'),
    CHECK ((retracted_by IS NULL) = (retracted_at IS NULL))
) STRICT;

CREATE INDEX remarks_by_meeting ON remarks (meeting_id, id);

CREATE INDEX remarks_by_item ON remarks (agenda_item_id);

CREATE INDEX remarks_by_member ON remarks (member_id);

CREATE INDEX remarks_by_account ON remarks (noted_by);

CREATE INDEX remarks_by_retractor ON remarks (retracted_by);

CREATE TRIGGER remarks_keep_their_words BEFORE UPDATE OF text, kind, member_id, speaker, said_at ON remarks BEGIN
    SELECT raise(ABORT, 'a remark is never changed; retract it and note another one');
END;

CREATE TRIGGER remarks_remain BEFORE DELETE ON remarks BEGIN
    SELECT raise(ABORT, 'a remark is never deleted');
END;

CREATE TABLE spoken_differences (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    agenda_item_id INTEGER REFERENCES agenda_items,
    said TEXT NOT NULL CHECK (said <> ''),
    note TEXT NOT NULL CHECK (note <> ''),
    noted_by INTEGER NOT NULL REFERENCES accounts,
    noted_at TEXT NOT NULL
) STRICT;

CREATE INDEX spoken_differences_by_meeting ON spoken_differences (meeting_id, id);

CREATE INDEX spoken_differences_by_item ON spoken_differences (agenda_item_id);

CREATE INDEX spoken_differences_by_account ON spoken_differences (noted_by);

CREATE TRIGGER spoken_differences_stay BEFORE UPDATE ON spoken_differences BEGIN
    SELECT raise(ABORT, 'what was said is never changed; note another one');
END;

CREATE TRIGGER spoken_differences_remain BEFORE DELETE ON spoken_differences BEGIN
    SELECT raise(ABORT, 'what was said is never deleted');
END;

CREATE TABLE closed_items (
    agenda_item_id INTEGER PRIMARY KEY REFERENCES agenda_items,
    reason TEXT NOT NULL CHECK (reason <> ''),
    closed_by INTEGER NOT NULL REFERENCES accounts,
    closed_at TEXT NOT NULL
) STRICT;

CREATE INDEX closed_items_by_account ON closed_items (closed_by);

CREATE INDEX meetings_by_canceller ON meetings (cancelled_by);

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

CREATE TABLE calendar_feeds (
    account_id INTEGER NOT NULL REFERENCES accounts,
    council_id INTEGER NOT NULL REFERENCES councils,
    token TEXT NOT NULL UNIQUE CHECK (length(token) >= 43),
    renewed_at TEXT NOT NULL,
    PRIMARY KEY (account_id, council_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX calendar_feeds_by_council ON calendar_feeds (council_id);

CREATE TABLE agenda_notes (
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_items ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members,
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (agenda_item_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX agenda_notes_by_member ON agenda_notes (member_id);

CREATE TABLE agenda_readings (
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_items ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members,
    read_at TEXT NOT NULL,
    PRIMARY KEY (agenda_item_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX agenda_readings_by_member ON agenda_readings (member_id);

CREATE TABLE agenda_reviews (
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_items ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members,
    stance TEXT CHECK (stance IN ('approve', 'speak')),
    question TEXT NOT NULL DEFAULT '',
    sent_stance TEXT CHECK (sent_stance IN ('approve', 'speak')),
    sent_at TEXT,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    PRIMARY KEY (agenda_item_id, member_id),
    CHECK (sent_stance IS NULL OR sent_at IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX agenda_reviews_by_member ON agenda_reviews (member_id);

CREATE TABLE agenda_questions (
    id INTEGER PRIMARY KEY,
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_items ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members,
    text TEXT NOT NULL CHECK (text <> ''),
    opinion_id INTEGER UNIQUE REFERENCES opinions,
    sent_at TEXT NOT NULL
) STRICT;

CREATE INDEX agenda_questions_by_item ON agenda_questions (agenda_item_id, id);

CREATE INDEX agenda_questions_by_member ON agenda_questions (member_id);

CREATE INDEX follow_ups_by_department ON follow_ups (department_id);

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

CREATE TABLE minutes_speakers (
    council_id INTEGER NOT NULL REFERENCES councils,
    label TEXT NOT NULL CHECK (label <> ''),
    role TEXT NOT NULL CHECK (role IN ('chair', 'vice_chair', 'acting_chair', 'member', 'secretariat', 'department',
        'adviser', 'other')),
    member_id INTEGER REFERENCES members,
    PRIMARY KEY (council_id, label)
) STRICT, WITHOUT ROWID;

CREATE INDEX minutes_speakers_by_member ON minutes_speakers (member_id);

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

CREATE INDEX meetings_by_subcommittee ON meetings (subcommittee_id, held_on) WHERE subcommittee_id IS NOT NULL;

CREATE TRIGGER meetings_stay_with_their_body BEFORE UPDATE OF subcommittee_id ON meetings BEGIN
    SELECT raise(ABORT, 'a meeting stays a meeting of those who were called to it');
END;

CREATE TRIGGER meetings_are_of_their_council BEFORE INSERT ON meetings
WHEN new.subcommittee_id IS NOT NULL
    AND new.council_id <> (SELECT s.council_id FROM subcommittees s WHERE s.id = new.subcommittee_id) BEGIN
    SELECT raise(ABORT, 'a subcommittee meets within its own council');
END;

CREATE TABLE "replies" (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    -- The one that left the house before and that this one takes the place of.
    corrects_id INTEGER UNIQUE REFERENCES replies,
    addressee TEXT NOT NULL CHECK (addressee <> ''),
    -- A person's words behind the decisions; of a correction the reason.
    remarks TEXT NOT NULL DEFAULT '',
    number INTEGER CHECK (number > 0),
    number_scope TEXT,
    number_text TEXT,
    replied_on TEXT CHECK (replied_on IS NULL OR replied_on IS date(replied_on)),
    -- The wording, part by part, as it left the house.
    body TEXT CHECK (body IS NULL OR json_valid(body)),
    issued_by INTEGER REFERENCES accounts,
    issued_at TEXT,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    UNIQUE (council_id, number_scope, number),
    CHECK (corrects_id IS NULL OR remarks <> ''),
    CHECK ((issued_at IS NULL) = (issued_by IS NULL) AND (issued_at IS NULL) = (body IS NULL)),
    CHECK ((issued_at IS NULL) = (number IS NULL) AND (number IS NULL) = (number_scope IS NULL)
        AND (number IS NULL) = (number_text IS NULL) AND (number IS NULL) = (replied_on IS NULL))
) STRICT;

CREATE TABLE reply_cases (
    reply_id INTEGER NOT NULL REFERENCES replies ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position > 0),
    case_id INTEGER NOT NULL REFERENCES cases,
    is_correction INTEGER NOT NULL CHECK (is_correction IN (0, 1)),
    PRIMARY KEY (reply_id, position),
    UNIQUE (reply_id, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX replies_by_date ON replies (council_id, coalesce(replied_on, '9999-12-31') DESC, id DESC);

CREATE INDEX replies_by_number ON replies (council_id, coalesce(number, 999999999) DESC, id DESC);

CREATE INDEX replies_by_meeting ON replies (meeting_id);

CREATE INDEX replies_by_account ON replies (issued_by);

CREATE TRIGGER replies_stay BEFORE UPDATE ON replies WHEN old.issued_at IS NOT NULL BEGIN
    SELECT raise(ABORT, 'an issued reply is never changed');
END;

CREATE TRIGGER replies_remain BEFORE DELETE ON replies WHEN old.issued_at IS NOT NULL BEGIN
    SELECT raise(ABORT, 'an issued reply is never deleted');
END;

CREATE TRIGGER replies_correct_what_was_issued BEFORE INSERT ON replies
WHEN (SELECT issued_at IS NULL FROM replies WHERE id = new.corrects_id) BEGIN
    SELECT raise(ABORT, 'a draft is changed, not corrected');
END;

CREATE UNIQUE INDEX reply_cases_once ON reply_cases (case_id) WHERE is_correction = 0;

CREATE INDEX reply_cases_by_case ON reply_cases (case_id);

CREATE TRIGGER reply_cases_come_before BEFORE INSERT ON reply_cases
WHEN (SELECT issued_at FROM replies WHERE id = new.reply_id) IS NOT NULL BEGIN
    SELECT raise(ABORT, 'an issued reply is never changed');
END;

CREATE TRIGGER reply_cases_stay BEFORE UPDATE ON reply_cases
WHEN (SELECT issued_at FROM replies WHERE id = old.reply_id) IS NOT NULL BEGIN
    SELECT raise(ABORT, 'an issued reply is never changed');
END;

CREATE TRIGGER reply_cases_remain BEFORE DELETE ON reply_cases
WHEN (SELECT issued_at FROM replies WHERE id = old.reply_id) IS NOT NULL BEGIN
    SELECT raise(ABORT, 'an issued reply is never changed');
END;

CREATE TABLE department_addressees (
    department_id INTEGER PRIMARY KEY REFERENCES departments,
    addressee TEXT NOT NULL CHECK (addressee <> '')
) STRICT;

CREATE TABLE reply_checks (
    id INTEGER PRIMARY KEY,
    reply_id INTEGER NOT NULL REFERENCES replies ON DELETE CASCADE,
    fingerprint TEXT NOT NULL CHECK (fingerprint <> ''),
    checked_by INTEGER NOT NULL REFERENCES accounts,
    checked_at TEXT NOT NULL
) STRICT;

CREATE INDEX reply_checks_by_reply ON reply_checks (reply_id, id);

CREATE INDEX reply_checks_by_account ON reply_checks (checked_by);

CREATE TRIGGER reply_checks_stay BEFORE UPDATE ON reply_checks BEGIN
    SELECT raise(ABORT, 'a check is never changed');
END;

CREATE TABLE reply_handouts (
    reply_id INTEGER PRIMARY KEY REFERENCES replies,
    item_id INTEGER NOT NULL REFERENCES agenda_items ON DELETE CASCADE
) STRICT;

CREATE INDEX reply_handouts_by_item ON reply_handouts (item_id);

CREATE TRIGGER reply_handouts_of_issued BEFORE INSERT ON reply_handouts
WHEN (SELECT issued_at FROM replies WHERE id = new.reply_id) IS NULL BEGIN
    SELECT raise(ABORT, 'a draft is handed to nobody');
END;

CREATE TABLE item_exclusions (
    agenda_item_id INTEGER NOT NULL REFERENCES agenda_items ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES members,
    reason TEXT NOT NULL CHECK (reason <> ''),
    -- How the council resolved on it; empty where its rules ask for no resolution, or it is to come at the meeting.
    resolution TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (agenda_item_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_exclusions_by_member ON item_exclusions (member_id);

CREATE TABLE "number_gaps" (
    council_id INTEGER NOT NULL REFERENCES councils,
    kind TEXT NOT NULL CHECK (kind IN ('consultation', 'reply', 'material')),
    scope TEXT NOT NULL,
    first INTEGER NOT NULL CHECK (first > 0),
    last INTEGER NOT NULL CHECK (last >= first),
    reason TEXT NOT NULL CHECK (reason <> ''),
    noted_by INTEGER NOT NULL REFERENCES accounts,
    noted_at TEXT NOT NULL,
    PRIMARY KEY (council_id, kind, scope, first)
) STRICT, WITHOUT ROWID;

CREATE INDEX number_gaps_by_account ON number_gaps (noted_by);

CREATE TABLE removed_matters (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    provision_id INTEGER NOT NULL REFERENCES provisions,
    form_id INTEGER NOT NULL REFERENCES forms,
    kind TEXT NOT NULL CHECK (kind IN ('consultation', 'report')),
    note TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)),
    removed_by INTEGER NOT NULL REFERENCES accounts,
    removed_at TEXT NOT NULL,
    restored_at TEXT
) STRICT;

CREATE INDEX removed_matters_by_case ON removed_matters (case_id);

CREATE INDEX removed_matters_by_provision ON removed_matters (provision_id);

CREATE INDEX removed_matters_by_form ON removed_matters (form_id);

CREATE INDEX removed_matters_by_account ON removed_matters (removed_by);

CREATE TABLE "document_templates" (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    -- 諮問書, 総括表・個票, 答申書, 開催通知, 次第, 意見一覧, 会議録, 出席簿, 採決記録, 送付文, 年次報告
    kind TEXT NOT NULL CHECK (kind IN ('consultation', 'case_sheets', 'reply', 'notice', 'agenda', 'opinion_list', 'minutes',
        'attendance_book', 'vote_record', 'covering_letter', 'annual_report')),
    version INTEGER NOT NULL CHECK (version > 0),
    -- NULL, both, where the council went back to the one that comes with the program.
    file_name TEXT CHECK (file_name <> ''),
    content BLOB CHECK (length(content) > 0),
    stored_by INTEGER NOT NULL REFERENCES accounts,
    stored_at TEXT NOT NULL,
    UNIQUE (council_id, kind, version),
    CHECK ((file_name IS NULL) = (content IS NULL))
) STRICT;

CREATE INDEX document_templates_by_storer ON document_templates (stored_by);

CREATE TRIGGER document_templates_stay BEFORE UPDATE ON document_templates BEGIN
    SELECT raise(ABORT, 'a template is never changed; store another');
END;

CREATE TRIGGER document_templates_remain BEFORE DELETE ON document_templates BEGIN
    SELECT raise(ABORT, 'a template is never deleted');
END;

CREATE TABLE item_papers (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings,
    -- Of an item that may have been taken off since, so no foreign key.
    item_id INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    media_type TEXT NOT NULL CHECK (media_type <> ''),
    content_id INTEGER NOT NULL UNIQUE REFERENCES contents,
    added_by INTEGER NOT NULL REFERENCES accounts,
    added_at TEXT NOT NULL,
    removed_by INTEGER REFERENCES accounts,
    removed_at TEXT,
    UNIQUE (item_id, position),
    CHECK ((removed_by IS NULL) = (removed_at IS NULL))
) STRICT;

CREATE INDEX item_papers_by_meeting ON item_papers (meeting_id, item_id, position);

CREATE INDEX item_papers_by_adder ON item_papers (added_by);

CREATE INDEX item_papers_by_remover ON item_papers (removed_by);

CREATE TRIGGER content_chunks_kept BEFORE DELETE ON content_chunks
WHEN EXISTS (SELECT 1 FROM materials WHERE content_id = old.content_id)
    OR EXISTS (SELECT 1 FROM item_papers WHERE content_id = old.content_id) BEGIN
    SELECT raise(ABORT, 'the content of a paper is kept');
END;

CREATE TRIGGER item_papers_of_whole_contents BEFORE INSERT ON item_papers
WHEN (SELECT sha256 FROM contents WHERE id = new.content_id) IS NULL BEGIN
    SELECT raise(ABORT, 'the content of a paper is whole');
END;

CREATE TRIGGER item_papers_keep_contents BEFORE UPDATE OF content_id, media_type, item_id ON item_papers BEGIN
    SELECT raise(ABORT, 'a paper keeps its content; put another in its place');
END;

CREATE TRIGGER item_papers_remain BEFORE DELETE ON item_papers BEGIN
    SELECT raise(ABORT, 'a paper is never deleted');
END;

CREATE TABLE items_without_papers (
    item_id INTEGER PRIMARY KEY REFERENCES agenda_items ON DELETE CASCADE
) STRICT;

CREATE TABLE packet_bindings (
    release_id INTEGER PRIMARY KEY REFERENCES agenda_releases,
    bound_by INTEGER NOT NULL REFERENCES accounts,
    bound_at TEXT NOT NULL
) STRICT;

CREATE INDEX packet_bindings_by_account ON packet_bindings (bound_by);
