#include "searchfield.h"

#include "icons.h"

#include <QKeyEvent>
#include <QTimer>

#include <chrono>

namespace latchkey::console {

using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

constexpr auto pauseBetween = 80ms;

} // namespace

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_pause(new QTimer(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(tr("Search"));
    setClearButtonEnabled(true);
    addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseBetween);
    connect(m_pause, &QTimer::timeout, this, &SearchField::search);
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (!m_pause->isActive())
            search();
    });
}

void SearchField::search()
{
    if (m_searched == text().trimmed())
        return;
    m_searched = text().trimmed();
    m_pause->start();
    Q_EMIT searched(m_searched);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter)
        Q_EMIT left();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace latchkey::console
