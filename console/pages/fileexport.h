#pragma once

#include <QObject>
#include <QPointer>
#include <QSaveFile>

namespace latchkey::console {

class JobRow;
struct Workplace;

// One export under way, in the job pane: what comes goes into a file beside the wanted one, which
// takes its place when all of it is there. Deletes itself when it is over. Who derives from it
// fetches piece by piece and keeps none.
class FileExport : public QObject
{
    Q_OBJECT

public:
    FileExport(const Workplace &workplace, const QString &title, const QString &path);

    // Where a file for `what` is to go, CSV or JSON; empty: nowhere.
    static QString
    askForPath(const Workplace &workplace, const QString &title, const QString &name);

protected:
    const Workplace &workplace() const { return m_workplace; }

    bool isJson() const;

    // No more once it has been cancelled, or could not begin.
    bool isRunning() const;

    JobRow *row() const;

    QString folder() const;

    qint64 written() const { return m_file.pos(); }

    // False if that fails, because the disk is full for instance; then it is over.
    bool write(const QByteArray &piece);
    void finish(const QString &text); // all of it is there
    void fail(const QString &problem);

    virtual void stop() { } // asks for no more

private:
    void end();

    const Workplace &m_workplace;
    QSaveFile m_file;
    QPointer<JobRow> m_row;
};

} // namespace latchkey::console
