#pragma once

#include <QStringDecoder>
#include <QStringList>

#include <expected>
#include <optional>

class QIODevice;

namespace latchkey::console {

struct CsvFormat
{
    enum class Encoding { Utf8, Utf16Little, Utf16Big, Windows1252 };

    Encoding encoding = Encoding::Utf8;
    QChar separator = u',';

    bool operator==(const CsvFormat &) const = default;
};

// What the beginning of a file looks like: a BOM decides, else what is not UTF-8 is Windows-1252;
// the separator is the one that cuts most lines into as many cells as the first.
CsvFormat detectCsvFormat(const QByteArray &beginning);

struct CsvRecord
{
    qint64 line = 1; // where it begins
    QStringList cells;
};

struct CsvFault
{
    enum class Kind { UnclosedQuote, CellTooLong, TooManyCells, WrongEncoding };

    Kind kind;
    qint64 line;
};

// Reads RFC 4180 record by record, with any line ends; quotes within an unquoted cell are text, and
// lines with nothing in them are no records. Holds one record and one block of the file, whatever
// the file has in it.
class CsvReader
{
public:
    static constexpr qsizetype longestCell = 1 << 20;
    static constexpr qsizetype mostCells = 1'000;

    // `device` is open, at its start, and outlives the reader.
    CsvReader(QIODevice &device, const CsvFormat &format);

    // Nothing: the file is over. After a fault there is nothing to read any more.
    std::expected<std::optional<CsvRecord>, CsvFault> next();

private:
    std::optional<QChar> peek();
    QChar take();
    bool accept(QChar wanted);
    std::expected<QString, CsvFault> cell();
    std::optional<CsvFault> quotedCell(QString &text);
    std::unexpected<CsvFault> fault(CsvFault::Kind kind, qint64 line) const;

    QIODevice &m_device;
    QStringDecoder m_decoder;
    QChar m_separator;
    QString m_block;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    bool m_isAfterReturn = false;
};

} // namespace latchkey::console
