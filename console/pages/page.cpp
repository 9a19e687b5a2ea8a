#include "page.h"

#include "widgets/messagebar.h"

namespace latchkey::console {

void Workplace::showError(const ApiError &error) const
{
    if (error.kind == ApiError::Kind::SignedOut || error.kind == ApiError::Kind::Unreachable)
        return;
    messages.show({.kind = Message::Kind::Error,
                   .text = sentence(error),
                   .details = technicalDetails(error)});
}

void Workplace::showDone(const QString &text) const
{
    messages.show({.kind = Message::Kind::Done, .text = text});
}

Page::Page(const Workplace &workplace)
    : m_workplace(workplace)
{ }

void Page::setStatus(const QString &text)
{
    if (m_status == text)
        return;
    m_status = text;
    Q_EMIT statusChanged(text);
}

} // namespace latchkey::console
