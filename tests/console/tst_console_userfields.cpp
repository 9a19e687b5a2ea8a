#include "models/userfields.h"
#include "widgets/jsoneditor.h"

#include <QJsonArray>
#include <QTest>

using namespace latchkey::console;
using namespace Qt::Literals;

namespace {

QJsonObject fields(const QJsonObject &changed = {})
{
    QJsonObject all{{u"email"_s, u"ada@example.org"_s},
                    {u"phone"_s, QString()},
                    {u"role"_s, u"authenticated"_s},
                    {u"email_confirmed"_s, false},
                    {u"phone_confirmed"_s, false},
                    {u"user_metadata"_s, QJsonObject{{u"a"_s, 1}, {u"b.c"_s, u"x"_s}}},
                    {u"app_metadata"_s, QJsonObject{{u"provider"_s, u"email"_s}}}};
    for (auto one = changed.begin(); one != changed.end(); ++one)
        all[one.key()] = one.value();
    return all;
}

QJsonObject withMetadata(const QJsonObject &metadata)
{
    return fields({{u"user_metadata"_s, metadata}});
}

} // namespace

// What is sent, and what becomes of the same user that two people edit.
class UserFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsAUser()
    {
        QCOMPARE(editableOf({{u"email"_s, u"ada@example.org"_s},
                             {u"role"_s, u"authenticated"_s},
                             {u"created_at"_s, u"2026-01-01T00:00:00Z"_s},
                             {u"user_metadata"_s, QJsonObject{{u"a"_s, 1}, {u"b.c"_s, u"x"_s}}},
                             {u"app_metadata"_s, QJsonObject{{u"provider"_s, u"email"_s}}}}),
                 fields());
        QCOMPARE(editableOf(
                     {{u"phone_confirmed_at"_s, u"2026-01-01T00:00:00Z"_s}})["phone_confirmed"_L1],
                 QJsonValue(true));
    }

    void sendsWhatWasChanged_data()
    {
        QTest::addColumn<QJsonObject>("after");
        QTest::addColumn<QJsonObject>("patch");
        QTest::newRow("nothing") << fields() << QJsonObject();
        QTest::newRow("a field") << fields({{u"role"_s, u"editor"_s}})
                                 << QJsonObject{{u"role"_s, u"editor"_s}};
        QTest::newRow("a confirmation")
            << fields({{u"email_confirmed"_s, true}}) << QJsonObject{{u"email_confirm"_s, true}};
        QTest::newRow("a member") << withMetadata({{u"a"_s, 2}, {u"b.c"_s, u"x"_s}})
                                  << QJsonObject{{u"user_metadata"_s, QJsonObject{{u"a"_s, 2}}}};
        QTest::newRow("a member that goes")
            << withMetadata({{u"a"_s, 1}})
            << QJsonObject{{u"user_metadata"_s, QJsonObject{{u"b.c"_s, QJsonValue::Null}}}};
        QTest::newRow("a member whose kind changes")
            << withMetadata({{u"a"_s, u"1"_s}, {u"b.c"_s, u"x"_s}})
            << QJsonObject{{u"user_metadata"_s, QJsonObject{{u"a"_s, u"1"_s}}}};
    }

    void sendsWhatWasChanged()
    {
        QFETCH(QJsonObject, after);
        QTEST(patchOf(fields(), after), "patch");
    }

    void merges_data()
    {
        QTest::addColumn<QJsonObject>("mine");
        QTest::addColumn<QJsonObject>("theirs");
        QTest::addColumn<QJsonObject>("mineKept");
        QTest::addColumn<QJsonObject>("theirsTaken");
        const QJsonObject editor = fields({{u"role"_s, u"editor"_s}});
        const QJsonObject other = fields({{u"role"_s, u"other"_s}});
        QTest::newRow("nobody did anything") << fields() << fields() << fields() << fields();
        QTest::newRow("only I") << editor << fields() << editor << editor;
        QTest::newRow("only they") << fields() << editor << editor << editor;
        QTest::newRow("both, the same field") << editor << other << editor << other;
        QTest::newRow("both, other members")
            << withMetadata({{u"a"_s, 2}, {u"b.c"_s, u"x"_s}})
            << withMetadata({{u"a"_s, 1}, {u"b.c"_s, u"y"_s}, {u"d"_s, true}})
            << withMetadata({{u"a"_s, 2}, {u"b.c"_s, u"y"_s}, {u"d"_s, true}})
            << withMetadata({{u"a"_s, 2}, {u"b.c"_s, u"y"_s}, {u"d"_s, true}});
        QTest::newRow("I remove what they change")
            << withMetadata({{u"b.c"_s, u"x"_s}}) << withMetadata({{u"a"_s, 7}, {u"b.c"_s, u"x"_s}})
            << withMetadata({{u"b.c"_s, u"x"_s}})
            << withMetadata({{u"a"_s, 7}, {u"b.c"_s, u"x"_s}});
    }

    void merges()
    {
        QFETCH(const QJsonObject, mine);
        QFETCH(const QJsonObject, theirs);
        QTEST(mergedFields(fields(), mine, theirs, Preference::Mine), "mineKept");
        QTEST(mergedFields(fields(), mine, theirs, Preference::Theirs), "theirsTaken");
    }

    void namesWhatTheyChanged()
    {
        const QJsonObject theirs = withMetadata({{u"a"_s, 3}, {u"d"_s, true}});
        const QJsonObject mine = withMetadata({{u"a"_s, 2}, {u"b.c"_s, u"x"_s}});
        const QList<FieldChange> changes = changesOf(fields(), mine, theirs);
        const QJsonValue none(QJsonValue::Undefined);
        QCOMPARE(
            changes,
            (QList<FieldChange>{{.name = u"user_metadata.a"_s, .theirs = 3, .mine = 2},
                                {.name = u"user_metadata.b.c"_s, .theirs = none, .mine = u"x"_s},
                                {.name = u"user_metadata.d"_s, .theirs = true, .mine = none}}));
    }

    void readsJson_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QJsonObject>("object");
        QTest::addColumn<int>("line");
        const QJsonObject none;
        QTest::newRow("an object") << u"{\"a\": 1}"_s << QJsonObject{{u"a"_s, 1}} << 0;
        QTest::newRow("nothing") << u" \n"_s << none << 0;
        QTest::newRow("a list") << u"[1]"_s << none << 1;
        QTest::newRow("a comma too many") << u"{\n\"a\": 1,\n}"_s << none << 3;
        QTest::newRow("a comma too few") << u"{\n\"a\": 1\n\"b\": 2\n}"_s << none << 3;
        QTest::newRow("no end") << u"{\n\"a\": 1"_s << none << 2;
        QTest::newRow("more behind it") << u"{}\n\nx"_s << none << 3;
        QTest::newRow("letters of many bytes before") << u"{\"é𝒜\": 1,\nx}"_s << none << 2;
        QTest::newRow("numbers that no double holds")
            << u"{\"a\": 9007199254740993}"_s << QJsonObject{{u"a"_s, 9007199254740993LL}} << 0;
    }

    void readsJson()
    {
        QFETCH(const QString, text);
        const JsonReading reading = readJsonObject(text);
        QTEST(reading.object, "object");
        QTEST(reading.line, "line");
        QCOMPARE(reading.problem.isEmpty(), reading.line == 0);
    }
};

QTEST_MAIN(UserFieldsTest)
#include "tst_console_userfields.moc"
