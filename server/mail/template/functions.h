#pragma once

#include "result.h"

#include <QJsonValue>
#include <QString>

#include <optional>
#include <span>

namespace latchkey::mail {

// The functions of the template language that are there: and, or, not, eq, ne, lt, le, gt, ge, len,
// index, print, println, printf, html, urlquery. and/or are called here with all their arguments;
// that they stop early is up to who evaluates them.
bool isFunction(QStringView name);

// Why a call with so many arguments cannot work, or nothing.
std::optional<QString> problemOfCall(QStringView name, std::size_t arguments);

Result<QJsonValue> callFunction(QStringView name, std::span<const QJsonValue> arguments);

// What if, with, and, or, not go by: false, 0, "", null, absent and empty lists are not true.
bool isTrue(const QJsonValue &value);

} // namespace latchkey::mail
