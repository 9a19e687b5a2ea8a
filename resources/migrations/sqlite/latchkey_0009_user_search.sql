-- Search for any part of an e-mail address, phone number, id or name. The index knows every three
-- characters in a row and keeps no text. Two line feeds before each text let it find beginnings of one
-- or two characters as well. Names beyond 255 characters are searched in their first 255.
--
-- The numbers are ours: rowids of users change with VACUUM.
CREATE TABLE latchkey_user_numbers (
    number INTEGER PRIMARY KEY,
    user_id TEXT NOT NULL UNIQUE
) STRICT;

CREATE VIRTUAL TABLE latchkey_user_search USING fts5(
    email, phone, id, name, full_name, content='', contentless_delete=1, tokenize='trigram');

CREATE TRIGGER latchkey_user_search_insert AFTER INSERT ON users BEGIN
    INSERT INTO latchkey_user_numbers (user_id) VALUES (new.id);
    INSERT INTO latchkey_user_search (rowid, email, phone, id, name, full_name)
    SELECT number, char(10, 10) || coalesce(new.email, ''), char(10, 10) || coalesce(new.phone, ''),
           char(10, 10) || new.id,
           char(10, 10) || substr(coalesce(new.raw_user_meta_data ->> 'name', ''), 1, 255),
           char(10, 10) || substr(coalesce(new.raw_user_meta_data ->> 'full_name', ''), 1, 255)
      FROM latchkey_user_numbers WHERE user_id = new.id;
END;

CREATE TRIGGER latchkey_user_search_update AFTER UPDATE OF email, phone, raw_user_meta_data ON users
WHEN old.email IS NOT new.email OR old.phone IS NOT new.phone
    OR old.raw_user_meta_data IS NOT new.raw_user_meta_data
BEGIN
    UPDATE latchkey_user_search
       SET email = char(10, 10) || coalesce(new.email, ''),
           phone = char(10, 10) || coalesce(new.phone, ''),
           id = char(10, 10) || new.id,
           name = char(10, 10) || substr(coalesce(new.raw_user_meta_data ->> 'name', ''), 1, 255),
           full_name
               = char(10, 10) || substr(coalesce(new.raw_user_meta_data ->> 'full_name', ''), 1, 255)
     WHERE rowid = (SELECT number FROM latchkey_user_numbers WHERE user_id = new.id);
END;

CREATE TRIGGER latchkey_user_search_delete AFTER DELETE ON users BEGIN
    DELETE FROM latchkey_user_search
     WHERE rowid = (SELECT number FROM latchkey_user_numbers WHERE user_id = old.id);
    DELETE FROM latchkey_user_numbers WHERE user_id = old.id;
END;

INSERT INTO latchkey_user_numbers (user_id) SELECT id FROM users;

INSERT INTO latchkey_user_search (rowid, email, phone, id, name, full_name)
SELECT n.number, char(10, 10) || coalesce(u.email, ''), char(10, 10) || coalesce(u.phone, ''),
       char(10, 10) || u.id,
       char(10, 10) || substr(coalesce(u.raw_user_meta_data ->> 'name', ''), 1, 255),
       char(10, 10) || substr(coalesce(u.raw_user_meta_data ->> 'full_name', ''), 1, 255)
  FROM users u JOIN latchkey_user_numbers n ON n.user_id = u.id ORDER BY n.number;
