#include "consoleundertest.h"
#include "eventually.h"
#include "serverprocess.h"

#include <QCheckBox>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

const QString stay = u"Stay signed in on this computer"_s;

} // namespace

// What is kept from one run to the next, and where.
class KeychainTest : public QObject
{
    Q_OBJECT

    void signIn(ConsoleUnderTest &console, bool isKey)
    {
        if (isKey)
            console.signInWithKey(m_server);
        else
            console.signIn(m_server, administrator, password);
        EVENTUALLY(console.isSignedIn());
    }

    ServerProcess m_server;

private Q_SLOTS:

    void initTestCase()
    {
        m_server.createAdministrator(administrator, password);
        m_server.start();
    }

    void staysSignedInWithKeychain_data()
    {
        QTest::addColumn<bool>("isKey");
        QTest::newRow("password") << false;
        QTest::newRow("service key") << true;
    }

    void staysSignedInWithKeychain()
    {
        QFETCH(const bool, isKey);
        Keychain keychain;
        ConsoleUnderTest console(&keychain);
        QVERIFY(!console.sees(u"This computer has no keychain"_s));
        signIn(console, isKey);
        EVENTUALLY_EQUAL(keychain.size(), 1);
        for (int start = 0; start < 2; ++start) {
            console.restart();
            EVENTUALLY(console.isSignedIn());
        }
        console.trigger("server.sign_out"_L1);
        QVERIFY(keychain.isEmpty());
        console.restart();
        QVERIFY(!console.isSignedIn());
        QVERIFY(console.seen(isKey ? u"Service key"_s : u"Password"_s));
    }

    void nothingIsKeptUnasked()
    {
        Keychain keychain;
        ConsoleUnderTest console(&keychain);
        console.click(stay);
        signIn(console, false);
        QVERIFY(keychain.isEmpty());
        console.restart();
        EVENTUALLY(console.seen(u"Password"_s));
        QVERIFY(!console.isSignedIn());
    }

    void withoutKeychainItSaysSo()
    {
        ConsoleUnderTest console;
        QVERIFY(console.sees(u"This computer has no keychain"_s));
        console.shoot(u"signin-without-keychain"_s);
        signIn(console, false);
        console.restart();
        EVENTUALLY(console.seen(u"Password"_s));
        QVERIFY(!console.isSignedIn());
        // Who and where is no secret.
        QVERIFY(console.sees(u"Sign in to Latchkey"_s));
        QCOMPARE(console.application().profiles().profiles().size(), 1);
    }

    void settingsHoldNoSecret_data() { staysSignedInWithKeychain_data(); }

    void settingsHoldNoSecret()
    {
        QFETCH(const bool, isKey);
        Keychain keychain;
        ConsoleUnderTest console(&keychain);
        signIn(console, isKey);
        EVENTUALLY_EQUAL(keychain.size(), 1);
        const Secret bearer = bearerOf(console.application().client().credentials());
        const QByteArray kept = keychain.begin()->revealBytes();
        console.restart();
        EVENTUALLY(console.isSignedIn());
        console.window().close();
        const QByteArray settings = console.settings();
        QVERIFY(settings.contains(m_server.url().host().toLatin1()));
        QVERIFY(!settings.contains(QByteArrayView(password)));
        QVERIFY(!settings.contains(bearer.revealBytes()));
        QVERIFY(!settings.contains(kept));
    }

    void aKeyThatIsRefusedIsForgotten()
    {
        Keychain keychain;
        ConsoleUnderTest console(&keychain);
        signIn(console, false);
        EVENTUALLY_EQUAL(keychain.size(), 1);
        *keychain.begin() = Secret("no-longer-good");
        console.restart();
        EVENTUALLY(console.sees(u"Your session has ended"_s));
        QVERIFY(!console.isSignedIn());
        QVERIFY(keychain.isEmpty());
    }

    void profilesSurvive()
    {
        ConsoleUnderTest console;
        const Profile saved
            = console.application().profiles().save({.id = {},
                                                     .name = u"Staging"_s,
                                                     .url = m_server.url(),
                                                     .colour = QColor(0xb4, 0x23, 0x18),
                                                     .fingerprint = u"AA:BB"_s,
                                                     .email = u"me@example.org"_s});
        QVERIFY(!saved.id.isEmpty());
        console.restart();
        const QList<Profile> &profiles = console.application().profiles().profiles();
        QCOMPARE(profiles.size(), 1);
        QCOMPARE(profiles[0].id, saved.id);
        QCOMPARE(profiles[0].name, saved.name);
        QCOMPARE(profiles[0].url, saved.url);
        QCOMPARE(profiles[0].colour, saved.colour);
        QCOMPARE(profiles[0].fingerprint, saved.fingerprint);
        QCOMPARE(profiles[0].email, saved.email);
        console.application().profiles().remove(saved.id);
        console.restart();
        QVERIFY(console.application().profiles().profiles().isEmpty());
        // Its secrets may still be in a keychain, so its id is never used again.
        QVERIFY(console.application().profiles().save({.id = {}, .name = u"New"_s}).id != saved.id);
    }
};

QTEST_MAIN(KeychainTest)
#include "tst_console_keychain.moc"
