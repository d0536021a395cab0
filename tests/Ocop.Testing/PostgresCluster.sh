#!/usr/bin/env bash
# A throw-away PostgreSQL cluster that lives as long as standard input stays open: a test process that dies, even by
# kill -9, closes it and leaves nothing behind. Prints one line: `ready FOLDER` (the folder of its Unix socket) or
# `missing REASON`. Run as `bash -c "$(cat PostgresCluster.sh)"`, so that an account without access to this file can, too.
set -euo pipefail

# PostgreSQL refuses to run as root.
if [ "$(id -u)" = 0 ]; then
  account=postgres
  id "$account" >/dev/null 2>&1 || account=nobody
  exec setpriv --reuid="$account" --regid="$(id -g "$account")" --clear-groups --reset-env \
    env OCOP_POSTGRES_BIN="${OCOP_POSTGRES_BIN:-}" bash -c "$BASH_EXECUTION_STRING"
fi

bin=
for place in "${OCOP_POSTGRES_BIN:-}" "$(dirname "$(command -v initdb || echo /nowhere/initdb)")" \
  "$(pg_config --bindir 2>/dev/null || true)" /usr/lib/postgresql/*/bin /usr/local/pgsql/bin; do
  [ ! -x "$place/initdb" ] || [ ! -x "$place/postgres" ] || bin=$place
done
if [ -z "$bin" ]; then
  echo "missing no initdb found; on Debian: apt-get install postgresql"
  exit
fi

cd /
folder=$(mktemp -d /tmp/ocop-postgres.XXXXXX)
server=
stop() {
  [ -z "$server" ] || { kill -QUIT "$server" && wait "$server"; } 2>/dev/null || true
  rm -rf "$folder"
}
trap stop EXIT
trap '' INT HUP # Ctrl+C reaches the whole group; the end of standard input is the signal to go

"$bin/initdb" --pgdata="$folder/data" --username=ocop --auth=trust --encoding=UTF8 --no-locale --no-sync >"$folder/log" 2>&1 ||
  { echo "missing initdb failed: $(tail -n 1 "$folder/log")"; exit; }
# Nothing here outlives the test run, so nothing needs to reach the disk.
"$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
  -c max_connections=300 -c shared_buffers=64MB -c autovacuum=off </dev/null >>"$folder/log" 2>&1 &
server=$!
for _ in {1..300}; do
  if [ -S "$folder/.s.PGSQL.5432" ] && "$bin/psql" -h "$folder" -U ocop -d postgres -qc '' 2>/dev/null; then
    echo "ready $folder"
    cat >/dev/null || true
    exit
  fi
  kill -0 "$server" 2>/dev/null || break
  sleep 0.1
done
echo "missing the server did not start: $(tail -n 1 "$folder/log")"
