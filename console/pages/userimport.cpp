#include "userimport.h"

#include "csv/usercolumns.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr qsizetype mostPartRows = 500; // of a part
constexpr qsizetype mostBytes = 512 * 1024; // the server takes requests of a megabyte

} // namespace

QString faultText(const CsvFault &fault)
{
    switch (fault.kind) {
    case CsvFault::Kind::UnclosedQuote:
        return UserImport::tr("Line %L1: a quotation mark is not closed.").arg(fault.line);
    case CsvFault::Kind::CellTooLong:
        return UserImport::tr("Line %L1: a cell is too long.").arg(fault.line);
    case CsvFault::Kind::TooManyCells:
        return UserImport::tr("Line %L1: too many cells.").arg(fault.line);
    case CsvFault::Kind::WrongEncoding:
        return UserImport::tr("Line %L1: this is not in the encoding of the file.").arg(fault.line);
    }
    return {};
}

UserImport::UserImport(AdminClient &client, const ImportPlan &plan, QObject *parent)
    : QObject(parent)
    , m_task(client)
    , m_plan(plan)
    , m_file(plan.path)
{
    connect(&m_task, &BulkTask::ended, this, [this](const BulkProgress &progress) {
        m_isNew = m_isNew || !progress.isEarlier;
        if (!m_isCancelled)
            m_task.readReport();
    });
    connect(&m_task, &BulkTask::rows, this, [this](const QJsonArray &rows) {
        if (!m_isCancelled)
            take(rows);
    });
    connect(&m_task, &BulkTask::reportRead, this, [this] {
        if (!m_isCancelled)
            finishPart();
    });
    connect(&m_task, &BulkTask::failed, this, [this](const ApiError &error) {
        if (!m_isCancelled)
            Q_EMIT failed(error);
    });
}

void UserImport::start()
{
    if (!m_file.open(QIODevice::ReadOnly)) {
        Q_EMIT unreadable(m_file.errorString());
        return;
    }
    const QFileInfo info(m_plan.path);
    m_identity = (info.canonicalFilePath() + u'\n' + QString::number(info.size()) + u'\n'
                  + info.lastModified(QTimeZone::UTC).toString(Qt::ISODateWithMs) + u'\n'
                  + m_plan.fields.join(u',') + u'\n' + m_plan.conflict + u'\n'
                  + QString::number(static_cast<int>(m_plan.format.encoding))
                  + m_plan.format.separator + QString::number(m_plan.hasHeadings ? 1 : 0))
                     .toUtf8();
    m_reader.emplace(m_file, m_plan.format);
    if (m_plan.hasHeadings)
        (void)m_reader->next();
    nextPart();
}

void UserImport::cancel()
{
    m_isCancelled = true;
    m_task.cancel();
}

void UserImport::nextPart()
{
    m_rows = {};
    m_lines.clear();
    m_attempt = 0;
    if (!readPart())
        return;
    if (m_rows.isEmpty()) {
        Q_EMIT finished(m_isNew);
        return;
    }
    ++m_part;
    submit();
}

// At most half a megabyte: that takes milliseconds.
bool UserImport::readPart()
{
    for (qsizetype size = 0; m_rows.size() < mostPartRows && size < mostBytes;) {
        const auto record = m_reader->next();
        if (!record) {
            Q_EMIT unreadable(faultText(record.error()));
            return false;
        }
        if (!*record)
            return true;
        const QJsonObject user = userOf((*record)->cells, m_plan.fields);
        size += QJsonDocument(user).toJson(QJsonDocument::Compact).size();
        m_rows << user;
        m_lines << (*record)->line;
    }
    return true;
}

void UserImport::submit()
{
    m_isJudged = QList<bool>(m_rows.size(), false);
    // Each row for itself: one that is wrong takes no other with it.
    m_task.start({{"action"_L1, u"create"_s},
                  {"rows"_L1, m_rows},
                  {"conflict"_L1, m_plan.conflict},
                  {"dry_run"_L1, m_plan.isDryRun},
                  {"chunk"_L1, 1}},
                 m_plan.isDryRun ? QByteArray() : key());
}

QByteArray UserImport::key() const
{
    const QByteArray whole
        = m_identity + '\n' + QByteArray::number(m_part) + '\n' + QByteArray::number(m_attempt);
    return "console-import-" + QCryptographicHash::hash(whole, QCryptographicHash::Sha256).toHex();
}

void UserImport::take(const QJsonArray &rows)
{
    QList<ImportVerdict> taken;
    for (const QJsonValue &row : rows) {
        const qsizetype number = row["row"_L1].toInteger();
        const QString result = row["result"_L1].toString();
        if (number < 0 || number >= m_lines.size() || result.isEmpty())
            continue;
        m_isJudged[number] = true;
        QString email = row["email"_L1].toString();
        if (email.isEmpty())
            email = m_rows[number]["email"_L1].toString();
        taken << ImportVerdict{.line = m_lines[number],
                               .email = email,
                               .result = result,
                               .code = row["error_code"_L1].toString(),
                               .message = row["message"_L1].toString()};
    }
    Q_EMIT verdicts(taken);
}

void UserImport::finishPart()
{
    m_bytesDone = m_file.pos();
    if (m_task.progress().state == "cancelled"_L1) {
        // One that an earlier run cancelled is gone on with; nobody's cancelling is undone.
        if (m_task.progress().isEarlier)
            submitRest();
        else
            Q_EMIT unreadable(tr("Somebody cancelled the job on the server."));
    } else {
        nextPart();
    }
}

void UserImport::submitRest()
{
    QJsonArray left;
    QList<qint64> lines;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_isJudged[row])
            continue;
        left << m_rows[row];
        lines << m_lines[row];
    }
    m_rows = std::move(left);
    m_lines = std::move(lines);
    ++m_attempt;
    if (m_rows.isEmpty())
        nextPart();
    else
        submit();
}

} // namespace latchkey::console
