#include "ownmigrations.h"

#include <QFile>

namespace latchkey::storage {

using namespace Qt::Literals;

std::vector<OwnMigration> ownMigrations()
{
    return {{.version = 1, .name = u"outbox"_s},
            {.version = 2, .name = u"guesses"_s},
            {.version = 3, .name = u"mail_spacing"_s},
            {.version = 5, .name = u"audit_by_time"_s},
            {.version = 6, .name = u"ban_reasons"_s},
            {.version = 7, .name = u"bulk_jobs"_s},
            {.version = 8, .name = u"user_lists"_s, .repeats = true},
            {.version = 9, .name = u"user_search"_s, .repeats = true},
            {.version = 10, .name = u"list_states"_s, .repeats = true},
            {.version = 11, .name = u"audit_filters"_s, .repeats = true},
            {.version = 12, .name = u"invited"_s, .repeats = true},
            {.version = 13, .name = u"invited_states"_s, .repeats = true}};
}

Result<QString> migrationScript(const QString &name, Engine engine)
{
    const QString folder = engine == Engine::Sqlite ? u"sqlite"_s : u"postgresql"_s;
    QFile file(u":/migrations/%1/%2.sql"_s.arg(folder, name));
    if (!file.open(QIODevice::ReadOnly))
        return unexpectedFailure(u"the program lacks its script "_s + file.fileName());
    return QString::fromUtf8(file.readAll());
}

Result<QString> scriptOf(const OwnMigration &step, Engine engine)
{
    if (!step.script.isEmpty())
        return step.script;
    return migrationScript(u"latchkey_%1_%2"_s.arg(step.version, 4, 10, '0'_L1).arg(step.name),
                           engine);
}

} // namespace latchkey::storage
