#pragma once

#include "serverconfig.h"
#include "settingvalues.h"

#include <QStringList>

namespace latchkey::config {

// How long things are kept, and where metrics are published.
ServerConfig::Upkeep buildUpkeep(const SettingValues &values);
ServerConfig::Metrics buildMetrics(const SettingValues &values);

void checkUpkeep(const SettingValues &values, QStringList &problems);
void doubtMetrics(const SettingValues &values, const ServerConfig &config, QStringList &warnings);

} // namespace latchkey::config
