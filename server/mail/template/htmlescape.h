#pragma once

#include "htmlplace.h"

#include <QString>

namespace latchkey::mail {

// The bytes are those of Go's html/template, so that a template gives the same mail on either
// server.
QString escapedHtml(QStringView text); // for text and quoted attributes
QString queryEscaped(QStringView text); // application/x-www-form-urlencoded: a blank is +

// A value for its place: harmless there whatever it holds.
QString escapedFor(const HtmlPlace &place, QStringView value);

// Where a value has been through `urlquery` already and stands in a query: only the attribute's
// own escaping is left.
QString escapedQueryFor(const HtmlPlace &place, QStringView value);

} // namespace latchkey::mail
