#pragma once

#include "api/bulktask.h"
#include "csv/csvreader.h"

#include <QFile>
#include <QJsonArray>
#include <QObject>

namespace latchkey::console {

// What to import, and how.
struct ImportPlan
{
    QString path;
    CsvFormat format;
    bool hasHeadings = true;
    QStringList fields; // of userFields(), one for each column
    QString conflict; // skip, update or fail
    bool isDryRun = false;
};

// What became of a row, in the server's words.
struct ImportVerdict
{
    qint64 line = 0; // of the file
    QString email;
    QString result;
    QString code;
    QString message;
};

// Imports a file part by part: one job of the server for each, so that no row needs another and
// nothing grows with the file. The key of a job comes from the file and the plan (never from what
// is in it: there are passwords): started again after a crash or a cancel, it finds what was done
// and goes on behind it.
class UserImport final : public QObject
{
    Q_OBJECT

public:
    UserImport(AdminClient &client, const ImportPlan &plan, QObject *parent = nullptr);

    void start();
    void cancel(); // what is under way is finished by the server

    // For a progress bar.
    qint64 bytesDone() const { return m_bytesDone; }

    qint64 bytes() const { return m_file.size(); }

Q_SIGNALS:
    void verdicts(const QList<latchkey::console::ImportVerdict> &rows);
    void finished(bool isNew); // false: all of it had been imported before
    void unreadable(const QString &problem);
    void failed(const latchkey::console::ApiError &error);

private:
    void nextPart();
    bool readPart();
    void submit();
    void take(const QJsonArray &rows);
    void finishPart();
    void submitRest();
    QByteArray key() const;

    BulkTask m_task; // the part under way
    ImportPlan m_plan;
    QFile m_file;
    std::optional<CsvReader> m_reader;
    QByteArray m_identity;
    QJsonArray m_rows; // of the part
    QList<qint64> m_lines; // where they are in the file
    QList<bool> m_isJudged;
    int m_part = 0;
    int m_attempt = 0;
    qint64 m_bytesDone = 0;
    bool m_isNew = false;
    bool m_isCancelled = false;
};

QString faultText(const CsvFault &fault);

} // namespace latchkey::console
