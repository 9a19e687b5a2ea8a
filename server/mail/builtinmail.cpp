#include "builtinmail.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

Result<QByteArray> resource(const QString &name)
{
    QFile file(u":/mail/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return unexpectedFailure(u"the program lacks its text "_s + name);
    return file.readAll();
}

Result<Template> layout(const QString &name, TemplateKind kind)
{
    return Template::parse(QString::fromUtf8(TRY(resource(name))), kind);
}

// What people call the place: www.example.com, or example.com:3000.
QString siteName(const QString &url)
{
    const QString authority = QUrl(url).authority(QUrl::PrettyDecoded);
    return authority.isEmpty() ? url : authority;
}

// A sentence is a template of its own, in which values stand as they are: the layout escapes the
// whole.
Result<QJsonValue> rendered(const QJsonValue &text, const QJsonObject &variables)
{
    if (!text.isArray()) {
        const Template parsed = TRY(Template::parse(text.toString(), TemplateKind::Plain));
        return QJsonValue(TRY(parsed.render(variables)));
    }
    QJsonArray paragraphs;
    for (const QJsonValue &one : text.toArray())
        paragraphs.append(TRY(rendered(one, variables)));
    return QJsonValue(paragraphs);
}

} // namespace

Result<QJsonObject> BuiltInMail::texts(const QString &language)
{
    if (!m_texts.contains(language)) {
        const QByteArray bytes = TRY(resource(language + u".json"_s));
        m_texts.insert(language, QJsonDocument::fromJson(bytes).object());
    }
    return m_texts.value(language);
}

Result<MailContent>
BuiltInMail::content(const QString &kind, const QString &language, const QJsonObject &variables)
{
    const QJsonObject all = TRY(texts(language));
    if (!all.contains(kind))
        return failure(ErrorCode::ValidationFailed, u"there is no text for mails of this kind"_s);
    QJsonObject words = all.value("shared"_L1).toObject();
    const QJsonObject own = all.value(kind).toObject();
    for (auto word = own.begin(); word != own.end(); ++word)
        words.insert(word.key(), *word);

    QJsonObject known = variables;
    known.insert(u"Site"_s, siteName(variables.value("SiteURL"_L1).toString()));
    QJsonObject parts = known;
    parts.insert(u"Language"_s, language);
    static constexpr std::pair<QLatin1StringView, QLatin1StringView> names[]{
        {"subject"_L1, "Subject"_L1},
        {"preheader"_L1, "Preheader"_L1},
        {"heading"_L1, "Heading"_L1},
        {"before"_L1, "Before"_L1},
        {"button"_L1, "Button"_L1},
        {"code_hint"_L1, "CodeHint"_L1},
        {"after"_L1, "After"_L1},
        {"link_hint"_L1, "LinkHint"_L1},
        {"footer"_L1, "Footer"_L1},
    };
    for (const auto &[word, part] : names)
        parts.insert(part, TRY(rendered(words.value(word), known)));
    if (!m_html)
        m_html = TRY(layout(u"layout.html"_s, TemplateKind::Html));
    if (!m_text)
        m_text = TRY(layout(u"layout.txt"_s, TemplateKind::Plain));
    MailContent content{.subject = parts.value("Subject"_L1).toString()};
    content.html = TRY(m_html->render(parts));
    content.text = TRY(m_text->render(parts));
    return content;
}

} // namespace latchkey::mail
