#include "inspectorbench.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QCheckBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

constexpr auto save = "user.save"_L1;
constexpr auto revert = "user.revert"_L1;

} // namespace

// A user is changed in place, in the real window, and the server has it.
class EditingTest : public QObject
{
    Q_OBJECT

    ConsoleUnderTest &console() { return m_bench.console(); }

    bool isPossible(QLatin1StringView action)
    {
        return console().window().actions().action(action)->isEnabled();
    }

    const Message &message() { return console().window().messages().message(); }

    QString field(const QString &name)
    {
        const auto *edit = console().seen<QLineEdit>(name);
        return edit ? edit->text() : QString();
    }

    QJsonObject onServer() { return m_bench.userOnServer(m_id); }

    QJsonValue metadataOnServer(const QString &name)
    {
        return onServer()["user_metadata"_L1].toObject().value(name);
    }

    QPlainTextEdit &json() { return *console().seen<QPlainTextEdit>(u"User metadata as JSON"_s); }

    void typeJson(const QByteArray &text) { json().setPlainText(QString::fromUtf8(text)); }

    QTreeWidget &rows() { return *console().seen<QTreeWidget>(u"User metadata as fields"_s); }

    void showJsonTab(int index)
    {
        for (auto *tabs : m_bench.inspector().findChildren<QTabWidget *>()) {
            if (tabs->accessibleName() == "User metadata"_L1)
                tabs->setCurrentIndex(index);
        }
    }

    void pressEscape() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); }

    // Somebody else and this console have changed the same user; saving has found out.
    void runIntoConflict()
    {
        m_bench.changeElsewhere(
            m_id,
            {{u"role"_s, u"theirs"_s},
             {u"user_metadata"_s, QJsonObject{{u"plan"_s, u"gold"_s}, {u"seats"_s, 5}}}});
        console().enter(u"Name"_s, u"My Name"_s);
        console().enter(u"Role"_s, u"mine"_s);
        console().trigger(save);
        EVENTUALLY(!m_bench.opened().conflict().isEmpty());
    }

    InspectorBench m_bench;
    QString m_id;
    QString m_email;
    int m_count = 0;

private Q_SLOTS:

    void initTestCase()
    {
        m_bench.server().createAdministrator(administrator, password);
        m_bench.server().start();
    }

    void init()
    {
        m_email = u"user%1@example.org"_s.arg(++m_count);
        m_id = m_bench.addUser(
            {{u"email"_s, m_email},
             {u"user_metadata"_s,
              QJsonObject{{u"full_name"_s, u"Ada Lovelace"_s}, {u"plan"_s, u"free"_s}}}});
        m_bench.start();
        m_bench.open(m_id);
    }

    void cleanup() { m_bench.stop(); }

    void savesFields()
    {
        QVERIFY(!isPossible(save));
        QVERIFY(!isPossible(revert));
        QSignalSpy changed(&m_bench.inspector(), &Inspector::changed);
        console().enter(u"Name"_s, u"Augusta Ada King"_s);
        console().enter(u"E-mail"_s, u"new.%1"_s.arg(m_email));
        console().enter(u"Phone"_s, u"+49 30 123456%1"_s.arg(m_count));
        console().enter(u"Role"_s, u"editor"_s);
        QVERIFY(isPossible(save));
        console().shoot(u"inspector-editing"_s);
        console().click(u"Save"_s);
        EVENTUALLY_EQUAL(message().kind, Message::Kind::Done);
        const QJsonObject user = onServer();
        QCOMPARE(user["email"_L1].toString(), u"new.%1"_s.arg(m_email));
        QCOMPARE(user["phone"_L1].toString(), u"4930123456%1"_s.arg(m_count));
        QCOMPARE(user["role"_L1].toString(), u"editor"_s);
        QCOMPARE(nameOf(user), u"Augusta Ada King"_s);
        QCOMPARE(metadataOnServer(u"plan"_s).toString(), u"free"_s);
        EVENTUALLY_EQUAL(nameOf(*m_bench.model().at(m_bench.rowOf(m_id))), nameOf(user));
        QVERIFY(!isPossible(save));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first()[0].toJsonObject()["role"_L1].toString(), u"authenticated"_s);
        QCOMPARE(changed.first()[1].toJsonObject()["role"_L1].toString(), u"editor"_s);
    }

    void savesByKey()
    {
        console().enter(u"Name"_s, u"Somebody Else"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        EVENTUALLY_EQUAL(nameOf(onServer()), u"Somebody Else"_s);
    }

    void setsAPasswordAndConfirms()
    {
        auto *confirmed = console().seen<QCheckBox>(u"E-mail confirmed"_s);
        QVERIFY(confirmed && confirmed->isEnabled() && !confirmed->isChecked());
        confirmed->click();
        console().enter(u"New password"_s, u"correct horse battery"_s);
        console().trigger(save);
        EVENTUALLY(!m_bench.opened().isChanged() && !m_bench.opened().isSaving());
        const QJsonObject session
            = ask(m_bench.server(),
                  "POST",
                  u"/token?grant_type=password"_s,
                  {{u"email"_s, m_email}, {u"password"_s, u"correct horse battery"_s}});
        QCOMPARE(session["user"_L1]["id"_L1].toString(), m_id);
        QCOMPARE(field(u"New password"_s), QString());
        EVENTUALLY(console().seen<QCheckBox>(u"E-mail confirmed"_s)->isChecked());
        QVERIFY(!console().seen<QCheckBox>(u"E-mail confirmed"_s)->isEnabled());
    }

    void anAddressCannotBeRemoved()
    {
        console().enter(u"E-mail"_s, {});
        QVERIFY(!isPossible(save));
        QVERIFY(isPossible(revert));
        EVENTUALLY(console().sees(u"can be changed, but not removed"_s));
    }

    void whatTheServerRefusesIsNotLost()
    {
        console().enter(u"Name"_s, u"Still Here"_s);
        console().enter(u"E-mail"_s, QString(administrator));
        console().trigger(save);
        EVENTUALLY_EQUAL(message().kind, Message::Kind::Error);
        QCOMPARE(message().text, u"Another user has this e-mail address."_s);
        QCOMPARE(field(u"Name"_s), u"Still Here"_s);
        QCOMPARE(onServer()["email"_L1].toString(), m_email);
        QVERIFY(isPossible(save));
        console().enter(u"E-mail"_s, m_email);
        console().trigger(save);
        EVENTUALLY_EQUAL(nameOf(onServer()), u"Still Here"_s);
    }

    void invalidJsonCannotBeSaved()
    {
        m_bench.showTab(1);
        typeJson("{\n  \"plan\": \"gold\",\n  \"seats\": 5,\n}");
        QVERIFY(!isPossible(save));
        EVENTUALLY(console().sees(u"Line 4"_s));
        console().shoot(u"inspector-json"_s);
        QCOMPARE(m_bench.opened().draft().fields["user_metadata"_L1]["plan"_L1].toString(),
                 u"free"_s);
        // The name is part of what cannot be read, so it waits.
        m_bench.showTab(0);
        QVERIFY(console().seen<QLineEdit>(u"Name"_s)->isReadOnly());
        m_bench.showTab(1);
        typeJson("[1]");
        QVERIFY(!isPossible(save));
        typeJson(R"({"plan": "gold", "seats": 5})");
        QVERIFY(isPossible(save));
        console().trigger(save);
        EVENTUALLY_EQUAL(metadataOnServer(u"plan"_s).toString(), u"gold"_s);
        QCOMPARE(metadataOnServer(u"seats"_s).toInt(), 5);
        QVERIFY(metadataOnServer(u"full_name"_s).isUndefined());
        EVENTUALLY_EQUAL(nameOf(m_bench.opened().user()), QString());
    }

    void rowsAndTextShowTheSame()
    {
        m_bench.showTab(1);
        typeJson(R"({"code": "007", "seats": 5, "tags": ["a", "b"]})");
        showJsonTab(1);
        QCOMPARE(rows().topLevelItemCount(), 3);
        QCOMPARE(rows().topLevelItem(0)->text(1), u"007"_s);
        QCOMPARE(rows().topLevelItem(2)->text(1), u"[\"a\",\"b\"]"_s);
        rows().topLevelItem(0)->setText(1, u"008"_s);
        rows().topLevelItem(1)->setText(1, u"6"_s);
        console().shoot(u"inspector-rows"_s);
        const QJsonObject edited{
            {u"code"_s, u"008"_s}, {u"seats"_s, 6}, {u"tags"_s, QJsonArray{u"a"_s, u"b"_s}}};
        showJsonTab(0);
        QCOMPARE(QJsonDocument::fromJson(json().toPlainText().toUtf8()).object(), edited);
        console().trigger(save);
        EVENTUALLY_EQUAL(onServer()["user_metadata"_L1].toObject(), edited);
    }

    void rowsAreAddedRenamedAndRemoved()
    {
        m_bench.showTab(1);
        showJsonTab(1);
        console().click(u"Add"_s);
        QCOMPARE(rows().topLevelItemCount(), 3);
        rows().topLevelItem(1)->setText(0, u"level"_s); // full_name, name, plan
        EVENTUALLY_EQUAL(rows().topLevelItem(1)->text(0), u"level"_s);
        rows().topLevelItem(1)->setText(1, u"true"_s);
        EVENTUALLY(m_bench.opened().draft().fields["user_metadata"_L1]["level"_L1].isBool());
        rows().topLevelItem(1)->setText(0, u"plan"_s); // taken
        EVENTUALLY_EQUAL(rows().topLevelItem(1)->text(0), u"level"_s);
        rows().setCurrentItem(rows().topLevelItem(2));
        QTest::keyClick(&rows(), Qt::Key_Delete);
        QCOMPARE(rows().topLevelItemCount(), 2);
        console().trigger(save);
        EVENTUALLY_EQUAL(metadataOnServer(u"level"_s).toBool(), true);
        QVERIFY(metadataOnServer(u"plan"_s).isUndefined());
    }

    void escapeRevertsAndThatCanBeUndone()
    {
        console().enter(u"Name"_s, u"Nobody"_s);
        pressEscape();
        QCOMPARE(field(u"Name"_s), u"Ada Lovelace"_s);
        QVERIFY(!isPossible(save));
        console().click(u"Bring Back"_s);
        QCOMPARE(field(u"Name"_s), u"Nobody"_s);
        QVERIFY(isPossible(save));
        m_bench.showTab(1);
        typeJson("{");
        console().seen(u"User metadata as JSON"_s)->setFocus();
        pressEscape();
        QVERIFY(json().toPlainText().contains("Ada Lovelace"_L1));
        QCOMPARE(nameOf(onServer()), u"Ada Lovelace"_s);
    }

    // Esc that closes a message is not meant for what was typed.
    void escapeClosesAMessageFirst()
    {
        console().enter(u"E-mail"_s, QString(administrator));
        console().trigger(save);
        EVENTUALLY_EQUAL(message().kind, Message::Kind::Error);
        EVENTUALLY(!m_bench.opened().isSaving());
        pressEscape();
        QVERIFY(!console().window().messages().isVisible());
        QCOMPARE(field(u"E-mail"_s), QString(administrator));
    }

    void aConflictIsShownAndMineIsKept()
    {
        runIntoConflict();
        auto *fields = console().seen<QTreeWidget>(u"What somebody else has changed"_s);
        QVERIFY(fields);
        QCOMPARE(fields->topLevelItemCount(), 3);
        QCOMPARE(fields->topLevelItem(0)->text(0), u"Role"_s);
        QCOMPARE(fields->topLevelItem(0)->text(1), u"theirs"_s);
        QCOMPARE(fields->topLevelItem(0)->text(2), u"mine"_s);
        QCOMPARE(fields->topLevelItem(1)->text(0), u"user_metadata.plan"_s);
        QCOMPARE(fields->topLevelItem(1)->text(1), u"gold"_s);
        QCOMPARE(fields->topLevelItem(1)->text(2), u"free"_s);
        QVERIFY(!isPossible(save));
        console().shoot(u"inspector-conflict"_s);
        console().click(u"Keep Mine"_s);
        EVENTUALLY_EQUAL(onServer()["role"_L1].toString(), u"mine"_s);
        QCOMPARE(nameOf(onServer()), u"My Name"_s);
        // What only they have changed stays theirs.
        QCOMPARE(metadataOnServer(u"plan"_s).toString(), u"gold"_s);
        QCOMPARE(metadataOnServer(u"seats"_s).toInt(), 5);
        EVENTUALLY(!m_bench.opened().isChanged());
        QVERIFY(m_bench.opened().conflict().isEmpty());
    }

    void theirsIsTakenWhereBothHaveChangedIt()
    {
        runIntoConflict();
        console().click(u"Take Theirs"_s);
        QCOMPARE(field(u"Role"_s), u"theirs"_s);
        QCOMPARE(field(u"Name"_s), u"My Name"_s);
        QCOMPARE(onServer()["role"_L1].toString(), u"theirs"_s);
        QCOMPARE(nameOf(onServer()), u"Ada Lovelace"_s);
        console().trigger(save);
        EVENTUALLY_EQUAL(nameOf(onServer()), u"My Name"_s);
        QCOMPARE(onServer()["role"_L1].toString(), u"theirs"_s);
    }

    // Somebody else has done what nobody types: that is in nobody's way.
    void aBanIsNoConflict()
    {
        m_bench.changeElsewhere(m_id, {{u"ban_duration"_s, u"24h"_s}});
        console().enter(u"Name"_s, u"Banned Meanwhile"_s);
        console().trigger(save);
        EVENTUALLY_EQUAL(nameOf(onServer()), u"Banned Meanwhile"_s);
        EVENTUALLY(console().sees(u"Banned"_s));
        QVERIFY(!onServer()["banned_until"_L1].toString().isEmpty());
    }

    void asksBeforeItLeaves()
    {
        const QString other
            = m_bench.addUser({{u"email"_s, u"other%1@example.org"_s.arg(m_count)}});
        console().trigger("view.refresh"_L1);
        EVENTUALLY(m_bench.rowOf(other) >= 0);
        m_bench.page().table().clearSelection(); // the row that it was is another user's now
        EVENTUALLY(!m_bench.opened().isOpen());
        m_bench.open(m_id);
        console().enter(u"Name"_s, u"Nobody"_s);
        console().prompt().nextConfirm(false);
        m_bench.page().table().selectRow(m_bench.rowOf(other));
        EVENTUALLY(console().prompt().isUsedUp());
        EVENTUALLY_EQUAL(m_bench.page().selectedUsers().value(0)["id"_L1].toString(), m_id);
        QCOMPARE(field(u"Name"_s), u"Nobody"_s);
        // Nor does it go when nothing is selected any more.
        m_bench.page().table().clearSelection();
        EVENTUALLY(m_bench.page().selectedUsers().isEmpty());
        QVERIFY(m_bench.inspector().isVisible());
        console().prompt().nextConfirm(true);
        m_bench.open(other);
        QCOMPARE(nameOf(m_bench.userOnServer(m_id)), u"Ada Lovelace"_s);
        QVERIFY(!isPossible(save));
    }

    void theWindowAsksBeforeItCloses()
    {
        console().enter(u"Name"_s, u"Nobody"_s);
        console().prompt().nextConfirm(false);
        QVERIFY(!console().window().close());
        QVERIFY(console().window().isVisible());
        console().prompt().nextConfirm(false);
        console().trigger("server.sign_out"_L1);
        QVERIFY(console().isSignedIn());
        QCOMPARE(field(u"Name"_s), u"Nobody"_s);
        console().prompt().nextConfirm(true);
        QVERIFY(console().window().close());
    }

    void whoMayOnlyLookCannotEdit()
    {
        m_bench.addUser({{u"email"_s, u"auditor%1@example.org"_s.arg(m_count)},
                         {u"password"_s, QString(password)},
                         {u"email_confirm"_s, true},
                         {u"role"_s, u"latchkey_auditor"_s}});
        console().trigger("server.sign_out"_L1);
        EVENTUALLY(!console().isSignedIn());
        console().signIn(
            m_bench.server(), u"auditor%1@example.org"_s.arg(m_count), QString(password));
        EVENTUALLY(console().isSignedIn());
        EVENTUALLY(m_bench.model().rowCount() > 0);
        m_bench.open(m_id);
        QCOMPARE(field(u"Name"_s), u"Ada Lovelace"_s);
        for (const QString &name : {u"Name"_s, u"E-mail"_s, u"Phone"_s, u"Role"_s})
            QVERIFY(console().seen<QLineEdit>(name)->isReadOnly());
        QVERIFY(!console().seen(u"New password"_s)->isEnabled());
        m_bench.showTab(1);
        QVERIFY(json().isReadOnly());
        QVERIFY(!isPossible(save));
    }
};

QTEST_MAIN(EditingTest)
#include "tst_console_editing.moc"
