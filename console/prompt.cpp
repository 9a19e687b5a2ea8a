#include "prompt.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

// A confirmation with a line to type into.
class TypedConfirmation final : public QDialog
{
public:
    TypedConfirmation(const Question &question, QWidget *parent)
        : QDialog(parent)
    {
        setWindowTitle(question.title);
        auto *layout = new QVBoxLayout(this);
        layout->setSpacing(12);
        for (const QString &text : {question.text, question.explanation}) {
            auto *label = new QLabel(text);
            label->setWordWrap(true);
            label->setTextFormat(Qt::PlainText);
            label->setVisible(!text.isEmpty());
            layout->addWidget(label);
        }
        auto *typed = new QLineEdit;
        auto *typedLabel = new QLabel(QMessageBox::tr("Type “%1” to go on:").arg(question.typed));
        typedLabel->setBuddy(typed);
        typed->setAccessibleName(typedLabel->text());
        layout->addWidget(typedLabel);
        layout->addWidget(typed);
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
        QPushButton *action = buttons->addButton(question.action, QDialogButtonBox::AcceptRole);
        action->setEnabled(false);
        layout->addWidget(buttons);
        connect(typed, &QLineEdit::textChanged, action, [action, question](const QString &text) {
            action->setEnabled(text.trimmed() == question.typed);
        });
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        setMinimumWidth(420);
    }
};

} // namespace

bool DialogPrompt::confirm(const Question &question)
{
    if (!question.typed.isEmpty()) {
        TypedConfirmation dialog(question, m_window);
        return run(dialog);
    }
    QMessageBox box(question.isDestructive ? QMessageBox::Warning : QMessageBox::Question,
                    question.title,
                    question.text,
                    QMessageBox::Cancel,
                    m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(question.explanation);
    QPushButton *action = box.addButton(question.action, QMessageBox::AcceptRole);
    // What destroys is never one Enter away.
    box.setDefaultButton(question.isDestructive
                             ? qobject_cast<QPushButton *>(box.button(QMessageBox::Cancel))
                             : action);
    box.exec();
    return box.clickedButton() == action;
}

std::optional<QString> DialogPrompt::text(const TextQuestion &question)
{
    QInputDialog dialog(m_window);
    dialog.setWindowTitle(question.title);
    dialog.setLabelText(question.label);
    dialog.setTextValue(question.text);
    dialog.setOkButtonText(question.action);
    if (!run(dialog))
        return std::nullopt;
    return dialog.textValue();
}

QString DialogPrompt::fileToOpen(const FileQuestion &question)
{
    return QFileDialog::getOpenFileName(m_window, question.title, question.name, question.filter);
}

QString DialogPrompt::fileToSave(const FileQuestion &question)
{
    return QFileDialog::getSaveFileName(m_window, question.title, question.name, question.filter);
}

bool DialogPrompt::run(QDialog &dialog)
{
    return dialog.exec() == QDialog::Accepted;
}

} // namespace latchkey::console
