#include "configmachine.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::config;
using namespace latchkey::test;

// What administrators see of the settings: each with its source, and no secret.
class TestEffectiveSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreHidden();
    void whatIsNamedASecretIsOne();
    void sources();
};

namespace {

constexpr auto canary = "canary-that-nobody-may-see-0123456789"_L1;

const EffectiveSetting *named(const ServerConfig &config, const QString &name)
{
    const auto found = std::ranges::find(config.effective, name, &EffectiveSetting::name);
    return found == config.effective.end() ? nullptr : &*found;
}

} // namespace

void TestEffectiveSettings::secretsAreHidden()
{
    const Environment environment{
        {u"GOTRUE_JWT_SECRET"_s, canary},
        {u"DATABASE_URL"_s, u"postgres://auth:"_s + canary + u"@127.0.0.1:5432/auth"_s},
        {u"GOTRUE_SMTP_HOST"_s, u"mail.example.org"_s},
        {u"GOTRUE_SMTP_ADMIN_EMAIL"_s, u"auth@example.org"_s},
        {u"GOTRUE_SMTP_USER"_s, u"auth"_s},
        {u"GOTRUE_SMTP_PASS"_s, canary},
        {u"GOTRUE_EXTERNAL_GITHUB_SECRET"_s, canary},
        {u"GOTRUE_SECURITY_CAPTCHA_SECRET"_s, canary},
        {u"GOTRUE_SMS_TWILIO_AUTH_TOKEN"_s, canary},
        {u"GOTRUE_HOOK_SEND_EMAIL_URI"_s,
         u"https://hook:"_s + canary + u"@hooks.example.org/mail"_s},
    };
    Machine machine;
    const auto config = machine.load(environment);
    QVERIFY2(config, qPrintable(message(config)));
    for (const EffectiveSetting &one : config->effective)
        QVERIFY2(!one.value.contains(canary), qPrintable(one.name));
    for (const QString &name : environment.keys()) {
        const EffectiveSetting *const shown = named(*config, name);
        QVERIFY2(shown, qPrintable(name));
        QCOMPARE(shown->source, u"environment"_s);
        const bool isHidden = environment.value(name).contains(canary);
        QVERIFY2((shown->value == u"••••"_s) == isHidden, qPrintable(name + u' ' + shown->value));
    }
}

// A setting that is added later is not forgotten.
void TestEffectiveSettings::whatIsNamedASecretIsOne()
{
    Machine machine;
    const auto config = machine.load();
    QVERIFY2(config, qPrintable(message(config)));
    static const QRegularExpression secret(
        u"_(SECRETS?|PASS|PASSWORD|AUTH_TOKEN|API_KEY|API_SECRET|ACCESS_KEY)$"_s);
    static const QRegularExpression rule(u"_REQUIRE_CURRENT_PASSWORD$"_s); // true or false
    for (const EffectiveSetting &one : config->effective) {
        if (secret.match(one.name).hasMatch() && !rule.match(one.name).hasMatch())
            QVERIFY2(one.secret, qPrintable(one.name));
    }
}

void TestEffectiveSettings::sources()
{
    Machine machine;
    machine.sources.file = machine.write(u"a.conf"_s, "GOTRUE_SITE_URL=https://example.org\n");
    machine.sources.directory = machine.path(u"conf"_s);
    machine.write(u"conf/b.env"_s, "GOTRUE_JWT_EXP=1800\n");
    const auto config = machine.load({{u"GOTRUE_JWT_AUD"_s, u"people"_s}});
    QVERIFY2(config, qPrintable(message(config)));
    const std::vector<std::array<QString, 3>> rows{
        {u"GOTRUE_SITE_URL"_s, u"https://example.org"_s, u"file"_s},
        {u"GOTRUE_JWT_EXP"_s, u"1800"_s, u"config_dir"_s},
        {u"GOTRUE_JWT_AUD"_s, u"people"_s, u"environment"_s},
        {u"GOTRUE_JWT_SECRET"_s, u"••••"_s, u"generated"_s},
        {u"GOTRUE_DISABLE_SIGNUP"_s, u"false"_s, u"default"_s},
    };
    for (const auto &[name, value, source] : rows) {
        const EffectiveSetting *const shown = named(*config, name);
        QVERIFY2(shown, qPrintable(name));
        QCOMPARE(shown->value + u' ' + shown->source, value + u' ' + source);
    }
}

QTEST_GUILESS_MAIN(TestEffectiveSettings)
#include "tst_effectivesettings.moc"
