#pragma once

#include "result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <utility>

namespace latchkey::providers {

// A urlencoded form for somebody else's server. The values may be secret.
struct FormPost
{
    QString url;
    QList<std::pair<QByteArray, QByteArray>> fields;
    std::chrono::milliseconds timeout{10'000}; // for everything
    qint64 mostBytes = 64 * 1024; // of the answer; more is a failure
};

// Sends it and returns the body of a 200, as HttpPost is sent. Plain HTTP is for loopback only,
// where tests listen.
Result<QByteArray> send(const FormPost &form);

} // namespace latchkey::providers
