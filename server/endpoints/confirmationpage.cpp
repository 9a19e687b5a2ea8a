#include "confirmationpage.h"

#include <QCryptographicHash>

#include <array>

namespace latchkey::endpoints {

using namespace Qt::Literals;

namespace {

struct Text
{
    QLatin1StringView language;
    QString heading;
    QString explanation;
    QString button;
};

const std::array<Text, 4> &texts()
{
    static const std::array<Text, 4> all{
        Text{"en"_L1,
             u"One more step"_s,
             u"Press the button to go on. If you did not ask for this, close this page."_s,
             u"Continue"_s},
        Text{"de"_L1,
             u"Noch ein Schritt"_s,
             u"Weiter geht es mit dem Knopf. Wenn Sie das nicht angefordert haben, schließen Sie "
             "diese Seite."_s,
             u"Weiter"_s},
        Text{"fr"_L1,
             u"Encore une étape"_s,
             u"Appuyez sur le bouton pour continuer. Si vous n’avez rien demandé, fermez cette "
             "page."_s,
             u"Continuer"_s},
        Text{"es"_L1,
             u"Un paso más"_s,
             u"Pulsa el botón para continuar. Si no lo has solicitado, cierra esta página."_s,
             u"Continuar"_s},
    };
    return all;
}

// The first language of the list that we speak (RFC 9110 12.5.4, weights aside: browsers send them
// in order).
const Text &textFor(const http::HttpRequest &request)
{
    const QString wanted = QString::fromLatin1(request.headers.value("Accept-Language"));
    for (const QString &range : wanted.split(u',')) {
        const QString language = range.trimmed().left(2).toLower();
        for (const Text &text : texts()) {
            if (language == text.language)
                return text;
        }
    }
    return texts().front();
}

constexpr char style[]
    = "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:28rem;margin:15vh auto;padding:0 1rem;"
      "color-scheme:light dark}"
      "button{font:inherit;padding:.6rem 1.4rem;border:0;border-radius:.4rem;"
      "background:#1f5fbf;color:#fff;cursor:pointer}";

// Nothing but that style is loaded. There is no form-action: browsers apply it to where
// the answer redirects, and that is the application's place.
QByteArray contentPolicy()
{
    const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    return "default-src 'none'; style-src 'sha256-" + hash
        + "'; base-uri 'none'; frame-ancestors 'none'";
}

QString hiddenField(const QString &name, const QString &value)
{
    return u"<input type=\"hidden\" name=\"%1\" value=\"%2\">"_s.arg(name, value.toHtmlEscaped());
}

QString pageOf(const http::HttpRequest &request)
{
    const Text &text = textFor(request);
    QString fields;
    for (const QString &name : {u"token"_s, u"type"_s, u"redirect_to"_s}) {
        const QString value = request.query.value(name);
        if (!value.isEmpty())
            fields += hiddenField(name, value);
    }
    // `?` is this page's own address without its query, wherever it is mounted.
    return u"<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\">"
           "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
           "<meta name=\"robots\" content=\"noindex\">"
           "<title>%2</title><style>%3</style></head><body><main><h1>%2</h1><p>%4</p>"
           "<form method=\"post\" action=\"?\">%5<button>%6</button></form></main></body></html>"_s
               .arg(QString(text.language),
                    text.heading,
                    QString::fromLatin1(style),
                    text.explanation,
                    fields,
                    text.button);
}

} // namespace

http::HttpResponse confirmationPage(const http::HttpRequest &request)
{
    http::HttpResponse response{.status = 200, .body = pageOf(request).toUtf8()};
    response.headers.add("Content-Type", "text/html; charset=utf-8");
    response.headers.add("Content-Security-Policy", contentPolicy());
    response.headers.add("Referrer-Policy", "no-referrer");
    response.headers.add("Cache-Control", "no-store");
    return response;
}

} // namespace latchkey::endpoints
