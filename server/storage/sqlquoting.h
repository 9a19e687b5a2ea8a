#pragma once

#include <QString>

// Values where a statement takes no placeholders.
namespace latchkey::storage {

// An identifier (SQL:2016 5.4), and a text with standard_conforming_strings.
inline QString quotedName(QString name)
{
    return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

inline QString quotedText(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("''")) + u'\'';
}

// PostgreSQL 17, "Connection Strings": a backslash before a quote or a backslash.
inline QString quotedForLibpq(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + value + u'\'';
}

} // namespace latchkey::storage
