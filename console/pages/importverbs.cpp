#include "importverbs.h"

#include "actions.h"
#include "prompt.h"
#include "userspage.h"
#include "widgets/jobpane.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QFileInfo>

namespace latchkey::console {

using namespace Qt::Literals;

ImportJob::ImportJob(const Workplace &workplace, const ImportPlan &plan, JobRow *row)
    : QObject(row)
    , m_workplace(workplace)
    , m_row(row)
    , m_import(workplace.client, plan)
    , m_report({u"line"_s, u"email"_s, u"result"_s, u"error_code"_s, u"message"_s})
{
    connect(&m_import, &UserImport::verdicts, this, &ImportJob::note);
    connect(&m_import, &UserImport::finished, this, [this](bool isNew) {
        end(isNew ? Ending::Done : Ending::Known);
    });
    connect(&m_import, &UserImport::unreadable, this, [this](const QString &problem) {
        end(Ending::Broken, problem);
    });
    connect(&m_import, &UserImport::failed, this, [this](const ApiError &error) {
        end(Ending::Broken, sentence(error));
    });
    connect(m_row, &JobRow::cancelWanted, this, [this] {
        m_import.cancel();
        m_row->finish(JobRow::State::Cancelled,
                      tr("Cancelled. Import the same file again to go on. ") + counts(),
                      tr("Save Report…"));
        Q_EMIT ended();
    });
    connect(m_row, &JobRow::reportWanted, this, [this] {
        m_report.save(m_workplace, u"import-report.csv"_s);
    });
    m_import.start();
}

void ImportJob::note(const QList<ImportVerdict> &rows)
{
    for (const ImportVerdict &verdict : rows) {
        const bool isBad = verdict.result == "failed"_L1;
        const bool isSkipped = verdict.result == "skipped"_L1;
        (isBad ? m_bad : isSkipped ? m_skipped : m_good) += 1;
        m_report.add({QString::number(verdict.line),
                      verdict.email,
                      verdict.result,
                      verdict.code,
                      verdict.message});
    }
    m_row->setProgress(m_import.bytesDone(), m_import.bytes());
    m_row->setText(counts());
}

QString ImportJob::counts() const
{
    return QStringList{tr("%Ln imported", nullptr, static_cast<int>(m_good)),
                       tr("%Ln skipped", nullptr, static_cast<int>(m_skipped)),
                       tr("%Ln failed", nullptr, static_cast<int>(m_bad))}
        .join(u" · "_s);
}

void ImportJob::end(Ending ending, const QString &problem)
{
    QString text = counts();
    if (ending == Ending::Known)
        text.prepend(tr("This file had been imported before. "));
    if (ending == Ending::Broken) {
        text = problem + u' ' + text;
        m_workplace.messages.show({.kind = Message::Kind::Error, .text = problem});
    }
    const bool isGood = ending != Ending::Broken && m_bad == 0;
    m_row->finish(isGood ? JobRow::State::Done : JobRow::State::Failed, text, tr("Save Report…"));
    Q_EMIT ended();
}

ImportVerbs::ImportVerbs(const Workplace &workplace, UsersPage &page)
    : QObject(&page)
    , m_workplace(workplace)
    , m_page(page)
{
    connect(workplace.actions.action("users.import"_L1),
            &QAction::triggered,
            this,
            &ImportVerbs::begin);
}

void ImportVerbs::begin()
{
    const QString path = m_workplace.prompt.fileToOpen(
        {.title = tr("Import Users"), .filter = tr("CSV (*.csv *.tsv *.txt);;All files (*)")});
    if (path.isEmpty())
        return;
    auto *dialog = new ImportDialog(m_workplace, path, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { run(dialog->plan()); });
    dialog->open();
}

void ImportVerbs::run(const ImportPlan &plan)
{
    JobRow *row
        = m_workplace.jobs.add(tr("Import users from %1").arg(QFileInfo(plan.path).fileName()));
    const auto *job = new ImportJob(m_workplace, plan, row);
    connect(job, &ImportJob::ended, &m_page, &UsersPage::refresh);
}

} // namespace latchkey::console
