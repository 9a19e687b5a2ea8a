#pragma once

#include <QDialog>
#include <QList>

#include <functional>
#include <optional>

class QLineEdit;
class QStandardItemModel;
class QTableView;

namespace latchkey::console {

struct Command
{
    QString text;
    QString place; // where else it is found: a menu
    QString shortcut = {}; // as people read it
    std::function<void()> run;
};

// Everything that can be done, found by a few letters of its name: typed, chosen with the arrows,
// done with Enter. Opened with open(); goes when something is chosen.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    // What to offer for the text itself; nothing: only commands.
    using ForText = std::function<std::optional<Command>(const QString &typed)>;

    CommandPalette(QList<Command> commands, ForText forText, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpList();
    void showMatches();
    void runChosen();

    QList<Command> m_commands;
    ForText m_forText;
    QList<Command> m_shown; // the rows of the list
    QLineEdit *m_typed;
    QTableView *m_list;
    QStandardItemModel *m_rows;
};

} // namespace latchkey::console
