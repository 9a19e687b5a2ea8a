#include "messagebar.h"

#include "tones.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

#include <chrono>

namespace latchkey::console {

using namespace std::chrono_literals;

namespace {

constexpr auto successStays = 6s;

Tone toneOf(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Note:
        return Tone::Neutral;
    case Message::Kind::Done:
        return Tone::Good;
    case Message::Kind::Warning:
        return Tone::Caution;
    case Message::Kind::Error:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

QStyle::StandardPixmap pixmapOf(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Note:
        return QStyle::SP_MessageBoxInformation;
    case Message::Kind::Done:
        return QStyle::SP_DialogApplyButton;
    case Message::Kind::Warning:
        return QStyle::SP_MessageBoxWarning;
    case Message::Kind::Error:
        return QStyle::SP_MessageBoxCritical;
    }
    return QStyle::SP_MessageBoxInformation;
}

QToolButton *flatButton(const QString &text)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setAutoRaise(true);
    return button;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_action(new QPushButton)
    , m_detailsButton(flatButton(tr("Details")))
    , m_copy(flatButton(tr("Copy")))
    , m_details(new QPlainTextEdit)
    , m_timer(new QTimer(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setReadOnly(true);
    m_details->setMaximumHeight(110);
    m_details->setAccessibleName(tr("Details of the message"));
    m_detailsButton->setCheckable(true);
    QToolButton *close = flatButton({});
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setAccessibleName(tr("Close the message"));
    close->setToolTip(tr("Close"));

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setHorizontalSpacing(8);
    layout->addWidget(m_icon, 0, 0);
    layout->addWidget(m_text, 0, 1);
    layout->addWidget(m_action, 0, 2);
    layout->addWidget(m_detailsButton, 0, 3);
    layout->addWidget(m_copy, 0, 4);
    layout->addWidget(close, 0, 5);
    layout->addWidget(m_details, 1, 0, 1, 6);
    layout->setColumnStretch(1, 1);

    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_copy, &QToolButton::clicked, this, &MessageBar::copy);
    connect(m_detailsButton, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto onAction = m_message.onAction;
        dismiss();
        if (onAction)
            onAction();
    });
    hide();
}

void MessageBar::show(const Message &message)
{
    m_message = message;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(style()->standardIcon(pixmapOf(message.kind)).pixmap(size));
    m_text->setText(message.text);
    m_text->setAccessibleName(message.text);
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    m_detailsButton->setChecked(false);
    m_detailsButton->setVisible(!message.details.isEmpty());
    m_copy->setVisible(!message.details.isEmpty());
    m_details->setPlainText(message.details);
    m_details->hide();
    if (message.kind == Message::Kind::Done && message.action.isEmpty())
        m_timer->start(successStays);
    else
        m_timer->stop();
    setVisible(true);
    update();
}

void MessageBar::dismiss()
{
    m_timer->stop();
    m_message = {};
    hide();
}

void MessageBar::copy()
{
    QGuiApplication::clipboard()->setText(m_message.text + u'\n' + m_message.details);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QFrame::changeEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Tone tone = toneOf(m_message.kind);
    QPainter painter(this);
    painter.fillRect(rect(), toneGround(tone, palette()));
    painter.fillRect(QRect(layoutDirection() == Qt::RightToLeft ? width() - 3 : 0, 0, 3, height()),
                     toneText(tone, palette()));
}

} // namespace latchkey::console
