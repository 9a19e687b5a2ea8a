#include "storage/sqlscript.h"

#include <QTest>

using namespace latchkey::storage;
using namespace Qt::Literals;

class TstSqlScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void split_data();
    void split();
};

void TstSqlScript::split_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    const auto row = [](const char *name, const QString &script, const QStringList &statements) {
        QTest::newRow(name) << script << statements;
    };
    row("empty", u""_s, {});
    row("only blanks and semicolons", u" ;\n;; "_s, {});
    row("only comments", u"-- a;\n/* b; */"_s, {});
    row("one", u"SELECT 1"_s, {u"SELECT 1"_s});
    row("two", u"SELECT 1; SELECT 2;"_s, {u"SELECT 1"_s, u"SELECT 2"_s});
    row("text", u"SELECT 'a;''b;'; SELECT 2"_s, {u"SELECT 'a;''b;'"_s, u"SELECT 2"_s});
    row("names",
        u"SELECT \"a;b\", `c;d`, [e;f]; SELECT 2"_s,
        {u"SELECT \"a;b\", `c;d`, [e;f]"_s, u"SELECT 2"_s});
    row("comment marks in a text",
        u"SELECT '--', '/*'; SELECT 2"_s,
        {u"SELECT '--', '/*'"_s, u"SELECT 2"_s});
    row("quote in a comment", u"SELECT 1 -- it's;\n; SELECT 2"_s, {u"SELECT 1"_s, u"SELECT 2"_s});
    row("transaction words",
        u"BEGIN; SELECT CASE 1 WHEN 1 THEN 2 END; END; SELECT 2"_s,
        {u"BEGIN"_s, u"SELECT CASE 1 WHEN 1 THEN 2 END"_s, u"END"_s, u"SELECT 2"_s});
    row("trigger",
        u"create trigger t after insert on x begin select case 1 when 1 then 2 end; "
        "delete from y; end; SELECT 2"_s,
        {u"create trigger t after insert on x begin select case 1 when 1 then 2 end; "
         "delete from y; end"_s,
         u"SELECT 2"_s});
    row("temporary trigger after a comment",
        u"-- the trigger\nCREATE TEMP TRIGGER t AFTER INSERT ON x BEGIN DELETE FROM y; END; SELECT 2"_s,
        {u"CREATE TEMP TRIGGER t AFTER INSERT ON x BEGIN DELETE FROM y; END"_s, u"SELECT 2"_s});
    row("a column called begin_at",
        u"SELECT begin_at, trigger FROM x; SELECT 2"_s,
        {u"SELECT begin_at, trigger FROM x"_s, u"SELECT 2"_s});
    row("unfinished text", u"SELECT 'a;b"_s, {u"SELECT 'a;b"_s});
    row("unfinished comment", u"SELECT 1 /* a;b"_s, {u"SELECT 1"_s});
    row("unfinished trigger",
        u"CREATE TRIGGER t BEGIN SELECT 1; SELECT 2"_s,
        {u"CREATE TRIGGER t BEGIN SELECT 1; SELECT 2"_s});
}

void TstSqlScript::split()
{
    QFETCH(QString, script);
    QFETCH(QStringList, statements);
    QCOMPARE(splitStatements(script), statements);
}

QTEST_GUILESS_MAIN(TstSqlScript)
#include "tst_sql_script.moc"
