#include "dnsmailhosts.h"

#include <QDeadlineTimer>
#include <QtEndian>

#include <array>
#include <netdb.h>
#include <netinet/in.h>
#include <resolv.h>

namespace latchkey::providers {

using namespace std::chrono_literals;
using Answer = MailHosts::Answer;

namespace {

// What the system knows of its name servers, and one question at a time to them. Not QDnsLookup: it
// has no time-out of its own, and what it waits for holds up the end of the server.
class Resolver
{
public:
    Resolver(const QHostAddress &server, quint16 port)
        : m_isReady(::res_ninit(&m_state) == 0)
    {
        m_state.retry = 1; // who does not answer is no reason to refuse an address
        m_state.options |= RES_IGNTC; // what fits into one datagram is enough
        if (server.isNull())
            return;
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(server.toIPv4Address());
        m_state.nsaddr_list[0] = address;
        m_state.nscount = 1;
    }

    ~Resolver()
    {
        if (m_isReady)
            ::res_nclose(&m_state);
    }

    Q_DISABLE_COPY_MOVE(Resolver)

    // Known: there are records of that type, or of one that leads to them.
    Answer ask(const QString &domain, int type, const QDeadlineTimer &deadline)
    {
        // The resolver counts in seconds, and gives each server its share of what is left.
        const auto left = static_cast<int>(deadline.remainingTimeAsDuration() / 1s);
        m_state.nscount = std::min(m_state.nscount, left);
        if (!m_isReady || m_state.nscount == 0)
            return Answer::Unsaid;
        m_state.retrans = left / m_state.nscount;
        const int size = ::res_nquery(&m_state,
                                      domain.toLatin1().constData(),
                                      ns_c_in,
                                      type,
                                      m_answer.data(),
                                      static_cast<int>(m_answer.size()));
        if (size >= 0) {
            const int length = std::min(size, static_cast<int>(m_answer.size()));
            return ::ns_initparse(m_answer.data(), length, &m_message) == 0 ? Answer::Known
                                                                            : Answer::Unsaid;
        }
        const bool isNone = m_state.res_h_errno == HOST_NOT_FOUND || m_state.res_h_errno == NO_DATA;
        return isNone ? Answer::None : Answer::Unsaid;
    }

    // Of the last answer.
    QStringList values(int type)
    {
        QStringList found;
        for (int i = 0; i < ns_msg_count(m_message, ns_s_an); ++i) {
            ns_rr record{};
            if (::ns_parserr(&m_message, ns_s_an, i, &record) == 0 && ns_rr_type(record) == type)
                found.append(valueOf(record));
        }
        return found;
    }

private:
    QString valueOf(const ns_rr &record) const
    {
        const quint8 *data = ns_rr_rdata(record);
        const auto size = ns_rr_rdlen(record);
        if (ns_rr_type(record) == ns_t_a && size == NS_INADDRSZ)
            return QHostAddress(qFromBigEndian<quint32>(data)).toString();
        if (ns_rr_type(record) == ns_t_aaaa && size == NS_IN6ADDRSZ)
            return QHostAddress(data).toString();
        if (ns_rr_type(record) != ns_t_mx || size <= NS_INT16SZ)
            return {};
        std::array<char, NS_MAXDNAME> name{};
        const int read = ::dn_expand(ns_msg_base(m_message),
                                     ns_msg_end(m_message),
                                     data + NS_INT16SZ, // after the preference, RFC 1035 3.3.9
                                     name.data(),
                                     static_cast<int>(name.size()));
        return read < 0 ? QString() : normalizedHost(QString::fromLatin1(name.data()));
    }

    struct __res_state m_state{};
    bool m_isReady;
    ns_msg m_message{};
    std::array<quint8, NS_MAXMSG> m_answer{};
};

} // namespace

DnsMailHosts::DnsMailHosts(QHostAddress server, quint16 port)
    : m_server(std::move(server))
    , m_port(port)
{ }

MailHosts DnsMailHosts::find(const QString &domain, std::chrono::milliseconds budget) const
{
    const QDeadlineTimer deadline(budget);
    Resolver resolver(m_server, m_port);
    for (const int type : {ns_t_mx, ns_t_a, ns_t_aaaa}) {
        const Answer answer = resolver.ask(domain, type, deadline);
        if (answer == Answer::Unsaid)
            return {};
        if (answer == Answer::None)
            continue;
        QStringList names = resolver.values(type);
        if (names.isEmpty())
            continue;
        // RFC 7505: a single MX without a name says that the domain takes no mail.
        names.removeAll(QString());
        return {.answer = names.isEmpty() ? Answer::None : Answer::Known,
                .names = std::move(names)};
    }
    return {.answer = Answer::None, .names = {}};
}

} // namespace latchkey::providers
