#!/usr/bin/env bash
# A PostgreSQL cluster for tests: on a free port of 127.0.0.1, run by an unprivileged user, without fsync, in a folder
# that is removed with it. It never touches a cluster of the machine.
#
#   postgres-cluster.sh run COMMAND…   runs COMMAND with LATCHKEY_TEST_PG set, and TMPDIR, in memory where there is room;
#                                      the cluster and that folder are gone when this returns, however it ends
#   postgres-cluster.sh create FOLDER [NAME=VALUE…]   makes and starts one in FOLDER (new), prints its URL
#   postgres-cluster.sh stop FOLDER | start FOLDER    as if the machine's PostgreSQL went away and came back
#   postgres-cluster.sh remove FOLDER
#   postgres-cluster.sh bindir         prints where the server's programs are
#
# Superuser `postgres`, and a role `latchkey` (password `latchkey`) that owns nothing. The URL is the superuser's.
set -euo pipefail

die()
{
    echo "postgres-cluster: $*" >&2
    exit 1
}

# The newest PostgreSQL from 17 on: where Debian has it, else where pg_config says.
bindir()
{
    local folder
    folder=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
    folder=${folder%/initdb}
    [[ -n $folder ]] || folder=$(pg_config --bindir 2>/dev/null) || true
    [[ -x ${folder:-}/initdb && $("$folder/initdb" --version) =~ ([0-9]+) && ${BASH_REMATCH[1]} -ge 17 ]] ||
        die "PostgreSQL 17 or newer is not installed; ./dev setup installs it"
    echo "$folder"
}

# PostgreSQL refuses to run as root.
unprivileged()
{
    if [[ $(id -u) == 0 ]]; then
        local user=postgres
        id "$user" >/dev/null 2>&1 || user=nobody
        setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups "$@"
    else
        "$@"
    fi
}

own_folder()
{
    chmod 700 "$1"
    if [[ $(id -u) == 0 ]]; then
        local user=postgres
        id "$user" >/dev/null 2>&1 || user=nobody
        chown "$user" "$1"
    fi
}

has_shared_memory()
{
    [[ $(stat -f -c %T /dev/shm 2>/dev/null) == tmpfs && -w /dev/shm ]]
}

settings()
{
    cat <<SETTINGS
listen_addresses = '127.0.0.1'
unix_socket_directories = '$1'
max_connections = 200
shared_buffers = 128MB
fsync = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 256MB
log_min_messages = warning
SETTINGS
    # POSIX shared memory needs a real /dev/shm, which bare roots and some containers do not have.
    has_shared_memory || echo 'dynamic_shared_memory_type = mmap'
}

# Tests make some thousand databases and throw them away, and on a disk half of their time goes into making files.
scratch()
{
    local needed=$((4 * 1024 * 1024)) room memory
    room=$(df --output=avail /dev/shm 2>/dev/null | tail -n 1)
    memory=$(sed -n 's/^MemAvailable: *\([0-9]*\) kB/\1/p' /proc/meminfo)
    if has_shared_memory && ((${room:-0} > needed && ${memory:-0} > needed)); then
        echo /dev/shm
    else
        echo "${TMPDIR:-/tmp}"
    fi
}

# Starts the cluster in folder $1 on its port. Ports below 32768 are never taken by an outgoing connection, and those below
# 20000 by no server under test.
start()
{
    unprivileged "$(bindir)/pg_ctl" start -D "$1/data" -l "$1/log" -w -t 60 -s -o "-p $(cat "$1/port")" \
        >/dev/null 2>&1 </dev/null
}

stop()
{
    unprivileged "$(bindir)/pg_ctl" stop -D "$1/data" -m immediate -s
}

create()
{
    local folder=$1 setting tries
    shift
    mkdir -p "$folder"
    folder=$(cd "$folder" && pwd)
    [[ -z $(ls -A "$folder") ]] || die "$folder is not empty"
    own_folder "$folder"
    cd "$folder"
    unprivileged "$(bindir)/initdb" -D "$folder/data" -U postgres --auth=trust --no-sync --encoding=UTF8 \
        --locale=C.UTF-8 >"$folder/initdb.log" 2>&1 || die "initdb failed: $(cat "$folder/initdb.log")"
    { settings "$folder" && for setting in "$@"; do echo "$setting"; done; } >>"$folder/data/postgresql.conf"
    for ((tries = 0; tries < 20; tries++)); do
        echo $((12000 + RANDOM % 8000)) >"$folder/port"
        start "$folder" && break
    done
    [[ $tries -lt 20 ]] || die "the cluster does not start: $(tail -n 5 "$folder/log")"
    local url
    url=postgres://postgres@127.0.0.1:$(cat "$folder/port")/postgres
    "$(bindir)/psql" -qX "$url" -c "CREATE ROLE latchkey LOGIN PASSWORD 'latchkey'" >&2
    echo "$url"
}

remove()
{
    if [[ -e $1/data/postmaster.pid ]]; then
        stop "$1" || true
    fi
    rm -rf "$1"
}

# The guard removes both when the pipe to it closes, which also happens when this script is killed.
run()
{
    local folder url status=0 guard
    folder=$(mktemp -d "$(scratch)/latchkey-test.XXXXXX")
    mkdir "$folder/tmp"
    chmod 711 "$folder" "$folder/tmp"
    exec {alive}> >(
        trap '' INT TERM HUP
        cat >/dev/null
        remove "$folder/postgres"
        rm -rf "$folder"
    )
    guard=$!
    url=$(create "$folder/postgres" {alive}>&-)
    LATCHKEY_TEST_PG=$url TMPDIR=$folder/tmp "$@" {alive}>&- || status=$?
    exec {alive}>&-
    wait "$guard"
    return "$status"
}

verb=${1:-}
[[ -n $verb ]] && shift
case $verb in
    run | create | start | stop | remove) [[ $# -ge 1 ]] || die "$verb needs an argument" ;;&
    run | create | start | stop | remove | bindir) "$verb" "$@" ;;
    *) sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0" && exit 2 ;;
esac
