#pragma once

#include "page.h"

#include <functional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QTreeWidget;

namespace latchkey::console {

struct ApiRequest;
class DayChart;

// How the server is: counts, mails, settings, and whether mail works.
class ServerPage final : public Page
{
    Q_OBJECT

public:
    explicit ServerPage(const Workplace &workplace);

    void enter() override;
    void refresh() override;
    void find() override;
    void clear() override;

private:
    using Take = std::function<void(const QJsonObject &)>;

    QWidget *buildOverview();
    QWidget *buildOutbox();
    QWidget *buildSettings();
    QWidget *buildTestMail();
    void ask(const ApiRequest &request, Take take);
    void showStatistics(const QJsonObject &statistics);
    void showOutbox(const QJsonObject &answer);
    void showSettings(const QJsonObject &answer);
    void filterSettings();
    void showRights();
    void retry();
    void sendTestMail();
    void setTesting(bool isTesting);
    void showTestMail(const QJsonObject &answer);

    QLabel *m_version;
    QTreeWidget *m_counts;
    DayChart *m_chart;
    QTreeWidget *m_outbox;
    QStackedWidget *m_mails; // outbox, or that it is empty
    QPushButton *m_retry;
    QLineEdit *m_filter;
    QTreeWidget *m_settings;
    QLineEdit *m_recipient;
    QPushButton *m_send;
    QPlainTextEdit *m_dialogue;
    bool m_isTesting = false; // a test mail is on its way
    QTabWidget *m_tabs;
};

} // namespace latchkey::console
