#include "storage/flowstatestore.h"
#include "storefixture.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// PKCE flows: the newest one of its kind gets the code.
class TstFlowStateStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void newestOfItsKind_data() { addEngineRows(); }

    void newestOfItsKind();
};

void TstFlowStateStore::newestOfItsKind()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId user = fixture.addUser(u"ada@example.org"_s);
    const auto begin = [&](const QString &method, Timestamp now) {
        const NewFlowState flow{.id = nextUuid(),
                                .userId = user,
                                .authCode = nextUuid(),
                                .codeChallenge = u"challenge"_s,
                                .codeChallengeMethod = u"plain"_s,
                                .providerType = u"email"_s,
                                .authenticationMethod = method};
        fixture.write([&](Transaction &t) { return FlowStateStore().insert(t, flow, now); });
        return flow.authCode.toString(QUuid::WithoutBraces);
    };
    const auto issue = [&](const QString &method) {
        return fixture.write(
            [&](Transaction &t) { return FlowStateStore().issueCode(t, user, method, later); });
    };
    begin(u"recovery"_s, noon);
    const QString newest = begin(u"recovery"_s, noon + std::chrono::minutes(30));
    begin(u"magiclink"_s, later);

    QVERIFY(!issue(u"invite"_s));
    QCOMPARE(issue(u"recovery"_s), std::optional(newest));

    const auto find = [&](const QString &code) {
        return fixture.write([&](Transaction &t) { return FlowStateStore().findByCode(t, code); });
    };
    const std::optional<FlowState> found = find(newest);
    QVERIFY(found);
    QCOMPARE(found->userId, user);
    QCOMPARE(found->codeChallenge, u"challenge"_s);
    QCOMPARE(found->codeChallengeMethod, u"plain"_s);
    QCOMPARE(found->providerType, u"email"_s);
    QCOMPARE(found->authenticationMethod, u"recovery"_s);
    QVERIFY(found->createdAt == noon + std::chrono::minutes(30));
    QVERIFY(found->codeIssuedAt == later);
    fixture.write([&](Transaction &t) { return FlowStateStore().remove(t, found->id); });
    QVERIFY(!find(newest));
    QVERIFY(!find(u"x"_s));
}

QTEST_GUILESS_MAIN(TstFlowStateStore)
#include "tst_flowstatestore.moc"
