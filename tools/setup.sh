# shellcheck shell=bash
# Installs what the verbs of ./dev need. Debian 13 and later as it is; Debian 12 gets trixie as a second source that
# nothing else is taken from. Sourced by ./dev, which has set `root`.

# One line per package: the verbs that need it, its name, and the lowest version that will do.
packages=(
    "build g++ 4:14"
    "build cmake 3.28"
    "build ninja-build 0"
    "build ccache 0"
    "build lld 0"
    "build pkg-config 0"
    "build qt6-base-dev 6.8"
    "build qt6-httpserver-dev 6.8"
    "build qt6-websockets-dev 6.8"
    "build libqt6sql6-psql 6.8"
    "build libqt6sql6-sqlite 6.8"
    "build libsqlite3-0 3.46"
    "build libqca-qt6-dev 2.3.9"
    "build libqca-qt6-plugins 2.3.9"
    "build libssl-dev 3.2"
    "build libbotan-3-dev 3"
    "build libcurl4-openssl-dev 8"
    "build qt6-svg-dev 6.8"
    "build qt6-svg-plugins 6.8"
    "build qtkeychain-qt6-dev 0.14"
    "build qt6-l10n-tools 6.8"
    "build qt6-translations-l10n 6.8"
    "build python3 3.11"
    "build python3-yaml 6"
    "test python3 3.11"
    "test python3-venv 0"
    "test python3-aiosmtpd 1.4.3"
    "test postgresql-17 17"
    "test nodejs 20"
    "test npm 0"
    "test git 0"
    "bench wrk 0"
    "check clang-format-19 1:19"
    "check python3-venv 3.11"
    "check shellcheck 0"
)

# What is needed, in words, for systems that this script cannot install on.
list_needs()
{
    cat <<'NEEDS'
Latchkey needs, under whatever names your system has for them:
  to build   a C++23 compiler with std::expected (GCC 14, Clang 19), CMake 3.28, Ninja, pkg-config; ccache and lld help
             Qt 6.8: Core, Network, HttpServer, WebSockets, Sql with the PostgreSQL and SQLite drivers, Test;
             for the console Widgets, Svg, Qt's lupdate and lrelease, its own translations, and QtKeychain 0.14
             Python 3.11 with PyYAML, SQLite 3.46, QCA 2.3.9 for Qt 6 with its OpenSSL plugin, OpenSSL 3.2, Botan 3, libcurl 8 with OpenSSL
  to test    Python 3.11 with venv and aiosmtpd, PostgreSQL 17 (initdb, pg_ctl, psql), Node.js 20 with npm
  to bench   wrk
  to check   clang-format 19, shellcheck, git; Python's venv and PyPI for clang-tidy
Debian 13 has all of it; Debian 12 takes it from Debian 13's archive. There, ./dev setup installs it.
NEEDS
}

# Some tools may come from elsewhere than a package, and are left as they are.
is_there_otherwise()
{
    case $1 in
        nodejs) node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' 2>/dev/null ;;
        npm) npm --version >/dev/null 2>&1 ;;
        python3-yaml) python3 -c 'import yaml' 2>/dev/null ;;
        python3-venv) python3 -c 'import ensurepip, venv' 2>/dev/null ;;
        python3) python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ;;
        postgresql-17) "${root:?}/tests/support/postgres-cluster.sh" bindir >/dev/null 2>&1 ;;
        git) git --version >/dev/null 2>&1 ;;
        *) return 1 ;;
    esac
}

# Prints "name lowest-version" of each package of the given verbs that is not installed well enough.
missing_packages()
{
    local line verb name lowest installed
    declare -A versions=()
    while read -r name installed; do
        versions[$name]=$installed
    done < <(dpkg-query -W -f '${db:Status-Status} ${Package} ${Version}\n' | sed -n 's/^installed //p')
    for line in "${packages[@]}"; do
        read -r verb name lowest <<<"$line"
        [[ " $* " == *" $verb "* ]] || continue
        installed=${versions[$name]:-}
        [[ -n $installed ]] && dpkg --compare-versions "$installed" ge "$lowest" && continue
        is_there_otherwise "$name" || echo "$name $lowest"
    done
}

as_root()
{
    if [[ $(id -u) == 0 ]]; then
        "$@"
    elif [[ -t 0 ]]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

apt_get()
{
    as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 apt-get -q \
        -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 -o Dpkg::Options::=--force-confold -o Dpkg::Use-Pty=0 "$@"
}

# Succeeds when apt would install a good enough version of each "name lowest" line of $1.
candidates_suffice()
{
    local name lowest candidate
    while read -r name lowest; do
        candidate=$(apt-cache policy "$name" | sed -n 's/^  Candidate: //p')
        [[ -n $candidate && $candidate != "(none)" ]] || return 1
        dpkg --compare-versions "$candidate" ge "$lowest" || return 1
    done <<<"$1"
}

# Debian 12: trixie from the mirrors this machine already uses, in the form they are written in, pinned so low
# that nothing comes from it unless asked for by name.
add_trixie()
{
    echo "This is Debian 12. Latchkey needs libraries of Debian 13 (trixie): adding it as a source with priority 100,"
    echo "so that only the packages named here, and what they need, are taken from it."
    if [[ -t 0 && -t 1 ]]; then
        local answer
        read -r -p "Go on? [Y/n] " answer
        [[ -z $answer || $answer == [yY]* ]] || return 1
    fi
    local folder found=
    folder=$(mktemp -d)
    awk 'FNR == 1 { print "" } 1' /etc/apt/sources.list.d/*.sources 2>/dev/null | trixie_stanzas >"$folder/latchkey-trixie.sources"
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | trixie_lines >"$folder/latchkey-trixie.list"
    printf 'Package: *\nPin: release n=trixie*\nPin-Priority: 100\n' >"$folder/latchkey-trixie.pin"
    for form in sources list; do
        [[ -s $folder/latchkey-trixie.$form ]] || continue
        found=yes
        as_root install -m 644 "$folder/latchkey-trixie.$form" "/etc/apt/sources.list.d/latchkey-trixie.$form"
    done
    [[ -n $found ]] && as_root install -m 644 "$folder/latchkey-trixie.pin" /etc/apt/preferences.d/latchkey-trixie
    rm -r "$folder"
    [[ -n $found ]] || { echo "No source of Debian 12 (bookworm) found in apt's sources." >&2 && return 1; }
}

# The stanzas of standard input (deb822) that name bookworm, with trixie instead; everything else in them is kept.
trixie_stanzas()
{
    awk 'BEGIN { RS = ""; ORS = "\n\n"; FS = "\n" }
    {
        binary = enabled = 1; suites = ""; kept = ""
        for (i = 1; i <= NF; i++) {
            if ($i ~ /^#/) continue
            if (tolower($i) ~ /^types:/) { binary = $i ~ /(^|[ \t])deb([ \t]|$)/; $i = "Types: deb" }
            else if (tolower($i) ~ /^enabled:[ \t]*(no|false|0)/) enabled = 0
            else if (tolower($i) ~ /^components:/) $i = "Components: main"
            else if (tolower($i) ~ /^suites:/) {
                count = split(substr($i, 8), names, /[ \t]+/)
                for (n = 1; n <= count; n++)
                    if (names[n] ~ /^bookworm(-updates|-security)?$/) suites = suites " " names[n]
                gsub(/bookworm/, "trixie", suites)
                $i = "Suites:" suites
            }
            kept = kept (kept == "" ? "" : "\n") $i
        }
        if (binary && enabled && suites != "") print kept
    }'
}

# The same for one-line sources: "deb [options] uri suite components".
trixie_lines()
{
    sed -n -E 's@^[ \t]*deb[ \t]+((\[[^]]*\][ \t]+)?[^ \t]+)[ \t]+bookworm(-updates|-security)?[ \t].*@deb \1 trixie\3 main@p' |
        grep -v 'cdrom:' || true
}

# A cluster that Debian would make and start is of no use here. An existing one is left alone.
forbid_main_cluster()
{
    compgen -G '/etc/postgresql/*/*' >/dev/null && return
    as_root mkdir -p /etc/postgresql-common/createcluster.d
    echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.d/latchkey.conf >/dev/null
}

# setup VERB...: what `build`, `test`, `bench` and `check` need. Does nothing when everything is there.
setup()
{
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        [[ -n ${setup_noted:-} ]] || list_needs
        setup_noted=yes
        return
    fi
    local missing release=
    missing=$(missing_packages "$@")
    [[ -n $missing ]] || return 0
    echo "To install: $(cut -d' ' -f1 <<<"$missing" | tr '\n' ' ')"
    if [[ $(id -u) != 0 ]] && ! command -v sudo >/dev/null; then
        echo "Installing needs root: run ./dev setup as root once, or install sudo." >&2
        return 1
    fi
    apt_get update || return
    if ! candidates_suffice "$missing"; then
        release=trixie
        if ! apt-cache policy | grep -q 'n=trixie,'; then
            if ! apt-cache policy | grep -q 'n=bookworm,'; then
                echo "This system's packages are too old or have other names." >&2
                list_needs >&2
                return 1
            fi
            add_trixie && apt_get update || return
        fi
    fi
    grep -q '^postgresql' <<<"$missing" && forbid_main_cluster
    # shellcheck disable=SC2046 # one word per package
    apt_get install -y --no-install-recommends ${release:+-t "$release"} $(cut -d' ' -f1 <<<"$missing") || return
    missing=$(missing_packages "$@")
    [[ -z $missing ]] || { echo "Still missing: $missing" >&2 && return 1; }
}
