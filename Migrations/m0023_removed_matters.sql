-- 削除した付議項目: what its sheet said last, so that it can be put back.
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
