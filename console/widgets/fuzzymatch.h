#pragma once

#include <QStringView>

#include <optional>

namespace latchkey::console {

// How well what somebody typed fits a text: its letters have to be there in their order, blanks
// aside; more for neighbours and for beginnings of words. Nothing: it does not fit.
std::optional<int> fuzzyMatch(QStringView typed, QStringView text);

} // namespace latchkey::console
