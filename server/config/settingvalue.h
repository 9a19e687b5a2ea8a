#pragma once

#include "clock.h"
#include "setting.h"

#include <QJsonObject>
#include <QMap>
#include <QStringView>

#include <optional>

namespace latchkey::config {

// The grammar of values, reference/configuration.md 1.2. Nothing: the text does not follow it.
std::optional<bool> parseFlag(QStringView text);
std::optional<qint64> parseInteger(QStringView text); // 0x, 0o, 0b, leading 0, and _ between digits
std::optional<quint64> parseUnsigned(QStringView text); // as before, without a sign
std::optional<double> parseDecimal(QStringView text);
QStringList parseList(const QString &text);
std::optional<QMap<QString, QString>> parseMap(const QString &text);
std::optional<std::optional<Timestamp>> parseTime(const QString &text); // blank: unset

// What is wrong with `text` as a value of `setting` and what would be right; nothing if it is fine.
// Never contains the value of a secret.
std::optional<QString> problemOf(const Setting &setting, const QString &text);

// Values that the peer ignores with a warning when they are malformed.
bool isForgiving(SettingType type);

QString typeName(SettingType type); // for --help-settings

} // namespace latchkey::config
