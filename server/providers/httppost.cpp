#include "httppost.h"

#include <QUrl>

#include <curl/curl.h>
#include <memory>
#include <mutex>
#include <new>

namespace latchkey::providers {

using namespace Qt::Literals;

namespace {

struct Cleanup
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }

    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

using Handle = std::unique_ptr<CURL, Cleanup>;
using Lines = std::unique_ptr<curl_slist, Cleanup>;

Handle makeHandle()
{
    static std::once_flag ready;
    std::call_once(ready, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    Handle handle(curl_easy_init());
    if (!handle)
        throw std::bad_alloc();
    return handle;
}

struct Download
{
    qint64 mostBytes;
    QByteArray bytes;
};

// Taking less than was offered ends the transfer.
size_t keep(char *data, size_t size, size_t count, void *context)
{
    auto *download = static_cast<Download *>(context);
    const auto offered = static_cast<qint64>(size) * static_cast<qint64>(count);
    if (download->bytes.size() + offered > download->mostBytes)
        return 0;
    download->bytes.append(data, offered);
    return size * count;
}

bool isLoopback(const QString &url)
{
    const QString host = QUrl(url).host();
    return host == "127.0.0.1"_L1 || host == "::1"_L1 || host == "localhost"_L1;
}

void append(Lines &lines, const QByteArray &line)
{
    curl_slist *const longer = curl_slist_append(lines.get(), line.constData());
    if (!longer)
        throw std::bad_alloc();
    static_cast<void>(lines.release()); // part of the longer one
    lines.reset(longer);
}

Lines headerLines(const HttpPost &request)
{
    Lines lines;
    append(lines, "Content-Type: " + request.contentType);
    for (const Secret &header : request.headers)
        append(lines, header.revealBytes());
    return lines;
}

void prepare(CURL *curl, const HttpPost &request, const Lines &lines, Download &download)
{
    const bool isPlainAllowed
        = request.plain == HttpPost::PlainHttp::ToAnybody || isLoopback(request.url);
    curl_easy_setopt(curl, CURLOPT_URL, request.url.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, isPlainAllowed ? "https,http" : "https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long(request.timeout.count()));
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "latchkey");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, lines.get());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, long(request.body.size()));
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.constData());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &download);
}

} // namespace

Result<HttpAnswer> post(const HttpPost &request)
{
    const Handle handle = makeHandle();
    const Lines lines = headerLines(request);
    Download download{.mostBytes = request.mostBytes, .bytes = {}};
    prepare(handle.get(), request, lines, download);
    const CURLcode code = curl_easy_perform(handle.get());
    if (code != CURLE_OK) {
        return unexpectedFailure(QUrl(request.url).host() + u": "_s
                                 + QString::fromUtf8(curl_easy_strerror(code)).toLower());
    }
    HttpAnswer answer{.body = std::move(download.bytes)};
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer.status);
    return answer;
}

} // namespace latchkey::providers
