#pragma once

#include "result.h"

#include <QString>
#include <QStringView>

namespace latchkey::mail {

// Where in a document a value will stand, as far as its escaping depends on it.
struct HtmlPlace
{
    enum class Kind {
        Plain, // no HTML: a subject or a text
        Text, // between tags, and in <title> and <textarea>
        Attribute,
        UrlStart, // the beginning of a URL in an attribute: its scheme is checked
        UrlPath, // further on, before ? and #
        UrlQuery, // behind ? or #
        Css, // in a style attribute or element
        Comment // where nobody reads: nothing is written
    };

    Kind kind = Kind::Text;
    bool isQuoted = true; // attributes only
    bool isInElement = false; // Css only: in <style> rather than in an attribute
};

// Reads HTML piece by piece and tells where it is. What it reads is the author's own, so it need
// not be strict; what matters is that it never takes a dangerous place for a harmless one. Modelled
// on the rules of HTML 13.2.5 (tokenization), in a coarse form.
class HtmlCursor
{
public:
    void read(QStringView text);

    // For a value that is written here. Refuses places where no escaping makes it safe: tag and
    // attribute names, scripts, event handlers, quotes and url() in style sheets.
    Result<HtmlPlace> placeOfValue();

    // What branches of a template must agree upon; "" if they do, else what differs, in words.
    // Where only the part of a URL differs, no value may follow in it.
    QString joinWith(const HtmlCursor &other);

    bool isInText() const { return m_state == State::Text; }

private:
    enum class State {
        Text,
        Comment,
        Tag, // between attributes
        TagName,
        AttributeName,
        AfterName, // an attribute's name and perhaps blanks
        BeforeValue, // behind the =
        Value
    };
    enum class Element { Other, Script, Style, Title, Textarea };
    enum class Meaning { Plain, Url, Css, Script, Refused };
    enum class UrlPart { Start, Path, Query, Unknown };
    enum class CssPart { Plain, DoubleQuote, SingleQuote, Url, Comment };

    qsizetype readText(QStringView text);
    qsizetype readElement(QStringView text);
    qsizetype readComment(QStringView text);
    qsizetype readTagName(QStringView text);
    qsizetype readTag(QStringView text);
    qsizetype readAttributeName(QStringView text);
    qsizetype readBeforeValue(QStringView text);
    qsizetype readValue(QStringView text);
    static CssPart cssPartThatBegins(QStringView rest);
    void readCss(QStringView text);
    void readUrl(QStringView text);
    void beginValue(QChar quote);
    void endTag();
    Meaning meaningOfAttribute() const;
    QLatin1StringView elementName() const;
    Result<HtmlPlace> placeOfAttributeValue() const;

    State m_state = State::Text;
    Element m_element = Element::Other; // whose text this is, or will be once the tag ends
    QString m_name; // of the tag or attribute being read, in lower case
    bool m_isClosingTag = false;
    Meaning m_meaning = Meaning::Plain;
    QChar m_quote; // around the value; null: none
    UrlPart m_urlPart = UrlPart::Start;
    CssPart m_cssPart = CssPart::Plain;
};

} // namespace latchkey::mail
