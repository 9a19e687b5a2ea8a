#include "consoleundertest.h"
#include "directrequest.h"
#include "eventually.h"
#include "serverprocess.h"

#include <QAction>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QToolBar>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

QString administratorId(ServerProcess &server)
{
    const QJsonObject found = ask(server, "GET", u"/admin/users?search="_s + administrator);
    return found["users"_L1][0]["id"_L1].toString();
}

qsizetype sessionsOf(ServerProcess &server, const QString &id)
{
    const QString path = u"/admin/users/%1/sessions"_s.arg(id);
    return ask(server, "GET", path)["sessions"_L1].toArray().size();
}

} // namespace

class SignInTest : public QObject
{
    Q_OBJECT

    ServerProcess m_server;

private Q_SLOTS:

    void initTestCase()
    {
        m_server.createAdministrator(administrator, password);
        m_server.start();
        addAccount(m_server, u"ann@example.org"_s);
    }

    void withPassword()
    {
        ConsoleUnderTest console;
        QVERIFY(!console.isSignedIn());
        console.shoot(u"signin"_s);
        console.signIn(m_server, administrator, password);
        EVENTUALLY(console.isSignedIn());
        const auto *pages = console.seen<QListWidget>(u"Pages"_s);
        QVERIFY(pages);
        QCOMPARE(pages->count(), 3);
        QCOMPARE(pages->item(0)->text(), u"Users"_s);
        QCOMPARE(pages->item(1)->text(), u"Audit Log"_s);
        QCOMPARE(pages->item(2)->text(), u"Server"_s);
        const QString host = m_server.url().authority();
        QVERIFY(console.sees(u"%1 on %2"_s.arg(administrator, host)));
        QVERIFY(console.window().windowTitle().startsWith(host));
    }

    void withServiceKey()
    {
        ConsoleUnderTest console;
        console.signInWithKey(m_server);
        EVENTUALLY(console.isSignedIn());
        QVERIFY(console.sees(u"service_role on "_s));
        QVERIFY(console.application().session().may(Right::Write));
    }

    // What is refused says why in words, and leaves the form ready for another try.
    void refused_data()
    {
        QTest::addColumn<QString>("email"); // empty: with a key
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("words");
        QTest::newRow("wrong password") << QString(administrator) << u"another password"_s
                                        << u"E-mail address or password is wrong."_s;
        QTest::newRow("unknown address") << u"nobody@example.org"_s << u"a long password"_s
                                         << u"E-mail address or password is wrong."_s;
        QTest::newRow("no administrator")
            << u"ann@example.org"_s << u"a long password"_s << u"This account may not do that."_s;
        QTest::newRow("wrong key")
            << QString() << u"not.a.key"_s << u"The server does not accept this key or session."_s;
    }

    void refused()
    {
        QFETCH(const QString, email);
        QFETCH(const QString, secret);
        QFETCH(const QString, words);
        Keychain keychain;
        ConsoleUnderTest console(&keychain);
        if (email.isEmpty())
            console.signInWithKey(m_server, secret);
        else
            console.signIn(m_server, email, secret);
        EVENTUALLY(console.sees(words));
        QVERIFY(!console.isSignedIn());
        QVERIFY(keychain.isEmpty());
        QVERIFY(console.application().profiles().profiles().isEmpty());

        console.signIn(m_server, administrator, password);
        EVENTUALLY(console.isSignedIn());
    }

    void incompleteFormAsksForTheRest_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("words");
        QTest::newRow("no address")
            << QString() << u"a@example.org"_s << u"Enter the address of a Latchkey server"_s;
        QTest::newRow("no URL") << u"ftp://example.org"_s << u"a@example.org"_s
                                << u"Enter the address of a Latchkey server"_s;
        QTest::newRow("nobody") << m_server.url().toString() << QString()
                                << u"Enter e-mail address and password."_s;
    }

    void incompleteFormAsksForTheRest()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, email);
        QFETCH(const QString, words);
        ConsoleUnderTest console;
        console.enter(u"Address of the server"_s, address);
        console.enter(u"E-mail address"_s, email);
        console.click(u"Sign In"_s);
        QVERIFY(console.sees(words));
    }

    void nobodyListens()
    {
        ServerProcess silent;
        silent.createAdministrator(administrator, password);
        silent.start();
        silent.stop();
        ConsoleUnderTest console;
        console.signIn(silent, administrator, password);
        EVENTUALLY(console.sees(u"The server does not answer."_s));
        QVERIFY(!console.isSignedIn());
    }

    void signingOutEndsTheSessionOnTheServer()
    {
        const QString id = administratorId(m_server);
        ask(m_server, "DELETE", u"/admin/users/%1/sessions"_s.arg(id));
        Keychain keychain;
        ConsoleUnderTest console(&keychain);
        console.signIn(m_server, administrator, password);
        EVENTUALLY(console.isSignedIn());
        QCOMPARE(sessionsOf(m_server, id), 1);
        console.trigger("server.sign_out"_L1);
        QVERIFY(!console.isSignedIn());
        QVERIFY(console.seen(u"Password"_s));
        QVERIFY(keychain.isEmpty());
        EVENTUALLY_EQUAL(sessionsOf(m_server, id), 0);
    }

    // The server would not hear of a session whose token has expired.
    void signingOutEndsTheSessionWhoseTokenHasExpired()
    {
        ServerProcess server{{.environment = {u"GOTRUE_JWT_EXP=5"_s}}};
        server.createAdministrator(administrator, password);
        server.start();
        const QString id = administratorId(server);
        ConsoleUnderTest console;
        console.signIn(server, administrator, password);
        EVENTUALLY(console.isSignedIn());
        QCOMPARE(sessionsOf(server, id), 1);
        console.window().hide(); // so that it does not ask for anything
        AdminClient &client = console.application().client();
        EVENTUALLY(std::get<SessionTokens>(client.credentials()).expiresAt + 1s
                   < SystemClock().now());
        console.trigger("server.sign_out"_L1);
        QVERIFY(!console.isSignedIn());
        EVENTUALLY_EQUAL(sessionsOf(server, id), 0);
    }

    void signsOutHereWhileTheServerIsAway()
    {
        ServerProcess server;
        server.createAdministrator(administrator, password);
        server.start();
        Keychain keychain;
        ConsoleUnderTest console(&keychain);
        console.signIn(server, administrator, password);
        EVENTUALLY(console.isSignedIn());
        server.stop();
        console.trigger("server.sign_out"_L1);
        QVERIFY(!console.isSignedIn());
        QVERIFY(keychain.isEmpty());
        QVERIFY(
            std::holds_alternative<std::monostate>(console.application().client().credentials()));
        QVERIFY(console.seen(u"Password"_s));
        server.start();
        console.signIn(server, administrator, password);
        EVENTUALLY(console.isSignedIn());
    }
};

QTEST_MAIN(SignInTest)
#include "tst_console_signin.moc"
