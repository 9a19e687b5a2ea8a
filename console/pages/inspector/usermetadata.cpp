#include "usermetadata.h"

#include "models/openeduser.h"
#include "widgets/jsoneditor.h"

#include <QLabel>
#include <QVBoxLayout>

namespace latchkey::console {

using namespace Qt::Literals;

UserMetadata::UserMetadata(OpenedUser &opened, QWidget *parent)
    : QWidget(parent)
    , m_opened(opened)
    , m_user(new JsonEditor(tr("User metadata")))
    , m_app(new JsonEditor(tr("App metadata")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    const auto add = [&](const QString &title, const QString &meaning, JsonEditor *editor) {
        auto *heading = new QLabel(title);
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        heading->setFont(bold);
        heading->setToolTip(meaning);
        layout->addWidget(heading);
        layout->addWidget(editor, 1);
    };
    add(tr("User metadata"), tr("The user can see and change this."), m_user);
    add(tr("App metadata"), tr("The user can see this, and only administrators change it."), m_app);
    const std::array editors{std::pair{m_user, "user_metadata"_L1},
                             std::pair{m_app, "app_metadata"_L1}};
    for (const auto &[editor, field] : editors) {
        connect(editor, &JsonEditor::edited, this, [this, editor, field] {
            m_opened.setField(field, editor->object());
            Q_EMIT edited();
        });
    }
}

void UserMetadata::show(Access access)
{
    const QJsonObject &fields = m_opened.draft().fields;
    // A text that cannot be read yet is not replaced by what was read before.
    if (m_user->isValid())
        m_user->setObject(fields["user_metadata"_L1].toObject());
    if (m_app->isValid())
        m_app->setObject(fields["app_metadata"_L1].toObject());
    for (JsonEditor *editor : {m_user, m_app})
        editor->setReadOnly(access == Access::Look);
}

void UserMetadata::drop()
{
    const QJsonObject &fields = m_opened.draft().fields;
    m_user->setObject(fields["user_metadata"_L1].toObject());
    m_app->setObject(fields["app_metadata"_L1].toObject());
}

bool UserMetadata::isValid() const
{
    return m_user->isValid() && m_app->isValid();
}

bool UserMetadata::isUsersValid() const
{
    return m_user->isValid();
}

} // namespace latchkey::console
