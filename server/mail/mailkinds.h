#pragma once

#include <QString>
#include <QStringList>

namespace latchkey::mail {

// The template keys of reference/database.md 11: what `kind` of an outbox row can be.
const QStringList &mailKinds();

// "INVITE" for "invite": how settings spell it.
QString settingsNameOf(const QString &kind);

// The languages that the built-in texts are in.
const QStringList &mailLanguages();

// "de" for "de-AT", "de_AT.UTF-8" or "DE"; empty if it is none of ours.
QString languageOf(QStringView locale);

} // namespace latchkey::mail
