#include "templatefetcher.h"

#include "curlhandle.h"

#include <QFile>

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

struct Download
{
    qint64 mostBytes;
    QByteArray bytes;
    bool isCut = false;
};

// Taking less than was offered ends the transfer.
size_t keep(char *data, size_t size, size_t count, void *context)
{
    auto *download = static_cast<Download *>(context);
    const auto offered = static_cast<qint64>(size) * static_cast<qint64>(count);
    const qint64 taken = std::min(offered, download->mostBytes - download->bytes.size());
    download->bytes.append(data, taken);
    download->isCut = taken < offered;
    return static_cast<size_t>(taken);
}

std::unexpected<Error> unavailable(const QString &why)
{
    return failure(ErrorCode::ServiceUnavailable, why);
}

} // namespace

TemplateFetcher::TemplateFetcher(FetchLimits limits, const std::atomic<bool> &isInterrupted)
    : m_limits(limits)
    , m_isInterrupted(isInterrupted)
{ }

Result<QByteArray> TemplateFetcher::fetch(const QString &url) const
{
    const CurlHandle handle = makeCurlHandle();
    CURL *curl = handle.get();
    Download download{.mostBytes = m_limits.mostBytes};
    curl_easy_setopt(curl, CURLOPT_URL, url.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(curl, CURLOPT_MAXREDIRS, 5L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long(m_limits.timeout.count()));
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "latchkey");
    curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &download);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, stopIfInterrupted);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &m_isInterrupted);
    const CURLcode code = curl_easy_perform(curl);
    if (code != CURLE_OK && !download.isCut)
        return unavailable(QString::fromUtf8(curl_easy_strerror(code)).toLower());
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (status != 200)
        return unavailable(u"answered %1 instead of 200"_s.arg(status));
    return std::move(download.bytes);
}

Result<QByteArray> readTemplateFile(const QString &path, qint64 mostBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unavailable(file.errorString());
    return file.read(mostBytes);
}

} // namespace latchkey::mail
