#pragma once

#include "serverconfig.h"
#include "settingvalues.h"

namespace latchkey::config {

// Puts values into their typed places and applies the fix-ups of reference/configuration.md. Pure:
// the data directory, the database in it and the generated secret are added by ConfigLoader.
ServerConfig buildConfig(const SettingValues &values);

// What a host is called in a URL: brackets around IPv6, the loopback address for "every interface".
QString hostForUrl(const QString &host);

// Where the server listens, as a URL of the scheme that it speaks.
QString listenUrl(const ServerConfig &config);

} // namespace latchkey::config
