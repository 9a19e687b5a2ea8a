#include "settingstable.h"

#include "settingstable_sections.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::config {

using namespace Qt::Literals;

namespace {

Setting withVariant(Setting setting, const QString &placeholder, const QString &variant)
{
    for (QString &name : setting.names)
        name.replace(placeholder, variant);
    setting.help.replace(placeholder, variant);
    return setting;
}

std::vector<Setting> expanded(const SettingsSection &section)
{
    if (section.placeholder.isEmpty())
        return section.settings;
    std::vector<Setting> settings;
    for (const QString &variant : section.variants) {
        for (const Setting &setting : section.settings)
            settings.push_back(withVariant(setting, section.placeholder, variant));
    }
    return settings;
}

std::vector<SettingsSection> allSections()
{
    return {serverSettings(),
            databaseSettings(),
            siteSettings(),
            jwtSettings(),
            signInSettings(),
            passwordSettings(),
            sessionSettings(),
            securitySettings(),
            rateLimitSettings(),
            mailSettings(),
            mailTextSettings(),
            mailPathSettings(),
            mailNotificationSettings(),
            phoneSettings(),
            smsGatewaySettings(),
            mfaSettings(),
            passkeySettings(),
            providerSettings(),
            hookSettings(),
            samlSettings(),
            oauthServerSettings(),
            experimentalSettings(),
            logSettings(),
            upkeepSettings(),
            metricsSettings(),
            reloadSettings()};
}

} // namespace

const SettingsTable &SettingsTable::instance()
{
    static const SettingsTable table;
    return table;
}

SettingsTable::SettingsTable()
    : m_sections(allSections())
{
    for (const SettingsSection &section : m_sections) {
        for (Setting &setting : expanded(section))
            m_settings.push_back(std::move(setting));
    }
    for (std::size_t i = 0; i < m_settings.size(); ++i) {
        for (const QString &name : std::as_const(m_settings[i].names)) {
            if (!m_byName.contains(name)) // a bare name may serve several settings
                m_byName.insert(name, i);
        }
    }
}

const Setting *SettingsTable::find(const QString &name) const
{
    const auto found = m_byName.constFind(name);
    return found == m_byName.cend() ? nullptr : &m_settings[*found];
}

QStringList SettingsTable::allNames() const
{
    QStringList names = m_byName.keys();
    names.sort();
    return names;
}

bool SettingsTable::isKnownToBeDead(const QString &name)
{
    static const QRegularExpression dead(
        u"\\AGOTRUE_(DB_AUTOMIGRATE|SESSION_KEY|MAX_VERIFIED_FACTORS|HOOK_[A-Z0-9_]+_SECRET"
        "|HOOK_CUSTOM_SMS_PROVIDER_[A-Z0-9_]+|EXTERNAL_SAML_[A-Z0-9_]+|MULTI_INSTANCE_MODE"
        "|DB_NAMESPACE|MAILER_SITE_URL|MAILER_USER"
        "|RATE_LIMIT_OAUTH_DYNAMIC_CLIENT_REGISTER)\\z"_s);
    return dead.match(name).hasMatch();
}

} // namespace latchkey::config
