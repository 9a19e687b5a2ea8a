#pragma once

#include <QJsonObject>
#include <QLatin1StringView>
#include <QStringList>

#include <span>

namespace latchkey::console {

// What a column of a file can be: members of a row of POST /admin/bulk, and full_name, which goes
// into user_metadata.
std::span<const QLatin1StringView> userFields();

// For people.
QString userFieldName(QLatin1StringView field);

// By a column's heading, in the words of other programs, too; empty: it is left out.
QString guessUserField(const QString &heading);

// A record as a row to create; `fields` has one for each column, empty ones are left out, and so
// are empty cells. What is not what it should be (a number where true or false is wanted) goes as
// it is: the server says what is wrong with a row, once, for everybody.
QJsonObject userOf(const QStringList &cells, const QStringList &fields);

} // namespace latchkey::console
