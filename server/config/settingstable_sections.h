#pragma once

#include "setting.h"

// The sections of the table, in the files settingstable_*.cpp.
namespace latchkey::config {

SettingsSection serverSettings();
SettingsSection databaseSettings();
SettingsSection jwtSettings();
SettingsSection siteSettings();
SettingsSection passwordSettings();
SettingsSection sessionSettings();
SettingsSection securitySettings();
SettingsSection rateLimitSettings();

SettingsSection mailSettings();
SettingsSection mailTextSettings();
SettingsSection mailPathSettings();
SettingsSection mailNotificationSettings();
SettingsSection phoneSettings();
SettingsSection smsGatewaySettings();

SettingsSection signInSettings();
SettingsSection providerSettings();
SettingsSection mfaSettings();
SettingsSection passkeySettings();
SettingsSection hookSettings();
SettingsSection samlSettings();
SettingsSection oauthServerSettings();
SettingsSection experimentalSettings();

SettingsSection logSettings();
SettingsSection upkeepSettings();
SettingsSection metricsSettings();
SettingsSection reloadSettings();

} // namespace latchkey::config
