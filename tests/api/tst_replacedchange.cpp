#include "changingaddress.h"

#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

// What of an earlier change of address is worth nothing for a later one, and what happens at the
// same moment, on both engines.
class TestReplacedChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void replacedMidway_data() { addEngineRows(); }

    void replacedMidway();

    void replacedInAnyOrder_data() { addOrderRows(); }

    void replacedInAnyOrder();

    void otherLinksDieWithTheAddress_data() { addEngineRows(); }

    void otherLinksDieWithTheAddress();

    void twiceAtOnce_data() { addEngineRows(); }

    void twiceAtOnce();

    void bothHalvesAtOnce_data() { addEngineRows(); }

    void bothHalvesAtOnce();

    void takenIsNotHalfDone_data() { addEngineRows(); }

    void takenIsNotHalfDone();
};

// Half of one change is not half of another.
void TestReplacedChange::replacedMidway()
{
    TestApp app(currentEngine(), unspaced);
    halfChanged(app);
    const QueuedMail first = lastMail(app, ann);
    app.clock.advance(std::chrono::seconds(1));
    QCOMPARE(change(app, annsToken(app), other).status, 200);
    QCOMPARE(app.count("SELECT email_change_confirm_status FROM users"), 0);
    app.send(following(first));
    app.send("POST /verify", codeForm(u"email_change"_s, first));
    QCOMPARE(app.text("SELECT email FROM users"), QString(ann));

    app.send(following(lastMail(app, other)));
    QCOMPARE(app.text("SELECT email FROM users"), QString(ann));
    app.send(following(lastMail(app, ann)));
    QCOMPARE(app.text("SELECT email FROM users"), QString(other));
}

// Whatever was mailed for a change that another took the place of is dead.
void TestReplacedChange::replacedInAnyOrder()
{
    QFETCH(bool, oldFirst);
    QFETCH(bool, byCode);
    TestApp app(currentEngine(), unspaced);
    changing(app);
    std::vector<QueuedMail> dead{lastMail(app, ann), lastMail(app, next)};
    for (const auto &address : {other, next}) { // the last is the first again
        app.clock.advance(std::chrono::seconds(1));
        QCOMPARE(change(app, annsToken(app), address).status, 200);
        dead.push_back(lastMail(app, ann));
        dead.push_back(lastMail(app, QString(address)));
    }
    const QueuedMail newest[]{dead[oldFirst ? 4 : 5], dead[oldFirst ? 5 : 4]};
    dead.resize(4);
    for (const QueuedMail &mail : dead) {
        const QString location = headerOf(app.send(following(mail)), "Location");
        QVERIFY2(location.contains(u"otp_expired"), qPrintable(location));
        QCOMPARE(app.send("POST /verify", codeForm(u"email_change"_s, mail)).status, 403);
    }
    for (const QueuedMail &mail : newest) {
        QCOMPARE(app.text("SELECT email FROM users"), QString(ann));
        byCode ? app.send("POST /verify", codeForm(u"email_change"_s, mail))
               : app.send(following(mail));
    }
    QCOMPARE(app.text("SELECT email FROM users"), QString(next));
}

// What was mailed to the old address opens nothing once the account has another.
void TestReplacedChange::otherLinksDieWithTheAddress()
{
    TestApp app(currentEngine(), unspaced);
    changing(app);
    const QueuedMail toNew = lastMail(app, next);
    const QueuedMail toOld = lastMail(app, ann);
    app.clock.advance(std::chrono::seconds(1));
    app.send("POST /recover", R"({"email":"ann@example.org"})");
    const QueuedMail recovery = lastMail(app, ann);
    app.send(following(toNew));
    app.send(following(toOld));
    QCOMPARE(app.text("SELECT email FROM users"), QString(next));
    const qint64 sessions = app.count("SELECT count(*) FROM sessions");
    QVERIFY(headerOf(app.send(following(recovery)), "Location").contains(u"otp_expired"_s));
    for (const auto &address : {ann, next}) {
        QueuedMail mail = recovery;
        mail.recipient = QString(address);
        QCOMPARE(app.send("POST /verify", codeForm(u"recovery"_s, mail)).status, 403);
    }
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), sessions);
}

// One of them is the change, whole; the other left nothing.
void TestReplacedChange::twiceAtOnce()
{
    TestApp app(currentEngine(), twoConfirmations);
    beConfirmed(app);
    const QByteArray token = annsToken(app);
    std::atomic<int> accepted{0};
    {
        std::vector<std::jthread> workers;
        workers.reserve(4);
        for (const auto &address : {next, other, next, other}) {
            workers.emplace_back([&app, &token, &accepted, address] {
                accepted += change(app, token, address).status == 200;
            });
        }
    }
    QCOMPARE(accepted.load(), 1);
    const QString winner = app.text("SELECT email_change FROM users");
    QVERIFY(winner == next || winner == other);
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_outbox WHERE kind = 'email_change'"), 2);
    QCOMPARE(app.count("SELECT count(*) FROM one_time_tokens"), 2);
    QCOMPARE(app.text("SELECT relates_to FROM one_time_tokens "
                      "WHERE token_type = 'email_change_token_new'"),
             winner);
    app.send(following(lastMail(app, winner)));
    app.send(following(lastMail(app, ann)));
    QCOMPARE(app.text("SELECT email FROM users"), winner);
}

void TestReplacedChange::bothHalvesAtOnce()
{
    TestApp app(currentEngine(), twoConfirmations);
    changing(app);
    const QByteArray links[]{following(lastMail(app, ann)), following(lastMail(app, next))};
    const qint64 before = app.count("SELECT count(*) FROM sessions");
    std::atomic<int> halves{0};
    std::atomic<int> wholes{0};
    {
        std::vector<std::jthread> workers;
        workers.reserve(20);
        for (int i = 0; i < 20; ++i) {
            workers.emplace_back([&, i] {
                const QString location = headerOf(app.send(links[i % 2]), "Location");
                halves += location.contains(u"#message="_s);
                wholes += location.contains(u"#access_token="_s);
            });
        }
    }
    QCOMPARE(halves.load(), 1);
    QCOMPARE(wholes.load(), 1);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), before + 1);
    QCOMPARE(app.text("SELECT email FROM users"), QString(next));
}

void TestReplacedChange::takenIsNotHalfDone()
{
    TestApp app(currentEngine(), twoConfirmations);
    halfChanged(app);
    app.send("POST /signup", R"({"email":"next@example.org","password":"correct horse"})");
    const char *state = "SELECT email || ' ' || email_change || ' ' || email_change_token_current "
                        "FROM users WHERE email LIKE 'ann%'";
    const QString before = app.text(state);
    const QueuedMail mail = lastMail(app, ann);
    QVERIFY(headerOf(app.send(following(mail)), "Location").contains(u"error_code=email_exists"_s));
    QCOMPARE(app.send("POST /verify", codeForm(u"email_change"_s, mail)).status, 422);
    QCOMPARE(app.text(state), before);
    QCOMPARE(app.count("SELECT count(*) FROM users"), 2);
}

QTEST_GUILESS_MAIN(TestReplacedChange)
#include "tst_replacedchange.moc"
