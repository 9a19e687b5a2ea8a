#pragma once

#include "testapp.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace latchkey::support {

// A mail as its template will see it.
struct QueuedMail
{
    QString kind;
    QString recipient;
    QJsonObject variables;

    QString code() const { return variables.value(u"token").toString(); }

    QString hash() const { return variables.value(u"token_hash").toString(); }

    QString link() const { return variables.value(u"confirmation_url").toString(); }
};

// All that wait in the outbox, oldest first. Nothing is sent in these tests.
std::vector<QueuedMail> queuedMails(const TestApp &app);

// The newest to that address; fails the test if there is none.
QueuedMail lastMail(const TestApp &app, const QString &recipient);

// "GET /verify?…" of the link in a mail.
QByteArray following(const QueuedMail &mail);

// {"type":…,"email":…,"token":…} with the code of a mail, for POST /verify.
QByteArray codeForm(const QString &type, const QueuedMail &mail);
QByteArray hashForm(const QString &type, const QueuedMail &mail);

// A header of an answer, as text.
QString headerOf(const http::HttpResponse &response, QByteArrayView name);

// What stands in the fragment of a Location under that name.
QString fragmentValue(const http::HttpResponse &response, const QString &name);
QString queryValue(const http::HttpResponse &response, const QString &name);

} // namespace latchkey::support
