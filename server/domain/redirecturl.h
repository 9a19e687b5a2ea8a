#pragma once

#include <QMap>
#include <QString>

// The addresses that a browser is sent back to at the end of a flow, byte for byte as clients have
// learned to read them from the peer (reference/http-api.md 1.7).
namespace latchkey::domain::redirecturl {

using Parameters = QMap<QString, QString>;

// `target#…`, form-encoded and sorted: a plain concatenation, whatever the target ends with.
QString withTokens(const QString &target, const Parameters &parameters);

// The parameters take the place of those of the same name in the query, which is encoded and sorted
// anew; the fragment stays.
QString withQuery(const QString &target, const Parameters &parameters);

enum class Placement { FragmentOnly, QueryToo };

// A message in the place of the fragment, with `sb=`: encoded and then, as it is put in as text,
// encoded again, so that a colon arrives as %253A.
QString withMessage(const QString &target, const Parameters &parameters, Placement placement);

// As the value of a Location header, which is ASCII.
QByteArray toLocation(const QString &url);

} // namespace latchkey::domain::redirecturl
