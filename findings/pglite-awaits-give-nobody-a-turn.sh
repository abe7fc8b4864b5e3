#!/usr/bin/env bash
# @electric-sql/pglite 0.5.16 under Node: statements that are awaited one after the other leave the event loop no turn
# between them, so a timer that is due, and with it every socket, waits for the last of them.
#
# Guess before the run: each statement blocks for a millisecond or less, and after each `await` others have their turn,
# so a timer of 10 ms fires after a few statements, as with every other driver of a database.
# Seen: of 2,000 awaited statements all are done before the timer fires once; with one turn given away by hand after
# each (setImmediate) it fires while the first few dozen run. Awaited work resolves in microtasks alone, because the
# engine runs in this process and waits for nothing. A loop over a queue therefore stops a server that answers HTTP.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @electric-sql/pglite@0.5.16 >/dev/null
cat > turns.mjs <<'JS'
import { setImmediate as nextTurn } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";

const client = await PGlite.create();
await client.query("select 1");

/** How many of 2,000 statements were done when a timer of 10 ms fired. */
async function countBeforeTimer(giveTurn) {
  let done = 0;
  let seen = null;
  setTimeout(() => {
    seen = done;
  }, 10);
  for (; done < 2000; done += 1) {
    await client.query("select $1::int as one", [done]);
    if (giveTurn) await nextTurn();
  }
  await nextTurn();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return seen;
}

console.log(JSON.stringify({ awaited: await countBeforeTimer(false), withTurns: await countBeforeTimer(true) }));
await client.close();
JS
node turns.mjs | tee out.txt
grep -q '"awaited":2000,' out.txt || { echo "changed: others have a turn between awaited statements"; exit 1; }
grep -Eq '"withTurns":[0-9]{1,3}}' out.txt || { echo "changed: a turn that is given away is not taken"; exit 1; }
echo "as described"
