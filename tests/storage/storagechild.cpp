// A process for tests to kill: it owns or fills a database and says on standard output what it has
// been promised. Arguments: "own", "write" or "nest", the URL; or "copy", the name of a backup.
#include "storage/database.h"
#include "storage/partialfile.h"

#include <QCoreApplication>

#include <atomic>
#include <cstdio>
#include <string_view>
#include <thread>
#include <unistd.h>

using namespace latchkey;
using namespace latchkey::storage;

namespace {

void say(const QByteArray &line)
{
    const QByteArray text = line + '\n';
    if (::write(STDOUT_FILENO, text.constData(), static_cast<size_t>(text.size())) != text.size())
        std::_Exit(3); // nobody listens any more
}

void writeForEver(Database &database, std::atomic<qint64> &nextId)
{
    for (;;) {
        const qint64 id = ++nextId;
        const Result<> done = database.transact([id](Transaction &t) -> Result<> {
            TRY(t.run("INSERT INTO entries (id, name) VALUES (?, ?)", {id, QString::number(id)}));
            TRY(t.run("UPDATE entries SET amount = ? WHERE id = ?", {id * 2, id}));
            return {};
        });
        if (done)
            say(QByteArray::number(id));
    }
}

// A mistake of the programmer: ends here with an assertion or, without those, with an Error.
int nest(Database &database)
{
    const Result<> done = database.transact(
        [&](Transaction &) { return database.transact([](Transaction &) { return Result<>(); }); });
    say(done ? QByteArray("worked") : done.error().detail.toUtf8());
    return 4;
}

// Until the parent closes the pipe.
int rest()
{
    while (std::getchar() != EOF) { }
    return 0;
}

// In the middle of a backup.
int copy(const QString &target)
{
    const auto partial = PartialFile::create(target);
    say(partial ? partial->path().toUtf8() : "refused: " + partial.error().message.toUtf8());
    return rest();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    if (std::string_view(argv[1]) == "copy")
        return copy(QString::fromLocal8Bit(argv[2]));
    const auto database = Database::open({.url = Secret(QByteArray(argv[2]))});
    if (!database) {
        say("refused: " + database.error().message.toUtf8());
        return 1;
    }
    say("open");
    if (std::string_view(argv[1]) == "own")
        return rest();
    if (std::string_view(argv[1]) == "nest")
        return nest(**database);
    std::atomic<qint64> nextId{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] { writeForEver(**database, nextId); });
    return 0;
}
