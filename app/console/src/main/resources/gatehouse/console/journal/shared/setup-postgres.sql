-- Sets up the shared journal of Gatehouse in a database of PostgreSQL 13 or newer.
--
-- Run it once, as the role that is to own the journal. The role needs CREATE on the database, and
-- CREATEROLE if the role gatehouse_operator does not exist yet:
--
--     gatehouse journal setup-postgres | psql -v ON_ERROR_STOP=1 "postgresql://OWNER@HOST/DATABASE"
--
-- Then let each operator write and read the journal, with a role of their own:
--
--     CREATE ROLE jana LOGIN PASSWORD '...';
--     GRANT gatehouse_operator TO jana;
--
-- Operators can add records and read them. Nobody but the owner can change or remove one, and a
-- change is found by "gatehouse journal verify". The owner removes old ones with "gatehouse journal
-- retain --shared". Run a second time, the script changes nothing and
-- ends with an error.

BEGIN;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'gatehouse_operator') THEN
        CREATE ROLE gatehouse_operator NOLOGIN;
    END IF;
END
$$;

CREATE SCHEMA gatehouse;

-- The version of these tables; a later Gatehouse that needs others prints the script from here on.
CREATE TABLE gatehouse.schema_version (
    version integer PRIMARY KEY,
    applied timestamptz NOT NULL DEFAULT clock_timestamp()
);
INSERT INTO gatehouse.schema_version (version) VALUES (1);

-- The key of the hashes by which the same session is found again, whoever acted on it.
CREATE TABLE gatehouse.target_key (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    key text NOT NULL CHECK (key ~ '^[0-9a-f]{64}$')
);
INSERT INTO gatehouse.target_key (key)
VALUES (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

-- The journals of computers that deliver to this one, each by the public half of its key.
CREATE TABLE gatehouse.computer (
    id text PRIMARY KEY,
    public_key text NOT NULL,
    name text NOT NULL,
    operator text NOT NULL,
    signature text NOT NULL,
    login text NOT NULL DEFAULT session_user,
    registered timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- The records, in one chain in the order in which they arrived.
CREATE TABLE gatehouse.record (
    number bigint PRIMARY KEY,
    completes bigint UNIQUE REFERENCES gatehouse.record,
    body text NOT NULL,
    seal text NOT NULL UNIQUE,
    computer text NOT NULL REFERENCES gatehouse.computer,
    own_number bigint NOT NULL,
    own_seal text NOT NULL,
    buffered boolean NOT NULL,
    arrived timestamptz NOT NULL,
    login text NOT NULL,
    signature text NOT NULL,
    UNIQUE (computer, own_number)
);

-- The acts by which old records were removed; they say which, and are looked for often.
CREATE INDEX record_checkpoint ON gatehouse.record (number)
WHERE completes IS NULL AND strpos(body, '"sharedCheckpoint":') > 0;

CREATE FUNCTION gatehouse.check_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number <> coalesce((SELECT max(number) FROM gatehouse.record), 0) + 1 THEN
        RAISE EXCEPTION 'a journal is only added to';
    END IF;
    IF NEW.login <> session_user THEN
        RAISE EXCEPTION 'a record names the role that adds it';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER only_next BEFORE INSERT ON gatehouse.record
FOR EACH ROW EXECUTE FUNCTION gatehouse.check_record();

GRANT USAGE ON SCHEMA gatehouse TO gatehouse_operator;
GRANT SELECT ON gatehouse.schema_version, gatehouse.target_key TO gatehouse_operator;
GRANT SELECT, INSERT ON gatehouse.computer, gatehouse.record TO gatehouse_operator;

COMMIT;
