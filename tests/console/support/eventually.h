#pragma once

#include <QTest>

// Something that another process does in its own time. The minute is for a machine that stands
// still: no test passes or fails by how long anything takes.
#define EVENTUALLY(condition)                                                                      \
    QVERIFY2(QTest::qWaitFor([&] { return static_cast<bool>(condition); }, 60'000), #condition)

#define EVENTUALLY_EQUAL(actual, expected)                                                         \
    do {                                                                                           \
        (void)QTest::qWaitFor([&] { return (actual) == (expected); }, 60'000);                     \
        QCOMPARE(actual, expected);                                                                \
    } while (false)
