#pragma once

#include "serverconfig.h"
#include "settingvalues.h"

#include <QStringList>

namespace latchkey::config {

// How long things are kept.
ServerConfig::Upkeep buildUpkeep(const SettingValues &values);

void checkUpkeep(const SettingValues &values, QStringList &problems);

} // namespace latchkey::config
