-- What administrators do to many accounts at once, and what became of each.
--
-- form is the request without its rows; form_hash tells whether a repeated idempotency_key asks for
-- the same. A job is claimed by locked_by until locked_until: a claim that ran out belongs to
-- nobody, so that what a killed server had begun is finished by the next one, from the first row
-- without a result.
CREATE TABLE latchkey_bulk_jobs (
    id uuid PRIMARY KEY,
    action text NOT NULL,
    form jsonb NOT NULL,
    form_hash text NOT NULL,
    idempotency_key text,
    actor jsonb NOT NULL,
    created_by text NOT NULL,
    state text NOT NULL DEFAULT 'queued',
    dry_run boolean NOT NULL DEFAULT FALSE,
    chunk integer NOT NULL,
    total integer NOT NULL,
    succeeded integer NOT NULL DEFAULT 0,
    skipped integer NOT NULL DEFAULT 0,
    failed integer NOT NULL DEFAULT 0,
    locked_by text,
    locked_until timestamptz,
    created_at timestamptz NOT NULL,
    started_at timestamptz,
    finished_at timestamptz,
    CONSTRAINT latchkey_bulk_jobs_state_check
        CHECK (state IN ('queued', 'running', 'done', 'cancelled', 'failed'))
);

CREATE UNIQUE INDEX latchkey_bulk_jobs_idempotency_key_idx ON latchkey_bulk_jobs (idempotency_key)
    WHERE idempotency_key IS NOT NULL;
CREATE INDEX latchkey_bulk_jobs_created_at_idx ON latchkey_bulk_jobs (created_at DESC, id);
CREATE INDEX latchkey_bulk_jobs_open_idx ON latchkey_bulk_jobs (created_at)
    WHERE state IN ('queued', 'running');

-- input is what a row to be created was given, sealed, because it may hold a password; it is emptied
-- with the result. previous is what undoing needs.
CREATE TABLE latchkey_bulk_rows (
    job_id uuid NOT NULL REFERENCES latchkey_bulk_jobs (id) ON DELETE CASCADE,
    number integer NOT NULL,
    user_id uuid,
    email text,
    input text,
    result text,
    error_code text,
    message text,
    previous jsonb,
    CONSTRAINT latchkey_bulk_rows_pkey PRIMARY KEY (job_id, number)
);

ALTER TABLE latchkey_bulk_jobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE latchkey_bulk_rows ENABLE ROW LEVEL SECURITY;
