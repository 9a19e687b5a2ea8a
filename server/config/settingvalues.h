#pragma once

#include "result.h"
#include "settingsources.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <chrono>

namespace latchkey::config {

struct Setting;

// The value of every setting, after the look-up of its names, NAME_FILE, its default and the check
// of its form. Getters take the first name of a setting and its own type.
class SettingValues
{
public:
    // All problems are told at once, one per line, in the error.
    static Result<SettingValues> resolve(const GivenSettings &given,
                                         const QString &workingDirectory);

    bool isSet(const QString &name) const; // also when set to nothing
    QString nameOf(const QString &name) const; // the spelling that was used, else the first
    QString originOf(const QString &name) const; // empty: it is the default

    QString text(const QString &name) const;
    bool flag(const QString &name) const;
    qint64 integer(const QString &name) const;
    double decimal(const QString &name) const;
    std::chrono::nanoseconds duration(const QString &name) const;
    QStringList list(const QString &name) const;
    QMap<QString, QString> map(const QString &name) const;
    QMap<QString, QStringList> headers(const QString &name) const;
    QStringList names(const QString &name) const; // of a JSON list

    const QStringList &warnings() const { return m_warnings; }

    const QStringList &notUsedYet() const { return m_notUsedYet; }

private:
    struct Value
    {
        QString text;
        QString nameUsed; // empty: it is the default
        QString origin = {};
    };

    struct Found;

    void take(const Setting &setting, const GivenSettings &given, const QString &workingDirectory);
    void check(const Setting &setting, Found found);
    void warnOfUnknown(const GivenSettings &given);

    QHash<QString, Value> m_values; // by the first name
    QStringList m_problems;
    QStringList m_warnings;
    QStringList m_notUsedYet;
};

} // namespace latchkey::config
