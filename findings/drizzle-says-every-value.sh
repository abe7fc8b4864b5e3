#!/usr/bin/env bash
# drizzle-orm 0.45.4: the message of the error of a failed statement repeats every value that was bound to it.
#
# Guess before the run: parameters are bound apart from the text so that they stay apart; the message names the
# statement with its placeholders, and whoever wants the values looks at a property of the error.
# Seen: `error.message` is the statement and, on a second line, "params:" with all values of all rows of the insert,
# however many. So a crash that prints its reason, or a logger that takes `error.message`, writes names and addresses of
# a whole list into a log because one of them was there already. PostgreSQL's own error is in `cause`, and names only
# the one key.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --legacy-peer-deps drizzle-orm@0.45.4 @electric-sql/pglite@0.5.16 >/dev/null
cat > insert.mjs <<'JS'
import { PGlite } from "@electric-sql/pglite";
import { pgTable, text } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/pglite";

const client = await PGlite.create();
await client.exec("create table person (email text primary key, name text)");
const person = pgTable("person", { email: text().primaryKey(), name: text() });
const rows = ["one", "two", "three", "one"].map((name) => ({ email: `${name}@people.example`, name: `name of ${name}` }));
const error = await drizzle(client).insert(person).values(rows).catch((reason) => reason);
const [first, second = ""] = error.message.split("\n");
console.log(error.constructor.name);
console.log(first);
console.log(second);
console.log(`cause: ${error.cause.message}`);
await client.close();
JS
node insert.mjs | tee out.txt
grep -q '^params: .*name of two.*name of three' out.txt || { echo "changed: the message no longer repeats the values"; exit 1; }
grep '^cause: ' out.txt | grep -q 'name of' && { echo "changed: the cause repeats the values too"; exit 1; }
echo "as described"
