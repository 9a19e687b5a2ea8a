#pragma once

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace latchkey::console {

class Actions;
class Shortcuts;

// All actions with their keys, to be changed. Keys that another action has are refused by its name.
class ShortcutsPage : public QWidget
{
    Q_OBJECT

public:
    ShortcutsPage(Actions &actions, Shortcuts &shortcuts, QWidget *parent = nullptr);

private:
    void fill();
    void showKeys();
    void filter(const QString &text);
    void choose();
    void change();
    QLatin1StringView chosen() const;
    void say(const QString &problem);

    Actions &m_actions;
    Shortcuts &m_shortcuts;
    QLineEdit *m_filter;
    QTableWidget *m_table;
    QKeySequenceEdit *m_keys;
    QPushButton *m_reset;
    QLabel *m_problem;
};

} // namespace latchkey::console
