#pragma once

#include "http/tlscredentials.h"

#include <QByteArray>

#include <memory>

namespace latchkey::test {

enum class Transport { Plain, Tls };

// What the sockets of this run are, unless a test says otherwise: LATCHKEY_TEST_TRANSPORT=tls, or
// plain. So the same tests run over both.
Transport transport();

struct TestCertificate
{
    QByteArray certificate;
    Secret key;
};

// A fresh self-signed one for 127.0.0.1 and localhost.
TestCertificate makeTestCertificate();

// For servers of this process.
std::shared_ptr<http::TlsCredentials> testCredentials();

} // namespace latchkey::test
