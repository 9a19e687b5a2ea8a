#include "mailbox.h"

#include "databases.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

namespace latchkey::support {

using namespace Qt::Literals;

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString valueIn(QString encoded, const QString &name)
{
    // Twice encoded in messages, once in successes: both read the same here.
    encoded.replace(u"%25"_s, u"%"_s).replace(u'+', u' ');
    return QUrlQuery(encoded).queryItemValue(name, QUrl::FullyDecoded);
}

} // namespace

std::vector<QueuedMail> queuedMails(const TestApp &app)
{
    const auto rows = must(app.database().read([](storage::Transaction &transaction) {
        return transaction.rows("SELECT kind, recipient, CAST(variables AS TEXT) "
                                "FROM latchkey_outbox ORDER BY created_at, id");
    }));
    std::vector<QueuedMail> mails;
    for (const storage::Row &row : rows)
        mails.push_back(
            {.kind = row.text(0), .recipient = row.text(1), .variables = row.object(2)});
    return mails;
}

QueuedMail lastMail(const TestApp &app, const QString &recipient)
{
    std::vector<QueuedMail> mails = queuedMails(app);
    std::erase_if(mails, [&](const QueuedMail &mail) { return mail.recipient != recipient; });
    if (mails.empty())
        qFatal("no mail to %s", qPrintable(recipient));
    return mails.back();
}

QByteArray following(const QueuedMail &mail)
{
    return "GET " + QUrl(mail.link()).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

QByteArray codeForm(const QString &type, const QueuedMail &mail)
{
    return compact({{u"type"_s, type}, {u"email"_s, mail.recipient}, {u"token"_s, mail.code()}});
}

QByteArray hashForm(const QString &type, const QueuedMail &mail)
{
    return compact({{u"type"_s, type}, {u"token_hash"_s, mail.hash()}});
}

QString headerOf(const http::HttpResponse &response, QByteArrayView name)
{
    return QString::fromUtf8(response.headers.value(name));
}

QString fragmentValue(const http::HttpResponse &response, const QString &name)
{
    return valueIn(headerOf(response, "Location").section(u'#', 1), name);
}

QString queryValue(const http::HttpResponse &response, const QString &name)
{
    return valueIn(headerOf(response, "Location").section(u'#', 0, 0).section(u'?', 1), name);
}

} // namespace latchkey::support
