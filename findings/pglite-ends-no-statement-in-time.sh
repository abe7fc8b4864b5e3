#!/usr/bin/env bash
# @electric-sql/pglite 0.5.16: statement_timeout is taken, and shown as set, and ends nothing.
#
# Guess before the run: the setting is PostgreSQL's own and the engine is PostgreSQL's own, so a statement of a second is
# ended after 100 ms with 57014, query_canceled, as on every server; at least `set` would say that it cannot be had.
# Seen: `set` succeeds, `show` says 100ms, and both a statement that sleeps and one that works run to their end and answer
# as if nothing had been set. The timer behind it is a signal, and in this build of the engine nobody sends any. Whoever
# moves from a server to the embedded database loses the limit without a word, and because the engine runs in the process
# of its caller, a statement without a limit is a process that answers nobody.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @electric-sql/pglite@0.5.16 >/dev/null
cat > timeout.mjs <<'JS'
import { PGlite } from "@electric-sql/pglite";

const client = await PGlite.create();
await client.query("set statement_timeout = '100ms'");
const { rows } = await client.query("show statement_timeout");

/** How a statement ended that takes longer than it may. */
async function outlast(statement) {
  const start = performance.now();
  const end = await client.query(statement).then(
    () => "answered",
    ({ code }) => code,
  );
  return performance.now() - start > 200 ? `${end}, late` : `${end}, in time`;
}

const asleep = await outlast("select pg_sleep(1)");
const atWork = await outlast("select count(*) from generate_series(1, 3000000)");
console.log(JSON.stringify({ shown: rows[0].statement_timeout, asleep, atWork }));
await client.close();
JS
node timeout.mjs | tee out.txt
grep -q '"shown":"100ms"' out.txt || { echo "changed: the setting is not taken"; exit 1; }
grep -q '"asleep":"answered, late","atWork":"answered, late"' out.txt || { echo "changed: a statement is ended in time"; exit 1; }
echo "as described"
