#include "emptystate.h"

#include "icons.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace latchkey::console {

namespace {

constexpr int iconSize = 48;
constexpr int textWidth = 420;

} // namespace

EmptyState::EmptyState(QString iconName, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_iconName(std::move(iconName))
    , m_icon(new QLabel)
    , m_title(new QLabel)
    , m_text(new QLabel)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    m_text->setFixedWidth(textWidth); // a label that wraps would take the height of a wider one
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel *label : {m_icon, m_title, m_text})
        label->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    setTexts(title, text);
    drawIcon();
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void EmptyState::addWidget(QWidget *widget)
{
    auto *rows = qobject_cast<QVBoxLayout *>(layout());
    rows->insertWidget(rows->count() - 1, widget, 0, Qt::AlignHCenter);
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
    QWidget::changeEvent(event);
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(
        icon(m_iconName).pixmap(QSize(iconSize, iconSize), devicePixelRatioF(), QIcon::Disabled));
}

} // namespace latchkey::console
