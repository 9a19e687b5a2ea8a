#pragma once

#include <QString>

#include <optional>

class QDialog;
class QWidget;

namespace latchkey::console {

// Something to confirm. With `typed`, the button works once that text has been typed: for what
// destroys many things at once.
struct Question
{
    QString title;
    QString text;
    QString explanation = {}; // smaller, below
    QString action; // what the button says: a verb, never "Yes"
    bool isDestructive = false;
    QString typed = {};
};

struct TextQuestion
{
    QString title;
    QString label;
    QString text = {}; // to begin with
    QString action;
};

struct FileQuestion
{
    QString title;
    QString name = {}; // to begin with
    QString filter = {}; // as QFileDialog takes it
};

// The one gate for everything that interrupts: nothing else calls exec(). Tests script the
// answers (tests/console/scriptedprompt.h).
class Prompt
{
public:
    Prompt() = default;
    Prompt(const Prompt &) = delete;
    Prompt &operator=(const Prompt &) = delete;
    virtual ~Prompt() = default;

    virtual bool confirm(const Question &question) = 0;
    virtual std::optional<QString> text(const TextQuestion &question) = 0;
    virtual QString fileToOpen(const FileQuestion &question) = 0; // empty: none
    virtual QString fileToSave(const FileQuestion &question) = 0;

    // A dialog of one's own; true if it was accepted.
    virtual bool run(QDialog &dialog) = 0;
};

class DialogPrompt final : public Prompt
{
public:
    void setWindow(QWidget *window) { m_window = window; }

    bool confirm(const Question &question) override;
    std::optional<QString> text(const TextQuestion &question) override;
    QString fileToOpen(const FileQuestion &question) override;
    QString fileToSave(const FileQuestion &question) override;
    bool run(QDialog &dialog) override;

private:
    QWidget *m_window = nullptr;
};

} // namespace latchkey::console
