// What somebody types into the inspector: until it is saved, dropped or brought back.
#include "actions.h"
#include "api/lastadministrator.h"
#include "inspector.h"
#include "models/openeduser.h"
#include "pages/lastadministratoroffer.h"
#include "pages/userspage.h"
#include "prompt.h"
#include "session/session.h"
#include "userform.h"
#include "userheader.h"
#include "usermetadata.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

namespace latchkey::console {

using namespace Qt::Literals;

bool Inspector::isEdited() const
{
    return m_opened->isChanged() || (m_opened->isOpen() && !m_metadata->isValid());
}

// Somebody may come back to it, or what was typed goes.
bool Inspector::mayLeave()
{
    if (!isEdited())
        return true;
    m_isAsking = true;
    const bool isLeft = m_workplace.prompt.confirm(
        {.title = tr("Unsaved Changes"),
         .text = tr("What you have changed about %1 has not been saved.").arg(m_header->title()),
         .explanation = tr("Go back to save it, or drop it."),
         .action = tr("Drop Changes"),
         .isDestructive = true});
    m_isAsking = false;
    if (isLeft) {
        m_opened->revert();
        m_metadata->drop();
        showDraft();
    }
    return isLeft;
}

void Inspector::showDraft()
{
    const bool mayWrite = m_workplace.session.may(Right::Write);
    const bool isFree = mayWrite && m_opened->isComplete() && !m_opened->isSaving()
        && m_opened->conflict().isEmpty();
    m_metadata->show(isFree ? UserMetadata::Access::Change : UserMetadata::Access::Look);
    m_form->show(isFree ? UserForm::Access::Change : UserForm::Access::Look,
                 m_metadata->isUsersValid());
    m_buttons->setVisible(mayWrite);
    m_workplace.actions.setGiven(Given::UserEdited, isEdited() && !m_opened->isSaving());
    m_workplace.actions.setGiven(Given::UserSavable,
                                 isFree && m_opened->isChanged() && m_form->isValid()
                                     && m_metadata->isValid());
}

void Inspector::showFailure(const ApiError &error) const
{
    if (!isAboutLastAdministrator(error)) {
        m_workplace.showError(error);
        return;
    }
    const auto saveAnyway = [this, id = m_opened->id()] {
        if (m_opened->id() == id)
            m_opened->save(OpenedUser::LastAdministrator::MayGo);
    };
    offerForLastAdministrator(m_workplace, error, callNameOf(m_opened->user()), saveAnyway);
}

// What is being typed into a cell counts, too: it is taken when the cell loses the focus.
void Inspector::save()
{
    const QPointer<QWidget> focused = QApplication::focusWidget();
    if (focused && isAncestorOf(focused)) {
        focused->clearFocus();
        if (focused && focused->isVisible())
            focused->setFocus();
    }
    m_opened->save();
}

void Inspector::revert()
{
    const OpenedUser::Draft dropped = m_opened->draft();
    const QJsonObject former = m_opened->user();
    m_opened->revert();
    m_metadata->drop();
    showDraft();
    const auto bringBack = [this, dropped, former] {
        if (m_opened->user()["id"_L1] != former["id"_L1] || isEdited())
            return;
        const QJsonObject now = editableOf(m_opened->user());
        m_opened->setDraft(
            {.fields = mergedFields(editableOf(former), dropped.fields, now, Preference::Mine),
             .password = dropped.password});
    };
    m_workplace.messages.show({.kind = Message::Kind::Note,
                               .text = tr("What you have changed was dropped."),
                               .action = tr("Bring Back"),
                               .onAction = bringBack});
}

// Esc belongs to the window, but drops what was typed here while there is such. A message goes
// first: whoever closes it does not mean the draft.
bool Inspector::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && isEdited()
        && !m_workplace.messages.isVisible()) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void Inspector::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isEdited())
        m_workplace.actions.action("user.revert"_L1)->trigger();
    else
        QWidget::keyPressEvent(event);
}

} // namespace latchkey::console
