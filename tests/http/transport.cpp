#include "transport.h"

#include "crypto/selfsigned.h"
#include "systemrandom.h"

namespace latchkey::test {

using namespace Qt::Literals;

Transport transport()
{
    return qgetenv("LATCHKEY_TEST_TRANSPORT") == "tls" ? Transport::Tls : Transport::Plain;
}

TestCertificate makeTestCertificate()
{
    SystemRandom random;
    const auto made = crypto::makeSelfSigned(
        {u"127.0.0.1"_s, u"localhost"_s}, std::chrono::days(2), SystemClock().now(), random);
    if (!made)
        qFatal("%ls", qUtf16Printable(made.error().message));
    return {.certificate = made->certificate, .key = made->key};
}

std::shared_ptr<http::TlsCredentials> testCredentials()
{
    static const TestCertificate made = makeTestCertificate();
    auto credentials = std::make_shared<http::TlsCredentials>();
    if (const Result<> used = credentials->use(made.certificate, made.key); !used)
        qFatal("%ls", qUtf16Printable(used.error().message));
    return credentials;
}

} // namespace latchkey::test
