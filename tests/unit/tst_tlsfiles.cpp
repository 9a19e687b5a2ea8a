#include "certificatefactory.h"
#include "fakeclock.h"
#include "logging.h"
#include "tlsfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace Qt::Literals;
using namespace std::chrono_literals;
using namespace latchkey;
using Factory = latchkey::test::CertificateFactory;

namespace {

constexpr int patience = 20'000; // milliseconds; who waits longer has failed

struct Pair
{
    QByteArray certificate;
    QByteArray key;
    QString fingerprint;
};

Pair makePair()
{
    const Factory::Key key = Factory::ecdsa();
    Pair pair{.certificate = Factory::certificate(key), .key = Factory::pem(key).revealBytes()};
    pair.fingerprint = crypto::readCertificates(pair.certificate)->fingerprint;
    return pair;
}

bool becomes(const TlsFiles &files, const QString &fingerprint)
{
    return QTest::qWaitFor([&] { return files.facts().fingerprint == fingerprint; }, patience);
}

} // namespace

// Real files, and the real watcher with less patience.
class TestTlsFiles : public QObject
{
    Q_OBJECT

    QString path(const QString &name) const { return m_folder->filePath(name); }

    void write(const QString &name, const QByteArray &text) const;
    void replace(const QString &name, const QByteArray &text) const; // by renaming
    Result<std::unique_ptr<TlsFiles>> open() const;
    QByteArray log() const;

    support::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    Pair m_first = makePair();
    Pair m_second = makePair();

private Q_SLOTS:
    void init();
    void cleanup();
    void opens();
    void refusals_data() const;
    void refusals();
    void noticesChanges_data();
    void noticesChanges();
    void noticesALinkThatLeadsElsewhere();
    void noticesWithoutBeingTold();
    void brokenPairChangesNothing();
    void reloadsWhenAsked();
    void warnsOfDates_data();
    void warnsOfDates();
    void warnsOfAnOpenKey();
};

void TestTlsFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QString problem;
    QVERIFY2(logging::setFile(path(u"log"_s), &problem), qPrintable(problem));
    write(u"c.pem"_s, m_first.certificate);
    write(u"k.pem"_s, m_first.key);
}

void TestTlsFiles::cleanup()
{
    QString problem;
    logging::setFile({}, &problem);
}

void TestTlsFiles::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %ls", qUtf16Printable(name));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void TestTlsFiles::replace(const QString &name, const QByteArray &text) const
{
    write(name + u".new"_s, text);
    std::filesystem::rename(path(name + u".new"_s).toStdString(), path(name).toStdString());
}

Result<std::unique_ptr<TlsFiles>> TestTlsFiles::open() const
{
    return TlsFiles::open({.certificate = path(u"c.pem"_s), .key = path(u"k.pem"_s)}, m_clock);
}

QByteArray TestTlsFiles::log() const
{
    QFile file(path(u"log"_s));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void TestTlsFiles::opens()
{
    const auto files = open();
    QVERIFY2(files, files ? "" : qPrintable(files.error().message));
    QCOMPARE((*files)->facts().fingerprint, m_first.fingerprint);
    QVERIFY(!(*files)->credentials()->configuration().localCertificate().isNull());
    QVERIFY(log().contains(m_first.fingerprint.toLatin1()));
    QVERIFY(!log().contains("\"level\":\"warn"));
    QVERIFY(!log().contains("PRIVATE"));
}

void TestTlsFiles::refusals_data() const
{
    QTest::addColumn<QByteArray>("certificate"); // null: no file
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("says");
    const QString certificate = u"LATCHKEY_TLS_CERT_FILE: "_s;
    const QString key = u"LATCHKEY_TLS_KEY_FILE: "_s;
    const QByteArray none;
    QTest::newRow("no certificate") << none << m_first.key << certificate << u"no such file"_s;
    QTest::newRow("no key") << m_first.certificate << none << key << u"no such file"_s;
    QTest::newRow("nonsense") << "x"_ba << m_first.key << certificate << u"PEM"_s;
    QTest::newRow("nonsense as key") << m_first.certificate << "x"_ba << key << u"PEM"_s;
    QTest::newRow("exchanged") << m_first.key << m_first.certificate << certificate
                               << u"exchanged"_s;
    QTest::newRow("no pair") << m_first.certificate << m_second.key << key << u"not belong"_s;
}

void TestTlsFiles::refusals()
{
    QFETCH(const QByteArray, certificate);
    QFETCH(const QByteArray, key);
    QFETCH(const QString, setting);
    QFETCH(const QString, says);
    QFile::remove(path(u"c.pem"_s));
    QFile::remove(path(u"k.pem"_s));
    if (!certificate.isNull())
        write(u"c.pem"_s, certificate);
    if (!key.isNull())
        write(u"k.pem"_s, key);
    const auto files = open();
    QVERIFY(!files);
    const QString message = files.error().message;
    QVERIFY2(message.startsWith(setting + m_folder->path()), qPrintable(message));
    QVERIFY2(message.contains(says), qPrintable(message));
}

void TestTlsFiles::noticesChanges_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"renamed over", "written into", "removed and made again"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestTlsFiles::noticesChanges()
{
    QFETCH(const QString, how);
    const auto files = open();
    QVERIFY(files);
    (*files)->watch({.settling = 20ms, .look = 1h});
    for (const Pair &next : {m_second, m_first, m_second}) { // it must go on watching
        if (how == u"removed and made again") {
            QFile::remove(path(u"c.pem"_s));
            QFile::remove(path(u"k.pem"_s));
        }
        for (const auto &[name, text] :
             {std::pair(u"c.pem"_s, next.certificate), std::pair(u"k.pem"_s, next.key)})
            how == u"renamed over" ? replace(name, text) : write(name, text);
        QVERIFY(becomes(**files, next.fingerprint));
    }
}

// As Kubernetes and certbot do it.
void TestTlsFiles::noticesALinkThatLeadsElsewhere()
{
    for (const auto &[folder, pair] : {std::pair(u"1"_s, m_first), std::pair(u"2"_s, m_second)}) {
        QVERIFY(QDir(m_folder->path()).mkdir(folder));
        write(folder + u"/c.pem"_s, pair.certificate);
        write(folder + u"/k.pem"_s, pair.key);
    }
    QVERIFY(QFile::link(u"1"_s, path(u"now"_s)));
    for (const QString &name : {u"c.pem"_s, u"k.pem"_s}) {
        QFile::remove(path(name));
        QVERIFY(QFile::link(u"now/"_s + name, path(name)));
    }
    const auto files = open();
    QVERIFY(files);
    QCOMPARE((*files)->facts().fingerprint, m_first.fingerprint);
    (*files)->watch({.settling = 20ms, .look = 1h});
    QVERIFY(QFile::link(u"2"_s, path(u"next"_s)));
    std::filesystem::rename(path(u"next"_s).toStdString(), path(u"now"_s).toStdString());
    QVERIFY(becomes(**files, m_second.fingerprint));
}

void TestTlsFiles::noticesWithoutBeingTold()
{
    const auto files = open();
    QVERIFY(files);
    (*files)->watch({.settling = 1h, .look = 20ms});
    replace(u"c.pem"_s, m_second.certificate);
    replace(u"k.pem"_s, m_second.key);
    QVERIFY(becomes(**files, m_second.fingerprint));
}

void TestTlsFiles::brokenPairChangesNothing()
{
    const auto files = open();
    QVERIFY(files);
    (*files)->watch({.settling = 20ms, .look = 20ms});
    replace(u"k.pem"_s, m_second.key);
    QVERIFY(QTest::qWaitFor([this] { return log().contains("the former one stays in use"); },
                            patience));
    QVERIFY(log().contains("LATCHKEY_TLS_KEY_FILE"));
    QCOMPARE((*files)->facts().fingerprint, m_first.fingerprint);
    QTest::qWait(200); // it looks again and again, and says it once
    QCOMPARE(log().count("the former one stays in use"), 1);
    replace(u"c.pem"_s, m_second.certificate); // now both are there
    QVERIFY(becomes(**files, m_second.fingerprint));
}

void TestTlsFiles::reloadsWhenAsked()
{
    const auto files = open();
    QVERIFY(files);
    const QSslConfiguration before = (*files)->credentials()->configuration();
    write(u"c.pem"_s, m_second.certificate);
    write(u"k.pem"_s, m_second.key);
    (*files)->reload();
    QCOMPARE((*files)->facts().fingerprint, m_second.fingerprint);
    QVERIFY((*files)->credentials()->configuration().localCertificate()
            != before.localCertificate());
    QFile::remove(path(u"k.pem"_s));
    (*files)->reload();
    QCOMPARE((*files)->facts().fingerprint, m_second.fingerprint);
    QVERIFY(log().contains("no such file"));
}

void TestTlsFiles::warnsOfDates_data()
{
    QTest::addColumn<int>("days"); // from 2026-01-01; the certificate ends with 2029
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("valid") << 0 << QByteArray();
    QTest::newRow("three weeks left") << 1440 << QByteArray();
    QTest::newRow("a week left") << 1454 << "expires soon"_ba;
    QTest::newRow("over") << 1500 << "has expired"_ba;
    QTest::newRow("not begun") << -3000 << "not valid yet"_ba;
}

void TestTlsFiles::warnsOfDates()
{
    QFETCH(const int, days);
    QFETCH(const QByteArray, says);
    const std::chrono::days step(days);
    m_clock.advance(step);
    const auto files = open();
    QVERIFY(files);
    for (const QByteArray &one : {"expires soon"_ba, "has expired"_ba, "not valid yet"_ba})
        QCOMPARE(log().count(one), one == says ? 1 : 0);
    (*files)->watch({.settling = 1h, .look = 10ms});
    m_clock.advance(std::chrono::days(1)); // and once more each day
    if (!says.isEmpty())
        QVERIFY(QTest::qWaitFor([&] { return log().count(says) == 2; }, patience));
    m_clock.advance(-step - std::chrono::days(1));
}

void TestTlsFiles::warnsOfAnOpenKey()
{
    QFile::setPermissions(path(u"k.pem"_s), QFile::ReadOwner | QFile::ReadGroup);
    QVERIFY(open());
    QVERIFY(!log().contains("every user of this machine"));
    QFile::setPermissions(path(u"k.pem"_s), QFile::ReadOwner | QFile::ReadOther);
    QVERIFY(open());
    QVERIFY(log().contains("every user of this machine"));
}

QTEST_GUILESS_MAIN(TestTlsFiles)
#include "tst_tlsfiles.moc"
