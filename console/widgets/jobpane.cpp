#include "jobpane.h"

#include "tones.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace latchkey::console {

namespace {

constexpr int progressSteps = 1000;

} // namespace

JobRow::JobRow(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(title))
    , m_text(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_report(new QPushButton)
    , m_remove(new QToolButton)
{
    m_title->setTextFormat(Qt::PlainText);
    m_text->setTextFormat(Qt::PlainText);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Progress of “%1”").arg(title));
    m_cancel->setAccessibleName(tr("Cancel “%1”").arg(title));
    m_remove->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_remove->setAutoRaise(true);
    m_remove->setAccessibleName(tr("Remove “%1” from the list").arg(title));
    m_remove->setToolTip(tr("Remove from the list"));
    m_report->hide();
    m_remove->hide();
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setHorizontalSpacing(12);
    layout->addWidget(m_title, 0, 0);
    layout->addWidget(m_progress, 0, 1);
    layout->addWidget(m_report, 0, 2);
    layout->addWidget(m_cancel, 0, 3);
    layout->addWidget(m_remove, 0, 4);
    layout->addWidget(m_text, 1, 0, 1, 5);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    m_text->hide();
    connect(m_cancel, &QPushButton::clicked, this, &JobRow::cancelWanted);
    connect(m_report, &QPushButton::clicked, this, &JobRow::reportWanted);
    connect(m_remove, &QToolButton::clicked, this, &QObject::deleteLater);
}

QString JobRow::title() const
{
    return m_title->text();
}

void JobRow::setProgress(qint64 done, qint64 total)
{
    if (m_state != State::Running)
        return;
    m_progress->setRange(0, total > 0 ? progressSteps : 0);
    m_progress->setValue(total > 0 ? static_cast<int>(done * progressSteps / total) : 0);
}

void JobRow::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void JobRow::setCancellable(bool isCancellable)
{
    m_cancel->setVisible(isCancellable && m_state == State::Running);
}

void JobRow::finish(State state, const QString &text, const QString &reportAction)
{
    m_state = state;
    setText(text);
    m_cancel->hide();
    m_progress->hide();
    m_remove->show();
    m_report->setText(reportAction);
    m_report->setVisible(!reportAction.isEmpty());
    QPalette colours = palette();
    if (state == State::Failed)
        colours.setColor(QPalette::WindowText, toneText(Tone::Bad, colours));
    m_text->setPalette(colours);
    Q_EMIT stateChanged();
}

JobPane::JobPane(QWidget *parent)
    : QScrollArea(parent)
    , m_rows(new QVBoxLayout)
    , m_empty(new QLabel(tr("Nothing is under way.")))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Jobs"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setEnabled(false);
    auto *content = new QWidget;
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addWidget(m_empty);
    m_rows->addStretch();
    content->setLayout(m_rows);
    setWidget(content);
}

// The rows are destroyed after what their slots here work with.
JobPane::~JobPane()
{
    for (const QPointer<JobRow> &job : std::as_const(m_jobs)) {
        if (job)
            job->disconnect(this);
    }
}

QPointer<JobRow> JobPane::add(const QString &title)
{
    auto *row = new JobRow(title);
    m_jobs << row;
    m_rows->insertWidget(0, row);
    m_empty->hide();
    connect(row, &JobRow::stateChanged, this, [this] { Q_EMIT runningChanged(runningCount()); });
    connect(row, &QObject::destroyed, this, [this] {
        m_jobs.removeIf([](const QPointer<JobRow> &job) { return job.isNull(); });
        m_empty->setVisible(m_jobs.isEmpty());
        Q_EMIT runningChanged(runningCount());
    });
    Q_EMIT added();
    Q_EMIT runningChanged(runningCount());
    return row;
}

int JobPane::runningCount() const
{
    return static_cast<int>(std::ranges::count_if(m_jobs, [](const QPointer<JobRow> &job) {
        return job && job->state() == JobRow::State::Running;
    }));
}

} // namespace latchkey::console
