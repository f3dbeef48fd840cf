-- More kinds of documents come as Word files. The names of all that the product is to make are allowed at once: a table
-- whose rows never change is rebuilt for a CHECK, and should be so once. A name without a document can't be stored, since
-- the program knows no such kind.

CREATE TABLE document_templates_of_more_kinds (
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
INSERT INTO document_templates_of_more_kinds SELECT * FROM document_templates;
DROP TRIGGER document_templates_stay;
DROP TRIGGER document_templates_remain;
DROP TABLE document_templates;
ALTER TABLE document_templates_of_more_kinds RENAME TO document_templates;
CREATE INDEX document_templates_by_storer ON document_templates (stored_by);

CREATE TRIGGER document_templates_stay BEFORE UPDATE ON document_templates BEGIN
    SELECT raise(ABORT, 'a template is never changed; store another');
END;
CREATE TRIGGER document_templates_remain BEFORE DELETE ON document_templates BEGIN
    SELECT raise(ABORT, 'a template is never deleted');
END;
