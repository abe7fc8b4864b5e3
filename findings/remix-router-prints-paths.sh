#!/usr/bin/env bash
# @remix-run/router 1.23.3 (the matcher inside Remix 2.17.5): a path whose percent-encoded octets are valid (RFC 3986)
# but not UTF-8, such as Latin-1's %E4, is written in full to standard error while it is matched, in production too.
#
# Guess before the run: with NODE_ENV=production the router says nothing, and the route still matches with the segment
# as it came; warnings are for development.
# Seen: the route matches with the raw segment, and one line on standard error repeats the whole path. A service that
# keeps secrets out of its logs, such as tokens in paths, has them there all the same, once for every request, and no
# logger of the application is asked.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @remix-run/router@1.23.3 >/dev/null
cat > match.cjs <<'JS'
const { matchRoutes } = require("@remix-run/router");
const matched = matchRoutes([{ id: "one", path: "/letters/:name" }], "/letters/M%E4rz-canary");
console.log(JSON.stringify(matched && matched[0].params));
JS
NODE_ENV=production node match.cjs >out.txt 2>err.txt
echo "standard output: $(cat out.txt)"
echo "standard error:  $(cat err.txt)"
grep -q '"name":"M%E4rz-canary"' out.txt || { echo "changed: the route no longer matches with the raw segment"; exit 1; }
grep -q 'M%E4rz-canary' err.txt || { echo "changed: the path is no longer printed"; exit 1; }
echo "as described"
