#!/usr/bin/env bash
# poppler 22.12.0 (Debian 12's pdfinfo): a tagged PDF that says "no suspects" is reported as a fault of syntax.
#
# Guess before the run: `/MarkInfo << /Marked true /Suspects false >>` is what ISO 32000-1 (14.7.1) describes, a boolean
# whose default is false; a reader takes it like a file that leaves it out, and at most warns of `true`.
# Seen: with `false` pdfinfo prints "Syntax Error: Suspects object is wrong type (boolean)"; with `true`, and without the
# entry, it prints nothing. So whoever takes messages on stderr for faults refuses every PDF/UA that Typst writes, because
# Typst always says `false`. The page, the tags and the status 0 are as they should be.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# what poppler itself leans on comes with any installed poppler-utils
apt-get download -qq poppler-utils=22.12.0-2+deb12u3 libpoppler126=22.12.0-2+deb12u3
for package in ./*.deb; do dpkg -x "$package" unpacked; done
export LD_LIBRARY_PATH=$(echo "$folder"/unpacked/usr/lib/*-linux-gnu)
cat > write.mjs <<'JS'
import { writeFileSync } from "node:fs";

/** A tagged PDF of one empty page. */
function write(name, marks) {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /Lang (en) /MarkInfo << ${marks} >> /StructTreeRoot 4 0 R >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
    "<< /Type /StructTreeRoot /K [5 0 R] >>",
    "<< /Type /StructElem /S /Document /P 4 0 R >>",
  ];
  let text = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  writeFileSync(name, text, "latin1");
}

write("false.pdf", "/Marked true /Suspects false");
write("true.pdf", "/Marked true /Suspects true");
write("without.pdf", "/Marked true");
JS
node write.mjs
for file in without false true; do
  unpacked/usr/bin/pdfinfo "$file.pdf" > "$file.txt" 2> "$file.err"
  echo "$file: $(grep Tagged "$file.txt" | tr -s ' '), says: $(cat "$file.err")"
done
grep -q 'Suspects object is wrong type (boolean)' false.err || { echo "changed: false is accepted"; exit 1; }
[ ! -s true.err ] && [ ! -s without.err ] || { echo "changed: others are refused, too"; exit 1; }
echo "as described"
