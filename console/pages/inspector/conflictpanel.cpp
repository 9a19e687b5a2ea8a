#include "conflictpanel.h"

#include "widgets/jsoneditor.h"
#include "widgets/tones.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int mostConflicts = 5; // then it scrolls

// As the inspector calls it; members of metadata have the names that they have in JSON.
QString shownName(const QString &field)
{
    const std::array names{std::pair{"email"_L1, ConflictPanel::tr("E-mail")},
                           std::pair{"phone"_L1, ConflictPanel::tr("Phone")},
                           std::pair{"role"_L1, ConflictPanel::tr("Role")},
                           std::pair{"email_confirmed"_L1, ConflictPanel::tr("E-mail confirmed")},
                           std::pair{"phone_confirmed"_L1, ConflictPanel::tr("Phone confirmed")},
                           std::pair{"user_metadata.full_name"_L1, ConflictPanel::tr("Name")}};
    const auto known
        = std::ranges::find_if(names, [&](const auto &one) { return one.first == field; });
    return known == names.end() ? field : known->second;
}

QString shownValue(const QJsonValue &value)
{
    if (value.isUndefined())
        return ConflictPanel::tr("(none)");
    if (value.isBool())
        return value.toBool() ? ConflictPanel::tr("Yes") : ConflictPanel::tr("No");
    return jsonValueText(value);
}

} // namespace

ConflictPanel::ConflictPanel(QWidget *parent)
    : QFrame(parent)
    , m_fields(new QTreeWidget)
    , m_mine(new QPushButton(tr("&Keep Mine")))
    , m_theirs(new QPushButton(tr("&Take Theirs")))
{
    setAccessibleName(tr("Conflict"));
    auto *text = new QLabel(tr("Somebody else has changed this user meanwhile."));
    text->setWordWrap(true);
    m_fields->setAccessibleName(tr("What somebody else has changed"));
    m_fields->setHeaderLabels({tr("Field"), tr("Theirs"), tr("Mine")});
    m_fields->setRootIsDecorated(false);
    m_fields->setUniformRowHeights(true);
    m_mine->setAccessibleName(tr("Keep mine"));
    m_mine->setToolTip(tr("Saves what you have changed, over what they have changed."));
    m_theirs->setAccessibleName(tr("Take theirs"));
    m_theirs->setToolTip(tr("Drops what you have changed where they have changed it, too."));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_theirs);
    buttons->addWidget(m_mine);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(text);
    layout->addWidget(m_fields);
    layout->addLayout(buttons);
    connect(m_mine, &QPushButton::clicked, this, [this] { Q_EMIT resolved(Preference::Mine); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { Q_EMIT resolved(Preference::Theirs); });
    hide();
}

void ConflictPanel::show(const QList<FieldChange> &changes)
{
    m_fields->clear();
    for (const FieldChange &change : changes) {
        auto *item = new QTreeWidgetItem(
            m_fields, {shownName(change.name), shownValue(change.theirs), shownValue(change.mine)});
        for (int column = 0; column < m_fields->columnCount(); ++column)
            item->setToolTip(column, item->text(column));
    }
    for (int column = 0; column < m_fields->columnCount() - 1; ++column)
        m_fields->resizeColumnToContents(column);
    const int rows = std::min(static_cast<int>(changes.size()), mostConflicts);
    m_fields->setFixedHeight(m_fields->header()->sizeHint().height() + 2 * m_fields->frameWidth()
                             + rows * (fontMetrics().height() + 6));
    setVisible(!changes.isEmpty());
    if (!changes.isEmpty())
        m_fields->setFocus(); // not a button: both take something away
}

void ConflictPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), toneGround(Tone::Caution, palette()));
}

} // namespace latchkey::console
