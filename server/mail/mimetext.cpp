#include "mimetext.h"

#include <QList>

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

constexpr qsizetype lineLength = 76;
constexpr qsizetype wordLength = 75; // of an encoded word, RFC 2047 2
constexpr QByteArrayView wordBegin = "=?UTF-8?B?";
constexpr QByteArrayView wordEnd = "?=";

bool isPrintable(char c)
{
    return c > ' ' && c <= '~' && c != '=';
}

QByteArray escapedOctet(char c)
{
    return '=' + QByteArray(1, c).toHex().toUpper();
}

// One line without its end. A blank at the end of a line would be lost on the way; a dot or "From "
// at the beginning confuses old programs.
QByteArray encodedLine(const QByteArray &line)
{
    QByteArray encoded;
    qsizetype length = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool isLast = i + 1 == line.size();
        const bool isBlank = c == ' ' || c == '\t';
        const bool isRisky = length == 0 && (c == '.' || line.sliced(i).startsWith("From "));
        const QByteArray unit = (isPrintable(c) && !isRisky) || (isBlank && !isLast)
            ? QByteArray(1, c)
            : escapedOctet(c);
        if (length + unit.size() > lineLength - (isLast ? 0 : 1)) {
            encoded += "=\r\n";
            length = 0;
        }
        encoded += unit;
        length += unit.size();
    }
    return encoded;
}

QString withoutControls(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text.simplified();
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

bool needsEncoding(const QString &text)
{
    if (!isAscii(text) || text.contains("=?"_L1))
        return true;
    const QStringList words = text.split(u' ');
    return std::ranges::any_of(words, [](const QString &word) { return word.size() > lineLength; });
}

// Characters are kept whole: each encoded word must be readable alone (RFC 2047 5).
QByteArray encodedWords(const QString &text, qsizetype used)
{
    QByteArray words;
    QByteArray chunk;
    const auto flush = [&] {
        if (!words.isEmpty())
            words += "\r\n ";
        words += wordBegin + chunk.toBase64() + wordEnd;
        chunk.clear();
        used = 1;
    };
    for (const char32_t c : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        const qsizetype length
            = wordBegin.size() + wordEnd.size() + (chunk.size() + bytes.size() + 2) / 3 * 4;
        if (!chunk.isEmpty() && (length > wordLength || used + length > lineLength))
            flush();
        chunk += bytes;
    }
    flush();
    return words;
}

QByteArray folded(const QByteArray &text, qsizetype used)
{
    QByteArray result;
    for (const QByteArray &word : text.split(' ')) {
        if (result.isEmpty()) {
            result = word;
        } else if (used + word.size() + 1 > lineLength) {
            result += "\r\n " + word;
            used = 1;
        } else {
            result += ' ' + word;
            used += 1;
        }
        used += word.size();
    }
    return result;
}

} // namespace

QByteArray quotedPrintable(const QString &text)
{
    QByteArray encoded;
    const QByteArray bytes = text.toUtf8();
    for (QByteArray line : bytes.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        encoded += encodedLine(line) + "\r\n";
    }
    if (bytes.endsWith('\n'))
        encoded.chop(2); // the last end of a line is no further, empty line
    return encoded;
}

QByteArray base64Lines(const QByteArray &bytes)
{
    QByteArray lines;
    const QByteArray encoded = bytes.toBase64();
    for (qsizetype at = 0; at < encoded.size(); at += lineLength)
        lines += encoded.sliced(at, std::min(lineLength, encoded.size() - at)) + "\r\n";
    return lines;
}

QByteArray textHeader(QByteArrayView name, const QString &text)
{
    const QString clean = withoutControls(text);
    const qsizetype used = name.size() + 2;
    const QByteArray value
        = needsEncoding(clean) ? encodedWords(clean, used) : folded(clean.toLatin1(), used);
    return name + ": " + value + "\r\n";
}

QByteArray displayName(const QString &name)
{
    const QString clean = withoutControls(name);
    if (needsEncoding(clean))
        return encodedWords(clean, 6);
    QString escaped = clean;
    escaped.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return '"' + escaped.toLatin1() + '"';
}

} // namespace latchkey::mail
