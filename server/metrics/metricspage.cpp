#include "metricspage.h"

#include "processstatus.h"
#include "prometheustext.h"
#include "storage/outboxstore.h"
#include "version.h"

#include <array>
#include <map>
#include <utility>

namespace latchkey::metrics {

namespace {

// A request without a route, or with a method that HTTP does not know: one word for all of them.
QByteArrayView orOther(const QByteArray &text)
{
    return text.isEmpty() ? QByteArrayView("other") : QByteArrayView(text);
}

QByteArray codeOf(int status)
{
    return status == 0 ? QByteArray("other") : QByteArray::number(status);
}

QByteArrayView nameOf(storage::FailureKind kind)
{
    switch (kind) {
    case storage::FailureKind::Refused:
        return "refused";
    case storage::FailureKind::Transient:
        return "transient";
    case storage::FailureKind::Unavailable:
        return "unavailable";
    case storage::FailureKind::Stale:
        return "stale";
    case storage::FailureKind::TimedOut:
        return "timed_out";
    case storage::FailureKind::Unexpected:
        break;
    }
    return "unexpected";
}

void addProcess(PrometheusText &text)
{
    const std::optional<ProcessStatus> process = readProcessStatus();
    if (!process)
        return;
    text.counter("process_cpu_seconds_total", "User and system CPU time spent in seconds.");
    text.sample(process->cpuSeconds);
    text.gauge("process_resident_memory_bytes", "Resident memory size in bytes.");
    text.sample(process->residentBytes);
    text.gauge("process_virtual_memory_bytes", "Virtual memory size in bytes.");
    text.sample(process->virtualBytes);
    text.gauge("process_threads", "Number of threads.");
    text.sample(process->threads);
    text.gauge("process_open_fds", "Number of open file descriptors.");
    text.sample(process->openFiles);
    text.gauge("process_max_fds", "Maximum number of open file descriptors.");
    text.sample(process->mostFiles);
    text.gauge("process_start_time_seconds", "Start time of the process since 1970 in seconds.");
    text.sample(process->startTime);
}

void addLanes(PrometheusText &text, const http::EdgeLoad &load)
{
    using Lane = http::LaneLoad;
    const std::pair<QByteArrayView, const Lane &> lanes[]{
        {"quick", load.quick}, {"hashing", load.hashing}, {"outbound", load.outbound}};
    text.gauge("latchkey_lane_threads", "Threads of a lane.");
    for (const auto &[name, lane] : lanes)
        text.sample(qint64(lane.threads), {{"lane", name}});
    text.gauge("latchkey_lane_busy", "Threads of a lane that work on a request.");
    for (const auto &[name, lane] : lanes)
        text.sample(qint64(lane.busy), {{"lane", name}});
    text.gauge("latchkey_lane_waiting", "Requests that wait for a thread of a lane.");
    for (const auto &[name, lane] : lanes)
        text.sample(qint64(lane.waiting), {{"lane", name}});
    text.counter("latchkey_lane_refused_total",
                 "Requests answered with 503 because a lane was full.");
    for (const auto &[name, lane] : lanes)
        text.sample(lane.refused, {{"lane", name}});
}

} // namespace

MetricsPage::MetricsPage(const http::HttpServer &server,
                         storage::Database &database,
                         const services::Services &services,
                         const services::Housekeeping &housekeeping,
                         const mail::MailCounts &mails)
    : m_server(server)
    , m_database(database)
    , m_services(services)
    , m_housekeeping(housekeeping)
    , m_mails(mails)
{ }

QByteArray MetricsPage::text() const
{
    PrometheusText text;
    addProgram(text);
    addProcess(text);
    addRequests(text);
    addEdge(text);
    addDatabase(text);
    addWork(text);
    addMails(text);
    return text.text();
}

void MetricsPage::addProgram(PrometheusText &text) const
{
    text.gauge("gotrue_running", "Whether the server is running: always 1.");
    text.sample(qint64(1));
    text.gauge("latchkey_build_info", "The version of the server, as a label.");
    text.sample(qint64(1), {{"version", version}});
    const QByteArrayList parts = QByteArray(version).split('.');
    constexpr std::array names{"global_auth_version_major",
                               "global_auth_version_minor",
                               "global_auth_version_patch",
                               "global_auth_version_rc"}; // what is released is no candidate
    for (std::size_t part = 0; part < names.size(); ++part) {
        text.gauge(names[part], "This part of the version number of the server.");
        text.sample(parts.value(static_cast<qsizetype>(part)).toLongLong());
    }
}

void MetricsPage::addRequests(PrometheusText &text) const
{
    const std::vector<http::RequestRow> rows = m_server.requestRows();
    text.counter("http_status_codes", "Answers by status and route.");
    std::map<std::pair<QByteArray, QByteArray>, qint64> byRoute; // methods share a route
    for (const http::RequestRow &row : rows) {
        for (const auto &[status, count] : row.statuses)
            byRoute[{codeOf(status), orOther(row.route).toByteArray()}] += count;
    }
    for (const auto &[key, count] : byRoute)
        text.sample(count, {{"code", key.first}, {"http_route", key.second}});
    text.counter("latchkey_http_requests_total", "Requests by route, method and status.");
    for (const http::RequestRow &row : rows) {
        for (const auto &[status, count] : row.statuses)
            text.sample(count,
                        {{"route", orOther(row.route)},
                         {"method", orOther(row.method)},
                         {"status", codeOf(status)}});
    }
    text.histogram("latchkey_http_request_duration_seconds",
                   "Time from the last byte of a request to its answer.");
    for (const http::RequestRow &row : rows)
        text.distribution(http::RequestRow::bounds,
                          row.took,
                          row.seconds,
                          {{"route", orOther(row.route)}, {"method", orOther(row.method)}});
    addMailLimits(text, rows);
}

void MetricsPage::addMailLimits(PrometheusText &text, const std::vector<http::RequestRow> &rows)
{
    std::map<QByteArray, qint64> byRoute;
    for (const http::RequestRow &row : rows)
        byRoute[row.route] += row.mailLimits;
    text.counter("gotrue_email_rate_limit_counter",
                 "Requests refused because this server may send no more mails now.");
    for (const auto &[route, count] : byRoute) {
        if (count > 0)
            text.sample(count, {{"path", route}});
    }
}

void MetricsPage::addEdge(PrometheusText &text) const
{
    const http::EdgeLoad load = m_server.load();
    addLanes(text, load);
    text.gauge("latchkey_connections", "Connections of clients.");
    text.sample(qint64(load.connections));
    text.gauge("latchkey_connections_max", "Connections that are accepted at most.");
    text.sample(qint64(load.mostConnections));
    text.counter("latchkey_connections_refused_total", "Connections closed at once beyond that.");
    text.sample(load.refusedConnections);
    text.gauge("latchkey_streams", "Streamed answers under way.");
    text.sample(qint64(load.streams));
}

void MetricsPage::addDatabase(PrometheusText &text) const
{
    const storage::StatementCounts &counts = m_database.counts();
    text.counter("latchkey_database_statements_total", "Statements sent.");
    text.sample(counts.statements.load());
    text.counter("latchkey_database_transactions_total", "Transactions begun.");
    text.sample(counts.transactions.load());
    text.counter("latchkey_database_commits_total", "Transactions committed.");
    text.sample(counts.commits.load());
    text.counter("latchkey_database_writes_total",
                 "Pieces of writing work; on SQLite several share one commit.");
    text.sample(counts.writes.load());
    if (m_database.engine() == storage::Engine::Sqlite) {
        text.histogram("latchkey_database_commit_size", "Pieces of writing work in one commit.");
        const storage::CommitSizes sizes = counts.commitSizes();
        text.distribution(storage::CommitSizes::bounds, sizes.counts, sizes.sum);
    }
    text.gauge("latchkey_database_connections", "Connections to the database.");
    text.sample(counts.connections.load());
    text.counter("latchkey_database_connects_total", "Connections opened, or tried to.");
    text.sample(counts.connects.load());
    text.counter("latchkey_database_errors_total", "Statements that failed, by kind.");
    for (std::size_t kind = 0; kind < counts.failures.size(); ++kind)
        text.sample(counts.failures[kind].load(),
                    {{"kind", nameOf(static_cast<storage::FailureKind>(kind))}});
}

// What waits in the database is counted there: all servers on it tell the same number.
void MetricsPage::addWork(PrometheusText &text) const
{
    const Result<qint64> mails = m_database.read([](storage::Transaction &transaction) {
        return storage::OutboxStore().countWaiting(transaction);
    });
    text.gauge("latchkey_database_up", "Whether the database answered just now.");
    text.sample(qint64(mails ? 1 : 0));
    if (mails) {
        text.gauge("latchkey_mail_queue", "Mails that are still to be sent.");
        text.sample(*mails);
    }
    const auto count = [&](QByteArrayView name, QByteArrayView help, const auto &counter) {
        text.counter(name, help);
        text.sample(counter.load());
    };
    const crypto::PasswordHasher &hasher = m_services.hasher;
    count("gotrue_generate_from_password_submitted", "Hashes begun.", hasher.hashing().begun);
    count("gotrue_generate_from_password_completed", "Hashes made.", hasher.hashing().done);
    count("gotrue_compare_hash_and_password_submitted", "Checks begun.", hasher.checking().begun);
    count("gotrue_compare_hash_and_password_completed", "Checks made.", hasher.checking().done);
    text.counter("gotrue_cleanup_affected_rows", "Outdated rows removed or revoked.");
    text.sample(m_housekeeping.affectedRows());
}

void MetricsPage::addMails(PrometheusText &text) const
{
    const std::vector<mail::MailCounts::Row> rows = m_mails.rows();
    text.counter("global_auth_email_send_operations_total", "Mails handed to the mail server.");
    for (const mail::MailCounts::Row &row : rows)
        text.sample(row.operations, {{"type", row.type}});
    text.counter("global_auth_email_send_errors_total", "Those of them that it did not take.");
    for (const mail::MailCounts::Row &row : rows)
        text.sample(row.errors, {{"type", row.type}});
}

} // namespace latchkey::metrics
