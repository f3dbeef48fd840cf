-- What similar cases are found by. Japanese puts no spaces between words, so the program makes words of its own of each text
-- (pairs of neighbouring characters), each once a case. FTS5 keeps no text here: it needs the old words again to forget them.

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

-- Cases whose words are no longer what they say. Whoever changes a text leaves them here, knowingly or not, and the same
-- transaction empties it.
CREATE TABLE unread_cases (
    case_id INTEGER PRIMARY KEY REFERENCES cases
) STRICT;
INSERT INTO unread_cases SELECT id FROM cases;

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
