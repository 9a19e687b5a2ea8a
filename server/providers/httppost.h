#pragma once

#include "result.h"
#include "secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>

namespace latchkey::providers {

// A request to somebody else's server. What is sent may be secret.
struct HttpPost
{
    enum class PlainHttp { ToLoopback, ToAnybody };

    QString url;
    QByteArray contentType;
    QByteArray body;
    QList<Secret> headers = {}; // lines "Name: value"
    std::chrono::milliseconds timeout{10'000}; // for everything
    qint64 mostBytes = 64 * 1024; // of the answer; more is a failure
    PlainHttp plain = PlainHttp::ToLoopback;
};

struct HttpAnswer
{
    long status = 0;
    QByteArray body;
};

// Blocks: for the Outbound lane. Redirects are not followed, certificates are checked, proxies of
// the environment are not used. The error's detail says what went wrong, without secrets.
Result<HttpAnswer> post(const HttpPost &request);

} // namespace latchkey::providers
