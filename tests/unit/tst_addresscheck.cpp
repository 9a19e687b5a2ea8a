#include "services/addresscheck.h"
#include "support/answeringservice.h"

#include <QMap>
#include <QTest>

#include <mutex>

using namespace latchkey;
using namespace latchkey::services;
using namespace latchkey::support;
using namespace Qt::Literals;
using namespace std::chrono_literals;

using providers::MailHosts;
using Answer = MailHosts::Answer;

namespace {

// Says what it was told, and remembers who was asked about.
class ScriptedHosts final : public providers::MailHostLookup
{
public:
    MailHosts find(const QString &domain, std::chrono::milliseconds) const override
    {
        const std::scoped_lock guard(m_mutex);
        m_asked.append(domain);
        return m_hosts.value(domain, {.answer = Answer::None, .names = {}});
    }

    QStringList asked() const
    {
        const std::scoped_lock guard(m_mutex);
        return m_asked;
    }

private:
    const QMap<QString, MailHosts> m_hosts{
        {u"ours.org"_s, {.answer = Answer::Known, .names = {u"mx.ours.org"_s}}},
        {u"unsaid.org"_s, {.answer = Answer::Unsaid, .names = {}}},
        {u"blocked.org"_s, {.answer = Answer::Known, .names = {u"ok.net"_s, u"mx.bad.net"_s}}},
        {u"dotted.org"_s, {.answer = Answer::Known, .names = {u"mx.worse.net"_s}}},
        {u"address.org"_s, {.answer = Answer::Known, .names = {u"192.0.2.7"_s}}},
    };
    mutable std::mutex m_mutex;
    mutable QStringList m_asked;
};

// What it says about an address is what the address says.
AnsweringService &service()
{
    static AnsweringService one([](const AnsweringService::Request &request) {
        const auto says = [&](const char *what) { return request.body.contains(what); };
        if (says("refused@"))
            return AnsweringService::Answer{.body = R"({"valid":false,"reason":"a throw-away"})"};
        if (says("broken@"))
            return AnsweringService::Answer{.status = 500, .body = R"({"valid":false})"};
        if (says("created@"))
            return AnsweringService::Answer{.status = 201, .body = R"({"valid":false})"};
        if (says("garbled@"))
            return AnsweringService::Answer{.body = "<html>"};
        if (says("undecided@"))
            return AnsweringService::Answer{.body = R"({"valid":null})"};
        if (says("odd@"))
            return AnsweringService::Answer{.body = R"({"valid":"false"})"};
        return AnsweringService::Answer{.body = R"({"valid":true})"};
    });
    return one;
}

AddressCheck::Options withService()
{
    return {.mailHosts = nullptr,
            .service = {.url = service().url(u"/check"_s),
                        .headers = {Secret("Authorization: Bearer it-is-us"), Secret("X-Tag: a")}}};
}

QString codeOf(const Result<> &result)
{
    return result ? QString() : QString(errorCodeName(result.error().code));
}

const QString refusal = u"email_address_invalid"_s;

} // namespace

class TestAddressCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offFindsEverythingGood();
    void extended_data();
    void extended();
    void asksOnlyWhereItHasTo();
    void service_data();
    void service();
    void serviceIsSentTheAddressAndTheHeaders();
    void serviceThatIsAwayIsNoReason();
    void namesTheOneThatIsRefused();
};

void TestAddressCheck::offFindsEverythingGood()
{
    const AddressCheck check({.mailHosts = nullptr});
    QVERIFY(!check.isOn());
    QCOMPARE(codeOf(check.check({u"ann@example.org"_s})), QString());
}

void TestAddressCheck::extended_data()
{
    QTest::addColumn<bool>("isGood");
    for (const char *good : {"ann@ours.org", "ann@unsaid.org", "annest@gmail.com"})
        QTest::newRow(good) << true;
    for (const char *bad : {"ann@nowhere.org",
                            "ann@blocked.org",
                            "ann@dotted.org",
                            "ann@address.org",
                            "ann@example.org",
                            "ann@localhost",
                            "ann@gmail.com"})
        QTest::newRow(bad) << false;
}

void TestAddressCheck::extended()
{
    QFETCH(const bool, isGood);
    const AddressCheck check(
        {.mailHosts = std::make_shared<ScriptedHosts>(),
         .blockedHosts = {u"MX.bad.net"_s, u"mx.worse.net."_s, u"192.0.2.7"_s}});
    QVERIFY(check.isOn());
    const QString address = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(codeOf(check.check({address})), isGood ? QString() : refusal);
}

// What an address shows by itself costs no question, and a provider that everybody knows none
// either.
void TestAddressCheck::asksOnlyWhereItHasTo()
{
    const auto hosts = std::make_shared<ScriptedHosts>();
    AddressCheck::Options options = withService();
    options.mailHosts = hosts;
    const AddressCheck check(options);
    const qsizetype before = ::service().requests().size();
    QCOMPARE(codeOf(check.check({u"ann@example.org"_s, u"ann@ours.org"_s})), refusal);
    QCOMPARE(hosts->asked(), QStringList());
    QCOMPARE(::service().requests().size(), before);
    QCOMPARE(codeOf(check.check({u"annest@gmail.com"_s, u"ann@ours.org"_s})), QString());
    QCOMPARE(hosts->asked(), QStringList{u"ours.org"_s});
    QCOMPARE(::service().requests().size(), before + 2);
}

void TestAddressCheck::service_data()
{
    QTest::addColumn<bool>("isGood");
    for (const char *good : {"fine@ours.org",
                             "broken@ours.org",
                             "garbled@ours.org",
                             "undecided@ours.org",
                             "odd@ours.org",
                             "ann@example.org"})
        QTest::newRow(good) << true;
    for (const char *bad : {"refused@ours.org", "created@ours.org"})
        QTest::newRow(bad) << false;
}

void TestAddressCheck::service()
{
    QFETCH(const bool, isGood);
    const AddressCheck check(withService());
    QVERIFY(check.isOn());
    const QString address = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(codeOf(check.check({address})), isGood ? QString() : refusal);
}

void TestAddressCheck::serviceIsSentTheAddressAndTheHeaders()
{
    QCOMPARE(codeOf(AddressCheck(withService()).check({u"ann@ours.org"_s})), QString());
    const AnsweringService::Request request = ::service().requests().constLast();
    QVERIFY(request.head.startsWith("POST /check HTTP/1.1\r\n"));
    QVERIFY(request.head.contains("\r\nContent-Type: application/json\r\n"));
    QVERIFY(request.head.contains("\r\nAuthorization: Bearer it-is-us\r\n"));
    QVERIFY(request.head.contains("\r\nX-Tag: a\r\n"));
    QCOMPARE(request.body, R"({"email":"ann@ours.org"})");
}

void TestAddressCheck::serviceThatIsAwayIsNoReason()
{
    const AddressCheck check(
        {.mailHosts = nullptr, .service = {.url = u"http://127.0.0.1:1/"_s, .headers = {}}});
    QCOMPARE(codeOf(check.check({u"ann@ours.org"_s})), QString());
}

void TestAddressCheck::namesTheOneThatIsRefused()
{
    const AddressCheck check({.mailHosts = std::make_shared<ScriptedHosts>()});
    const Result<> result = check.check({u"ann@ours.org"_s, u"bob@nowhere.org"_s});
    QCOMPARE(codeOf(result), refusal);
    QCOMPARE(result.error().message, u"Email address \"bob@nowhere.org\" is invalid"_s);
}

QTEST_GUILESS_MAIN(TestAddressCheck)
#include "tst_addresscheck.moc"
