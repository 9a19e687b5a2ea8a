#include "mailfiles.h"

#include "logging.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// "20260131T120000.123456Z-recovery-<id>.eml": sorts by time, and another attempt replaces it.
QString fileName(const OutgoingMail &mail)
{
    QByteArray moment = toSqlText(mail.date).first(26);
    moment.replace('-', "").replace(':', "").replace(' ', 'T');
    return QString::fromLatin1(moment) + u"Z-"_s + mail.kind + u'-'
        + mail.id.toString(QUuid::WithoutBraces).first(8) + u".eml"_s;
}

} // namespace

MailFiles::MailFiles(QString folder, int keep)
    : m_folder(std::move(folder))
    , m_keep(keep)
{ }

Delivery MailFiles::deliver(const OutgoingMail &mail)
{
    QDir folder(m_folder);
    if (!folder.exists() && !folder.mkdir(m_folder, ownerOnly | QFileDevice::ExeOwner))
        return Delivery::fault(u"cannot make the folder for mails"_s);
    const QString path = folder.filePath(fileName(mail));
    Delivery delivery = write(path, mail.message);
    if (delivery.outcome != Delivery::Outcome::Sent)
        return delivery;
    logging::write(LogLevel::Info,
                   u"mail written to a file, because no SMTP host is set",
                   {{"file"_L1, path}, {"kind"_L1, mail.kind}});
    removeOldest();
    return delivery;
}

Delivery MailFiles::write(const QString &path, const QByteArray &message) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly)
        || file.write(message) != message.size() || !file.commit())
        return Delivery::fault(u"cannot write a mail into its folder: "_s + file.errorString());
    return {.reply = u"written to "_s + path, .summary = u"written"_s};
}

void MailFiles::removeOldest() const
{
    QDir folder(m_folder);
    const QStringList files = folder.entryList({u"*.eml"_s}, QDir::Files, QDir::Name);
    for (qsizetype i = 0; i < files.size() - m_keep; ++i)
        folder.remove(files[i]);
}

Delivery NoMailer::deliver(const OutgoingMail &)
{
    const QString why = u"GOTRUE_SMTP_HOST is not set, and there is no data directory for files"_s;
    return {.outcome = Delivery::Outcome::Refused, .reply = why, .summary = why};
}

} // namespace latchkey::mail
