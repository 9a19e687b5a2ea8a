#include "jobreport.h"

#include "csv/csvcells.h"
#include "page.h"
#include "prompt.h"
#include "widgets/messagebar.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace latchkey::console {

namespace {

QString reportText(const char *text)
{
    return QCoreApplication::translate("JobReport", text);
}

} // namespace

JobReport::JobReport(const QStringList &headings)
{
    if (m_file.open())
        m_file.write(csvLine(headings));
}

void JobReport::add(const QStringList &cells)
{
    m_file.write(csvLine(cells));
}

void JobReport::save(const Workplace &workplace, const QString &name)
{
    const QString path = workplace.prompt.fileToSave(
        {.title = reportText(QT_TRANSLATE_NOOP("JobReport", "Save Report")),
         .name = name,
         .filter = reportText(QT_TRANSLATE_NOOP("JobReport", "CSV (*.csv)"))});
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const qint64 end = m_file.pos();
    bool isWritten = m_file.flush() && m_file.seek(0) && file.open(QIODevice::WriteOnly);
    while (isWritten && !m_file.atEnd()) {
        const QByteArray block = m_file.read(1 << 20);
        isWritten = file.write(block) == block.size();
    }
    m_file.seek(end);
    if (!isWritten || !file.commit()) {
        workplace.messages.show(
            {.kind = Message::Kind::Error,
             .text = reportText(QT_TRANSLATE_NOOP("JobReport", "The file cannot be written: %1"))
                         .arg(file.errorString())});
    }
}

} // namespace latchkey::console
