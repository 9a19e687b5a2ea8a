#pragma once

#include "prompt.h"

#include <QList>
#include <QTest>

#include <functional>

namespace latchkey::console::test {

// Answers what interrupts in the order in which the test says so, and keeps what was asked. What
// nobody expected fails the test and is answered with no.
class ScriptedPrompt final : public Prompt
{
public:
    void nextConfirm(bool answer) { m_confirms << answer; }

    void nextText(std::optional<QString> answer) { m_texts << std::move(answer); }

    void nextFile(const QString &path) { m_files << path; }

    // Fills the dialog in, and says whether it is accepted.
    void nextDialog(std::function<bool(QDialog &)> answer) { m_dialogs << std::move(answer); }

    const QList<Question> &confirmed() const { return m_confirmed; }

    bool isUsedUp() const
    {
        return m_confirms.isEmpty() && m_texts.isEmpty() && m_files.isEmpty()
            && m_dialogs.isEmpty();
    }

    bool confirm(const Question &question) override
    {
        m_confirmed << question;
        return isExpected(m_confirms, question.text) && m_confirms.takeFirst();
    }

    std::optional<QString> text(const TextQuestion &question) override
    {
        if (!isExpected(m_texts, question.label))
            return std::nullopt;
        return m_texts.takeFirst();
    }

    QString fileToOpen(const FileQuestion &question) override
    {
        return isExpected(m_files, question.title) ? m_files.takeFirst() : QString();
    }

    QString fileToSave(const FileQuestion &question) override { return fileToOpen(question); }

    bool run(QDialog &dialog) override
    {
        return isExpected(m_dialogs, QStringLiteral("a dialog")) && m_dialogs.takeFirst()(dialog);
    }

private:
    template <typename Answer>
    static bool isExpected(const QList<Answer> &answers, const QString &asked)
    {
        if (answers.isEmpty())
            QTest::qFail(
                qPrintable(QStringLiteral("Nobody expected: ") + asked), __FILE__, __LINE__);
        return !answers.isEmpty();
    }

    QList<bool> m_confirms;
    QList<std::optional<QString>> m_texts;
    QList<QString> m_files;
    QList<std::function<bool(QDialog &)>> m_dialogs;
    QList<Question> m_confirmed;
};

} // namespace latchkey::console::test
