#pragma once

#include "http/httpserver.h"
#include "mail/mailcounts.h"
#include "services/housekeeping.h"
#include "services/services.h"
#include "storage/database.h"

#include <QByteArray>

namespace latchkey::metrics {

class PrometheusText;

// The page that Prometheus reads. Names of the peer where it has the same thing
// (reference/configuration.md 20), latchkey_* otherwise. It never tells anything about a user, and
// no label takes a value that a client chose.
class MetricsPage
{
public:
    // All of them must outlive this.
    MetricsPage(const http::HttpServer &server,
                storage::Database &database,
                const services::Services &services,
                const services::Housekeeping &housekeeping,
                const mail::MailCounts &mails);

    // Asks the database one question, so not on an event loop; any other thread.
    QByteArray text() const;

private:
    void addProgram(PrometheusText &text) const;
    void addRequests(PrometheusText &text) const;
    static void addMailLimits(PrometheusText &text, const std::vector<http::RequestRow> &rows);
    void addEdge(PrometheusText &text) const;
    void addDatabase(PrometheusText &text) const;
    void addWork(PrometheusText &text) const;
    void addMails(PrometheusText &text) const;

    const http::HttpServer &m_server;
    storage::Database &m_database;
    const services::Services &m_services;
    const services::Housekeeping &m_housekeeping;
    const mail::MailCounts &m_mails;
};

} // namespace latchkey::metrics
