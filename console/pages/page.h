#pragma once

#include "api/apierror.h"

#include <QWidget>

class QSettings;

namespace latchkey {
class Clock;
class RandomSource;
} // namespace latchkey

namespace latchkey::console {

class Actions;
class AdminClient;
class JobPane;
class MessageBar;
class Prompt;
class Session;

// What pages, and what they are made of, may use. All of it outlives them.
struct Workplace
{
    AdminClient &client;
    Session &session;
    Actions &actions;
    Prompt &prompt;
    MessageBar &messages;
    JobPane &jobs;
    QSettings &settings;
    const Clock &clock;
    RandomSource &random;

    // In the message bar, with details to copy. Nothing for a session that has ended or a server
    // that is away: the window says so itself.
    void showError(const ApiError &error) const;
    void showDone(const QString &text) const;
};

// One of the views on the left. To add one: derive from Page, then make it in
// MainWindow::addPages() with its action of actiontable.cpp ("view.…") and its Given.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const Workplace &workplace);

    // Below the list of pages while this one is shown: filters, for instance. May be nullptr. The
    // window takes it over.
    virtual QWidget *sidebar() { return nullptr; }

    // It is shown from now on, for somebody who is signed in; or no longer.
    virtual void enter() { }

    virtual void leave() { }

    // The window goes, or who is signed in. Asks, if something that was typed would be lost.
    virtual bool mayClose() { return true; }

    virtual void refresh() { } // F5, and when the server is back

    virtual void find() { } // Ctrl+F: into the search box

    virtual void dismiss() { } // Esc: what was typed or opened last

    // Somebody signs in or has signed out: nothing of the former may stay.
    virtual void clear() { }

    // For the status bar: counts.
    const QString &status() const { return m_status; }

Q_SIGNALS:
    void statusChanged(const QString &text);

protected:
    const Workplace &workplace() const { return m_workplace; }

    void setStatus(const QString &text);

private:
    const Workplace &m_workplace;
    QString m_status;
};

} // namespace latchkey::console
