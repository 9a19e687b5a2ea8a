#include "plaintext.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

// The named characters of Latin-1 from U+00A0 on, and the few others that mails use.
QHash<QString, QChar> makeEntities()
{
    static constexpr QLatin1StringView latin1
        = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg "
          "plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 "
          "iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml "
          "Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash "
          "Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring "
          "aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve "
          "oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"_L1;
    QHash<QString, QChar> entities{{u"amp"_s, u'&'},
                                   {u"lt"_s, u'<'},
                                   {u"gt"_s, u'>'},
                                   {u"quot"_s, u'"'},
                                   {u"apos"_s, u'\''},
                                   {u"euro"_s, u'€'},
                                   {u"ndash"_s, u'–'},
                                   {u"mdash"_s, u'—'},
                                   {u"hellip"_s, u'…'},
                                   {u"bull"_s, u'•'},
                                   {u"zwnj"_s, u'\u200C'},
                                   {u"lsquo"_s, u'‘'},
                                   {u"rsquo"_s, u'’'},
                                   {u"ldquo"_s, u'“'},
                                   {u"rdquo"_s, u'”'}};
    char16_t code = 0xA0;
    for (const QLatin1StringView name : latin1.tokenize(u' '))
        entities.insert(name.toString(), QChar(code++));
    return entities;
}

// &auml; &#228; &#xE4;
QString decoded(QStringView text)
{
    static const QHash<QString, QChar> entities = makeEntities();
    static const QRegularExpression reference(
        u"&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w+));"_s);
    QString result;
    qsizetype done = 0;
    for (auto match = reference.globalMatchView(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        result += text.sliced(done, one.capturedStart() - done);
        done = one.capturedEnd();
        const bool isHex = one.hasCaptured(2);
        const uint code
            = isHex ? one.capturedView(2).toUInt(nullptr, 16) : one.capturedView(1).toUInt();
        const auto named = entities.constFind(one.captured(3));
        if (named != entities.cend())
            result += *named;
        else if (code >= 0x20 && code <= 0x10FFFF && !QChar::isSurrogate(code))
            result += QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
        else
            result += one.capturedView();
    }
    return result + text.sliced(done);
}

bool isBlock(QStringView name)
{
    static const QStringList blocks{
        u"address"_s, u"article"_s, u"blockquote"_s, u"center"_s, u"div"_s, u"dl"_s,   u"dt"_s,
        u"dd"_s,      u"footer"_s,  u"form"_s,       u"h1"_s,     u"h2"_s,  u"h3"_s,   u"h4"_s,
        u"h5"_s,      u"h6"_s,      u"header"_s,     u"hr"_s,     u"li"_s,  u"main"_s, u"ol"_s,
        u"p"_s,       u"pre"_s,     u"section"_s,    u"table"_s,  u"tr"_s,  u"ul"_s,   u"body"_s};
    return blocks.contains(name);
}

bool isHidden(QStringView name)
{
    return name == u"script" || name == u"style" || name == u"head" || name == u"title";
}

QString attribute(QStringView tag, QLatin1StringView name)
{
    const QRegularExpression pattern(
        uR"(\s%1\s*=\s*(?:"([^"]*)\"|'([^']*)'|([^\s"'>]+)))"_s.arg(name),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.matchView(tag);
    return decoded(QString(match.captured(1) + match.captured(2) + match.captured(3)));
}

// Goes through the document once.
class TextWriter
{
public:
    QString write(QStringView html);

private:
    void tag(QStringView tag);
    void openTag(QStringView name, QStringView tag);
    void closeTag(QStringView name);
    void words(QStringView text);
    void endLine(int count);

    QString m_text;
    QString m_hiddenIn; // element whose content is left out
    QString m_link;
    qsizetype m_linkBegin = 0;
};

QString TextWriter::write(QStringView html)
{
    for (qsizetype at = 0; at < html.size();) {
        const QStringView rest = html.sliced(at);
        if (rest.startsWith(u"<!--")) {
            const qsizetype end = rest.indexOf(u"-->");
            at = end < 0 ? html.size() : at + end + 3;
            continue;
        }
        if (!rest.startsWith(u'<')) {
            const qsizetype end = rest.indexOf(u'<');
            words(end < 0 ? rest : rest.first(end));
            at = end < 0 ? html.size() : at + end;
            continue;
        }
        const qsizetype end = rest.indexOf(u'>');
        if (end < 0)
            break;
        tag(rest.sliced(1, end - 1));
        at += end + 1;
    }
    return m_text.trimmed() + u'\n';
}

void TextWriter::tag(QStringView tag)
{
    const bool closes = tag.startsWith(u'/');
    if (closes)
        tag.slice(1);
    qsizetype end = 0;
    while (end < tag.size() && tag[end].isLetterOrNumber())
        ++end;
    const QString name = tag.first(end).toString().toLower();
    if (!m_hiddenIn.isEmpty()) {
        if (closes && name == m_hiddenIn)
            m_hiddenIn.clear();
    } else if (closes) {
        closeTag(name);
    } else {
        openTag(name, tag);
    }
}

void TextWriter::openTag(QStringView name, QStringView tag)
{
    if (isHidden(name) || tag.contains(u"display:none") || tag.contains(u"display: none")) {
        if (!tag.endsWith(u'/'))
            m_hiddenIn = name.toString();
    } else if (name == u"br") {
        m_text += u'\n';
    } else if (name == u"td" || name == u"th") {
        words(u" ");
    } else if (name == u"a") {
        m_link = attribute(tag, "href"_L1);
        m_linkBegin = m_text.size();
    } else if (name == u"img") {
        words(attribute(tag, "alt"_L1));
    } else if (isBlock(name)) {
        endLine(name == u"li" || name == u"tr" || name == u"div" ? 1 : 2);
        if (name == u"li")
            m_text += u"- ";
    }
}

void TextWriter::closeTag(QStringView name)
{
    if (name == u"a" && !m_link.isEmpty()) {
        const QString label = m_text.sliced(m_linkBegin).trimmed();
        if (label.isEmpty())
            m_text += m_link;
        else if (label != m_link && u"mailto:"_s + label != m_link)
            m_text += u" ( "_s + m_link + u" )"_s; // blanks: so that no program takes ) into it
        m_link.clear();
    } else if (isBlock(name)) {
        endLine(name == u"li" || name == u"tr" || name == u"div" ? 1 : 2);
    }
}

void TextWriter::words(QStringView text)
{
    if (!m_hiddenIn.isEmpty())
        return;
    for (const QChar c : decoded(text)) {
        const bool isSpace = c.isSpace() || c == u'\u200C' || c == u'\u00AD';
        if (!isSpace)
            m_text += c;
        else if (!m_text.isEmpty() && !m_text.back().isSpace())
            m_text += u' ';
    }
}

void TextWriter::endLine(int count)
{
    while (m_text.endsWith(u' '))
        m_text.chop(1);
    qsizetype lines = 0;
    while (lines < m_text.size() && m_text[m_text.size() - 1 - lines] == u'\n')
        ++lines;
    for (; !m_text.isEmpty() && lines < count; ++lines)
        m_text += u'\n';
}

} // namespace

QString plainTextOf(QStringView html)
{
    return TextWriter().write(html);
}

} // namespace latchkey::mail
