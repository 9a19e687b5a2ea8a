#include "profilestore.h"

#include <QSettings>

#include <algorithm>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

Profile readProfile(const QSettings &settings)
{
    const QString signIn = settings.value("sign_in").toString();
    return {.id = settings.value("id").toString(),
            .name = settings.value("name").toString(),
            .url = settings.value("url").toUrl(),
            .colour = QColor::fromString(settings.value("colour").toString()),
            .fingerprint = settings.value("fingerprint").toString(),
            .signIn = signIn == "key"_L1 ? Profile::SignIn::ServiceKey : Profile::SignIn::Password,
            .email = settings.value("email").toString()};
}

void writeProfile(QSettings &settings, const Profile &profile)
{
    settings.setValue("id", profile.id);
    settings.setValue("name", profile.name);
    settings.setValue("url", profile.url);
    settings.setValue("colour", profile.colour.isValid() ? profile.colour.name() : QString());
    settings.setValue("fingerprint", profile.fingerprint);
    settings.setValue("sign_in",
                      profile.signIn == Profile::SignIn::ServiceKey ? u"key"_s : u"password"_s);
    settings.setValue("email", profile.email);
}

} // namespace

ProfileStore::ProfileStore(QSettings &settings)
    : m_settings(settings)
{
    const int count = m_settings.beginReadArray("profiles");
    for (int row = 0; row < count; ++row) {
        m_settings.setArrayIndex(row);
        const Profile profile = readProfile(m_settings);
        if (!profile.id.isEmpty() && profile.url.isValid())
            m_profiles << profile;
    }
    m_settings.endArray();
}

std::optional<Profile> ProfileStore::find(const QString &id) const
{
    const auto found = std::ranges::find(m_profiles, id, &Profile::id);
    if (found == m_profiles.end())
        return std::nullopt;
    return *found;
}

std::optional<Profile> ProfileStore::current() const
{
    if (const auto last = find(m_settings.value("profile").toString()))
        return last;
    if (m_profiles.isEmpty())
        return std::nullopt;
    return m_profiles.first();
}

void ProfileStore::setCurrent(const QString &id)
{
    m_settings.setValue("profile", id);
}

Profile ProfileStore::save(Profile profile)
{
    if (profile.id.isEmpty()) {
        // Never one that was in use: its secrets may still be in a keychain.
        const int number = m_settings.value("next_profile", 1).toInt();
        m_settings.setValue("next_profile", number + 1);
        profile.id = QString::number(number);
    }
    const auto found = std::ranges::find(m_profiles, profile.id, &Profile::id);
    if (found == m_profiles.end())
        m_profiles << profile;
    else
        *found = profile;
    write();
    return profile;
}

void ProfileStore::remove(const QString &id)
{
    m_profiles.removeIf([&id](const Profile &profile) { return profile.id == id; });
    write();
}

void ProfileStore::write()
{
    m_settings.remove("profiles");
    m_settings.beginWriteArray("profiles");
    for (int row = 0; row < m_profiles.size(); ++row) {
        m_settings.setArrayIndex(row);
        writeProfile(m_settings, m_profiles[row]);
    }
    m_settings.endArray();
}

} // namespace latchkey::console
