-- 宿題の担当: the department that answers for a promise, where it is not the owner of the case.
ALTER TABLE follow_ups ADD COLUMN department_id INTEGER REFERENCES departments;
CREATE INDEX follow_ups_by_department ON follow_ups (department_id);
