#include "dotenv.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

namespace latchkey::config {

using namespace Qt::Literals;

namespace {

std::unexpected<Error> malformed(const QString &message)
{
    return failure(ErrorCode::ValidationFailed, message);
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

// Walks over the text once; a position is an index into m_text.
class DotenvReader
{
public:
    explicit DotenvReader(QString text)
        : m_text(std::move(text))
    { }

    Result<Assignments> read()
    {
        Assignments assignments;
        for (skipToStatement(); !atEnd(); skipToStatement()) {
            const QString key = TRY(readKey());
            assignments.insert(key, TRY(readValue()));
        }
        return assignments;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }

    QChar current() const { return atEnd() ? u'\n' : m_text[m_at]; }

    template <typename Predicate>
    void skipWhile(Predicate predicate)
    {
        while (!atEnd() && predicate(m_text[m_at]))
            ++m_at;
    }

    void skipBlanks() { skipWhile(isBlank); }

    void skipLine()
    {
        skipWhile([](QChar c) { return c != u'\n'; });
    }

    void skipToStatement()
    {
        skipWhile([](QChar c) { return c.isSpace(); });
        while (!atEnd() && current() == u'#') {
            skipLine();
            skipWhile([](QChar c) { return c.isSpace(); });
        }
    }

    std::unexpected<Error> problem(const QString &message) const
    {
        const qsizetype line = m_text.first(std::min(m_at, m_text.size())).count(u'\n') + 1;
        return malformed(u"line %1: %2"_s.arg(QString::number(line), message));
    }

    QString takeKey()
    {
        const qsizetype start = m_at;
        skipWhile([](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'.'; });
        return m_text.sliced(start, m_at - start);
    }

    Result<QString> readKey()
    {
        QString key = takeKey();
        if (key == "export"_L1 && isBlank(current())) {
            skipBlanks();
            if (current() != u'=' && current() != u':')
                key = takeKey();
        }
        skipBlanks();
        if (key.isEmpty() || (current() != u'=' && current() != u':'))
            return problem(u"expected NAME=VALUE; names have letters, digits, '_' and '.'"_s);
        ++m_at;
        return key;
    }

    Result<QString> readValue()
    {
        const bool afterBlank = isBlank(current());
        skipBlanks();
        if (current() == u'\'' || current() == u'"')
            return readQuoted();
        return readPlain(afterBlank);
    }

    // To the end of the line, or to a '#' behind a blank.
    QString readPlain(bool afterBlank)
    {
        const qsizetype start = m_at;
        bool blank = afterBlank;
        while (!atEnd() && current() != u'\n' && !(blank && current() == u'#')) {
            blank = isBlank(current());
            ++m_at;
        }
        QString value = m_text.sliced(start, m_at - start).trimmed();
        skipLine();
        return value.replace("\\$"_L1, "$"_L1);
    }

    Result<QString> readQuoted()
    {
        const QChar quote = current();
        const qsizetype opened = m_at++;
        QString value;
        for (; !atEnd() && current() != quote; ++m_at) {
            if (quote == u'"' && current() == u'\\' && m_at + 1 < m_text.size())
                value += unescaped(m_text[++m_at]);
            else
                value += current();
        }
        if (atEnd()) {
            m_at = opened;
            return problem(u"a quoted value begins here and never ends"_s);
        }
        ++m_at;
        skipBlanks();
        if (current() != u'\n' && current() != u'#')
            return problem(u"there is more text behind the closing quote"_s);
        skipLine();
        return value;
    }

    static QChar unescaped(QChar c) { return c == u'n' ? u'\n' : c == u'r' ? u'\r' : c; }

    QString m_text;
    qsizetype m_at = 0;
};

} // namespace

Result<Assignments> parseDotenv(const QByteArray &text)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    QString decoded = decode(text);
    if (decode.hasError())
        return malformed(u"the file is not UTF-8"_s);
    if (decoded.contains(QChar(0)))
        return malformed(u"the file contains a zero byte"_s);
    decoded.replace("\r\n"_L1, "\n"_L1);
    return DotenvReader(std::move(decoded)).read();
}

Result<Assignments> parseJsonSettings(const QByteArray &text)
{
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError)
        return malformed(u"not JSON: %1 at byte %2"_s.arg(problem.errorString(),
                                                          QString::number(problem.offset)));
    if (!json.isObject())
        return malformed(u"expected a JSON object of texts"_s);
    Assignments assignments;
    const QJsonObject members = json.object();
    for (auto member = members.begin(); member != members.end(); ++member) {
        if (!member->isString())
            return malformed(u"the value of %1 is no text; put it in quotes"_s.arg(member.key()));
        assignments.insert(member.key(), member->toString());
    }
    return assignments;
}

} // namespace latchkey::config
