#pragma once

#include <QByteArray>
#include <QString>

namespace latchkey::mail {

// The encodings that make any text fit for a mail: ASCII, lines of at most 76 characters, CRLF.

// RFC 2045 6.7; lines of `text` may end in LF or CRLF.
QByteArray quotedPrintable(const QString &text);

// RFC 2045 6.8, in lines.
QByteArray base64Lines(const QByteArray &bytes);

// A header "Name: text" with CRLF. What is not ASCII becomes encoded words (RFC 2047), long lines
// are folded (RFC 5322 2.2.3). Control characters become blanks, so that no value ends the header.
QByteArray textHeader(QByteArrayView name, const QString &text);

// A name in front of an address: as it is, in quotes, or in encoded words (RFC 5322 3.4).
QByteArray displayName(const QString &name);

} // namespace latchkey::mail
