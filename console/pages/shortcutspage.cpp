#include "shortcutspage.h"

#include "actions.h"
#include "shortcuts.h"
#include "widgets/listtable.h"
#include "widgets/tones.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

enum ShortcutColumn { Text, Place, Keys, ColumnCount };

QString plain(QString text)
{
    return text.remove(u'&');
}

} // namespace

ShortcutsPage::ShortcutsPage(Actions &actions, Shortcuts &shortcuts, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_shortcuts(shortcuts)
    , m_filter(new QLineEdit)
    , m_table(new QTableWidget(0, ColumnCount))
    , m_keys(new QKeySequenceEdit)
    , m_reset(new QPushButton(tr("&Reset")))
    , m_problem(new QLabel)
{
    m_filter->setPlaceholderText(tr("Filter commands"));
    m_filter->setAccessibleName(tr("Filter commands"));
    m_filter->setClearButtonEnabled(true);
    setUpListTable(m_table);
    m_table->setAccessibleName(tr("Shortcuts"));
    m_table->setEditTriggers(QTableWidget::NoEditTriggers);
    m_table->setSelectionMode(QTableWidget::SingleSelection);
    m_table->setHorizontalHeaderLabels({tr("Command"), tr("Menu"), tr("Shortcut")});
    m_table->horizontalHeader()->setSectionResizeMode(Text, QHeaderView::Stretch);
    m_keys->setAccessibleName(tr("Keys of the command"));
    m_keys->setMaximumSequenceLength(1);
    auto *keysLabel = new QLabel(tr("&Keys:"));
    keysLabel->setBuddy(m_keys);
    auto *none = new QPushButton(tr("&None"));
    auto *resetAll = new QPushButton(tr("Reset &All"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    auto *below = new QHBoxLayout;
    below->addWidget(keysLabel);
    below->addWidget(m_keys, 1);
    below->addWidget(none);
    below->addWidget(m_reset);
    below->addWidget(resetAll);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_table);
    layout->addWidget(m_problem);
    layout->addLayout(below);
    fill();
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsPage::filter);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ShortcutsPage::choose);
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, &ShortcutsPage::change);
    connect(none, &QPushButton::clicked, this, [this] {
        m_shortcuts.set(chosen(), {});
        showKeys();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_shortcuts.reset(chosen());
        showKeys();
    });
    connect(resetAll, &QPushButton::clicked, this, [this] {
        m_shortcuts.resetAll();
        showKeys();
    });
    chooseRow(m_table, 0);
}

void ShortcutsPage::fill()
{
    for (const QAction *action : m_actions.all()) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        auto *text = new QTableWidgetItem(plain(action->text()));
        text->setData(Qt::UserRole, action->objectName());
        m_table->setItem(row, Text, text);
        const QString menu = Actions::menuTitle(m_actions.menuOf(action));
        m_table->setItem(row, Place, new QTableWidgetItem(plain(menu)));
        m_table->setItem(row, Keys, new QTableWidgetItem);
    }
    showKeys();
}

void ShortcutsPage::showKeys()
{
    const QList<QAction *> all = m_actions.all();
    for (int row = 0; row < all.size(); ++row) {
        m_table->item(row, Keys)->setText(Shortcuts::text(all[row]->shortcut()));
    }
    choose();
}

void ShortcutsPage::filter(const QString &text)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        bool isHit = false;
        for (int column = 0; column < ColumnCount && !isHit; ++column)
            isHit = m_table->item(row, column)->text().contains(text, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !isHit);
    }
}

QLatin1StringView ShortcutsPage::chosen() const
{
    const int row = std::max(0, m_table->currentRow());
    return actionTable()[static_cast<std::size_t>(row)].name;
}

void ShortcutsPage::choose()
{
    const QSignalBlocker quiet(m_keys);
    m_keys->setKeySequence(m_actions.action(chosen())->shortcut());
    say({});
}

void ShortcutsPage::change()
{
    const QKeySequence keys = m_keys->keySequence();
    const QAction *other = m_shortcuts.conflict(chosen(), keys);
    QString problem;
    if (other) {
        problem = tr("%1 is already the shortcut of “%2”.")
                      .arg(Shortcuts::text(keys), plain(other->text()));
    } else if (Shortcuts::isReserved(keys)) {
        problem = tr("%1 alone is needed for typing and moving around. Hold Ctrl or Alt with it.")
                      .arg(Shortcuts::text(keys));
    } else {
        m_shortcuts.set(chosen(), keys);
    }
    showKeys();
    say(problem);
}

void ShortcutsPage::say(const QString &problem)
{
    QPalette colours = m_problem->palette();
    colours.setColor(QPalette::WindowText, toneText(Tone::Bad, palette()));
    m_problem->setPalette(colours);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace latchkey::console
