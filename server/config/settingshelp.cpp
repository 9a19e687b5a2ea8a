#include "configloader.h"
#include "settingstable.h"
#include "settingvalue.h"

namespace latchkey::config {

using namespace Qt::Literals;

namespace {

constexpr qsizetype columns = 80;

// Breaks at blanks; every line begins with `indent`.
QString wrapped(const QString &text, const QString &indent)
{
    QString lines;
    QString line;
    const QStringList words = text.split(u' ');
    for (const QString &word : words) {
        if (!line.isEmpty() && indent.size() + line.size() + 1 + word.size() > columns) {
            lines += indent + line + u'\n';
            line.clear();
        }
        line += line.isEmpty() ? word : u' ' + word;
    }
    return lines + indent + line + u'\n';
}

QString defaultOf(const Setting &setting)
{
    if (!setting.fallbackNote.isEmpty())
        return u"default: "_s + setting.fallbackNote;
    if (setting.fallback && !setting.fallback->isEmpty())
        return u"default: "_s + *setting.fallback;
    return {};
}

QString remarks(const Setting &setting)
{
    QStringList remarks = {typeName(setting.type), defaultOf(setting)};
    if (setting.secret)
        remarks.append(u"secret"_s);
    if (setting.use == SettingUse::NotYet)
        remarks.append(u"not used yet"_s);
    remarks.removeAll(QString());
    return remarks.join(u"; "_s);
}

QString rows(const SettingsSection &section)
{
    QString text;
    for (const Setting &setting : section.settings) {
        text += u"  "_s + setting.names.join(u", "_s) + u'\n';
        text += wrapped(setting.help + u" ("_s + remarks(setting) + u')', u"      "_s);
    }
    return text;
}

QString variantsOf(const SettingsSection &section, const QString &indent)
{
    return section.placeholder.isEmpty()
        ? QString()
        : wrapped(section.placeholder + u" is one of "_s + section.variants.join(u", "_s), indent);
}

// In the example a bare name reads better than the peer's long one.
QString shortestName(const Setting &setting)
{
    return setting.names.size() > 1 ? setting.names[1] : setting.name();
}

QString exampleRow(const Setting &setting)
{
    return wrapped(setting.help + u" ("_s + remarks(setting) + u')', u"# "_s) + u'#'
        + shortestName(setting) + u'=' + setting.fallback.value_or(QString()) + u'\n';
}

} // namespace

QString settingsHelp()
{
    QString text = u"Settings of latchkey-server. Sources, the last one wins: built-in default, "
                   "./.env, environment,\n--config FILE, the files of --config-dir DIR. NAME_FILE "
                   "reads the secret NAME from a file.\n"_s;
    for (const SettingsSection &section : SettingsTable::instance().sections())
        text += u"\n%1\n"_s.arg(section.title) + variantsOf(section, u"  "_s) + rows(section);
    return text;
}

QString exampleEnvironment()
{
    QString text = u"# Settings of latchkey-server; copy this file to .env and take the leading "
                   "'#' from what you change.\n# Made from the table of settings: "
                   "latchkey-server --help-settings shows the same.\n"_s;
    for (const SettingsSection &section : SettingsTable::instance().sections()) {
        text += u"\n# --- %1 ---\n"_s.arg(section.title) + variantsOf(section, u"# "_s);
        for (const Setting &setting : section.settings) {
            if (setting.use != SettingUse::Ignored)
                text += exampleRow(setting);
        }
    }
    return text;
}

} // namespace latchkey::config
