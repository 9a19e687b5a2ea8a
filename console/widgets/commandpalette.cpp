#include "commandpalette.h"

#include "fuzzymatch.h"
#include "listtable.h"
#include "tones.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int paletteWidth = 620;
constexpr int paletteHeight = 380;
constexpr int inName = 20; // more than for letters of a menu

enum PaletteColumn { PaletteText, PalettePlace, PaletteKeys, PaletteColumnCount };

struct Match
{
    int score = 0;
    qsizetype command = 0;
};

QList<Match> matches(const QList<Command> &commands, const QString &typed)
{
    QList<Match> found;
    for (qsizetype at = 0; at < commands.size(); ++at) {
        const Command &one = commands[at];
        if (const auto byName = fuzzyMatch(typed, one.text))
            found << Match{.score = *byName + inName, .command = at};
        else if (const auto byPlace = fuzzyMatch(typed, u"%1 %2"_s.arg(one.place, one.text)))
            found << Match{.score = *byPlace, .command = at};
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &Match::score);
    return found;
}

bool looksLikeEmail(const QString &text)
{
    return text.indexOf(u'@') > 0;
}

} // namespace

CommandPalette::CommandPalette(QList<Command> commands, ForText forText, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_commands(std::move(commands))
    , m_forText(std::move(forText))
    , m_typed(new QLineEdit)
    , m_list(new QTableView)
    , m_rows(new QStandardItemModel(0, PaletteColumnCount, this))
{
    setWindowTitle(tr("Commands"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_typed->setAccessibleName(tr("Command"));
    m_typed->setPlaceholderText(tr("What to do, or an e-mail address"));
    QFont large = m_typed->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_typed->setFont(large);
    m_typed->installEventFilter(this);
    setUpList();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->addWidget(m_typed);
    layout->addWidget(m_list);
    setFixedSize(paletteWidth, paletteHeight);
    if (parent) {
        const QPoint middle((parent->width() - paletteWidth) / 2, parent->height() / 8);
        move(parent->mapToGlobal(middle));
    }
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::showMatches);
    connect(m_typed, &QLineEdit::returnPressed, this, &CommandPalette::runChosen);
    connect(m_list, &QTableView::clicked, this, &CommandPalette::runChosen);
    showMatches();
}

void CommandPalette::setUpList()
{
    m_list->setModel(m_rows);
    setUpListTable(m_list);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setAlternatingRowColors(false);
    m_list->setEditTriggers(QTableView::NoEditTriggers);
    m_list->setSelectionMode(QTableView::SingleSelection);
    m_list->setFocusPolicy(Qt::NoFocus); // what is typed always goes into the field
    QHeaderView *header = m_list->horizontalHeader();
    header->hide();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(PaletteText, QHeaderView::Stretch);
    header->setSectionResizeMode(PalettePlace, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(PaletteKeys, QHeaderView::ResizeToContents);
}

void CommandPalette::showMatches()
{
    const QString typed = m_typed->text().trimmed();
    m_shown.clear();
    for (const Match &match : matches(m_commands, typed))
        m_shown << m_commands[match.command];
    if (const auto extra = m_forText(typed))
        m_shown.insert(looksLikeEmail(typed) ? 0 : m_shown.size(), *extra);
    const QColor quiet = quietText(palette());
    m_rows->setRowCount(0);
    for (const Command &one : std::as_const(m_shown)) {
        auto *place = new QStandardItem(one.place);
        auto *keys = new QStandardItem(one.shortcut);
        for (QStandardItem *item : {place, keys})
            item->setForeground(quiet);
        m_rows->appendRow({new QStandardItem(one.text), place, keys});
    }
    chooseRow(m_list, 0);
}

// The field has the focus, and the keys that mean nothing to it move in the list.
bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = dynamic_cast<QKeyEvent *>(event);
        constexpr std::array moves{Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown};
        if (std::ranges::contains(moves, key->key())) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showMatches();
    QDialog::changeEvent(event);
}

// What is run may open a dialog of its own, so this one goes first.
void CommandPalette::runChosen()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_shown.size())
        return;
    const auto run = m_shown[row].run;
    accept();
    run();
}

} // namespace latchkey::console
