#pragma once

#include "importdialog.h"
#include "jobreport.h"

namespace latchkey::console {

class JobRow;
class UsersPage;

// One import in the job pane, with its report. Lives as long as its row there.
class ImportJob final : public QObject
{
    Q_OBJECT

public:
    ImportJob(const Workplace &workplace, const ImportPlan &plan, JobRow *row);

Q_SIGNALS:
    void ended();

private:
    enum class Ending { Done, Known, Broken };

    void note(const QList<ImportVerdict> &rows);
    void end(Ending ending, const QString &problem = {});
    QString counts() const;

    const Workplace &m_workplace;
    JobRow *m_row;
    UserImport m_import;
    JobReport m_report;
    qint64 m_good = 0;
    qint64 m_skipped = 0;
    qint64 m_bad = 0;
};

class ImportVerbs final : public QObject
{
    Q_OBJECT

public:
    ImportVerbs(const Workplace &workplace, UsersPage &page);

private:
    void begin();
    void run(const ImportPlan &plan);

    const Workplace &m_workplace;
    UsersPage &m_page;
};

} // namespace latchkey::console
