#include "maildelivery.h"

#include "logging.h"
#include "mailfiles.h"
#include "mailkinds.h"

#include <QFileInfo>

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

bool breaksLine(const QString &text)
{
    return text.contains(u'\r') || text.contains(u'\n') || text.contains(QChar(0));
}

Result<> checkSmtp(const SmtpSettings &smtp)
{
    const bool isHost = std::ranges::all_of(smtp.host, [](QChar c) {
        return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_' || c == u':';
    });
    if (!isHost)
        return validationFailed(u"GOTRUE_SMTP_HOST: the value is no host; use a name such as "
                                "smtp.example.com, or an address"_s);
    if (breaksLine(smtp.user))
        return validationFailed(u"GOTRUE_SMTP_USER holds CR, LF or NUL; use one line"_s);
    if (breaksLine(QString::fromUtf8(smtp.password.reveal())))
        return validationFailed(u"GOTRUE_SMTP_PASS holds CR, LF or NUL; use one line"_s);
    if (!smtp.caFile.isEmpty() && !QFileInfo(smtp.caFile).isReadable())
        return validationFailed(
            u"LATCHKEY_SMTP_CA_FILE: %1 cannot be read; use a file of certificates in "
            "PEM"_s.arg(smtp.caFile));
    return {};
}

Result<MailSender> makeSender(const MailSettings &settings)
{
    const Result<MailAddress> address = MailAddress::parse(settings.senderAddress);
    if (!address)
        return validationFailed(
            u"GOTRUE_SMTP_ADMIN_EMAIL: %1; use one such as auth@example.com"_s.arg(
                address.error().message));
    if (breaksLine(settings.senderName))
        return validationFailed(u"GOTRUE_SMTP_SENDER_NAME holds CR, LF or NUL; use one line"_s);
    MailHeaders headers = TRY(MailHeaders::create(settings.headers));
    return MailSender{
        .address = *address, .name = settings.senderName, .headers = std::move(headers)};
}

std::unique_ptr<Mailer> makeMailer(const MailSettings &settings,
                                   const std::atomic<bool> &isInterrupted)
{
    if (!settings.smtp.host.isEmpty())
        return std::make_unique<SmtpMailer>(settings.smtp, isInterrupted);
    if (!settings.folder.isEmpty())
        return std::make_unique<MailFiles>(settings.folder);
    return std::make_unique<NoMailer>();
}

} // namespace

// What create() has found to be in order.
struct MailDelivery::Checked
{
    MailSettings settings;
    MailSender sender;
    MailRenderer renderer;
};

Result<std::unique_ptr<MailDelivery>> MailDelivery::create(MailSettings settings,
                                                           storage::Database &database,
                                                           const Clock &clock,
                                                           RandomSource &random)
{
    TRY(checkSmtp(settings.smtp));
    MailSender sender = TRY(makeSender(settings));
    MailRenderer renderer = TRY(MailRenderer::create(settings.templates));
    settings.dispatcher.owner = randomUuid(random).toString(QUuid::WithoutBraces);
    settings.queue.ownsDatabase = database.engine() == storage::Engine::Sqlite;
    return std::unique_ptr<MailDelivery>(new MailDelivery({.settings = std::move(settings),
                                                           .sender = std::move(sender),
                                                           .renderer = std::move(renderer)},
                                                          database,
                                                          clock,
                                                          random));
}

MailDelivery::MailDelivery(Checked checked,
                           storage::Database &database,
                           const Clock &clock,
                           RandomSource &random)
    : m_settings(std::move(checked.settings))
    , m_sender(std::move(checked.sender))
    , m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_renderer(std::move(checked.renderer))
    , m_fetcher({.mostBytes = m_settings.templates.policy.mostBytes}, m_isInterrupted)
    , m_mailer(makeMailer(m_settings, m_isInterrupted))
    , m_dispatcher(m_settings.dispatcher,
                   m_sender,
                   database,
                   m_renderer,
                   m_fetcher,
                   *m_mailer,
                   clock,
                   random)
    , m_queue(m_settings.queue,
              m_dispatcher,
              m_renderer,
              m_fetcher,
              *m_mailer,
              m_isInterrupted,
              clock,
              random)
{ }

MailDelivery::~MailDelivery()
{
    stop(std::chrono::milliseconds(0));
}

void MailDelivery::start()
{
    if (m_settings.smtp.host.isEmpty() && m_settings.folder.isEmpty())
        logging::write(LogLevel::Warning,
                       u"GOTRUE_SMTP_HOST is not set, and there is no data directory for files: "
                       "every mail is given up");
    m_database.setMailListener([this] { m_queue.wake(); });
    m_queue.start();
}

void MailDelivery::stop(std::chrono::milliseconds grace)
{
    m_queue.stop(grace);
    m_database.setMailListener({});
}

Result<SmtpMailer::Report> MailDelivery::testMail(const QString &recipient,
                                                  const QDeadlineTimer &deadline) const
{
    const auto *const smtp = dynamic_cast<const SmtpMailer *>(m_mailer.get());
    if (!smtp)
        return validationFailed(u"GOTRUE_SMTP_HOST is not set: mails are not sent"_s);
    MailAddress address = TRY(MailAddress::parse(recipient));
    const MailEnvelope envelope{.id = randomUuid(m_random),
                                .kind = u"test"_s,
                                .recipient = std::move(address),
                                .date = m_clock.now()};
    const QString text = u"This is a test. If you can read it, mail can be sent.\n"_s;
    const MailContent content{.subject = u"Test of the mail settings"_s,
                              .html = u"<!DOCTYPE html>\n<p>"_s + text.trimmed() + u"</p>\n"_s,
                              .text = text};
    return smtp->test({.id = envelope.id,
                       .kind = envelope.kind,
                       .sender = m_sender.address,
                       .recipient = envelope.recipient,
                       .message = composedMessage(m_sender, envelope, content),
                       .date = envelope.date},
                      deadline);
}

} // namespace latchkey::mail
