#include "formpost.h"

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
};

using Handle = std::unique_ptr<CURL, Cleanup>;

Handle makeHandle()
{
    static std::once_flag ready;
    std::call_once(ready, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    Handle handle(curl_easy_init());
    if (!handle)
        throw std::bad_alloc();
    return handle;
}

struct Answer
{
    qint64 mostBytes;
    QByteArray bytes;
};

// Taking less than was offered ends the transfer.
size_t keep(char *data, size_t size, size_t count, void *context)
{
    auto *answer = static_cast<Answer *>(context);
    const auto offered = static_cast<qint64>(size) * static_cast<qint64>(count);
    if (answer->bytes.size() + offered > answer->mostBytes)
        return 0;
    answer->bytes.append(data, offered);
    return size * count;
}

QByteArray encoded(const FormPost &post)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : post.fields)
        pairs.append(name + '=' + value.toPercentEncoding());
    return pairs.join('&');
}

bool isLoopback(const QString &url)
{
    const QString host = QUrl(url).host();
    return host == "127.0.0.1"_L1 || host == "::1"_L1 || host == "localhost"_L1;
}

void prepare(CURL *curl, const FormPost &post, const QByteArray &body, Answer &answer)
{
    curl_easy_setopt(curl, CURLOPT_URL, post.url.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, isLoopback(post.url) ? "https,http" : "https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long(post.timeout.count()));
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "latchkey");
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, long(body.size()));
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.constData());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
}

} // namespace

Result<QByteArray> send(const FormPost &post)
{
    const Handle handle = makeHandle();
    Answer answer{.mostBytes = post.mostBytes, .bytes = {}};
    const QByteArray body = encoded(post);
    prepare(handle.get(), post, body, answer);
    const QString host = QUrl(post.url).host();
    const CURLcode code = curl_easy_perform(handle.get());
    if (code != CURLE_OK) {
        return unexpectedFailure(host + u": "_s
                                 + QString::fromUtf8(curl_easy_strerror(code)).toLower());
    }
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status != 200)
        return unexpectedFailure(host + u" answered "_s + QString::number(status));
    return answer.bytes;
}

} // namespace latchkey::providers
