-- What administrators do to many accounts at once, and what became of each.
--
-- form is the request without its rows; form_hash tells whether a repeated idempotency_key asks for
-- the same. A job is claimed by locked_by until locked_until: a claim that ran out belongs to
-- nobody, so that what a killed server had begun is finished by the next one, from the first row
-- without a result.
CREATE TABLE latchkey_bulk_jobs (
    id TEXT NOT NULL PRIMARY KEY,
    action TEXT NOT NULL,
    form TEXT NOT NULL CHECK (json_valid(form)),
    form_hash TEXT NOT NULL,
    idempotency_key TEXT,
    actor TEXT NOT NULL CHECK (json_valid(actor)),
    created_by TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'queued',
    dry_run INTEGER NOT NULL DEFAULT 0,
    chunk INTEGER NOT NULL,
    total INTEGER NOT NULL,
    succeeded INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    locked_by TEXT,
    locked_until TEXT,
    created_at TEXT NOT NULL,
    started_at TEXT,
    finished_at TEXT,
    CONSTRAINT latchkey_bulk_jobs_state_check
        CHECK (state IN ('queued', 'running', 'done', 'cancelled', 'failed'))
) STRICT;

CREATE UNIQUE INDEX latchkey_bulk_jobs_idempotency_key_idx ON latchkey_bulk_jobs (idempotency_key)
    WHERE idempotency_key IS NOT NULL;
CREATE INDEX latchkey_bulk_jobs_created_at_idx ON latchkey_bulk_jobs (created_at DESC, id);
CREATE INDEX latchkey_bulk_jobs_open_idx ON latchkey_bulk_jobs (created_at)
    WHERE state IN ('queued', 'running');

-- input is what a row to be created was given, sealed, because it may hold a password; it is emptied
-- with the result. previous is what undoing needs.
CREATE TABLE latchkey_bulk_rows (
    job_id TEXT NOT NULL REFERENCES latchkey_bulk_jobs (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    user_id TEXT,
    email TEXT,
    input TEXT,
    result TEXT,
    error_code TEXT,
    message TEXT,
    previous TEXT CHECK (previous IS NULL OR json_valid(previous)),
    CONSTRAINT latchkey_bulk_rows_pkey PRIMARY KEY (job_id, number)
) STRICT, WITHOUT ROWID;
