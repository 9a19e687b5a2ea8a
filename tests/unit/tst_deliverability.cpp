#include "domain/deliverability.h"

#include <QTest>

using namespace latchkey::domain;

class TestDeliverability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undeliverable_data();
    void undeliverable();
    void domainOf();
    void largeProviders();
};

void TestDeliverability::undeliverable_data()
{
    QTest::addColumn<bool>("expected");
    for (const char *bad : {
             "ann@localhost",       "ann@test",          "ann@a",
             "ann@ours.test",       "ann@ours.example",  "ann@ours.invalid",
             "ann@ours.local",      "ann@our.localhost", "ann@example.com",
             "ann@example.net",     "ann@example.org",   "ann@test.com",
             "ann@email.com",       "ann@anonymous.com", "someone@gamil.com",
             "ann.smith@gamai.com", "test@gmail.com",    "annes@gmail.com",
             "example@gmail.com",   "someone@gmail.com", "test@email.com",
             ".ann@ours.org",       "ann.@ours.org",     "an..n@ours.org",
             "@ours.org",           "ours.org",          "",
         })
        QTest::newRow(bad) << true;
    for (const char *good : {
             "annest@gmail.com",
             "ann@ours.org",
             "a@ours.org",
             "ann@mail.test.com",
             "ann@mytest.com",
             "ann@a.b",
             "an.n@ours.org",
             "ann@sub.example.com",
             "example@ours.org",
         })
        QTest::newRow(good) << false;
}

void TestDeliverability::undeliverable()
{
    QFETCH(const bool, expected);
    QCOMPARE(isUndeliverable(QString::fromLatin1(QTest::currentDataTag())), expected);
}

void TestDeliverability::domainOf()
{
    QCOMPARE(domainOfAddress(QStringLiteral("ann@ours.org")), QStringLiteral("ours.org"));
}

void TestDeliverability::largeProviders()
{
    QVERIFY(isLargeProvider(QStringLiteral("gmail.com")));
    QVERIFY(isLargeProvider(QStringLiteral("rediffmail.com")));
    QVERIFY(!isLargeProvider(QStringLiteral("mail.gmail.com")));
    QVERIFY(!isLargeProvider(QStringLiteral("ours.org")));
}

QTEST_GUILESS_MAIN(TestDeliverability)
#include "tst_deliverability.moc"
