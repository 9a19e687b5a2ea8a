#include "actions.h"
#include "consoleundertest.h"
#include "eventually.h"
#include "serverprocess.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

// A server with a certificate that nobody but itself vouches for.
class CertificateTest : public QObject
{
    Q_OBJECT

    // By its fingerprint, without the colons.
    QString pinned() const
    {
        const auto &profiles = m_console->application().profiles().profiles();
        return profiles.isEmpty() ? QString() : plain(profiles.first().fingerprint);
    }

    static QString plain(QString fingerprint)
    {
        return fingerprint.remove(u':').remove(u'\n').toLower();
    }

    QString shown() const
    {
        return plain(m_console->seen<QLabel>(u"SHA-256 fingerprint"_s)->text());
    }

    // Whoever signs in for the first time is asked.
    void trustAtFirst()
    {
        EVENTUALLY(m_console->sees(u"this machine does not know who made it"_s));
        m_console->click(u"Trust This Certificate"_s);
        EVENTUALLY(m_console->isSignedIn());
    }

    // The server goes away and comes back with it. Its fingerprint.
    QString anotherCertificate()
    {
        m_server.stop();
        const QString fingerprint = plain(m_server.makeCertificate());
        m_server.start();
        return fingerprint;
    }

    ServerProcess m_server{{.isTls = true}};
    Keychain m_keychain;
    QString m_fingerprint;
    std::unique_ptr<ConsoleUnderTest> m_console;

private Q_SLOTS:

    void initTestCase() { m_server.createAdministrator(administrator, password); }

    void init()
    {
        m_fingerprint = plain(m_server.makeCertificate());
        QCOMPARE(m_fingerprint.size(), 64);
        m_server.start();
        m_keychain.clear();
        m_console = std::make_unique<ConsoleUnderTest>(&m_keychain);
    }

    void cleanup()
    {
        m_console.reset();
        m_server.stop();
    }

    void isTrustedWhenSomebodySaysSo()
    {
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->sees(u"this machine does not know who made it"_s));
        QVERIFY(!m_console->isSignedIn());
        QCOMPARE(shown(), m_fingerprint);
        m_console->shoot(u"certificate"_s);
        m_console->click(u"Trust This Certificate"_s);
        EVENTUALLY(m_console->isSignedIn());
        QCOMPARE(pinned(), m_fingerprint);
        // Also the next time.
        m_console->restart();
        EVENTUALLY(m_console->isSignedIn());
    }

    void anotherOneIsRefused()
    {
        m_console->signInWithKey(m_server);
        trustAtFirst();
        EVENTUALLY_EQUAL(m_keychain.size(), 1);
        const QString other = anotherCertificate();
        QVERIFY(other != m_fingerprint);
        m_console->restart();
        EVENTUALLY(m_console->sees(u"another certificate than the one you trusted"_s));
        QVERIFY(m_console->sees(u"somebody else may be listening"_s));
        m_console->shoot(u"certificate-other"_s);
        QVERIFY(!m_console->isSignedIn());
        QCOMPARE(pinned(), m_fingerprint);
        m_console->click(u"Trust This Certificate"_s);
        EVENTUALLY(m_console->isSignedIn());
        QCOMPARE(pinned(), other);
    }

    // Without a restart: the console has had connections with the former one.
    void anotherOneIsOfferedToWhoSignsInAgain_data()
    {
        QTest::addColumn<bool>("isAccepted");
        QTest::newRow("accepted") << true;
        QTest::newRow("refused") << false;
    }

    void anotherOneIsOfferedToWhoSignsInAgain()
    {
        QFETCH(const bool, isAccepted);
        m_console->signInWithKey(m_server);
        trustAtFirst();
        const QString other = anotherCertificate();
        m_console->trigger("view.refresh"_L1);
        EVENTUALLY(m_console->sees(u"another certificate than the one you trusted"_s));
        m_console->trigger("server.sign_out"_L1);
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->sees(u"somebody else may be listening"_s));
        QVERIFY(!m_console->isSignedIn());
        QCOMPARE(shown(), other);
        QCOMPARE(pinned(), m_fingerprint);
        if (isAccepted) {
            m_console->click(u"Trust This Certificate"_s);
            EVENTUALLY(m_console->isSignedIn());
            QCOMPARE(pinned(), other);
            return;
        }
        // It is refused again, however often somebody tries.
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->application().session().state() == Session::State::SignedOut);
        QVERIFY(m_console->sees(u"somebody else may be listening"_s));
        QCOMPARE(pinned(), m_fingerprint);
    }

    // Over what was shown when the session ended.
    void anotherOneIsOfferedWhereTheSessionHasEnded()
    {
        m_console->signIn(m_server, administrator, password);
        trustAtFirst();
        Q_EMIT m_console->application().client().sessionEnded({.kind = ApiError::Kind::SignedOut});
        EVENTUALLY(QApplication::activeModalWidget());
        const QString other = anotherCertificate();
        m_console->enter(u"Password"_s, QString(password));
        m_console->click(u"Sign In"_s);
        EVENTUALLY(m_console->sees(u"somebody else may be listening"_s));
        QCOMPARE(shown(), other);
        m_console->click(u"Trust This Certificate"_s);
        EVENTUALLY(m_console->isSignedIn());
        QCOMPARE(pinned(), other);
    }

    // Nothing was asked in between, so that the former connection is what the console thinks of.
    void anotherOneIsOfferedAfterALock()
    {
        m_console->signIn(m_server, administrator, password);
        trustAtFirst();
        const QString other = anotherCertificate();
        m_console->trigger("server.lock"_L1);
        m_console->signIn(m_server, administrator, password);
        EVENTUALLY(m_console->sees(u"somebody else may be listening"_s));
        QCOMPARE(shown(), other);
        m_console->click(u"Trust This Certificate"_s);
        EVENTUALLY(m_console->isSignedIn());
        QCOMPARE(pinned(), other);
    }

    // In the preferences, while somebody is signed in: the next sign-in decides anew.
    void isOfferedAgainOnceItWasForgotten()
    {
        m_console->signInWithKey(m_server);
        trustAtFirst();
        m_console->trigger("edit.preferences"_L1);
        EVENTUALLY(QApplication::activeModalWidget());
        QApplication::activeModalWidget()->findChild<QTabWidget *>()->setCurrentIndex(1);
        m_console->click(u"Edit…"_s);
        EVENTUALLY(QApplication::activeModalWidget()->windowTitle() == u"Edit Server"_s);
        m_console->click(u"Forget the Certificate"_s);
        m_console->click(u"Save"_s);
        QVERIFY(!m_console->isSignedIn());
        QVERIFY(pinned().isEmpty());
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
        EVENTUALLY(!QApplication::activeModalWidget());
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->sees(u"this machine does not know who made it"_s));
        QCOMPARE(shown(), m_fingerprint);
        QVERIFY(!m_console->isSignedIn());
    }

    // What was trusted at one address says nothing about another.
    void isTrustedAtItsAddressOnly()
    {
        m_console->signInWithKey(m_server);
        EVENTUALLY(m_console->sees(u"this machine does not know who made it"_s));
        auto *address = m_console->seen<QLineEdit>(u"Address of the server"_s);
        QVERIFY(address);
        m_server.stop();
        m_console->click(u"Trust This Certificate"_s);
        EVENTUALLY(m_console->sees(u"The server does not answer."_s));
        m_server.start();
        address->setText(u"https://localhost:%1"_s.arg(m_server.url().port()));
        m_console->click(u"Sign In"_s);
        EVENTUALLY(m_console->sees(u"this machine does not know who made it"_s));
        QVERIFY(!m_console->isSignedIn());
    }
};

QTEST_MAIN(CertificateTest)
#include "tst_console_certificate.moc"
