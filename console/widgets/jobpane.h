#pragma once

#include <QFrame>
#include <QPointer>
#include <QScrollArea>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace latchkey::console {

// One piece of work that takes longer than a second. Made by JobPane::add(); lives until somebody
// removes it from the pane, so keep it in a QPointer.
class JobRow : public QFrame
{
    Q_OBJECT

public:
    enum class State { Running, Done, Failed, Cancelled };

    explicit JobRow(const QString &title, QWidget *parent = nullptr);

    State state() const { return m_state; }

    QString title() const;

    void setProgress(qint64 done, qint64 total); // total 0: not known
    void setText(const QString &text); // what is being done
    void setCancellable(bool isCancellable);

    // Ends it. With `reportAction` a button of that name appears, and reportWanted() tells of it.
    void finish(State state, const QString &text, const QString &reportAction = {});

Q_SIGNALS:
    void cancelWanted();
    void reportWanted();
    void stateChanged();

private:
    QLabel *m_title;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_report;
    QToolButton *m_remove;
    State m_state = State::Running;
};

// The list of such work, newest first.
class JobPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit JobPane(QWidget *parent = nullptr);
    ~JobPane() override;

    QPointer<JobRow> add(const QString &title);

    int runningCount() const;

Q_SIGNALS:
    void added(); // the window shows the pane
    void runningChanged(int count);

private:
    QVBoxLayout *m_rows;
    QLabel *m_empty;
    QList<QPointer<JobRow>> m_jobs;
};

} // namespace latchkey::console
