#include "configmachine.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::config;
using namespace latchkey::test;

namespace {

// A server that reads its settings from --config-dir.
class Reader
{
public:
    Reader()
    {
        machine.sources.directory = machine.path(u"conf"_s);
        machine.write(u"conf/10.env"_s, "GOTRUE_JWT_KEY_ID=first\nGOTRUE_DISABLE_SIGNUP=false\n");
    }

    Result<ServerConfig> load() { return loader.load(machine.sources); }

    Result<ConfigLoader::Reloaded> reload()
    {
        Result<ConfigLoader::Reloaded> reloaded = loader.reload(machine.sources);
        if (reloaded)
            loader.accept(*reloaded);
        return reloaded;
    }

    Machine machine;
    CountingRandom random;
    ConfigLoader loader{random};
};

QString shown(const ServerConfig &config, const QString &name)
{
    const auto found = std::ranges::find(config.effective, name, &EffectiveSetting::name);
    return found->value + u' ' + found->source;
}

} // namespace

// ConfigLoader::reload(): reference/configuration.md 1.3 and 21.
class TestConfigReload : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void takesWhatHasChanged()
    {
        Reader reader;
        QCOMPARE(reader.load()->jwt.keyId, u"first"_s);
        reader.machine.write(u"conf/10.env"_s, "GOTRUE_JWT_KEY_ID=second\n");
        const auto reloaded = reader.reload();
        QCOMPARE(reloaded->config.jwt.keyId, u"second"_s);
        QVERIFY(reloaded->waiting.isEmpty());
        QCOMPARE(reader.reload()->config.jwt.keyId, u"second"_s);
    }

    void whatIsGoneStays()
    {
        Reader reader;
        reader.machine.sources.environment.insert(u"GOTRUE_JWT_KEY_ID"_s, u"environment"_s);
        QVERIFY(reader.load());
        QVERIFY(QFile::remove(reader.machine.path(u"conf/10.env"_s)));
        QCOMPARE(reader.reload()->config.jwt.keyId, u"first"_s);
        reader.machine.write(u"conf/20.json"_s, R"({"GOTRUE_JWT_KEY_ID":"third"})");
        QCOMPARE(reader.reload()->config.jwt.keyId, u"third"_s);
    }

    void namesWhatHasToWait()
    {
        Reader reader;
        QVERIFY(reader.load());
        reader.machine.write(u"conf/10.env"_s,
                             "GOTRUE_JWT_KEY_ID=second\nGOTRUE_DISABLE_SIGNUP=true\n"
                             "GOTRUE_SITE_URL=https://www.example.com\nGOTRUE_UNHEARD_OF=1\n");
        QCOMPARE(reader.reload()->waiting,
                 (QStringList{u"GOTRUE_DISABLE_SIGNUP"_s, u"GOTRUE_SITE_URL"_s}));
        QVERIFY(reader.reload()->waiting.isEmpty()); // told once
    }

    // Administrators see what is in force.
    void showsWhatIsInForce()
    {
        const QString live = u"GOTRUE_JWT_KEY_ID"_s;
        const QString fixed = u"GOTRUE_DISABLE_SIGNUP"_s;
        Reader reader;
        QCOMPARE(shown(*reader.load(), live), u"first config_dir"_s);
        reader.machine.write(u"conf/10.env"_s,
                             "GOTRUE_JWT_KEY_ID=second\nGOTRUE_DISABLE_SIGNUP=true\n");
        for (int i = 0; i < 2; ++i) {
            const auto reloaded = reader.reload();
            QCOMPARE(shown(reloaded->config, live), u"second config_dir"_s);
            QCOMPARE(shown(reloaded->config, fixed), u"false config_dir"_s);
        }
    }

    void aBadValueChangesNothing()
    {
        Reader reader;
        QVERIFY(reader.load());
        reader.machine.write(u"conf/10.env"_s,
                             "GOTRUE_JWT_KEY_ID=second\nGOTRUE_DISABLE_SIGNUP=perhaps\n");
        const auto refused = reader.reload();
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains("GOTRUE_DISABLE_SIGNUP"_L1));
        reader.machine.write(u"conf/10.env"_s, "GOTRUE_DISABLE_SIGNUP=false\n");
        QCOMPARE(reader.reload()->config.jwt.keyId, u"first"_s);
    }

    // The form was right, but whoever uses it could not.
    void whatIsNotAcceptedIsForgotten()
    {
        Reader reader;
        QVERIFY(reader.load());
        reader.machine.write(u"conf/10.env"_s, "GOTRUE_JWT_KEY_ID=second\n");
        QCOMPARE(reader.loader.reload(reader.machine.sources)->config.jwt.keyId, u"second"_s);
        QVERIFY(QFile::remove(reader.machine.path(u"conf/10.env"_s)));
        QCOMPARE(reader.reload()->config.jwt.keyId, u"first"_s);
    }

    void aBrokenFileIsLeftOut()
    {
        Reader reader;
        QVERIFY(reader.load());
        reader.machine.write(u"conf/10.env"_s, "GOTRUE_JWT_KEY_ID='second\n");
        const auto reloaded = reader.reload();
        QCOMPARE(reloaded->config.jwt.keyId, u"first"_s);
        QCOMPARE(reloaded->config.warnings.filter(u"the file is left out"_s).size(), 1);
    }

    void secretsAreReadFromTheirFilesAgain()
    {
        Reader reader;
        const QString path = reader.machine.write(u"keys"_s, "[]");
        reader.machine.write(u"conf/10.env"_s, "GOTRUE_JWT_KEYS_FILE=" + path.toUtf8() + '\n');
        QCOMPARE(reader.load()->jwt.keys, Secret("[]"));
        reader.machine.write(u"keys"_s, R"([{"kty":"oct"}])");
        QCOMPARE(reader.reload()->config.jwt.keys, Secret(R"([{"kty":"oct"}])"));
        QVERIFY(QFile::remove(path));
        QVERIFY(!reader.reload());
    }

    void theSecretThatWasMadeStays()
    {
        Reader reader;
        const Secret made = reader.load()->jwt.secret;
        QVERIFY(!made.isEmpty());
        QCOMPARE(reader.reload()->config.jwt.secret, made);
    }
};

QTEST_GUILESS_MAIN(TestConfigReload)
#include "tst_configreload.moc"
