namespace Bibliographic.Records.Formats.Sqlite;

/// <summary>The tables.</summary>
internal static class Schema
{
    /// <summary>The number in <c>PRAGMA user_version</c>.</summary>
    public const int Version = 1;

    /// <summary>Marks a file as one of these databases in <c>PRAGMA application_id</c>: "BibR".</summary>
    public const int ApplicationId = 0x42696252;

    public static string Create { get; } = $"""
        CREATE TABLE records(
          record INTEGER PRIMARY KEY,
          {string.Join(",\n  ", RecordColumns.Of.Select(column => $"{column.Name} {column.Type}"))}
        ) STRICT;
        CREATE INDEX records_id ON records(id);
        CREATE INDEX records_year ON records(year);

        CREATE TABLE authors(
          record INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
          position INTEGER NOT NULL,
          name TEXT NOT NULL,
          family TEXT,
          given TEXT,
          suffix TEXT,
          life_dates TEXT,
          literal TEXT,
          orcid TEXT,
          PRIMARY KEY(record, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX authors_family ON authors(family, given);

        CREATE TABLE contributors(
          record INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
          position INTEGER NOT NULL,
          role TEXT,
          name TEXT NOT NULL,
          family TEXT,
          given TEXT,
          suffix TEXT,
          life_dates TEXT,
          literal TEXT,
          orcid TEXT,
          PRIMARY KEY(record, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE identifiers(
          scheme TEXT NOT NULL,
          value TEXT NOT NULL,
          record INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
          PRIMARY KEY(scheme, value, record)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX identifiers_record ON identifiers(record);

        CREATE TABLE subjects(
          record INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
          position INTEGER NOT NULL,
          subject TEXT NOT NULL,
          PRIMARY KEY(record, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX subjects_subject ON subjects(subject);

        CREATE TABLE urls(
          record INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
          position INTEGER NOT NULL,
          url TEXT NOT NULL,
          PRIMARY KEY(record, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE record_values(
          record INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
          kind TEXT NOT NULL,
          position INTEGER NOT NULL,
          value TEXT NOT NULL,
          PRIMARY KEY(record, kind, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX record_values_value ON record_values(kind, value);

        CREATE TABLE extra_fields(
          record INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
          position INTEGER NOT NULL,
          name TEXT NOT NULL,
          value TEXT,
          PRIMARY KEY(record, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX extra_fields_name ON extra_fields(name);

        CREATE VIRTUAL TABLE records_text USING fts5(title, abstract, content='records', content_rowid='record', tokenize='unicode61 remove_diacritics 2');
        CREATE TRIGGER records_text_insert AFTER INSERT ON records BEGIN
          INSERT INTO records_text(rowid, title, abstract) VALUES (new.record, new.title, new.abstract);
        END;
        CREATE TRIGGER records_text_delete AFTER DELETE ON records BEGIN
          INSERT INTO records_text(records_text, rowid, title, abstract) VALUES ('delete', old.record, old.title, old.abstract);
        END;
        CREATE TRIGGER records_text_update AFTER UPDATE ON records BEGIN
          INSERT INTO records_text(records_text, rowid, title, abstract) VALUES ('delete', old.record, old.title, old.abstract);
          INSERT INTO records_text(rowid, title, abstract) VALUES (new.record, new.title, new.abstract);
        END;
        """;
}
