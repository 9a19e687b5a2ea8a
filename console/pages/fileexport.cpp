#include "fileexport.h"

#include "page.h"
#include "prompt.h"
#include "widgets/jobpane.h"
#include "widgets/messagebar.h"

#include <QFileInfo>

namespace latchkey::console {

using namespace Qt::Literals;

FileExport::FileExport(const Workplace &workplace, const QString &title, const QString &path)
    : QObject(&workplace.jobs)
    , m_workplace(workplace)
    , m_file(path)
    , m_row(workplace.jobs.add(title))
{
    connect(m_row, &JobRow::cancelWanted, this, [this] {
        m_row->finish(JobRow::State::Cancelled, tr("Cancelled. No file was written."));
        end();
        stop();
    });
    if (!m_file.open(QIODevice::WriteOnly))
        fail(tr("The file cannot be written: %1").arg(m_file.errorString()));
}

QString
FileExport::askForPath(const Workplace &workplace, const QString &title, const QString &name)
{
    return workplace.prompt.fileToSave(
        {.title = title,
         .name = name,
         .filter = tr("CSV (*.csv)") + u";;"_s + tr("JSON (*.json)")});
}

bool FileExport::isJson() const
{
    return m_file.fileName().endsWith(".json"_L1, Qt::CaseInsensitive);
}

QString FileExport::folder() const
{
    return QFileInfo(m_file.fileName()).absolutePath();
}

bool FileExport::isRunning() const
{
    return m_row && m_row->state() == JobRow::State::Running;
}

JobRow *FileExport::row() const
{
    return m_row;
}

bool FileExport::write(const QByteArray &piece)
{
    if (m_file.write(piece) == piece.size())
        return true;
    fail(tr("The file cannot be written: %1").arg(m_file.errorString()));
    stop();
    return false;
}

void FileExport::finish(const QString &text)
{
    if (!m_file.commit()) {
        fail(tr("The file cannot be written: %1").arg(m_file.errorString()));
        return;
    }
    if (m_row)
        m_row->finish(JobRow::State::Done, text);
    end();
}

void FileExport::fail(const QString &problem)
{
    if (m_row)
        m_row->finish(JobRow::State::Failed, problem);
    m_workplace.messages.show({.kind = Message::Kind::Error, .text = problem});
    end();
}

// Without commit() the wanted file stays as it was.
void FileExport::end()
{
    m_file.cancelWriting();
    deleteLater();
}

} // namespace latchkey::console
