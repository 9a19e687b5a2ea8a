#include "expectedschema.h"
#include "storefixture.h"

#include <QCryptographicHash>
#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// The catalogue of a fresh database against what other servers of this schema expect.
class TstSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void columns_data() { addEngineRows(); }

    void columns();

    void indexes_data() { addEngineRows(); }

    void indexes();

    void foreignKeysCascade_data() { addEngineRows(); }

    void foreignKeysCascade();

    void migrationIds_data() { addEngineRows(); }

    void migrationIds();

    void constraints();
    void enums();
    void rowLevelSecurity();
    void functions_data();
    void functions();
};

namespace {

QStringList lines(StoreFixture &fixture, const char *sql)
{
    return fixture.read([&](Transaction &t) -> Result<QStringList> {
        const auto rows = TRY(t.rows(sql));
        QStringList found;
        for (const Row &row : rows)
            found += row.text(0);
        return found;
    });
}

// The type that SQLite's column has for one of PostgreSQL.
QString sqliteType(const QString &type)
{
    if (type == u"boolean" || type == u"bigint" || type == u"smallint")
        return u"INTEGER"_s;
    return type == u"bytea" ? u"BLOB"_s : u"TEXT"_s;
}

QString expectedColumns(const ExpectedTable &table, Engine engine)
{
    QString columns = QString::fromLatin1(table.columns);
    if (engine == Engine::PostgreSql)
        return columns;
    QStringList translated;
    for (const QString &column : columns.split(u' ')) {
        const QString required = column.endsWith(u'!') ? u"!"_s : QString();
        const QString type = column.section(u':', 1).remove(u'!');
        translated += column.section(u':', 0, 0) + u':' + sqliteType(type) + required;
    }
    return translated.join(u' ');
}

constexpr char columnsPostgreSql[] = R"(
    SELECT string_agg(
        a.attname || ':'
            || replace(replace(replace(format_type(a.atttypid, a.atttypmod),
                                       'character varying', 'varchar'),
                               'timestamp with time zone', 'tstz'),
                       'timestamp without time zone', 'ts')
            || CASE WHEN a.attnotnull THEN '!' ELSE '' END, ' ' ORDER BY a.attnum)
    FROM pg_attribute a
    WHERE a.attrelid = CAST('auth.' || ? AS regclass) AND a.attnum > 0 AND NOT a.attisdropped)";

// An INTEGER PRIMARY KEY is NOT NULL without saying so.
constexpr char columnsSqlite[] = R"(
    SELECT group_concat(name || ':' || type || CASE WHEN "notnull" = 1 OR type = 'INTEGER' AND pk = 1
                                                    THEN '!' ELSE '' END, ' ')
    FROM pragma_table_xinfo(?))";

// The names of an index's columns; "" for an expression.
QString keyColumns(const ExpectedIndex &index)
{
    const QString key = QString::fromLatin1(index.definition).section(u" WHERE "_s, 0, 0);
    const qsizetype open = key.indexOf(u'(');
    QStringList names;
    for (const QString &column : key.sliced(open + 1).chopped(1).split(u", "_s))
        names += column.startsWith(u"lower(") ? QString() : column.section(u' ', 0, 0);
    return names.join(u',');
}

} // namespace

void TstSchema::columns()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);

    const QStringList tables
        = lines(fixture,
                engine == Engine::Sqlite ? "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                           "AND name NOT LIKE 'sqlite_%' "
                                           "AND name NOT LIKE 'latchkey_%' ORDER BY name"
                                         : "SELECT tablename FROM pg_tables "
                                           "WHERE schemaname = 'auth' "
                                           "AND tablename NOT LIKE 'latchkey_%' "
                                           "ORDER BY tablename");
    QStringList expected;
    for (const ExpectedTable &table : expectedTables())
        expected += QString::fromLatin1(table.name);
    expected.sort();
    QCOMPARE(tables, expected);

    for (const ExpectedTable &table : expectedTables()) {
        const QString found = fixture.look(
            engine == Engine::Sqlite ? columnsSqlite : columnsPostgreSql, {table.name});
        QCOMPARE(QString::fromLatin1(table.name) + u' ' + found,
                 QString::fromLatin1(table.name) + u' ' + expectedColumns(table, engine));
    }
}

void TstSchema::indexes()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const bool isSqlite = engine == Engine::Sqlite;

    const QStringList found = lines(fixture,
                                    isSqlite ? R"(
        SELECT m.tbl_name || ' ' || m.name || ' ' || l."unique" || ' ' || (
            SELECT group_concat(coalesce(c.name, ''), ',') FROM pragma_index_info(m.name) c)
        FROM sqlite_schema m, pragma_index_list(m.tbl_name) l
        WHERE m.type = 'index' AND m.sql IS NOT NULL AND l.name = m.name
          AND m.name NOT LIKE 'latchkey_%')"
                                             : R"(
        SELECT concat_ws(' ', tablename, indexname,
                         CASE WHEN indexdef LIKE 'CREATE UNIQUE %' THEN 1 ELSE 0 END,
                         regexp_replace(indexdef, '^.* USING ', ''))
        FROM pg_indexes WHERE schemaname = 'auth' AND indexname NOT LIKE 'latchkey_%'
       )");
    QStringList expected;
    for (const ExpectedIndex &index : expectedIndexes()) {
        if (isSqlite && index.kind == IndexKind::Primary)
            continue; // has no name of its own there
        expected += u"%1 %2 %3 %4"_s.arg(QLatin1StringView(index.table),
                                         QLatin1StringView(index.name),
                                         index.kind == IndexKind::Plain ? u"0"_s : u"1"_s,
                                         isSqlite ? keyColumns(index)
                                                  : QString::fromLatin1(index.definition));
    }
    QStringList sorted = found;
    sorted.sort();
    expected.sort();

    QCOMPARE(sorted, expected);
}

void TstSchema::foreignKeysCascade()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const auto isForeign = [](const char *text) { return QByteArray(text).contains(" f "); };
    const qint64 expected = std::ranges::count_if(expectedConstraints(), isForeign);

    const QString found = fixture.look(engine == Engine::Sqlite ? R"(
        SELECT count(*), min(k.on_delete), max(k.on_delete)
        FROM sqlite_schema m, pragma_foreign_key_list(m.name) k
        WHERE m.type = 'table' AND m.name NOT LIKE 'latchkey_%')"
                                                                : R"(
        SELECT count(*), min(replace(confdeltype, 'c', 'CASCADE')),
               max(replace(confdeltype, 'c', 'CASCADE'))
        FROM pg_constraint WHERE contype = 'f' AND connamespace = CAST('auth' AS regnamespace)
          AND CAST(CAST(conrelid AS regclass) AS TEXT) NOT LIKE '%latchkey_%')");

    QCOMPARE(found, QString::number(expected) + u"|CASCADE|CASCADE"_s);
}

void TstSchema::migrationIds()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);

    const QStringList ids = lines(fixture, "SELECT version FROM schema_migrations ORDER BY 1");

    QCOMPARE(ids.size(), 70);
    QCOMPARE(ids.first(), u"00"_s);
    // One number for all of them: md5 over the 70 ids in order, each followed by a line feed.
    QCryptographicHash digest(QCryptographicHash::Md5);
    for (const QString &id : ids)
        digest.addData((id + u'\n').toLatin1());
    QCOMPARE(digest.result().toHex(), QByteArray("220a27ad4895e4abbb62b51fdd0b26a9"));
}

void TstSchema::constraints()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    StoreFixture fixture(Engine::PostgreSql);

    QStringList found = lines(fixture, R"(
        SELECT concat_ws(' ', replace(CAST(conrelid AS regclass)::text, 'auth.', ''), contype, conname)
        FROM pg_constraint WHERE contype IN ('c', 'f', 'u')
          AND connamespace = CAST('auth' AS regnamespace)
          AND CAST(conrelid AS regclass)::text NOT LIKE '%latchkey%')");
    QStringList expected;
    for (const char *constraint : expectedConstraints())
        expected += QString::fromLatin1(constraint);
    found.sort();
    expected.sort();

    QCOMPARE(found, expected);
}

void TstSchema::enums()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    StoreFixture fixture(Engine::PostgreSql);

    const QStringList found = lines(fixture, R"(
        SELECT t.typname || ': ' || string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)
        FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
        WHERE t.typnamespace = CAST('auth' AS regnamespace) GROUP BY t.typname ORDER BY 1)");

    QCOMPARE(found,
             (QStringList{u"aal_level: aal1, aal2, aal3"_s,
                          u"code_challenge_method: s256, plain"_s,
                          u"factor_status: unverified, verified"_s,
                          u"factor_type: totp, webauthn, phone"_s,
                          u"oauth_authorization_status: pending, approved, denied, expired"_s,
                          u"oauth_client_type: public, confidential"_s,
                          u"oauth_registration_type: dynamic, manual"_s,
                          u"oauth_response_type: code"_s,
                          u"one_time_token_type: confirmation_token, reauthentication_token, "
                          "recovery_token, email_change_token_new, email_change_token_current, "
                          "phone_change_token"_s}));
}

// Without policies nobody but the owner sees a row, whatever a hosting layer grants.
void TstSchema::rowLevelSecurity()
{
    REQUIRE_ENGINE(Engine::PostgreSql);
    StoreFixture fixture(Engine::PostgreSql);

    const QStringList guarded = lines(fixture, R"(
        SELECT CAST(relname AS text) FROM pg_class
        WHERE relnamespace = CAST('auth' AS regnamespace) AND relrowsecurity
          AND relname NOT LIKE 'latchkey_%' ORDER BY 1)");
    QCOMPARE(guarded,
             u"audit_log_entries flow_state identities instances mfa_amr_claims mfa_challenges "
             "mfa_factors one_time_tokens refresh_tokens saml_providers saml_relay_states "
             "schema_migrations sessions sso_domains sso_providers users"_s.split(u' '));
    QCOMPARE(fixture.look(R"(
        SELECT string_agg(relname, ' ') FROM pg_class
        WHERE relnamespace = CAST('auth' AS regnamespace) AND relkind = 'r'
          AND relname LIKE 'latchkey_%' AND NOT relrowsecurity)"),
             u"NULL"_s); // every table of our own is

    const QString grants = fixture.look(R"(
        SELECT count(*), count(*) FILTER (WHERE relname LIKE 'latchkey%')
        FROM pg_class, aclexplode(relacl) acl JOIN pg_roles r ON r.oid = acl.grantee
        WHERE relnamespace = CAST('auth' AS regnamespace) AND r.rolname = 'postgres'
          AND acl.privilege_type = 'SELECT' AND acl.is_grantable)");
    const bool hasRole = fixture.look("SELECT 1 FROM pg_roles WHERE rolname = 'postgres'") == u"1";
    QCOMPARE(grants, hasRole ? u"16|0"_s : u"0|0"_s);
}

void TstSchema::functions_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<QString>("answer"); // uid, role, email, a member of jwt
    const QString id = u"00000000-0000-4000-8000-00000000000a"_s;
    QTest::newRow("nothing set") << u"1"_s << u"NULL|NULL|NULL|NULL"_s;
    QTest::newRow("empty") << u"set_config('request.jwt.claims', '', true)"_s
                           << u"NULL|NULL|NULL|NULL"_s;
    QTest::newRow("one JSON")
        << u"set_config('request.jwt.claims', "
           "'{\"sub\":\"%1\",\"role\":\"r\",\"email\":\"e\",\"x\":\"y\"}', true)"_s.arg(id)
        << id + u"|r|e|y"_s;
    QTest::newRow("one by one") << u"set_config('request.jwt.claim.sub', '%1', true), "
                                   "set_config('request.jwt.claim.role', 'r', true), "
                                   "set_config('request.jwt.claim.email', 'e', true), "
                                   "set_config('request.jwt.claim', '{\"x\":\"z\"}', true)"_s.arg(
                                       id)
                                << id + u"|r|e|z"_s;
}

void TstSchema::functions()
{
    QFETCH(const QString, settings);
    QFETCH(const QString, answer);
    REQUIRE_ENGINE(Engine::PostgreSql);
    StoreFixture fixture(Engine::PostgreSql);

    const QString found = fixture.write([&](Transaction &t) -> Result<QString> {
        TRY(t.execute(u"SELECT "_s + settings));
        const auto row = TRY(t.row(R"(
            SELECT concat_ws('|', coalesce(CAST(auth.uid() AS text), 'NULL'),
                             coalesce(auth.role(), 'NULL'), coalesce(auth.email(), 'NULL'),
                             coalesce(auth.jwt() ->> 'x', 'NULL')))"));
        return row->text(0);
    });

    QCOMPARE(found, answer);
}

QTEST_GUILESS_MAIN(TstSchema)

#include "tst_schema.moc"
