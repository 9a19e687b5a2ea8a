#pragma once

#include <QPointer>
#include <QScrollArea>
#include <QTimer>
#include <QUrlQuery>

#include <chrono>

class QComboBox;
class QFormLayout;
class QPushButton;
class QTreeWidget;

namespace latchkey::console {

class ApiCall;
class MomentRange;
struct ApiError;
struct Workplace;

// The filters beside the list of users: states with how many are in each, roles, ways to sign in,
// times. Counts again while it is in use. What is chosen lasts as long as the program runs.
class UserFilters final : public QScrollArea
{
    Q_OBJECT

public:
    explicit UserFilters(const Workplace &workplace);

    // For GET /admin/users.
    QUrlQuery filter() const;

    bool isFiltering() const { return !filter().isEmpty(); }

    void reset();

    void enter(); // counts from now on
    void leave();
    void refresh();

    void setCountInterval(std::chrono::milliseconds interval) { m_counting.setInterval(interval); }

Q_SIGNALS:
    void changed(const QUrlQuery &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addStates();
    void addFields(QFormLayout *form);
    void showCounts(const QJsonObject &counts);
    void colourCounts();
    void tell();

    const Workplace &m_workplace;
    QTreeWidget *m_states;
    QComboBox *m_role;
    QComboBox *m_provider;
    MomentRange *m_created;
    MomentRange *m_signedIn;
    QPushButton *m_reset;
    QTimer m_counting;
    QPointer<ApiCall> m_call;
    QUrlQuery m_told;
};

} // namespace latchkey::console
