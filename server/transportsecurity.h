#pragma once

#include "config/serverconfig.h"

#include <QByteArray>

namespace latchkey {

// The value of the Strict-Transport-Security header (RFC 6797), or nothing where it must not be
// sent. A browser that has seen it speaks only HTTPS with the host for a year, and nobody can call
// that back: so without LATCHKEY_TLS_HSTS=on it is sent only where nothing else can break.
QByteArray strictTransportSecurity(const config::ServerConfig &config, bool isSelfSigned);

} // namespace latchkey
