#pragma once

#include <QCoreApplication>
#include <QSslConfiguration>
#include <QTest>

// As the server does: Qt's own dispatcher, which holds thousands of sockets better than GLib's.
#define LATCHKEY_HTTP_TEST_MAIN(TestClass)                                                         \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        qputenv("QT_NO_GLIB", "1");                                                                \
        const QCoreApplication application(argc, argv);                                            \
        const QSslConfiguration loadsTls; /* slow in a process once, which no deadline expects */  \
        TestClass test;                                                                            \
        return QTest::qExec(&test, argc, argv);                                                    \
    }
