#include "lexer.h"

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

constexpr QStringView opening = u"{{";
constexpr QStringView closing = u"}}";
constexpr int mostPieces = 20'000;

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

bool isNameStart(QChar c)
{
    return c == u'_' || c.isLetter();
}

bool isNamePart(QChar c)
{
    return isNameStart(c) || c.isDigit();
}

QStringView trimmedLeft(QStringView text)
{
    while (!text.isEmpty() && isSpace(text.front()))
        text.slice(1);
    return text;
}

QStringView trimmedRight(QStringView text)
{
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

// Reads the inside of one action.
class ActionLexer
{
public:
    ActionLexer(QStringView text, int line)
        : m_text(text)
        , m_line(line)
    { }

    Result<std::vector<Token>> tokens();

private:
    Result<> next();
    Result<> readQuoted();
    Result<> readRaw();
    Result<> readNumber();
    Result<> readMark();
    QString takeName();
    QStringList takeFields();
    void add(TokenKind kind, QString text, QStringList fields = {}, QJsonValue literal = {});

    bool startsWith(QStringView text) const { return m_text.sliced(m_at).startsWith(text); }

    QChar current() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }

    QChar following() const { return m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar(); }

    QStringView m_text;
    int m_line;
    qsizetype m_at = 0;
    std::vector<Token> m_tokens;
};

void ActionLexer::add(TokenKind kind, QString text, QStringList fields, QJsonValue literal)
{
    m_tokens.push_back({.kind = kind,
                        .line = m_line,
                        .text = std::move(text),
                        .fields = std::move(fields),
                        .literal = std::move(literal)});
}

Result<std::vector<Token>> ActionLexer::tokens()
{
    while (m_at < m_text.size()) {
        if (isSpace(current())) {
            m_line += current() == u'\n' ? 1 : 0;
            ++m_at;
        } else {
            TRY(next());
        }
    }
    return std::move(m_tokens);
}

QString ActionLexer::takeName()
{
    const qsizetype begin = m_at;
    while (isNamePart(current()))
        ++m_at;
    return m_text.sliced(begin, m_at - begin).toString();
}

QStringList ActionLexer::takeFields()
{
    QStringList fields;
    while (current() == u'.' && isNameStart(following())) {
        ++m_at;
        fields.append(takeName());
    }
    return fields;
}

Result<> ActionLexer::next()
{
    const QChar c = current();
    if (c == u'"')
        return readQuoted();
    if (c == u'`')
        return readRaw();
    const bool hasSign = c == u'-' || c == u'+';
    if (c.isDigit() || ((hasSign || c == u'.') && following().isDigit()))
        return readNumber();
    if (c == u'.') {
        QStringList fields = takeFields();
        if (fields.isEmpty())
            ++m_at;
        add(TokenKind::Field, {}, std::move(fields));
        return {};
    }
    if (c == u'$') {
        ++m_at;
        QString name = takeName();
        add(TokenKind::Variable, std::move(name), takeFields());
        return {};
    }
    if (isNameStart(c)) {
        add(TokenKind::Word, takeName());
        return {};
    }
    return readMark();
}

Result<> ActionLexer::readMark()
{
    if (startsWith(u":=")) {
        add(TokenKind::Declare, u":="_s);
        m_at += 2;
        return {};
    }
    const QChar mark = current();
    ++m_at;
    switch (mark.unicode()) {
    case u'|':
        add(TokenKind::Pipe, u"|"_s);
        return {};
    case u'=':
        add(TokenKind::Assign, u"="_s);
        return {};
    case u',':
        add(TokenKind::Comma, u","_s);
        return {};
    case u'(':
        add(TokenKind::Open, u"("_s);
        return {};
    case u')':
        add(TokenKind::Close, u")"_s, takeFields());
        return {};
    default:
        return templateFault(m_line, u"unexpected \"%1\" in {{ }}"_s.arg(mark));
    }
}

// Go's interpreted strings, with the escapes that JSON has too.
Result<> ActionLexer::readQuoted()
{
    QString value;
    for (++m_at; current() != u'"'; ++m_at) {
        if (m_at >= m_text.size() || current() == u'\n')
            return templateFault(m_line, u"a text in quotes does not end"_s);
        if (current() != u'\\') {
            value += current();
            continue;
        }
        ++m_at;
        static constexpr QStringView escapes = u"\"\\nrt'";
        static constexpr QStringView meanings = u"\"\\\n\r\t'";
        const qsizetype which = m_at < m_text.size() ? escapes.indexOf(current()) : -1;
        if (which < 0)
            return templateFault(m_line, u"unknown escape \"\\%1\""_s.arg(current()));
        value += meanings[which];
    }
    ++m_at;
    add(TokenKind::Literal, value, {}, value);
    return {};
}

Result<> ActionLexer::readRaw()
{
    const qsizetype end = m_text.indexOf(u'`', m_at + 1);
    if (end < 0)
        return templateFault(m_line, u"a text in backquotes does not end"_s);
    const QString value = m_text.sliced(m_at + 1, end - m_at - 1).toString();
    add(TokenKind::Literal, value, {}, value);
    m_line += static_cast<int>(value.count(u'\n'));
    m_at = end + 1;
    return {};
}

Result<> ActionLexer::readNumber()
{
    const qsizetype begin = m_at++;
    while (current().isLetterOrNumber() || current() == u'.' || current() == u'_')
        ++m_at;
    const QString text = m_text.sliced(begin, m_at - begin).toString();
    bool isNumber = false;
    const qlonglong whole = text.toLongLong(&isNumber, 0);
    if (isNumber) {
        add(TokenKind::Literal, text, {}, QJsonValue(whole));
        return {};
    }
    const double fraction = text.toDouble(&isNumber);
    if (!isNumber)
        return templateFault(m_line, u"\"%1\" is no number"_s.arg(text));
    add(TokenKind::Literal, text, {}, fraction);
    return {};
}

// Where the action that begins at `begin` ends: the position of its }}, quotes respected.
qsizetype endOfAction(QStringView source, qsizetype begin)
{
    for (qsizetype at = begin; at < source.size(); ++at) {
        const QChar c = source[at];
        if (source.sliced(at).startsWith(closing))
            return at;
        if (c == u'`') {
            at = source.indexOf(u'`', at + 1);
            if (at < 0)
                return -1;
        } else if (c == u'"') {
            for (++at; at < source.size() && source[at] != u'"' && source[at] != u'\n'; ++at)
                at += source[at] == u'\\' ? 1 : 0;
        }
    }
    return -1;
}

// Walks over the whole source and keeps count of lines.
class Splitter
{
public:
    explicit Splitter(QStringView source)
        : m_source(source)
    { }

    Result<std::vector<Piece>> pieces();

private:
    Result<> takeAction();
    void takeText(qsizetype end);

    QStringView m_source;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_trimsNext = false;
    std::vector<Piece> m_pieces;
};

Result<std::vector<Piece>> Splitter::pieces()
{
    while (m_at < m_source.size()) {
        if (m_pieces.size() > mostPieces)
            return templateFault(m_line, u"more than %1 actions"_s.arg(mostPieces / 2));
        const qsizetype begin = m_source.indexOf(opening, m_at);
        takeText(begin < 0 ? m_source.size() : begin);
        if (begin >= 0)
            TRY(takeAction());
    }
    return std::move(m_pieces);
}

void Splitter::takeText(qsizetype end)
{
    QStringView text = m_source.sliced(m_at, end - m_at);
    const int line = m_line;
    m_line += static_cast<int>(text.count(u'\n'));
    m_at = end;
    if (m_trimsNext)
        text = trimmedLeft(text);
    m_trimsNext = false;
    const QStringView rest = m_source.sliced(end);
    if (rest.startsWith(u"{{-") && rest.size() > 3 && isSpace(rest[3]))
        text = trimmedRight(text);
    if (!text.isEmpty())
        m_pieces.push_back({.line = line, .text = text.toString()});
}

Result<> Splitter::takeAction()
{
    qsizetype begin = m_at + opening.size();
    const QStringView rest = m_source.sliced(begin);
    if (rest.size() > 1 && rest[0] == u'-' && isSpace(rest[1]))
        begin += 2;
    const QStringView inside = trimmedLeft(m_source.sliced(begin));
    const bool isComment = inside.startsWith(u"/*");
    qsizetype end = -1;
    if (isComment) {
        const qsizetype close = m_source.indexOf(u"*/", begin);
        end = close < 0 ? -1 : m_source.indexOf(closing, close);
    } else {
        end = endOfAction(m_source, begin);
    }
    if (end < 0)
        return templateFault(m_line,
                             isComment ? u"a comment is never closed"_s : u"{{ without }}"_s);
    QStringView text = m_source.sliced(begin, end - begin);
    m_trimsNext = text.size() > 1 && text.back() == u'-' && isSpace(text[text.size() - 2]);
    if (m_trimsNext)
        text.chop(1);
    if (!isComment) {
        std::vector<Token> tokens = TRY(ActionLexer(text, m_line).tokens());
        if (tokens.empty())
            return templateFault(m_line, u"{{ }} with nothing in it"_s);
        m_pieces.push_back(
            {.line = m_line, .text = {}, .tokens = std::move(tokens), .isAction = true});
    }
    m_line += static_cast<int>(m_source.sliced(m_at, end - m_at).count(u'\n'));
    m_at = end + closing.size();
    return {};
}

} // namespace

Result<std::vector<Piece>> splitTemplate(QStringView source)
{
    return Splitter(source).pieces();
}

std::unexpected<Error> templateFault(int line, const QString &what)
{
    return failure(ErrorCode::ValidationFailed, u"line %1: %2"_s.arg(line).arg(what));
}

} // namespace latchkey::mail
