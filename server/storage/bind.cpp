#include "bind.h"

#include <QJsonDocument>

namespace latchkey::storage {

namespace {

// Both drivers take a null QString for NULL; here only nullptr and an empty optional mean NULL.
QVariant notNull(const QString &text)
{
    return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text);
}

} // namespace

Bind::Bind(std::nullptr_t)
    : m_variant(QMetaType::fromType<QString>())
{ }

Bind::Bind(const QString &value)
    : m_variant(notNull(value))
{ }

Bind::Bind(QStringView value)
    : m_variant(notNull(value.toString()))
{ }

Bind::Bind(const QByteArray &value)
    : m_variant(notNull(QString::fromUtf8(value)))
{ }

Bind::Bind(const char *value)
    : m_variant(notNull(QString::fromUtf8(value)))
{ }

Bind::Bind(QLatin1StringView value)
    : m_variant(notNull(value.toString()))
{ }

Bind::Bind(int value)
    : m_variant(value)
{ }

Bind::Bind(qint64 value)
    : m_variant(value)
{ }

Bind::Bind(Timestamp value)
    : m_variant(QString::fromLatin1(toSqlText(value)))
{ }

Bind::Bind(QUuid value)
    : m_variant(value.toString(QUuid::WithoutBraces))
{ }

Bind::Bind(const QJsonObject &value)
    : m_variant(QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)))
{ }

Bind::Bind(const QJsonArray &value)
    : m_variant(QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)))
{ }

} // namespace latchkey::storage
