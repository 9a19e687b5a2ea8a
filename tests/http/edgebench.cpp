// A server with nothing behind the edge, for wrk: prints its port and serves until its standard
// input ends.
#include "edge.h"

#include <QCoreApplication>

#include <cstdio>

using namespace latchkey;

int main(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication application(argc, argv);
    http::HttpServerOptions options = test::Edge::defaults();
    if (argc > 1)
        options.eventLoops = QByteArray(argv[1]).toInt();
    test::Edge edge(options);
    edge.start();
    std::puts(QByteArray::number(edge.port()).constData());
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    edge.server->stop(std::chrono::seconds(1));
    return 0;
}
