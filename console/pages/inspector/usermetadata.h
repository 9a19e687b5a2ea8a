#pragma once

#include <QWidget>

namespace latchkey::console {

class JsonEditor;
class OpenedUser;

// Both objects of metadata: the user's own, and what only administrators write.
class UserMetadata final : public QWidget
{
    Q_OBJECT

public:
    explicit UserMetadata(OpenedUser &opened, QWidget *parent = nullptr);

    enum class Access { Look, Change };

    void show(Access access);

    // Shows the draft even where a text that could not be read stands.
    void drop();

    bool isValid() const;
    bool isUsersValid() const; // the one of both that has the name

Q_SIGNALS:
    void edited();

private:
    OpenedUser &m_opened;
    JsonEditor *m_user;
    JsonEditor *m_app;
};

} // namespace latchkey::console
