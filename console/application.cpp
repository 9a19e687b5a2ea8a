#include "application.h"

#include "appearance.h"
#include "mainwindow.h"
#include "session/keychainstore.h"
#include "session/memorystore.h"

#include <QStandardPaths>

#include <algorithm>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

QString settingsFile(const QString &folder)
{
    const QString where = folder.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
        : folder;
    return where + u"/console.ini"_s;
}

} // namespace

Application::Application(const Options &options,
                         Prompt &prompt,
                         std::unique_ptr<SecretStore> secrets)
    : m_options(options)
    , m_settings(settingsFile(options.settingsFolder), QSettings::IniFormat)
    , m_preferences(m_settings)
    , m_translations(m_preferences.language())
    , m_profiles(m_settings)
    , m_secrets(std::move(secrets))
    , m_client(m_clock)
    , m_session(m_client, m_profiles, *m_secrets)
    , m_idleLock(m_session, m_clock)
    , m_window(std::make_unique<MainWindow>(WindowParts{.client = m_client,
                                                        .session = m_session,
                                                        .profiles = m_profiles,
                                                        .secrets = *m_secrets,
                                                        .prompt = prompt,
                                                        .settings = m_settings,
                                                        .preferences = m_preferences,
                                                        .idleLock = m_idleLock,
                                                        .clock = m_clock,
                                                        .random = m_random,
                                                        .localServers = options.localServers}))
{ }

Application::~Application() = default;

void Application::start()
{
    applyAppearance(m_preferences.appearance());
    m_idleLock.setMinutes(m_preferences.lockMinutes());
    m_window->show();
    std::optional<Profile> profile = m_profiles.find(m_preferences.startProfile());
    if (!profile)
        profile = m_profiles.current();
    const QList<Profile> &all = m_profiles.profiles();
    const auto named = std::ranges::find(all, m_options.profile, &Profile::name);
    if (named != all.end())
        profile = *named;
    if (!profile)
        return;
    m_session.open(*profile);
    m_session.resume();
}

std::unique_ptr<SecretStore> systemSecretStore()
{
    if (KeychainStore::isAvailable())
        return std::make_unique<KeychainStore>();
    return std::make_unique<MemoryStore>();
}

} // namespace latchkey::console
