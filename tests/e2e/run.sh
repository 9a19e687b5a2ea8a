#!/usr/bin/env bash
# run.sh SERVER ENGINE FILE: runs one test file against one engine. Called by ctest, which reads 77 as "skipped".
set -euo pipefail
export LATCHKEY_SERVER=$1 LATCHKEY_E2E_ENGINE=$2

skip()
{
    echo "$1"
    [[ ${LATCHKEY_TEST_REQUIRE_PG:-} == 1 ]] && exit 1
    exit 77
}

packages='python-client'
[[ $3 != openapi.py ]] || packages='schemathesis'
python=$(dirname "$0")/../../build/$packages/bin/python
if [[ $3 == *.py ]]; then
    [[ -x $python ]] || skip "build/$packages is not installed: ./dev test does it."
    python=$(realpath -s "$python")
fi
[[ $3 == *.py || -d $(dirname "$0")/node_modules ]] || skip "The client library is not installed: ./dev test does it, or npm ci here."
[[ $2 != postgresql || -n ${LATCHKEY_TEST_PG:-} ]] || skip "LATCHKEY_TEST_PG names no PostgreSQL: ./dev test starts one."
cd "$(dirname "$0")"
# Schemathesis takes all the time that it gets, which others have to wait for.
[[ $3 != openapi.py ]] || renice -n 10 $$ >/dev/null
# The client leaves its connections to the garbage collector.
[[ $3 != *.py ]] || exec "$python" -W ignore::ResourceWarning "$3"
# The client goes on trying for half a minute to refresh a session whose server is gone: that is not waited for.
exec node --test --test-force-exit --test-reporter=spec "$3"
