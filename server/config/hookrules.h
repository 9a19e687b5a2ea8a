#pragma once

#include <QString>

#include <optional>

namespace latchkey::config {

// What is wrong with the address or the secrets of a hook (reference/configuration.md section 16).
std::optional<QString> problemOfHookUri(const QString &uri);
std::optional<QString> problemOfHookSecrets(const QString &secrets);

} // namespace latchkey::config
