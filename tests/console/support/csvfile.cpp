#include "csvfile.h"

#include "csv/csvreader.h"

#include <QFile>

namespace latchkey::console::test {

QList<QStringList> recordsOf(const QString &path)
{
    QFile file(path);
    QList<QStringList> records;
    if (!file.open(QIODevice::ReadOnly))
        return records;
    CsvReader reader(file, {});
    for (auto record = reader.next(); record && *record; record = reader.next())
        records << (*record)->cells;
    return records;
}

} // namespace latchkey::console::test
