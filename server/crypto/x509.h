#pragma once

#include "openssl.h"

#include <QString>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

// Certificates and keys of OpenSSL with owners.
namespace latchkey::crypto::openssl {

using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;

// SHA-256 of the whole certificate in the form that browsers and tools show: "AB:CD:…".
QString fingerprint(const X509 *certificate);

} // namespace latchkey::crypto::openssl
