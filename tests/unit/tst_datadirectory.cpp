#include "config/datadirectory.h"
#include "fakerandom.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::config;

class TestDataDirectory : public QObject
{
    Q_OBJECT

    static int modeOf(const QString &path)
    {
        struct stat status = {};
        return ::stat(QFile::encodeName(path).constData(), &status) == 0
            ? int(status.st_mode & 0777)
            : -1;
    }

    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

private Q_SLOTS:
    void isMadePrivate();
    void isTightened_data();
    void isTightened();
    void strangeDirectoryIsLeftAlone();
    void fileIsNoDirectory();
    void otherUsersAreRefused();
    void secretIsPrivate();
    void secretIsTightened();
    void damagedSecretIsRefused_data();
    void damagedSecretIsRefused();
    void oneSecretForTwoStarters();
};

void TestDataDirectory::isMadePrivate()
{
    const QTemporaryDir base;
    const QString path = base.filePath(u"a/b/data"_s);
    QStringList warnings;
    ::umask(0);
    QVERIFY(prepareDataDirectory(path, warnings));
    ::umask(022);
    QCOMPARE(modeOf(path), 0700);
    QVERIFY(prepareDataDirectory(path, warnings)); // again
    QCOMPARE(warnings, QStringList());
}

void TestDataDirectory::isTightened_data()
{
    QTest::addColumn<QString>("content");
    QTest::newRow("empty") << QString();
    QTest::newRow("database") << u"latchkey.db"_s;
    QTest::newRow("secret") << u"jwt_secret"_s;
}

void TestDataDirectory::isTightened()
{
    QFETCH(QString, content);
    const QTemporaryDir base;
    const QString path = base.filePath(u"data"_s);
    QVERIFY(QDir().mkpath(path));
    if (!content.isEmpty())
        write(path + u'/' + content, "x");
    ::chmod(QFile::encodeName(path).constData(), 0755);
    QStringList warnings;
    QVERIFY(prepareDataDirectory(path, warnings));
    QCOMPARE(modeOf(path), 0700);
    QCOMPARE(warnings.size(), 1);
}

// --data-dir /tmp must not lock everybody else out of it.
void TestDataDirectory::strangeDirectoryIsLeftAlone()
{
    const QTemporaryDir base;
    const QString path = base.filePath(u"data"_s);
    QVERIFY(QDir().mkpath(path));
    write(path + u"/thesis.odt"_s, "x");
    ::chmod(QFile::encodeName(path).constData(), 0755);
    QStringList warnings;
    const Result<> prepared = prepareDataDirectory(path, warnings);
    QVERIFY(!prepared);
    QVERIFY(prepared.error().message.contains(path));
    QCOMPARE(modeOf(path), 0755);
}

void TestDataDirectory::fileIsNoDirectory()
{
    const QTemporaryDir base;
    write(base.filePath(u"data"_s), "x");
    QStringList warnings;
    QVERIFY(!prepareDataDirectory(base.filePath(u"data"_s), warnings));
    QVERIFY(!prepareDataDirectory(base.filePath(u"data/below"_s), warnings));
}

void TestDataDirectory::otherUsersAreRefused()
{
    QString path = u"/"_s; // root's, unless we are root
    const QTemporaryDir base;
    if (::geteuid() == 0) {
        path = base.filePath(u"data"_s);
        QVERIFY(QDir().mkpath(path));
        QCOMPARE(::chown(QFile::encodeName(path).constData(), 12345, 12345), 0);
    }
    QStringList warnings;
    const Result<> prepared = prepareDataDirectory(path, warnings);
    QVERIFY(!prepared);
    QVERIFY(prepared.error().message.contains("another user"_L1));
}

void TestDataDirectory::secretIsPrivate()
{
    const QTemporaryDir base;
    test::CountingRandom random;
    QStringList warnings;
    ::umask(0);
    const Result<Secret> secret = obtainJwtSecret(base.path(), random, warnings);
    ::umask(022);
    QVERIFY(secret);
    test::CountingRandom same;
    QCOMPARE(
        secret->revealBytes(),
        same.bytes(48).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    QCOMPARE(modeOf(base.filePath(u"jwt_secret"_s)), 0600);
    QCOMPARE(QDir(base.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"jwt_secret"_s});
    const Result<Secret> again = obtainJwtSecret(base.path(), random, warnings);
    QVERIFY(again && *again == *secret);
    QCOMPARE(warnings, QStringList());
}

void TestDataDirectory::secretIsTightened()
{
    const QTemporaryDir base;
    const QString path = base.filePath(u"jwt_secret"_s);
    write(path, QByteArray(40, 'k') + "\n");
    ::chmod(QFile::encodeName(path).constData(), 0644);
    test::CountingRandom random;
    QStringList warnings;
    const Result<Secret> secret = obtainJwtSecret(base.path(), random, warnings);
    QVERIFY(secret);
    QCOMPARE(secret->revealBytes(), QByteArray(40, 'k'));
    QCOMPARE(modeOf(path), 0600);
    QCOMPARE(warnings.size(), 1);
    QVERIFY(!warnings.front().contains(QString(40, u'k')));
}

void TestDataDirectory::damagedSecretIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("hunter2\n");
}

void TestDataDirectory::damagedSecretIsRefused()
{
    QFETCH(QByteArray, text);
    const QTemporaryDir base;
    const QString path = base.filePath(u"jwt_secret"_s);
    write(path, text);
    ::chmod(QFile::encodeName(path).constData(), 0600);
    test::CountingRandom random;
    QStringList warnings;
    const Result<Secret> secret = obtainJwtSecret(base.path(), random, warnings);
    QVERIFY(!secret);
    QVERIFY(secret.error().message.contains("damaged"_L1));
    QVERIFY(!secret.error().message.contains("hunter2"_L1));
}

void TestDataDirectory::oneSecretForTwoStarters()
{
    const QTemporaryDir base;
    std::array<QByteArray, 8> secrets;
    std::vector<std::unique_ptr<QThread>> starters;
    for (std::size_t i = 0; i < secrets.size(); ++i) {
        starters.emplace_back(QThread::create([&base, &secrets, i] {
            test::CountingRandom random;
            random.bytes(qsizetype(i)); // each starter would make another one
            QStringList warnings;
            const Result<Secret> secret = obtainJwtSecret(base.path(), random, warnings);
            secrets[i] = secret ? secret->revealBytes() : QByteArray();
        }));
        starters.back()->start();
    }
    for (const auto &starter : starters)
        starter->wait();
    for (const QByteArray &secret : secrets) {
        QCOMPARE(secret.size(), 64);
        QCOMPARE(secret, secrets.front());
    }
    QCOMPARE(QDir(base.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"jwt_secret"_s});
}

QTEST_GUILESS_MAIN(TestDataDirectory)
#include "tst_datadirectory.moc"
