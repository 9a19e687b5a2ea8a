#pragma once

#include "serverconfig.h"
#include "settingvalues.h"

#include <QStringList>

namespace latchkey::config {

// What makes the start impossible although each value is well formed: one sentence per problem,
// with the name, what is wrong and what would be right.
QStringList brokenRules(const SettingValues &values);

// What works and deserves a warning.
QStringList doubts(const SettingValues &values, const ServerConfig &config);

} // namespace latchkey::config
