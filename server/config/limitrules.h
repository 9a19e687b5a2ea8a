#pragma once

#include "serverconfig.h"
#include "settingvalues.h"

namespace latchkey::config {

// Limits, and whose word about the client's address counts: from settings to their types.
ServerConfig::RateLimits buildRateLimits(const SettingValues &values);
std::vector<IpNetwork> trustedProxies(const SettingValues &values); // those that can be read

void checkTrustedProxies(const SettingValues &values, QStringList &problems);
void doubtRateLimits(const ServerConfig &config, QStringList &warnings);

} // namespace latchkey::config
