#include "format.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <cmath>

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

constexpr int widest = 1000;

QString printedNumber(const QJsonValue &value)
{
    const double number = value.toDouble();
    const qint64 whole = value.toInteger();
    if (std::abs(number) < 9.2e18 && number == std::trunc(number)
        && static_cast<double>(whole) == number)
        return QString::number(whole);
    const bool isPlain = std::abs(number) >= 1e-4 && std::abs(number) < 1e21; // Go's %v
    return QString::number(number, isPlain ? 'f' : 'e', QLocale::FloatingPointShortest);
}

QString printedList(const QJsonArray &list)
{
    QStringList words;
    for (const QJsonValue &one : list)
        words.append(printedValue(one));
    return u'[' + words.join(u' ') + u']';
}

QString printedObject(const QJsonObject &object)
{
    QStringList words; // QJsonObject is sorted by key, as Go prints maps
    for (auto member = object.begin(); member != object.end(); ++member)
        words.append(member.key() + u':' + printedValue(*member));
    return u"map["_s + words.join(u' ') + u']';
}

struct Verb
{
    bool left = false;
    bool plus = false;
    bool zero = false;
    bool sharp = false;
    int width = 0;
    int precision = -1;
    QChar letter;
};

QString quoted(const QString &text)
{
    QString result = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\';
        result += c == u'\n' ? u"\\n"_s : c == u'\t' ? u"\\t"_s : QString(c);
    }
    return result + u'"';
}

// d, f and g; nullopt: d does not fit, because the number is not whole.
std::optional<QString> numberWithVerb(const Verb &verb, const QJsonValue &value)
{
    const double number = value.toDouble();
    const int precision = verb.precision;
    if (verb.letter == u'f')
        return QString::number(number, 'f', precision < 0 ? 6 : precision);
    if (verb.letter == u'g')
        return precision < 0 ? printedNumber(value) : QString::number(number, 'g', precision);
    return number == std::trunc(number) ? std::optional(QString::number(value.toInteger()))
                                        : std::nullopt;
}

// nullopt: the verb does not fit.
std::optional<QString> withVerb(const Verb &verb, const QJsonValue &value)
{
    switch (verb.letter.unicode()) {
    case u'v':
        return printedValue(value);
    case u's':
        return value.isDouble() || value.isBool() ? std::nullopt
                                                  : std::optional(printedValue(value));
    case u'q':
        return value.isString() ? std::optional(quoted(value.toString())) : std::nullopt;
    case u't':
        return value.isBool() ? std::optional(printedValue(value)) : std::nullopt;
    case u'd':
    case u'f':
    case u'g':
        return value.isDouble() ? numberWithVerb(verb, value) : std::nullopt;
    default: { // x, X
        const QByteArray bytes = value.isString() ? value.toString().toUtf8().toHex()
                                                  : QByteArray::number(value.toInteger(), 16);
        const QString hex = QString::fromLatin1(bytes);
        return verb.letter == u'X' ? hex.toUpper() : hex;
    }
    }
}

QString padded(QString text, const Verb &verb, bool isNumber)
{
    if (verb.letter == u's' && verb.precision >= 0)
        text.truncate(verb.precision);
    if (isNumber && verb.plus && !text.startsWith(u'-'))
        text.prepend(u'+');
    if (verb.left)
        return text.leftJustified(verb.width);
    if (isNumber && verb.zero && text.size() < verb.width) {
        const qsizetype sign = text.startsWith(u'-') || text.startsWith(u'+') ? 1 : 0;
        return text.first(sign) + text.sliced(sign).rightJustified(verb.width - sign, u'0');
    }
    return text.rightJustified(verb.width);
}

// Reads what stands behind a % and moves `at` behind it.
class VerbReader
{
public:
    VerbReader(QStringView format, qsizetype &at)
        : m_format(format)
        , m_at(at)
    { }

    Result<Verb> read()
    {
        Verb verb;
        while (m_at < m_format.size() && takeFlag(verb, m_format[m_at]))
            ++m_at;
        verb.width = takeNumber();
        if (m_at < m_format.size() && m_format[m_at] == u'.') {
            ++m_at;
            verb.precision = takeNumber();
        }
        if (m_at >= m_format.size())
            return failure(ErrorCode::ValidationFailed, u"printf: % at the end"_s);
        verb.letter = m_format[m_at++];
        if (!u"vsdqtfgxX%"_s.contains(verb.letter) || verb.width > widest
            || verb.precision > widest)
            return failure(ErrorCode::ValidationFailed,
                           u"printf: unknown verb %%1"_s.arg(verb.letter));
        return verb;
    }

private:
    static bool takeFlag(Verb &verb, QChar c)
    {
        bool *const flag = c == u'-' ? &verb.left
            : c == u'+'              ? &verb.plus
            : c == u'0'              ? &verb.zero
            : c == u'#'              ? &verb.sharp
                                     : nullptr;
        if (flag)
            *flag = true;
        return flag != nullptr;
    }

    int takeNumber()
    {
        int number = 0;
        for (; m_at < m_format.size() && m_format[m_at].isDigit(); ++m_at)
            number = std::min(number * 10 + m_format[m_at].digitValue(), widest + 1);
        return number;
    }

    QStringView m_format;
    qsizetype &m_at;
};

} // namespace

QString printedValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return printedNumber(value);
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
        return printedList(value.toArray());
    case QJsonValue::Object:
        return printedObject(value.toObject());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    }
    return {};
}

Result<QString> formattedText(QStringView format, std::span<const QJsonValue> arguments)
{
    QString text;
    std::size_t next = 0;
    for (qsizetype at = 0; at < format.size();) {
        if (format[at] != u'%') {
            text += format[at++];
            continue;
        }
        ++at;
        const Verb verb = TRY(VerbReader(format, at).read());
        if (verb.letter == u'%') {
            text += u'%';
        } else if (next >= arguments.size()) {
            text += u"%!"_s + verb.letter + u"(MISSING)"_s;
        } else {
            const QJsonValue &value = arguments[next++];
            const std::optional<QString> shown = withVerb(verb, value);
            text += shown ? padded(*shown, verb, value.isDouble())
                          : u"%!"_s + verb.letter + u'(' + printedValue(value) + u')';
        }
    }
    return text;
}

} // namespace latchkey::mail
