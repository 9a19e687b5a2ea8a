#include "api/adminclient.h"
#include "eventually.h"
#include "fakeclock.h"
#include "heldserver.h"

#include <QNetworkReply>
#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace std::chrono_literals;
using namespace Qt::Literals;

namespace {

ServiceKey key(const char *text)
{
    return {Secret(QByteArray(text))};
}

} // namespace

// The client between slow answers and changing people.
class ClientTest : public QObject
{
    Q_OBJECT

    qsizetype asked() { return m_server->asked().size(); }

    void send(const QString &path)
    {
        m_client->send(ApiRequest::get(path), this, [this](const ApiResult &result) {
            if (result)
                m_told << QString::fromUtf8(result->body);
            else
                m_told << (result.error().kind == ApiError::Kind::SignedOut ? u"signed out"_s
                                                                            : u"failed"_s);
        });
    }

    SessionTokens session(std::chrono::seconds lives)
    {
        return {.access = Secret(QByteArray("an access token")),
                .refresh = Secret(QByteArray("a refresh token")),
                .expiresAt = m_clock.now() + lives};
    }

    support::FakeClock m_clock;
    std::unique_ptr<HeldServer> m_server;
    std::unique_ptr<AdminClient> m_client;
    QStringList m_told;

private Q_SLOTS:

    void init()
    {
        m_told.clear();
        m_server = std::make_unique<HeldServer>();
        m_client = std::make_unique<AdminClient>(m_clock);
        m_client->setServer(m_server->url(), {});
        m_client->setCredentials(key("the key of one"));
    }

    // What was asked for one person is told to nobody when another one, or nobody, is there.
    void slowAnswerToSomebodyElse_data()
    {
        QTest::addColumn<QString>("then");
        for (const QString &then : {u"nobody"_s, u"another"_s, u"elsewhere"_s, u"leaves"_s})
            QTest::newRow(qPrintable(then)) << then;
    }

    void slowAnswerToSomebodyElse()
    {
        QFETCH(const QString, then);
        if (then == "leaves"_L1) // who has a session that can be ended
            m_client->setCredentials(session(1h));
        send(u"/slow"_s);
        EVENTUALLY_EQUAL(m_server->asked(), QStringList{u"slow"_s});
        const HeldServer elsewhere;
        if (then == "nobody"_L1)
            m_client->setCredentials({});
        else if (then == "another"_L1)
            m_client->setCredentials(key("the key of another"));
        else if (then == "elsewhere"_L1)
            m_client->setServer(elsewhere.url(), {});
        else
            m_client->leave(ApiRequest::post(u"/logout"_s, {}));
        QCOMPARE(m_told, QStringList{u"signed out"_s});
        m_server->answer(0, "late");
        EVENTUALLY(!m_server->isWaitedFor(0));
        QCOMPARE(m_told, QStringList{u"signed out"_s});
        if (then == "leaves"_L1)
            EVENTUALLY_EQUAL(m_server->asked(), (QStringList{u"slow"_s, u"logout"_s}));
    }

    void streamOfSomebodyElse()
    {
        QNetworkReply *reply = m_client->stream(ApiRequest::get(u"/stream"_s));
        const QSignalSpy finished(reply, &QNetworkReply::finished);
        EVENTUALLY_EQUAL(asked(), 1);
        m_server->begin(0, "a part");
        EVENTUALLY(reply->bytesAvailable() > 0);
        m_client->setCredentials({});
        QCOMPARE(finished.count(), 1);
        const ApiResult result = m_client->read(reply);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ApiError::Kind::SignedOut);
        EVENTUALLY(!m_server->isWaitedFor(0));
        reply->deleteLater();
    }

    void renewalDisturbsNothing()
    {
        m_client->setCredentials(session(60s));
        send(u"/slow"_s);
        QNetworkReply *reply = m_client->stream(ApiRequest::get(u"/stream"_s));
        EVENTUALLY_EQUAL(asked(), 2);
        m_clock.advance(40s);
        send(u"/next"_s);
        EVENTUALLY_EQUAL(asked(), 3);
        QCOMPARE(m_server->asked().last(), u"token"_s);
        QSignalSpy renewed(m_client.get(), &AdminClient::tokensRenewed);
        m_server->answer(2,
                         R"({"access_token": "new", "refresh_token": "new", "expires_at": )"
                             + QByteArray::number(unixSeconds(m_clock.now()) + 60) + '}');
        EVENTUALLY_EQUAL(asked(), 4);
        QCOMPARE(renewed.count(), 1);
        m_server->answer(3, "the next");
        EVENTUALLY_EQUAL(m_told, QStringList{u"the next"_s});
        m_server->answer(m_server->asked().indexOf("slow"_L1), "the slow one");
        EVENTUALLY_EQUAL(m_told.value(1), u"the slow one"_s);
        m_server->begin(m_server->asked().indexOf("stream"_L1), "still here");
        EVENTUALLY_EQUAL(reply->peek(100), QByteArray("still here"));
        QVERIFY(!reply->isFinished());
        reply->abort();
        reply->deleteLater();
    }

    // Who is told may ask again at once; that is asked for the new one.
    void whoIsToldAsksAgain()
    {
        m_client->send(ApiRequest::get(u"/slow"_s), this, [this](const ApiResult &result) {
            QVERIFY(!result);
            send(u"/again"_s);
        });
        EVENTUALLY_EQUAL(asked(), 1);
        m_client->setCredentials(key("the key of another"));
        EVENTUALLY_EQUAL(asked(), 2);
        m_server->answer(1, "for the other");
        EVENTUALLY_EQUAL(m_told, QStringList{u"for the other"_s});
    }

    void idleLinkIsWatched()
    {
        m_client->setLinkCheckInterval(1ms);
        m_client->setLinkWatched(true);
        for (qsizetype check = 0; check < 3; ++check) {
            EVENTUALLY_EQUAL(asked(), check + 1);
            QCOMPARE(m_server->asked().last(), u"health"_s);
            m_server->answer(check, "{}");
        }
        QSignalSpy changed(m_client.get(), &AdminClient::linkChanged);
        m_server.reset();
        EVENTUALLY_EQUAL(changed.count(), 1);
        QVERIFY(!m_client->isLinkUp());
    }

    void unwatchedLinkIsLeftAlone()
    {
        m_client->setLinkCheckInterval(1ms);
        m_client->setLinkWatched(true);
        EVENTUALLY_EQUAL(asked(), 1);
        m_client->setLinkWatched(false);
        m_server->answer(0, "{}");
        send(u"/other"_s);
        EVENTUALLY(asked() > 1);
        m_server->answer(1, "{}");
        EVENTUALLY_EQUAL(m_told.size(), 1);
        QCOMPARE(m_server->asked(), (QStringList{u"health"_s, u"other"_s}));
    }
};

QTEST_GUILESS_MAIN(ClientTest)
#include "tst_console_client.moc"
