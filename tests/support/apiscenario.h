#pragma once

#include "databases.h"
#include "testapp.h"

#include <QByteArrayList>
#include <QStringList>

#include <functional>
#include <vector>

namespace latchkey::support {

// One request, the answer it must get, and everything it may leave behind: side effects that are
// not named must not happen. Every row is played on both engines.
struct ApiScenario
{
    const char *name;
    Configure with = {};
    std::function<void(TestApp &)> given = {};
    QByteArray request = {}; // "POST /signup"
    std::function<QByteArray(TestApp &)> requestFrom = {}; // where `given` decides
    QByteArray body = {};
    std::function<QByteArray(TestApp &)> bodyFrom = {}; // where `given` decides
    std::function<QByteArray(TestApp &)> bearerFrom = {};
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};

    int status = 200;
    QByteArrayList contains = {};
    QByteArrayList rejects = {};
    QByteArray location = {}; // how the Location begins; empty: there is none
    QStringList audit = {}; // actions, in order
    int users = 0; // how many more rows there are afterwards
    int sessions = 0;
    int mails = 0;
    int hashes = 0; // password hashes computed
};

// Adds a column for the engine and one for the scenario's index, and a row for each pair.
void addScenarioRows(const std::vector<ApiScenario> &scenarios);

// Plays the scenario of the current row; fails the current test at the first difference.
void playScenario(const std::vector<ApiScenario> &scenarios);

storage::Engine currentEngine(); // of the current row

// For init(): skips a row of an engine that is not there, or fails it where all must run.
void requireEngineOfRow();

} // namespace latchkey::support
