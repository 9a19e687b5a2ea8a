#pragma once

#include "profile.h"

#include <QList>

#include <optional>

class QSettings;

namespace latchkey::console {

// The profiles in the settings file, in the order they were made, and which one was used last.
class ProfileStore
{
public:
    explicit ProfileStore(QSettings &settings);

    const QList<Profile> &profiles() const { return m_profiles; }

    std::optional<Profile> find(const QString &id) const;

    // The one used last, else the first; nothing if there is none.
    std::optional<Profile> current() const;
    void setCurrent(const QString &id);

    // A profile without an id is a new one and gets one.
    Profile save(Profile profile);
    void remove(const QString &id);

private:
    void write();

    QSettings &m_settings;
    QList<Profile> m_profiles;
};

} // namespace latchkey::console
