#pragma once

#include "config/serverconfig.h"
#include "crypto/keyring.h"
#include "crypto/passwordhasher.h"
#include "crypto/secretbox.h"
#include "domain/passwordpolicy.h"
#include "domain/redirectpolicy.h"
#include "endpoints/endpointoptions.h"
#include "http/httpserver.h"
#include "services/servicesettings.h"
#include "storage/database.h"
#include "storage/outdatedrows.h"

namespace latchkey {

// From the configuration to what each layer asks for. Pure: reads the configuration, touches
// nothing.
QHostAddress listenAddress(const QString &host); // empty: every interface; null: not an address
services::ServiceSettings serviceSettings(const config::ServerConfig &config);
endpoints::EndpointOptions endpointOptions(const config::ServerConfig &config,
                                           std::shared_ptr<const domain::RedirectPolicy> redirects);
std::shared_ptr<const endpoints::ShownSettings> shownSettings(const config::ServerConfig &config);
http::HttpServerOptions httpOptions(const config::ServerConfig &config,
                                    std::shared_ptr<const domain::RedirectPolicy> redirects);
void addLimits(const config::ServerConfig &config, http::HttpServerOptions &options);
storage::DatabaseOptions databaseOptions(const config::ServerConfig &config);
Result<crypto::Keyring> keyring(const config::ServerConfig &config);
Result<crypto::SecretBox> secretBox(const config::ServerConfig &config, RandomSource &random);
domain::PasswordPolicy passwordPolicy(const config::ServerConfig &config);
storage::RetentionRules retentionRules(const config::ServerConfig &config);
crypto::PasswordHasher::Cost hashCost(const config::ServerConfig &config);

} // namespace latchkey
