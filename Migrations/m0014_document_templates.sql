-- The Word templates that a council has put in the place of those that come with the program. Every one stays.

CREATE TABLE document_templates (
    id INTEGER PRIMARY KEY,
    council_id INTEGER NOT NULL REFERENCES councils,
    -- 諮問書, 総括表・個票, 答申書
    kind TEXT NOT NULL CHECK (kind IN ('consultation', 'case_sheets', 'reply')),
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
