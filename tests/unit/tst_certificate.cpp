#include "certificatefactory.h"
#include "crypto/certificate.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;
using Factory = latchkey::test::CertificateFactory;

class TestCertificate : public QObject
{
    Q_OBJECT

    Factory::Key m_key = Factory::ecdsa();
    Factory::Key m_root = Factory::ecdsa();
    QByteArray m_own;
    QByteArray m_signed; // by the root

private Q_SLOTS:
    void initTestCase();
    void facts();
    void usable_data();
    void usable();
    void uselessCertificates_data();
    void uselessCertificates();
    void uselessKeys_data();
    void uselessKeys();
};

void TestCertificate::initTestCase()
{
    m_own = Factory::certificate(m_key);
    m_signed = Factory::certificate(m_key, "serverAuth", &m_root);
}

void TestCertificate::facts()
{
    const auto own = readCertificates(m_own);
    QVERIFY(own);
    QCOMPARE(toRfc3339(own->validFrom), "2020-01-01T00:00:00Z");
    QCOMPARE(toRfc3339(own->validUntil), "2030-01-01T00:00:00Z");
    QVERIFY(own->isSelfSigned);
    static const QRegularExpression pattern(u"^([0-9A-F]{2}:){31}[0-9A-F]{2}$"_s);
    QVERIFY2(pattern.match(own->fingerprint).hasMatch(), qPrintable(own->fingerprint));

    const auto chain = readCertificates(m_signed + m_own);
    QVERIFY(chain);
    QVERIFY(!chain->isSelfSigned);
    QVERIFY(chain->fingerprint != own->fingerprint);
}

void TestCertificate::usable_data()
{
    QTest::addColumn<QByteArray>("certificates");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, const QByteArray &certificates, const Secret &key) {
        QTest::newRow(name) << certificates << key.revealBytes();
    };
    const Secret key = Factory::pem(m_key);
    row("ECDSA", m_own, key);
    row("a chain", m_signed + m_own, key);
    row("words around it", "subject=x\r\n" + m_own + "the end\n", key);
    const Factory::Key p384 = Factory::ecdsa("P-384");
    row("P-384", Factory::certificate(p384), Factory::pem(p384));
    const Factory::Key rsa = Factory::rsa(2048);
    row("RSA", Factory::certificate(rsa, "clientAuth,serverAuth"), Factory::pem(rsa));
}

void TestCertificate::usable()
{
    QFETCH(const QByteArray, certificates);
    QFETCH(const QByteArray, key);
    const auto read = readCertificates(certificates);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    const auto fits = checkPrivateKey(Secret(key), certificates);
    QVERIFY2(fits, fits ? "" : qPrintable(fits.error().message));
}

void TestCertificate::uselessCertificates_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QByteArray() << u"no certificate in PEM form"_s;
    QTest::newRow("nonsense") << "nonsense\n"_ba << u"no certificate in PEM form"_s;
    QTest::newRow("binary") << QByteArray::fromHex("3082010a0282")
                            << u"no certificate in PEM form"_s;
    QTest::newRow("a key") << Factory::pem(m_key).revealBytes() << u"exchanged"_s;
    QTest::newRow("half") << m_own.first(m_own.size() / 2) << u"damaged"_s;
    QTest::newRow("half a chain") << m_own + m_own.first(m_own.size() / 2) << u"damaged"_s;
    QTest::newRow("no certificate inside")
        << "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"_ba << u"damaged"_s;
    QTest::newRow("weak") << Factory::certificate(Factory::rsa(1024)) << u"too weak"_s;
    QTest::newRow("of a client") << Factory::certificate(m_key, "clientAuth")
                                 << u"not made for servers"_s;
}

void TestCertificate::uselessCertificates()
{
    QFETCH(const QByteArray, pem);
    QFETCH(const QString, says);
    const auto read = readCertificates(pem);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(says), qPrintable(read.error().message));
}

void TestCertificate::uselessKeys_data()
{
    QTest::addColumn<QByteArray>("certificates");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("says");
    const auto row = [this](const char *name, const QByteArray &key, const QString &says) {
        QTest::newRow(name) << m_own << key << says;
    };
    const QByteArray right = Factory::pem(m_key).revealBytes();
    row("nothing", {}, u"no private key in PEM form"_s);
    row("nonsense", "nonsense"_ba, u"no private key in PEM form"_s);
    row("half", right.first(right.size() / 2), u"no private key in PEM form"_s);
    row("a certificate", m_own, u"exchanged"_s);
    row("locked", Factory::pem(m_key, "hunter2").revealBytes(), u"passphrase"_s);
    row("another one", Factory::pem(Factory::ecdsa()).revealBytes(), u"does not belong"_s);
    row("another kind", Factory::pem(Factory::rsa(2048)).revealBytes(), u"does not belong"_s);
    QTest::newRow("the chain the wrong way round")
        << Factory::certificate(m_root) + m_signed << right << u"first of its file"_s;
    const Factory::Key ed25519 = Factory::ed25519();
    QTest::newRow("Ed25519") << Factory::certificate(ed25519) << Factory::pem(ed25519).revealBytes()
                             << u"RSA"_s;
}

void TestCertificate::uselessKeys()
{
    QFETCH(const QByteArray, certificates);
    QFETCH(const QByteArray, key);
    QFETCH(const QString, says);
    QVERIFY(readCertificates(certificates));
    const auto fits = checkPrivateKey(Secret(key), certificates);
    QVERIFY(!fits);
    QVERIFY2(fits.error().message.contains(says), qPrintable(fits.error().message));
    QVERIFY(!fits.error().message.contains("hunter2"_L1));
}

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
