#include "mail/mailfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace latchkey::mail;
using namespace Qt::Literals;

class TstMailFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void written();
    void bounded();
    void unwritable();
};

namespace {

OutgoingMail numbered(int number)
{
    return {.id = QUuid(u"0196a7a0-1111-4222-8333-%1"_s.arg(number, 12, 10, '0'_L1)),
            .kind = u"recovery"_s,
            .sender = MailAddress::parse(u"auth@example.com"_s).value(),
            .recipient = MailAddress::parse(u"ada@example.org"_s).value(),
            .message = "Subject: 813502\r\n\r\nhello\r\n",
            .date = Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 1 / 31)
                              + std::chrono::seconds(number))};
}

} // namespace

void TstMailFiles::written()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(u"mail"_s);
    MailFiles files(folder);

    QCOMPARE(files.deliver(numbered(1)).outcome, Delivery::Outcome::Sent);
    QCOMPARE(files.deliver(numbered(1)).outcome, Delivery::Outcome::Sent); // again: the same file

    const QStringList names = QDir(folder).entryList(QDir::Files);
    QCOMPARE(names, QStringList{u"20260131T000001.000000Z-recovery-0196a7a0.eml"_s});
    QFile file(folder + u'/' + names[0]);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), numbered(1).message);
    QCOMPARE(file.permissions()
                 & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(QFileInfo(folder).permissions()
                 & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
             QFile::Permissions());
}

void TstMailFiles::bounded()
{
    const QTemporaryDir place;
    MailFiles files(place.path(), 3);
    for (int i = 1; i <= 10; ++i)
        QCOMPARE(files.deliver(numbered(i)).outcome, Delivery::Outcome::Sent);
    const QStringList names = QDir(place.path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(names.size(), 3);
    QVERIFY(names[0].startsWith("20260131T000008"_L1));
}

void TstMailFiles::unwritable()
{
    const QTemporaryDir place;
    QFile blocker(place.filePath(u"mail"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    MailFiles files(place.filePath(u"mail"_s));
    QCOMPARE(files.deliver(numbered(1)).outcome, Delivery::Outcome::ServerFault);
    QCOMPARE(NoMailer().deliver(numbered(1)).outcome, Delivery::Outcome::Refused);
}

QTEST_GUILESS_MAIN(TstMailFiles)
#include "tst_mailfiles.moc"
