#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace latchkey::console {

// What the window has to say without stopping anybody.
struct Message
{
    enum class Kind { Note, Done, Warning, Error };

    Kind kind = Kind::Note;
    QString text;
    QString details = {}; // behind "Details", with "Copy"
    QString action = {}; // a button, such as "Undo"
    std::function<void()> onAction = {};
};

// One line above the page, that stays until it is closed or replaced. A Done goes by itself.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void show(const Message &message);
    void dismiss();

    const Message &message() const { return m_message; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void copy();

    Message m_message;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_detailsButton;
    QToolButton *m_copy;
    QPlainTextEdit *m_details;
    QTimer *m_timer;
};

} // namespace latchkey::console
