#pragma once

#include "result.h"
#include "tree.h"

#include <QJsonObject>

namespace latchkey::mail {

// Writes a template with these values. Bounded in steps and length.
Result<QString> execute(const std::vector<Node> &nodes, const QJsonObject &values);

// Refuses a template that uses a variable before it is declared.
Result<> checkVariables(const std::vector<Node> &nodes);

} // namespace latchkey::mail
