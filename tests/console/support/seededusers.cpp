#include "seededusers.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QUuid>
#include <QVariant>

#include <array>
#include <functional>

namespace latchkey::console::test {

using namespace Qt::Literals;

namespace {

constexpr std::array<QStringView, 13> firstNames{u"Ada",
                                                 u"Bruno",
                                                 u"Chioma",
                                                 u"Dmitri",
                                                 u"Élodie",
                                                 u"Farid",
                                                 u"Grete",
                                                 u"Hiroko",
                                                 u"Ines",
                                                 u"João",
                                                 u"Katja",
                                                 u"Lars",
                                                 u"Mei"};
constexpr std::array<QStringView, 11> lastNames{u"Almeida",
                                                u"Brandt",
                                                u"Castillo",
                                                u"Dubois",
                                                u"Eriksen",
                                                u"Fujita",
                                                u"Güngör",
                                                u"Haddad",
                                                u"Ivanova",
                                                u"Jensen",
                                                u"Kowalska"};

void must(const QSqlQuery &query)
{
    if (query.lastError().isValid())
        qFatal("%s", qPrintable(query.lastError().text()));
}

void inDatabase(const QString &file, const std::function<void(QSqlDatabase &)> &work)
{
    const QString connection = u"seed"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        work(database);
    }
    QSqlDatabase::removeDatabase(connection);
}

// Every column that is not made by the database, from the administrator's row unless given here.
QString insertion(QSqlDatabase &database, const QHash<QString, QString> &given)
{
    QStringList names;
    QStringList values;
    QSqlQuery columns(u"SELECT name FROM pragma_table_xinfo('users') WHERE hidden = 0"_s, database);
    while (columns.next()) {
        names << columns.value(0).toString();
        values << given.value(names.last(), u"t."_s + names.last());
    }
    return u"INSERT INTO users (%1) SELECT %2 FROM (SELECT :i AS i) n CROSS JOIN "
           "(SELECT * FROM users WHERE role = 'supabase_admin' LIMIT 1) t"_s.arg(
               names.join(u", "_s), values.join(u", "_s));
}

QString moment(const QString &ago)
{
    return u"strftime('%Y-%m-%d %H:%M:%S.000000+00:00', 'now', "_s + ago + u')';
}

} // namespace

QString seededEmail(int number)
{
    const QString name = seededName(number).toLower().normalized(QString::NormalizationForm_D);
    QString ascii;
    for (const QChar letter : name) {
        if (letter.unicode() < 128)
            ascii += letter == u' ' ? u'.' : letter;
    }
    return u"%1.%2@example.org"_s.arg(ascii).arg(number);
}

QString seededName(int number)
{
    const auto at = static_cast<std::size_t>(number);
    return firstNames[at % firstNames.size()] + u' ' + lastNames[at % lastNames.size()];
}

QString seededId(int number)
{
    return u"00000001-0000-4000-8000-%1"_s.arg(number, 12, 16, QLatin1Char('0'));
}

void seedUsers(const QString &databaseFile, int count)
{
    inDatabase(databaseFile, [count](QSqlDatabase &database) {
        const QString created = moment(u"(-37 * n.i) || ' minutes'"_s);
        const auto every = [](int step, const QString &then, const QString &otherwise) {
            return u"CASE WHEN n.i % %1 = 0 THEN %2 ELSE %3 END"_s.arg(step).arg(then, otherwise);
        };
        database.transaction();
        QSqlQuery insert(database);
        insert.prepare(insertion(
            database,
            {{u"id"_s, u"printf('00000001-0000-4000-8000-%012x', n.i)"_s},
             {u"email"_s, u":email"_s},
             {u"role"_s, u"'authenticated'"_s},
             {u"raw_user_meta_data"_s, u"json_object('full_name', :name)"_s},
             {u"created_at"_s, created},
             {u"updated_at"_s, created},
             {u"email_confirmed_at"_s, every(9, u"NULL"_s, created)},
             {u"invited_at"_s, every(6, created, u"NULL"_s)},
             {u"last_sign_in_at"_s, every(5, u"NULL"_s, moment(u"(-11 * n.i) || ' minutes'"_s))},
             {u"banned_until"_s, every(17, moment(u"'+10 days'"_s), u"NULL"_s)},
             {u"deleted_at"_s, every(101, created, u"NULL"_s)}}));
        for (int number = 1; number <= count; ++number) {
            insert.bindValue(u":email"_s, seededEmail(number));
            insert.bindValue(u":name"_s, seededName(number));
            insert.bindValue(u":i"_s, number);
            insert.exec();
            must(insert);
        }
        database.commit();
    });
}

void seedAuditLog(const QString &databaseFile, int count)
{
    inDatabase(databaseFile, [count](QSqlDatabase &database) {
        // No arg(): what printf() takes looks like its place markers.
        QSqlQuery insert(database);
        insert.prepare(
            u"INSERT INTO audit_log_entries (instance_id, id, payload, created_at, ip_address) "
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count) "
            "SELECT '00000000-0000-0000-0000-000000000000', "
            "printf('00000003-0000-4000-8000-%012x', n.i), json_object('action', "
            "CASE WHEN n.i % 10 = 0 THEN 'logout' ELSE 'login' END, 'actor_id', "
            "printf('00000001-0000-4000-8000-%012x', n.i), 'actor_username', "
            "'=person \"' || n.i || '\"'), "_s
            + moment(u"(-n.i) || ' seconds'"_s) + u", '192.0.2.1' FROM n"_s);
        insert.bindValue(u":count"_s, count);
        insert.exec();
        must(insert);
    });
}

void seedFactor(const QString &databaseFile, const QString &userId, const QString &name)
{
    inDatabase(databaseFile, [&](QSqlDatabase &database) {
        QSqlQuery insert(database);
        insert.prepare(u"INSERT INTO mfa_factors (id, user_id, friendly_name, factor_type, status, "
                       "created_at, updated_at, secret) VALUES (:id, :user, :name, 'totp', "
                       "'verified', %1, %1, 'none')"_s.arg(moment(u"'-1 days'"_s)));
        insert.bindValue(u":id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
        insert.bindValue(u":user"_s, userId);
        insert.bindValue(u":name"_s, name);
        insert.exec();
        must(insert);
    });
}

void seedSessions(const QString &databaseFile, const QString &userId, int count)
{
    inDatabase(databaseFile, [&](QSqlDatabase &database) {
        QSqlQuery insert(database);
        insert.prepare(
            u"INSERT INTO sessions (id, user_id, created_at, updated_at) WITH RECURSIVE n(i) AS "
            "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count) SELECT "
            "printf('00000002-0000-4000-8000-%012x', n.i), :user, "_s
            + moment(u"(-n.i) || ' hours'"_s) + u", "_s + moment(u"(-n.i) || ' hours'"_s)
            + u" FROM n"_s);
        insert.bindValue(u":count"_s, count);
        insert.bindValue(u":user"_s, userId);
        insert.exec();
        must(insert);
    });
}

} // namespace latchkey::console::test
