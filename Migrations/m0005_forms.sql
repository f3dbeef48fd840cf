-- Provisions and forms edited on screen: a form's version holds its heading too, and the next version is written beside it.

-- Counts every change of a provision, its draft among them, so that two administrators don't overwrite each other.
ALTER TABLE provisions ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0);

-- What a sheet cites is that of its form's version; the provision's own columns repeat those of the newest.
CREATE TABLE new_forms (
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
INSERT INTO new_forms (id, provision_id, version, law, article, title, may_be_report, fields, created_at)
    SELECT f.id, f.provision_id, f.version, p.law, p.article, p.title, p.may_be_report, f.fields, f.created_at
    FROM forms f JOIN provisions p ON p.id = f.provision_id;
DROP TABLE forms;
ALTER TABLE new_forms RENAME TO forms;
CREATE INDEX forms_by_publisher ON forms (published_by);
CREATE TRIGGER forms_stay BEFORE UPDATE ON forms BEGIN
    SELECT raise(ABORT, 'a form is never changed; make a new version');
END;
CREATE TRIGGER forms_remain BEFORE DELETE ON forms BEGIN
    SELECT raise(ABORT, 'a form is never removed; sheets print by it');
END;

-- The next version while it is written; publishing moves it to forms.
CREATE TABLE form_drafts (
    provision_id INTEGER PRIMARY KEY REFERENCES provisions,
    definition TEXT NOT NULL CHECK (json_valid(definition)),
    saved_by INTEGER NOT NULL REFERENCES accounts,
    saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX form_drafts_by_account ON form_drafts (saved_by);

-- A draft may be moved to a newer version of its form; what was written before goes on being read by the older one.
ALTER TABLE case_sheet_revisions ADD COLUMN form_id INTEGER REFERENCES forms;
UPDATE case_sheet_revisions SET form_id = (SELECT form_id FROM matters WHERE id = matter_id);
CREATE INDEX case_sheet_revisions_by_form ON case_sheet_revisions (form_id);
