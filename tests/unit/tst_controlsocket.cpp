#include "controlsocket.h"
#include "controlsocketpath.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>

using namespace Qt::Literals;
using namespace std::chrono_literals;
using namespace latchkey;

namespace {

QJsonObject echo(const QJsonObject &request)
{
    return {{u"you said"_s, request}};
}

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 0777)
                                                                     : -1;
}

// What a client that speaks no JSON receives.
QByteArray exchange(const QString &path, const QByteArray &bytes)
{
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(5000))
        return "(not connected)";
    socket.write(bytes);
    QByteArray answer;
    while (socket.waitForReadyRead(5000))
        answer += socket.readAll();
    return answer + socket.readAll();
}

QString longDirectory(const QTemporaryDir &base)
{
    const QString path = base.filePath(QString(100, u'd'));
    QDir().mkpath(path);
    return path;
}

} // namespace

class TestControlSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers();
    void isPrivate();
    void nobodyListens();
    void noDirectory();
    void deadServerIsNobody();
    void deadServerIsReplaced();
    void secondServerIsRefused();
    void stopRemovesEverything();
    void longPathsWork();
    void handlerRunsOnOneOtherThread();
    void handlerThatThrows();
    void badRequests_data();
    void badRequests();
    void silentClientIsDropped();
    void silentServerTimesOut();
    void strangeAnswerIsAnError();
};

void TestControlSocket::answers()
{
    const QTemporaryDir directory;
    ControlServer server(echo);
    QVERIFY(server.start(directory.path()));
    const QJsonObject request{{u"command"_s, u"admin.create"_s}, {u"password"_s, u"päss\nword"_s}};
    for (int i = 0; i < 3; ++i) {
        const auto answer = askControlServer(directory.path(), request, 5s);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(answer->value(), echo(request));
    }
}

void TestControlSocket::isPrivate()
{
    const QTemporaryDir directory;
    ControlServer server(echo);
    QVERIFY(server.start(directory.path()));
    QCOMPARE(modeOf(controlSocketPath(directory.path())), 0600);
}

void TestControlSocket::nobodyListens()
{
    const QTemporaryDir directory;
    const auto answer = askControlServer(directory.path(), {}, 5s);
    QVERIFY(answer);
    QVERIFY(!answer->has_value());
}

void TestControlSocket::noDirectory()
{
    const QTemporaryDir here; // where a relative path would lead
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(here.path()));
    ControlServer server(echo);
    QVERIFY(server.start(QString()));
    const auto answer = askControlServer(QString(), {}, 5s);
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(answer && !answer->has_value());
    QVERIFY(!QFileInfo::exists(controlSocketPath(here.path())));
}

namespace {

// A socket file whose process is gone.
void leaveDeadSocket(const QString &path)
{
    QLocalServer server;
    QVERIFY(server.listen(path + u".other"_s));
    QVERIFY(QFile::rename(path + u".other"_s, path));
}

} // namespace

void TestControlSocket::deadServerIsNobody()
{
    const QTemporaryDir directory;
    leaveDeadSocket(controlSocketPath(directory.path()));
    QVERIFY(QFileInfo::exists(controlSocketPath(directory.path())));
    const auto answer = askControlServer(directory.path(), {}, 5s);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QVERIFY(!answer->has_value());
}

void TestControlSocket::deadServerIsReplaced()
{
    const QTemporaryDir directory;
    leaveDeadSocket(controlSocketPath(directory.path()));
    ControlServer server(echo);
    const Result<> started = server.start(directory.path());
    QVERIFY2(started, started ? "" : qPrintable(started.error().message));
    QVERIFY(askControlServer(directory.path(), {}, 5s).value().has_value());
}

void TestControlSocket::secondServerIsRefused()
{
    const QTemporaryDir directory;
    ControlServer first(echo);
    QVERIFY(first.start(directory.path()));
    {
        ControlServer second([](const QJsonObject &) { return QJsonObject(); });
        const Result<> refused = second.start(directory.path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
    }
    const auto answer = askControlServer(directory.path(), {}, 5s);
    QVERIFY(answer && answer->has_value());
    QVERIFY(answer->value().contains("you said"_L1));
}

void TestControlSocket::stopRemovesEverything()
{
    const QTemporaryDir directory;
    ControlServer server(echo);
    QVERIFY(server.start(directory.path()));
    server.stop();
    server.stop(); // once more does no harm
    QCOMPARE(QDir(directory.path())
                 .entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList());
    QVERIFY(server.start(directory.path()));
    QVERIFY(askControlServer(directory.path(), {}, 5s).value().has_value());
}

void TestControlSocket::longPathsWork()
{
    const QTemporaryDir base;
    const QString data = longDirectory(base);
    const QTemporaryDir runtime;
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    ControlServer server(echo);
    const Result<> started = server.start(data);
    const bool inRuntime = QDir(runtime.path()).entryList(QDir::System).size() == 1;
    qputenv("XDG_RUNTIME_DIR", before); // the other side may see another environment
    QVERIFY2(started, started ? "" : qPrintable(started.error().message));
    QVERIFY(inRuntime);
    QVERIFY(QFileInfo(controlSocketPath(data)).isSymLink());
    QVERIFY(askControlServer(data, {}, 5s).value().has_value());
    server.stop();
    QVERIFY(!QFileInfo(controlSocketPath(data)).isSymLink());
    QCOMPARE(QDir(runtime.path()).entryList(QDir::System), QStringList());

    ::chmod(QFile::encodeName(runtime.path()).constData(), 0755); // others could put a socket there
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    const Result<QString> elsewhere = socketPathFor(data);
    qputenv("XDG_RUNTIME_DIR", before);
    QVERIFY(elsewhere);
    QVERIFY(!elsewhere->startsWith(runtime.path()));
    QCOMPARE(modeOf(QFileInfo(*elsewhere).path()), 0700);
}

void TestControlSocket::handlerRunsOnOneOtherThread()
{
    const QTemporaryDir directory;
    QList<QThread *> threads;
    ControlServer server([&threads](const QJsonObject &) {
        threads.append(QThread::currentThread());
        return QJsonObject();
    });
    QVERIFY(server.start(directory.path()));
    for (int i = 0; i < 3; ++i)
        QVERIFY(askControlServer(directory.path(), {}, 5s).value().has_value());
    server.stop();
    QCOMPARE(threads.size(), 3);
    QCOMPARE(threads.count(threads.front()), 3);
    QVERIFY(threads.front() != QThread::currentThread());
}

void TestControlSocket::handlerThatThrows()
{
    const QTemporaryDir directory;
    ControlServer server(
        [](const QJsonObject &) -> QJsonObject { throw std::runtime_error("hunter2"); });
    QVERIFY(server.start(directory.path()));
    for (int i = 0; i < 2; ++i) {
        const auto answer = askControlServer(directory.path(), {}, 5s);
        QVERIFY(answer && answer->has_value());
        QCOMPARE(answer->value(), (QJsonObject{{u"error"_s, u"unexpected failure"_s}}));
    }
}

void TestControlSocket::badRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no JSON") << QByteArray("hello\n") << QByteArray("no JSON object");
    QTest::newRow("empty line") << QByteArray("\n") << QByteArray("no JSON object");
    QTest::newRow("list") << QByteArray("[]\n") << QByteArray("no JSON object");
    QTest::newRow("zero bytes") << QByteArray("\0\0\0\n", 4) << QByteArray("no JSON object");
    QTest::newRow("too long") << QByteArray(1001, 'x') << QByteArray("too long");
    QTest::newRow("only the first line counts") << QByteArray("{}\n{}\n") << QByteArray("you said");
}

void TestControlSocket::badRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, says);
    const QTemporaryDir directory;
    ControlServer server(echo, {.maxRequestBytes = 1000});
    QVERIFY(server.start(directory.path()));
    const QByteArray answer = exchange(controlSocketPath(directory.path()), bytes);
    QVERIFY2(answer.contains(says), answer.constData());
    QCOMPARE(answer.count('\n'), 1);
    QVERIFY(askControlServer(directory.path(), {}, 5s).value().has_value()); // it goes on
}

void TestControlSocket::silentClientIsDropped()
{
    const QTemporaryDir directory;
    ControlServer server(echo, {.requestDeadline = 50ms});
    QVERIFY(server.start(directory.path()));
    QCOMPARE(exchange(controlSocketPath(directory.path()), "{\"a\":"), QByteArray());
}

void TestControlSocket::silentServerTimesOut()
{
    const QTemporaryDir directory;
    QLocalServer silent;
    QVERIFY(silent.listen(controlSocketPath(directory.path())));
    const auto answer = askControlServer(directory.path(), {{u"password"_s, u"hunter2"_s}}, 50ms);
    QVERIFY(!answer);
    QVERIFY(answer.error().message.contains("did not answer"_L1));
    QVERIFY(!answer.error().message.contains("hunter2"_L1));
}

void TestControlSocket::strangeAnswerIsAnError()
{
    const QTemporaryDir directory;
    QLocalServer strange;
    QVERIFY(strange.listen(controlSocketPath(directory.path())));
    const std::unique_ptr<QThread> asking(QThread::create([&directory] {
        const auto answer = askControlServer(directory.path(), {}, 5s);
        QVERIFY(!answer);
        QVERIFY(answer.error().message.contains("another protocol"_L1));
    }));
    asking->start();
    QVERIFY(strange.waitForNewConnection(5000));
    QLocalSocket *socket = strange.nextPendingConnection();
    socket->write("SSH-2.0\n");
    socket->flush();
    QVERIFY(asking->wait(10'000));
}

QTEST_GUILESS_MAIN(TestControlSocket)
#include "tst_controlsocket.moc"
