#include "settingvalues.h"

#include "duration.h"
#include "nearestname.h"
#include "settingstable.h"
#include "settingvalue.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

namespace latchkey::config {

using namespace Qt::Literals;

namespace {

Result<QString> readSecretFile(const QString &path)
{
    if (path.isEmpty())
        return failure(ErrorCode::ValidationFailed, u"the path is empty"_s);
    const QByteArray bytes = TRY(readSmallFile(path));
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(bytes);
    if (decode.hasError() || text.contains(QChar(0)))
        return failure(ErrorCode::ValidationFailed, u"is not UTF-8 text"_s);
    if (text.endsWith(u'\n'))
        text.chop(text.endsWith("\r\n"_L1) ? 2 : 1);
    return text;
}

bool isOurs(const QString &name)
{
    return name.startsWith("GOTRUE_"_L1) || name.startsWith("LATCHKEY_"_L1);
}

QString suggestionFor(const QString &name)
{
    const SettingsTable &table = SettingsTable::instance();
    const QString bare = name.sliced(name.indexOf(u'_') + 1);
    if (table.find(bare))
        return u"; did you mean %1?"_s.arg(bare);
    const QString prefix = name.first(name.indexOf(u'_') + 1);
    const std::optional<QString> nearest = nearestName(name, table.allNames(), prefix);
    return nearest ? u"; did you mean %1?"_s.arg(*nearest) : QString();
}

} // namespace

struct SettingValues::Found
{
    QString name;
    QString origin;
    QString text;
};

Result<SettingValues> SettingValues::resolve(const GivenSettings &given,
                                             const QString &workingDirectory)
{
    SettingValues values;
    for (const Setting &setting : SettingsTable::instance().settings())
        values.take(setting, given, workingDirectory);
    values.warnOfUnknown(given);
    values.m_problems.removeDuplicates(); // a bare name may serve several settings
    values.m_notUsedYet.removeDuplicates();
    values.m_notUsedYet.sort();
    if (!values.m_problems.isEmpty())
        return failure(ErrorCode::ValidationFailed, values.m_problems.join(u'\n'));
    return values;
}

void SettingValues::take(const Setting &setting,
                         const GivenSettings &given,
                         const QString &workingDirectory)
{
    for (const QString &name : setting.names) {
        const QString fileName = name + "_FILE"_L1;
        const auto direct = given.constFind(name);
        const auto viaFile = setting.secret ? given.constFind(fileName) : given.cend();
        if (direct != given.cend() && viaFile != given.cend()) {
            m_problems.append(u"%1 and %2 are both set; keep one of them"_s.arg(name, fileName));
            return;
        }
        if (direct != given.cend()) {
            check(setting, {name, direct->origin, direct->text});
            return;
        }
        if (viaFile != given.cend()) {
            const QString path = viaFile->text.isEmpty()
                ? QString()
                : QDir(workingDirectory).absoluteFilePath(viaFile->text);
            const Result<QString> text = readSecretFile(path);
            if (!text) {
                m_problems.append(
                    u"%1 (from %2): \"%3\" %4; give the path of a readable file"_s.arg(
                        fileName, viaFile->origin, path, text.error().message));
                return;
            }
            check(setting, {fileName, viaFile->origin, *text});
            return;
        }
    }
    m_values.insert(setting.name(), {setting.fallback.value_or(QString()), {}});
}

void SettingValues::check(const Setting &setting, Found found)
{
    if (const std::optional<QString> problem = problemOf(setting, found.text)) {
        const QString line = u"%1 (from %2): %3"_s.arg(found.name, found.origin, *problem);
        if (!isForgiving(setting.type)) {
            m_problems.append(line);
            return;
        }
        m_warnings.append(line + u". It is ignored."_s);
        found.text.clear();
    }
    if (setting.use == SettingUse::NotYet)
        m_notUsedYet.append(found.name);
    m_values.insert(setting.name(), {found.text, found.name, found.origin});
}

void SettingValues::warnOfUnknown(const GivenSettings &given)
{
    const SettingsTable &table = SettingsTable::instance();
    for (auto item = given.begin(); item != given.end(); ++item) {
        const QString &name = item.key();
        if (!isOurs(name) || table.find(name) || SettingsTable::isKnownToBeDead(name))
            continue;
        const Setting *base = name.endsWith("_FILE"_L1) ? table.find(name.chopped(5)) : nullptr;
        if (base && base->secret)
            continue;
        m_warnings.append(
            base ? u"%1 has no effect: only secrets are read from files; set %2"_s.arg(
                       name, name.chopped(5))
                 : u"%1 (from %2) is no setting%3"_s.arg(name, item->origin, suggestionFor(name)));
    }
}

bool SettingValues::isSet(const QString &name) const
{
    return !m_values.value(name).nameUsed.isEmpty();
}

QString SettingValues::nameOf(const QString &name) const
{
    return isSet(name) ? m_values.value(name).nameUsed : name;
}

QString SettingValues::originOf(const QString &name) const
{
    return m_values.value(name).origin;
}

QString SettingValues::text(const QString &name) const
{
    Q_ASSERT(m_values.contains(name));
    return m_values.value(name).text;
}

bool SettingValues::flag(const QString &name) const
{
    return parseFlag(text(name)).value_or(false);
}

qint64 SettingValues::integer(const QString &name) const
{
    return parseInteger(text(name)).value_or(0);
}

double SettingValues::decimal(const QString &name) const
{
    return parseDecimal(text(name)).value_or(0);
}

std::chrono::nanoseconds SettingValues::duration(const QString &name) const
{
    return parseDuration(text(name)).value_or(std::chrono::nanoseconds(0));
}

QStringList SettingValues::list(const QString &name) const
{
    return parseList(text(name));
}

QMap<QString, QString> SettingValues::map(const QString &name) const
{
    return parseMap(text(name)).value_or(QMap<QString, QString>());
}

// Malformed JSON is warned of where values are checked, and ignored.
QMap<QString, QStringList> SettingValues::headers(const QString &name) const
{
    QMap<QString, QStringList> headers;
    const QJsonObject object = QJsonDocument::fromJson(text(name).toUtf8()).object();
    for (auto header = object.begin(); header != object.end(); ++header) {
        for (const QJsonValue value : header->toArray())
            headers[header.key()].append(value.toString());
    }
    return headers;
}

QStringList SettingValues::names(const QString &name) const
{
    QStringList names;
    for (const QJsonValue value : QJsonDocument::fromJson(text(name).toUtf8()).array())
        names.append(value.toString());
    return names;
}

} // namespace latchkey::config
