#pragma once

#include "serverconfig.h"
#include "settingvalues.h"

#include <QStringList>

namespace latchkey::config {

// What is looked at before an address is mailed (GOTRUE_MAILER_EMAIL_VALIDATION_*).
ServerConfig::AddressCheck buildAddressCheck(const SettingValues &values);

void checkAddressCheck(const SettingValues &values, QStringList &problems);
void doubtAddressCheck(const ServerConfig &config, QStringList &warnings);

} // namespace latchkey::config
