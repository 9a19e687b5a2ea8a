#pragma once

#include "mailmessage.h"
#include "template/template.h"

#include <QJsonObject>
#include <QMap>

#include <optional>

namespace latchkey::mail {

// The texts that the server brings itself (resources/mail): a layout, and what it says about each
// kind of mail in each language. Read and parsed when first needed. Used by one thread.
class BuiltInMail
{
public:
    // An error only for a kind that does not exist: a newer server has written that row.
    Result<MailContent>
    content(const QString &kind, const QString &language, const QJsonObject &variables);

private:
    Result<QJsonObject> texts(const QString &language);

    QMap<QString, QJsonObject> m_texts; // by language
    std::optional<Template> m_html;
    std::optional<Template> m_text;
};

} // namespace latchkey::mail
