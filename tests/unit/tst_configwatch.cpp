#include "configwatch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TestConfigWatch : public QObject
{
    Q_OBJECT

    QString path(const QString &name) const { return m_directory.filePath(name); }

    ConfigWatch::Options options() const
    {
        ConfigWatch::Options options{.directory = m_directory.path()};
        options.gracePeriod = std::chrono::milliseconds(100);
        options.pollInterval = std::chrono::milliseconds(20);
        const bool polls = QByteArray(QTest::currentDataTag()).startsWith("polling");
        options.notify = !polls;
        options.poll = polls;
        return options;
    }

    QTemporaryDir m_directory;

private Q_SLOTS:

    void init()
    {
        write(path(u"10.env"_s), "A=1\n");
        write(path(u"20.json"_s), "{}");
    }

    void changes_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *how : {"told", "polling"}) {
            for (const char *change : {"written", "replaced", "new", "removed", "renamed"})
                QTest::addRow("%s: %s", how, change) << QString::fromLatin1(change);
        }
    }

    void changes()
    {
        QFETCH(QString, change);
        ConfigWatch watch(options());
        QSignalSpy spy(&watch, &ConfigWatch::changed);
        if (change == "written"_L1) {
            write(path(u"10.env"_s), "A=23\n");
        } else if (change == "replaced"_L1) {
            write(path(u"10.tmp"_s), "A=234\n");
            QFile::remove(path(u"10.env"_s));
            QVERIFY(QFile::rename(path(u"10.tmp"_s), path(u"10.env"_s)));
        } else if (change == "new"_L1) {
            write(path(u"30.env"_s), "B=1\n");
        } else if (change == "removed"_L1) {
            QVERIFY(QFile::remove(path(u"20.json"_s)));
        } else {
            QVERIFY(QFile::rename(path(u"10.env"_s), path(u"15.env"_s)));
        }
        QVERIFY(spy.wait());
        // and again, for a file that was replaced is another one to the system
        write(path(change == "renamed"_L1 ? u"15.env"_s : u"10.env"_s), "A=2345\n");
        QVERIFY(spy.wait());
        for (const QString &left : {u"15.env"_s, u"30.env"_s})
            QFile::remove(path(left));
    }

    void manyChangesAreOne_data()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("told") << 0;
        QTest::newRow("polling") << 0;
    }

    void manyChangesAreOne()
    {
        ConfigWatch::Options patient = options();
        patient.gracePeriod = std::chrono::seconds(2);
        ConfigWatch watch(patient);
        QSignalSpy spy(&watch, &ConfigWatch::changed);
        for (int i = 0; i < 20; ++i) {
            write(path(u"10.env"_s), QByteArray(i + 1, 'x'));
            QTest::qWait(10);
        }
        QVERIFY(spy.wait());
        QCOMPARE(spy.count(), 1);
    }

    void otherFilesAreNotLookedAt_data() { manyChangesAreOne_data(); }

    void otherFilesAreNotLookedAt()
    {
        ConfigWatch watch(options());
        QSignalSpy spy(&watch, &ConfigWatch::changed);
        write(path(u"notes.txt"_s), "x");
        write(path(u".10.env.swp"_s), "x");
        QTest::qWait(300);
        QCOMPARE(spy.count(), 0);
    }

    void switchedOff()
    {
        ConfigWatch::Options off = options();
        off.notify = false;
        ConfigWatch watch(off);
        QSignalSpy spy(&watch, &ConfigWatch::changed);
        write(path(u"10.env"_s), "A=99999\n");
        QTest::qWait(300);
        QCOMPARE(spy.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestConfigWatch)
#include "tst_configwatch.moc"
