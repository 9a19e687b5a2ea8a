#include "htmlplace.h"

#include <array>

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

// Attributes that hold a URL (HTML, index of attributes), and some of older dialects.
constexpr std::array urlAttributes{
    "action"_L1,
    "archive"_L1,
    "background"_L1,
    "cite"_L1,
    "classid"_L1,
    "codebase"_L1,
    "data"_L1,
    "formaction"_L1,
    "href"_L1,
    "icon"_L1,
    "longdesc"_L1,
    "manifest"_L1,
    "ping"_L1,
    "poster"_L1,
    "profile"_L1,
    "src"_L1,
    "usemap"_L1,
    "xmlns"_L1,
};

bool isHtmlSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\f' || c == u'\r';
}

bool endsName(QChar c)
{
    return isHtmlSpace(c) || c == u'>' || c == u'/' || c == u'=';
}

std::unexpected<Error> unsupported(const QString &where)
{
    return failure(ErrorCode::ValidationFailed, u"a value %1 is not supported"_s.arg(where));
}

} // namespace

void HtmlCursor::read(QStringView text)
{
    while (!text.isEmpty()) {
        switch (m_state) {
        case State::Text:
            text.slice(m_element == Element::Other ? readText(text) : readElement(text));
            break;
        case State::Comment:
            text.slice(readComment(text));
            break;
        case State::TagName:
            text.slice(readTagName(text));
            break;
        case State::Tag:
            text.slice(readTag(text));
            break;
        case State::AttributeName:
        case State::AfterName:
            text.slice(readAttributeName(text));
            break;
        case State::BeforeValue:
            text.slice(readBeforeValue(text));
            break;
        case State::Value:
            text.slice(readValue(text));
            break;
        }
    }
}

qsizetype HtmlCursor::readText(QStringView text)
{
    const qsizetype begin = text.indexOf(u'<');
    if (begin < 0)
        return text.size();
    const QStringView rest = text.sliced(begin);
    // Outlook's conditional comments hold markup that is shown: their contents are read as HTML,
    // and only the marks themselves are passed over.
    const bool isCondition = rest.startsWith(u"<!--[if");
    if (isCondition || rest.startsWith(u"<![")) {
        const qsizetype end = rest.indexOf(isCondition ? u"]>" : u">");
        if (end >= 0)
            return begin + end + (isCondition ? 2 : 1);
    }
    if (rest.startsWith(u"<!-->"))
        return begin + 5; // an empty comment
    if (rest.startsWith(u"<!--")) {
        m_state = State::Comment;
        return begin + 4;
    }
    m_isClosingTag = rest.startsWith(u"</");
    const qsizetype name = begin + (m_isClosingTag ? 2 : 1);
    if (name < text.size() && !text[name].isLetter() && text[name] != u'!')
        return begin + 1;
    m_name.clear();
    m_state = State::TagName; // also where a value follows: it could become the name
    return name;
}

QLatin1StringView HtmlCursor::elementName() const
{
    switch (m_element) {
    case Element::Script:
        return "script"_L1;
    case Element::Style:
        return "style"_L1;
    case Element::Title:
        return "title"_L1;
    case Element::Textarea:
        return "textarea"_L1;
    case Element::Other:
        break;
    }
    return {};
}

// Inside <script>, <style>, <title>, <textarea>: only the closing tag counts.
qsizetype HtmlCursor::readElement(QStringView text)
{
    const QString closing = u"</"_s + elementName();
    const qsizetype end = text.indexOf(closing, 0, Qt::CaseInsensitive);
    if (m_element == Element::Style)
        readCss(end < 0 ? text : text.first(end));
    if (end < 0)
        return text.size();
    m_isClosingTag = true;
    m_element = Element::Other;
    m_name.clear();
    m_state = State::TagName;
    return end + 2;
}

qsizetype HtmlCursor::readComment(QStringView text)
{
    const qsizetype end = text.indexOf(u"-->");
    if (end < 0)
        return text.size();
    m_state = State::Text;
    return end + 3;
}

qsizetype HtmlCursor::readTagName(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && !endsName(text[end]))
        ++end;
    m_name += text.first(end).toString().toLower();
    if (end == text.size())
        return end;
    m_element = Element::Other;
    for (const Element element :
         {Element::Script, Element::Style, Element::Title, Element::Textarea}) {
        m_element = element;
        if (!m_isClosingTag && m_name == elementName())
            break;
        m_element = Element::Other;
    }
    m_state = State::Tag;
    return end;
}

void HtmlCursor::endTag()
{
    m_state = State::Text;
    m_cssPart = CssPart::Plain;
}

qsizetype HtmlCursor::readTag(QStringView text)
{
    if (isHtmlSpace(text[0]) || text[0] == u'/')
        return 1;
    if (text[0] == u'>') {
        endTag();
        return 1;
    }
    m_name.clear();
    m_state = State::AttributeName;
    return 0;
}

qsizetype HtmlCursor::readAttributeName(QStringView text)
{
    if (m_state == State::AttributeName) {
        qsizetype end = 0;
        while (end < text.size()
               && (!endsName(text[end]) || (end == 0 && m_name.isEmpty() && text[end] == u'=')))
            ++end;
        m_name += text.first(end).toString().toLower();
        if (end < text.size())
            m_state = State::AfterName;
        return end;
    }
    if (isHtmlSpace(text[0]))
        return 1;
    if (text[0] == u'=') {
        m_state = State::BeforeValue;
        return 1;
    }
    m_state = State::Tag;
    return 0;
}

qsizetype HtmlCursor::readBeforeValue(QStringView text)
{
    if (isHtmlSpace(text[0]))
        return 1;
    if (text[0] == u'>') {
        endTag();
        return 1;
    }
    const bool isQuote = text[0] == u'"' || text[0] == u'\'';
    beginValue(isQuote ? text[0] : QChar());
    return isQuote ? 1 : 0;
}

void HtmlCursor::beginValue(QChar quote)
{
    m_state = State::Value;
    m_quote = quote;
    m_meaning = meaningOfAttribute();
    m_urlPart = UrlPart::Start;
    m_cssPart = CssPart::Plain;
}

HtmlCursor::Meaning HtmlCursor::meaningOfAttribute() const
{
    const QStringView local = QStringView(m_name).sliced(m_name.indexOf(u':') + 1);
    if (local.startsWith(u"on"))
        return Meaning::Script;
    if (local == u"style")
        return Meaning::Css;
    if (local == u"srcdoc" || local == u"srcset" || local == u"imagesrcset")
        return Meaning::Refused;
    if (std::ranges::any_of(urlAttributes, [&](QLatin1StringView name) { return local == name; })
        || local.contains(u"src") || local.contains(u"uri") || local.contains(u"url"))
        return Meaning::Url;
    return Meaning::Plain;
}

qsizetype HtmlCursor::readValue(QStringView text)
{
    qsizetype end = 0;
    if (m_quote.isNull()) {
        while (end < text.size() && !isHtmlSpace(text[end]) && text[end] != u'>')
            ++end;
    } else {
        end = text.indexOf(m_quote);
        if (end < 0)
            end = text.size();
    }
    const QStringView value = text.first(end);
    if (m_meaning == Meaning::Url)
        readUrl(value);
    else if (m_meaning == Meaning::Css)
        readCss(value);
    if (end == text.size())
        return end;
    m_state = State::Tag;
    return m_quote.isNull() ? end : end + 1;
}

void HtmlCursor::readUrl(QStringView text)
{
    if (text.contains(u'?') || text.contains(u'#'))
        m_urlPart = UrlPart::Query;
    else if (m_urlPart == UrlPart::Start && !text.trimmed().isEmpty())
        m_urlPart = UrlPart::Path;
}

// What `rest` opens, outside of everything.
HtmlCursor::CssPart HtmlCursor::cssPartThatBegins(QStringView rest)
{
    if (rest.startsWith(u'"'))
        return CssPart::DoubleQuote;
    if (rest.startsWith(u'\''))
        return CssPart::SingleQuote;
    if (rest.startsWith(u"/*"))
        return CssPart::Comment;
    return rest.startsWith(u"url(", Qt::CaseInsensitive) ? CssPart::Url : CssPart::Plain;
}

void HtmlCursor::readCss(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const QStringView rest = text.sliced(at);
        switch (m_cssPart) {
        case CssPart::Plain:
            m_cssPart = cssPartThatBegins(rest);
            break;
        case CssPart::DoubleQuote:
        case CssPart::SingleQuote:
            if (c == u'\\')
                ++at;
            else if (c == (m_cssPart == CssPart::DoubleQuote ? u'"' : u'\''))
                m_cssPart = CssPart::Plain;
            break;
        case CssPart::Url:
            if (c == u')')
                m_cssPart = CssPart::Plain;
            break;
        case CssPart::Comment:
            if (rest.startsWith(u"*/"))
                m_cssPart = CssPart::Plain;
            break;
        }
    }
}

Result<HtmlPlace> HtmlCursor::placeOfValue()
{
    switch (m_state) {
    case State::Text:
        if (m_element == Element::Script)
            return unsupported(u"inside <script>"_s);
        if (m_element != Element::Style)
            return HtmlPlace{.kind = HtmlPlace::Kind::Text};
        if (m_cssPart != CssPart::Plain)
            return unsupported(u"inside quotes or url() of a style sheet"_s);
        return HtmlPlace{.kind = HtmlPlace::Kind::Css, .isInElement = true};
    case State::Comment:
        return HtmlPlace{.kind = HtmlPlace::Kind::Comment};
    case State::BeforeValue:
        beginValue({}); // href={{.X}}
        return placeOfAttributeValue();
    case State::Value:
        return placeOfAttributeValue();
    case State::TagName:
        return unsupported(u"in the name of a tag"_s);
    case State::Tag:
    case State::AttributeName:
    case State::AfterName:
        return unsupported(u"in the name of an attribute"_s);
    }
    return unsupported(u"here"_s);
}

Result<HtmlPlace> HtmlCursor::placeOfAttributeValue() const
{
    HtmlPlace place{.kind = HtmlPlace::Kind::Attribute, .isQuoted = !m_quote.isNull()};
    switch (m_meaning) {
    case Meaning::Plain:
        return place;
    case Meaning::Url:
        if (m_urlPart == UrlPart::Unknown)
            return unsupported(u"in a URL whose branches end in different parts of it"_s);
        place.kind = m_urlPart == UrlPart::Start ? HtmlPlace::Kind::UrlStart
            : m_urlPart == UrlPart::Path         ? HtmlPlace::Kind::UrlPath
                                                 : HtmlPlace::Kind::UrlQuery;
        return place;
    case Meaning::Css:
        if (m_cssPart != CssPart::Plain)
            return unsupported(u"inside quotes or url() of a style"_s);
        place.kind = HtmlPlace::Kind::Css;
        return place;
    case Meaning::Script:
        return unsupported(u"in the event handler %1"_s.arg(m_name));
    case Meaning::Refused:
        return unsupported(u"in the attribute %1"_s.arg(m_name));
    }
    return place;
}

QString HtmlCursor::joinWith(const HtmlCursor &other)
{
    const bool isInTag = m_state != State::Text && m_state != State::Comment;
    const bool isInValue = m_state == State::Value;
    if (m_state != other.m_state || m_element != other.m_element
        || (isInTag && m_name != other.m_name && m_state != State::Tag)
        || (isInValue && (m_quote != other.m_quote || m_meaning != other.m_meaning))
        || m_cssPart != other.m_cssPart)
        return u"its branches end in different places of the HTML"_s;
    if (m_urlPart != other.m_urlPart)
        m_urlPart = UrlPart::Unknown; // of use only if no value follows
    return {};
}

} // namespace latchkey::mail
