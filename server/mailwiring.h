#pragma once

#include "config/serverconfig.h"
#include "mail/maildelivery.h"

namespace latchkey {

// From the configuration to what mail/ asks for. Pure.
mail::MailSettings mailSettings(const config::ServerConfig &config);

} // namespace latchkey
