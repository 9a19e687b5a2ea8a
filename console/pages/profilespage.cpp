#include "profilespage.h"

#include "prompt.h"
#include "session/profiledialog.h"
#include "session/profilestore.h"
#include "session/session.h"
#include "widgets/colourbox.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <utility>

namespace latchkey::console {

using namespace Qt::Literals;

ProfilesPage::ProfilesPage(Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(std::move(parts))
    , m_list(new QListWidget)
    , m_edit(new QPushButton(tr("&Edit…")))
    , m_remove(new QPushButton(tr("&Remove")))
{
    m_list->setAccessibleName(tr("Servers"));
    auto *note = new QLabel(tr("A server is added by signing in to it."));
    note->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(note, 1);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::itemActivated, this, &ProfilesPage::edit);
    connect(m_edit, &QPushButton::clicked, this, &ProfilesPage::edit);
    connect(m_remove, &QPushButton::clicked, this, &ProfilesPage::remove);
    fill();
}

void ProfilesPage::fill()
{
    const int row = m_list->currentRow();
    m_list->clear();
    for (const Profile &profile : m_parts.profiles.profiles()) {
        const QString text
            = tr("%1: %2", "a name, an address").arg(profile.name, profile.url.toString());
        auto *item = new QListWidgetItem(colourIcon(profile.colour), text, m_list);
        item->setData(Qt::UserRole, profile.id);
    }
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    m_edit->setEnabled(m_list->count() > 0);
    m_remove->setEnabled(m_list->count() > 0);
}

QString ProfilesPage::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void ProfilesPage::edit()
{
    const auto profile = m_parts.profiles.find(chosen());
    if (!profile)
        return;
    auto *dialog = new ProfileDialog(*profile, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { keep(dialog->profile()); });
    dialog->open();
}

void ProfilesPage::keep(const Profile &edited)
{
    if (m_parts.session.wouldEnd(edited) && !m_parts.mayLeave())
        return;
    m_parts.session.adopt(m_parts.profiles.save(edited));
    fill();
    Q_EMIT changed();
}

void ProfilesPage::remove()
{
    const auto profile = m_parts.profiles.find(chosen());
    if (!profile)
        return;
    const Question question{
        .title = tr("Remove Server"),
        .text = tr("Remove “%1” from the console?").arg(profile->name),
        .explanation = tr("What the keychain has of it is deleted as well. On the server nothing "
                          "changes."),
        .action = tr("Remove"),
        .isDestructive = true};
    if (!m_parts.prompt.confirm(question))
        return;
    if (m_parts.session.profile().id == profile->id) {
        if (!m_parts.mayLeave())
            return;
        m_parts.session.signOut();
    }
    m_parts.secrets.remove(secretNameOf(profile->id));
    m_parts.profiles.remove(profile->id);
    m_parts.session.forget(profile->id);
    fill();
    Q_EMIT changed();
}

} // namespace latchkey::console
