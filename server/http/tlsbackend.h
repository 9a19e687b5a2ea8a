#pragma once

namespace latchkey::http {

// For a process that speaks no TLS through Qt, called before anything of QtNetwork is used. Qt's
// HTTP server makes a TLS configuration for each of its connections, even for those without TLS,
// and the first one would load OpenSSL and read every certificate of the system: 40 ms and 3 MB.
// Qt's smallest backend, which knows certificates and no connections, has nothing to read. It is
// there for the whole process and for good.
void doWithoutTls();

} // namespace latchkey::http
