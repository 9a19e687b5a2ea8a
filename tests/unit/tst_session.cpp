#include "domain/session.h"
#include "domain/sessionvalidity.h"
#include "domain/user.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::domain;

namespace {

using std::chrono::microseconds;
using std::chrono::seconds;

const Timestamp start = std::chrono::sys_seconds(seconds(1'700'000'000));
constexpr microseconds tick{1};

Timestamp after(qint64 count)
{
    return start + seconds(count);
}

User withFactor()
{
    User user;
    user.factors.push_back({.status = FactorStatus::Verified});
    return user;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void assurance_data()
    {
        QTest::addColumn<QStringList>("methods");
        QTest::addColumn<Aal>("aal");
        QTest::newRow("none") << QStringList() << Aal::Aal1;
        for (const char *method : {"password",
                                   "otp",
                                   "oauth",
                                   "magiclink",
                                   "anonymous",
                                   "web3",
                                   "sso/saml",
                                   "passkey",
                                   "mfa",
                                   "TOTP"})
            QTest::newRow(method) << QStringList{QString::fromLatin1(method)} << Aal::Aal1;
        QTest::newRow("totp") << QStringList{u"totp"_s, u"password"_s} << Aal::Aal2;
        QTest::newRow("totp first seen last") << QStringList{u"password"_s, u"totp"_s} << Aal::Aal2;
        QTest::newRow("mfa/phone") << QStringList{u"mfa/phone"_s} << Aal::Aal2;
        QTest::newRow("mfa/webauthn") << QStringList{u"mfa/webauthn"_s} << Aal::Aal2;
    }

    void assurance()
    {
        QFETCH(QStringList, methods);
        Session session;
        session.aal = u"aal2"_s; // the column does not decide
        for (const QString &method : methods)
            session.amr.push_back({.method = method, .usedAt = start});
        QTEST(session.assurance(), "aal");
    }

    void limits_data()
    {
        QTest::addColumn<SessionLimits>("limits");
        QTest::addColumn<std::optional<Timestamp>>("notAfter");
        QTest::addColumn<std::optional<Timestamp>>("refreshedAt");
        QTest::addColumn<std::optional<Timestamp>>("tokenUpdatedAt");
        QTest::addColumn<Timestamp>("now");
        QTest::addColumn<SessionValidity>("validity");
        using Moment = std::optional<Timestamp>;
        const Moment none;
        const SessionLimits unlimited;
        const SessionLimits timebox{.timebox = seconds(100)};
        const SessionLimits inactivity{.inactivityTimeout = seconds(100)};
        const SessionLimits switchedOff{.timebox = seconds(0), .inactivityTimeout = seconds(0)};
        const auto valid = SessionValidity::Valid;
        const auto boxed = SessionValidity::PastTimebox;
        const auto inactive = SessionValidity::Inactive;
        const auto over = SessionValidity::PastNotAfter;

        QTest::newRow("no limit") << unlimited << none << none << none << after(1e9) << valid;
        QTest::newRow("zero is no limit")
            << switchedOff << none << none << none << after(1e9) << valid;

        QTest::newRow("not after, at")
            << unlimited << Moment(after(5)) << none << none << after(5) << valid;
        QTest::newRow("not after, past")
            << unlimited << Moment(after(5)) << none << none << after(5) + tick << over;

        QTest::newRow("timebox, at") << timebox << none << none << none << after(100) << valid;
        QTest::newRow("timebox, past")
            << timebox << none << none << none << after(100) + tick << boxed;
        QTest::newRow("timebox, refreshed all along")
            << timebox << none << Moment(after(100)) << none << after(101) << boxed;

        QTest::newRow("inactive since creation, at")
            << inactivity << none << none << none << after(100) << valid;
        QTest::newRow("inactive since creation, past")
            << inactivity << none << none << none << after(100) + tick << inactive;
        QTest::newRow("refreshed, at")
            << inactivity << none << Moment(after(50)) << none << after(150) << valid;
        QTest::newRow("refreshed, past")
            << inactivity << none << Moment(after(50)) << none << after(150) + tick << inactive;
        QTest::newRow("token changed, at")
            << inactivity << none << none << Moment(after(50)) << after(150) << valid;
        QTest::newRow("token changed, past")
            << inactivity << none << none << Moment(after(50)) << after(150) + tick << inactive;
        QTest::newRow("token older than the session")
            << inactivity << none << none << Moment(after(-50)) << after(100) << valid;
        QTest::newRow("refreshed counts, the token does not")
            << inactivity << none << Moment(after(10)) << Moment(after(90)) << after(111)
            << inactive;

        const SessionLimits all{.timebox = seconds(50), .inactivityTimeout = seconds(20)};
        QTest::newRow("not after is told first")
            << all << Moment(after(5)) << none << none << after(60) << over;
        QTest::newRow("timebox is told second")
            << all << none << none << none << after(60) << boxed;
        QTest::newRow("inactivity is told last")
            << all << none << none << none << after(30) << inactive;
    }

    void limits()
    {
        QFETCH(SessionLimits, limits);
        QFETCH(std::optional<Timestamp>, notAfter);
        QFETCH(std::optional<Timestamp>, refreshedAt);
        QFETCH(std::optional<Timestamp>, tokenUpdatedAt);
        QFETCH(Timestamp, now);
        const Session session{.createdAt = start, .notAfter = notAfter, .refreshedAt = refreshedAt};
        QTEST(checkSession(session, User(), tokenUpdatedAt, limits, now), "validity");
    }

    void lowAssurance_data()
    {
        QTest::addColumn<bool>("hasFactor");
        QTest::addColumn<QString>("aal");
        QTest::addColumn<qint64>("age"); // seconds
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<SessionValidity>("validity");
        const auto valid = SessionValidity::Valid;
        const auto low = SessionValidity::LowAssurance;
        QTest::newRow("no factor") << false << u"aal1"_s << 1000LL << 100LL << valid;
        QTest::newRow("at the limit") << true << u"aal1"_s << 100LL << 100LL << valid;
        QTest::newRow("past the limit") << true << u"aal1"_s << 101LL << 100LL << low;
        QTest::newRow("a very old row") << true << QString() << 101LL << 100LL << low;
        QTest::newRow("with the factor") << true << u"aal2"_s << 101LL << 100LL << valid;
        QTest::newRow("above it") << true << u"aal3"_s << 101LL << 100LL << valid;
        QTest::newRow("zero is no limit") << true << u"aal1"_s << 1000LL << 0LL << valid;
    }

    void lowAssurance()
    {
        QFETCH(bool, hasFactor);
        QFETCH(QString, aal);
        QFETCH(qint64, age);
        QFETCH(qint64, limit);
        const Session session{.createdAt = start, .aal = aal};
        const SessionLimits limits{.lowAssurance = seconds(limit)};
        const User user = hasFactor ? withFactor() : User();
        QTEST(checkSession(session, user, std::nullopt, limits, after(age)), "validity");
    }

    void lowAssuranceShortensTokens_data()
    {
        QTest::addColumn<bool>("hasFactor");
        QTest::addColumn<QString>("method");
        QTest::addColumn<qint64>("limit"); // seconds; below zero: none
        QTest::addColumn<qint64>("age");
        QTest::addColumn<qint64>("lifetime");
        QTest::newRow("no factor") << false << u"password"_s << 100LL << 50LL << 3600LL;
        QTest::newRow("no limit") << true << u"password"_s << -1LL << 50LL << 3600LL;
        QTest::newRow("a limit of zero") << true << u"password"_s << 0LL << 50LL << 3600LL;
        QTest::newRow("limited") << true << u"password"_s << 100LL << 40LL << 60LL;
        QTest::newRow("limited, but later") << true << u"password"_s << 9000LL << 40LL << 3600LL;
        QTest::newRow("with the factor") << true << u"totp"_s << 100LL << 40LL << 3600LL;
        QTest::newRow("over") << true << u"password"_s << 100LL << 140LL << 0LL;
    }

    void lowAssuranceShortensTokens()
    {
        QFETCH(bool, hasFactor);
        QFETCH(QString, method);
        QFETCH(qint64, limit);
        QFETCH(qint64, age);
        Session session{.createdAt = start};
        session.amr = {{.method = method, .usedAt = start}};
        SessionLimits limits;
        if (limit >= 0)
            limits.lowAssurance = seconds(limit);
        const User user = hasFactor ? withFactor() : User();
        const seconds lifetime
            = accessTokenLifetime(session, user, seconds(3600), limits, after(age));
        QTEST(qint64(lifetime.count()), "lifetime");
    }

    void onePerUser_data()
    {
        QTest::addColumn<QStringList>("tags");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isOtherValid");
        QTest::addColumn<bool>("superseded");
        const QStringList tags{u"desktop"_s, u"mobile"_s};
        QTest::newRow("no tags") << QStringList() << QString() << QString() << true << true;
        QTest::newRow("no tags, tagged rows")
            << QStringList() << u"desktop"_s << u"mobile"_s << true << true;
        QTest::newRow("the other is over")
            << QStringList() << QString() << QString() << false << false;
        QTest::newRow("same tag") << tags << u"mobile"_s << u"mobile"_s << true << true;
        QTest::newRow("other tag") << tags << u"mobile"_s << u"desktop"_s << true << false;
        QTest::newRow("none is the first") << tags << QString() << u"desktop"_s << true << true;
        QTest::newRow("unknown is the first") << tags << u"desktop"_s << u"tv"_s << true << true;
        QTest::newRow("unknown is not the second")
            << tags << u"tv"_s << u"mobile"_s << true << false;
        QTest::newRow("same tag, but over") << tags << u"tv"_s << QString() << false << false;
    }

    void onePerUser()
    {
        QFETCH(QStringList, tags);
        QFETCH(QString, own);
        QFETCH(QString, other);
        QFETCH(bool, isOtherValid);
        const Session session{.createdAt = start, .tag = own};
        const std::vector<Session> later{
            {.createdAt = after(5),
             .notAfter = isOtherValid ? std::nullopt : std::optional(after(6)),
             .tag = other}};
        const SessionLimits limits{.singlePerUser = true, .tags = tags};
        QTEST(isSuperseded(session, User(), later, limits, after(10)), "superseded");
        QVERIFY(!isSuperseded(session, User(), {}, limits, after(10)));
    }

    void bans()
    {
        User user;
        QVERIFY(!user.isBanned(start));
        user.bannedUntil = start;
        QVERIFY(!user.isBanned(start));
        QVERIFY(user.isBanned(start - tick));
        QVERIFY(!user.isBanned(start + tick));
    }

    void verifiedFactors()
    {
        User user;
        QVERIFY(!user.hasVerifiedFactor());
        user.factors.push_back({.status = FactorStatus::Unverified});
        QVERIFY(!user.hasVerifiedFactor());
        user.factors.push_back({.status = FactorStatus::Verified});
        QVERIFY(user.hasVerifiedFactor());
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
