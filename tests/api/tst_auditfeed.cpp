#include "auditentries.h"
#include "services/auditfeed.h"

#include <QTest>

#include <mutex>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;
using services::AuditFeed;

namespace {

// Notes what it is told.
class Listener final : public services::AuditListener
{
public:
    bool take(const std::vector<domain::AuditEntry> &entries) override
    {
        const std::scoped_lock lock(m_mutex);
        for (const domain::AuditEntry &entry : entries)
            m_names += nameOf(entry);
        ++m_takes;
        return true;
    }

    bool joined() override
    {
        const std::scoped_lock lock(m_mutex);
        m_joinedBehind = m_names.size();
        return true;
    }

    bool signOfLife() override
    {
        ++m_signs;
        return true;
    }

    bool hasRoom() const override { return room; }

    QStringList names() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_names;
    }

    qsizetype joinedBehind() const // -1: not yet
    {
        const std::scoped_lock lock(m_mutex);
        return m_joinedBehind;
    }

    int takes() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_takes;
    }

    int signs() const { return m_signs; }

    std::atomic<bool> room = true;

private:
    mutable std::mutex m_mutex;
    QStringList m_names;
    qsizetype m_joinedBehind = -1;
    int m_takes = 0;
    std::atomic<int> m_signs = 0;
};

// A feed that looks often.
struct Site
{
    explicit Site(storage::Engine engine)
        : app(engine, {})
    { }

    std::shared_ptr<Listener> listen(const std::optional<storage::AuditPosition> &after = {})
    {
        auto listener = std::make_shared<Listener>();
        feed.listen(listener, after, app.clock.now());
        return listener;
    }

    // The feed's time goes on while that of the test stands still: a minute is not reached.
    Timestamp in(std::chrono::seconds distance) const { return app.clock.now() + distance; }

    TestApp app;
    storage::AuditReader reader;
    AuditFeed feed{
        app.database(), reader, {.look = std::chrono::milliseconds(20), .looksPerSign = 3}};
};

template <typename Condition>
bool until(Condition condition)
{
    return QTest::qWaitFor(condition, QDeadlineTimer(std::chrono::seconds(20)));
}

bool hasJoined(const Listener &listener)
{
    return until([&] { return listener.joinedBehind() >= 0; });
}

bool hears(const Listener &listener, const QString &name)
{
    return until([&] { return listener.names().contains(name); });
}

bool looksTwice(const Listener &listener)
{
    return until([&, signs = listener.signs()] { return listener.signs() >= signs + 2; });
}

} // namespace

// What AuditFeed tells whom, on both engines.
class TestAuditFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void longAgo_data() { addEngineRows(); }

    void longAgo();

    void committedLate_data() { addEngineRows(); }

    void committedLate();

    void rush_data() { addEngineRows(); }

    void rush();
};

// Nobody remembers it: it is read by time, batch by batch, as there is room.
void TestAuditFeed::longAgo()
{
    Site site(currentEngine());
    const auto first = addEntries(site.app, 1, 2'500, site.in(-1h));
    const auto listener = std::make_shared<Listener>();
    listener->room = false;
    site.feed.listen(listener, first, site.app.clock.now());
    QVERIFY(looksTwice(*listener));
    QCOMPARE(listener->takes(), 0);
    QCOMPARE(listener->joinedBehind(), -1);
    listener->room = true;
    QVERIFY(hasJoined(*listener));
    QCOMPARE(listener->names(), namesOf(2, 2'500));
    QCOMPARE(listener->takes(), 3);
}

void TestAuditFeed::committedLate()
{
    Site site(currentEngine());
    const auto old = addEntries(site.app, 1, 2, site.in(-1h));
    const auto witness = site.listen();
    QVERIFY(hasJoined(*witness));
    const auto third = addEntries(site.app, 3, 1, site.in(61s));
    QVERIFY(hears(*witness, entryName(3)));
    addEntries(site.app, 4, 1, site.in(60s)); // with an earlier time
    QVERIFY(hears(*witness, entryName(4)));

    const auto inOrder = site.listen(third);
    QVERIFY(hasJoined(*inOrder));
    QCOMPARE(inOrder->names(), QStringList{entryName(4)});
    const auto byTime = site.listen(old);
    QVERIFY(hasJoined(*byTime));
    QCOMPARE(byTime->names(), (QStringList{entryName(2), entryName(4), entryName(3)}));

    // Some of a time that somebody has read already.
    const auto slow = std::make_shared<Listener>();
    slow->room = false;
    site.feed.listen(slow, old, site.app.clock.now());
    slow->room = true;
    QVERIFY(hears(*slow, entryName(3)));
    addEntries(site.app, 5, 1, site.in(60s));
    for (const auto &one : {witness, inOrder, byTime, slow}) {
        QVERIFY(hears(*one, entryName(5)));
        QVERIFY(looksTwice(*one));
        QCOMPARE(one->names().count(entryName(5)), 1);
        QCOMPARE(one->names().removeDuplicates(), 0);
    }
}

// More than one page of a look: the rest comes as there is room, and nothing twice.
void TestAuditFeed::rush()
{
    Site site(currentEngine());
    const auto listener = site.listen();
    QVERIFY(hasJoined(*listener));
    listener->room = false;
    addEntries(site.app, 1, 12'500, site.in(60s));
    QVERIFY(hears(*listener, entryName(1)));
    QVERIFY(looksTwice(*listener));
    QVERIFY(listener->names().size() <= 5'000);
    listener->room = true;
    QVERIFY(hears(*listener, entryName(12'500)));
    QVERIFY(looksTwice(*listener));
    QCOMPARE(listener->names(), namesOf(1, 12'500));
    addEntries(site.app, 12'501, 1, site.in(61s));
    QVERIFY(hears(*listener, entryName(12'501)));
}

QTEST_GUILESS_MAIN(TestAuditFeed)
#include "tst_auditfeed.moc"
