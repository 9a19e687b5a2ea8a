#include "csvreader.h"

#include <QBuffer>

#include <algorithm>
#include <utility>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr qint64 blockSize = 1 << 16;
constexpr int judgedRecords = 50;

QStringDecoder decoderFor(CsvFormat::Encoding encoding)
{
    switch (encoding) {
    case CsvFormat::Encoding::Utf8:
        return QStringDecoder(QStringDecoder::Utf8);
    case CsvFormat::Encoding::Utf16Little:
        return QStringDecoder(QStringDecoder::Utf16LE);
    case CsvFormat::Encoding::Utf16Big:
        return QStringDecoder(QStringDecoder::Utf16BE);
    case CsvFormat::Encoding::Windows1252:
        break;
    }
    QStringDecoder windows("windows-1252");
    return windows.isValid() ? std::move(windows) : QStringDecoder(QStringDecoder::Latin1);
}

CsvFormat::Encoding encodingOf(const QByteArray &beginning)
{
    if (beginning.startsWith("\xff\xfe"))
        return CsvFormat::Encoding::Utf16Little;
    if (beginning.startsWith("\xfe\xff"))
        return CsvFormat::Encoding::Utf16Big;
    // What is cut off in the middle of a character is no error of a decoder that keeps its state.
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(beginning);
    Q_UNUSED(decoded)
    return decoder.hasError() ? CsvFormat::Encoding::Windows1252 : CsvFormat::Encoding::Utf8;
}

// How many of the first lines a separator cuts into as many cells as the first, and into how many.
std::pair<int, qsizetype> fit(const QByteArray &beginning, const CsvFormat &format)
{
    QBuffer buffer;
    buffer.setData(beginning);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, format);
    qsizetype width = 0;
    int alike = 0;
    for (int count = 0; count < judgedRecords; ++count) {
        const auto record = reader.next();
        if (!record || !*record)
            break;
        const qsizetype cells = (*record)->cells.size();
        if (count == 0)
            width = cells;
        alike += cells == width ? 1 : 0;
    }
    return width > 1 ? std::pair(alike, width) : std::pair(0, qsizetype(0));
}

bool endsLine(QChar character)
{
    return character == u'\n' || character == u'\r';
}

} // namespace

CsvFormat detectCsvFormat(const QByteArray &beginning)
{
    CsvFormat best{.encoding = encodingOf(beginning)};
    std::pair<int, qsizetype> bestFit;
    for (const QChar separator : {u',', u';', u'\t', u'|'}) {
        const CsvFormat tried{.encoding = best.encoding, .separator = separator};
        const auto triedFit = fit(beginning, tried);
        if (triedFit > bestFit) {
            bestFit = triedFit;
            best = tried;
        }
    }
    return best;
}

CsvReader::CsvReader(QIODevice &device, const CsvFormat &format)
    : m_device(device)
    , m_decoder(decoderFor(format.encoding))
    , m_separator(format.separator)
{ }

std::expected<std::optional<CsvRecord>, CsvFault> CsvReader::next()
{
    CsvRecord record;
    while (peek()) {
        record.line = m_line;
        do {
            const auto text = cell();
            if (!text)
                return std::unexpected(text.error());
            if (record.cells.size() == mostCells)
                return fault(CsvFault::Kind::TooManyCells, record.line);
            record.cells << *text;
        } while (accept(m_separator));
        accept(u'\r');
        accept(u'\n');
        if (record.cells != QStringList{QString()})
            return record;
        record.cells.clear();
    }
    if (m_decoder.hasError())
        return fault(CsvFault::Kind::WrongEncoding, m_line);
    return std::nullopt;
}

std::optional<QChar> CsvReader::peek()
{
    while (m_at == m_block.size()) {
        const QByteArray bytes = m_decoder.hasError() ? QByteArray() : m_device.read(blockSize);
        if (bytes.isEmpty())
            return std::nullopt;
        m_block = m_decoder(bytes);
        m_at = 0;
        if (m_decoder.hasError())
            m_block.clear();
    }
    return m_block[m_at];
}

// Of a character that peek() has seen.
QChar CsvReader::take()
{
    const QChar character = m_block[m_at++];
    if (character == u'\r' || (character == u'\n' && !m_isAfterReturn))
        ++m_line;
    m_isAfterReturn = character == u'\r';
    return character;
}

bool CsvReader::accept(QChar wanted)
{
    if (peek() != wanted)
        return false;
    take();
    return true;
}

std::expected<QString, CsvFault> CsvReader::cell()
{
    QString text;
    const qint64 line = m_line;
    if (accept(u'"')) {
        if (const auto broken = quotedCell(text))
            return std::unexpected(*broken);
    }
    while (const auto character = peek()) {
        if (*character == m_separator || endsLine(*character))
            break;
        if (text.size() == longestCell)
            return fault(CsvFault::Kind::CellTooLong, line);
        text += take();
    }
    if (m_decoder.hasError())
        return fault(CsvFault::Kind::WrongEncoding, m_line);
    return text;
}

std::optional<CsvFault> CsvReader::quotedCell(QString &text)
{
    const qint64 line = m_line;
    while (peek()) {
        const QChar character = take();
        if (character == u'"' && !accept(u'"'))
            return std::nullopt;
        if (text.size() == longestCell)
            return fault(CsvFault::Kind::CellTooLong, line).error();
        text += character;
    }
    return fault(CsvFault::Kind::UnclosedQuote, line).error();
}

// Of a file that is not in the encoding, nothing else is worth saying.
std::unexpected<CsvFault> CsvReader::fault(CsvFault::Kind kind, qint64 line) const
{
    return std::unexpected(CsvFault{
        .kind = m_decoder.hasError() ? CsvFault::Kind::WrongEncoding : kind, .line = line});
}

} // namespace latchkey::console
