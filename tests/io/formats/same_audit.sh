#!/usr/bin/env bash
# The same twelve articles in every format give the same audit, but for where they were read; and an archive that took
# them in gives the same records again. usage: same_audit.sh NEWSPRINT FOLDER-OF-FIXTURES
set -euo pipefail
newsprint=$1
fixtures=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Records without what differs by format: the place, what wires say of the item, the seconds.
bare() {
  sed -E 's/,"(version|urgency|provider|pubstatus|slugline)":"[^"]*"//g; s/,"wire":\{"kinds":\[\]\}//
          s/,"input":"[^"]*"//; s/,"seconds":[0-9.]+//' "$1"
}

"$newsprint" audit --quiet "$fixtures/articles.jsonl" -o "$work/expected"
bare "$work/expected" >"$work/expected.bare"
grep -q '"type":"match"' "$work/expected"
for file in articles.csv articles.tsv articles.jsonl.gz articles.jsonl.zst articles.jsonl.xz articles.jsonl.bz2 \
            scrapy.json scrapy.jsonl ninjs1.jsonl ninjs2.jsonl ninjs3.jsonl newsml-g2.xml nitf.tar.gz pages.warc.gz; do
  "$newsprint" audit --quiet "$fixtures/$file" -o "$work/result"
  bare "$work/result" | diff "$work/expected.bare" - || { echo "$file gives another audit" >&2; exit 1; }
done

# The same matches where not all fields came along.
for file in trafilatura.jsonl newspaper4k.json news-please.json texts.wet.gz pages.zip; do
  "$newsprint" audit --quiet "$fixtures/$file" -o "$work/result"
  python3 -B "$fixtures/same_matches.py" "$work/expected" "$work/result" || { echo "$file gives other matches" >&2; exit 1; }
done

# Formats that are named, and fields that are.
for named in jsonl:articles.jsonl.gz json:scrapy.json ninjs:ninjs2.jsonl csv:articles.csv tsv:articles.tsv \
             newsml:newsml-g2.xml nitf:nitf.tar.gz warc:pages.warc.gz; do
  "$newsprint" audit --quiet --input-format "${named%%:*}" "$fixtures/${named#*:}" -o "$work/result"
  bare "$work/result" | diff "$work/expected.bare" - || { echo "$named gives another audit" >&2; exit 1; }
done
for named in html:pages.zip wet:texts.wet.gz; do
  "$newsprint" audit --quiet --input-format "${named%%:*}" "$fixtures/${named#*:}" -o "$work/result"
  python3 -B "$fixtures/same_matches.py" "$work/expected" "$work/result" || { echo "$named gives other matches" >&2; exit 1; }
done
sed 's/"id":/"nr":/; s/"source":/"paper":/; s/"published":/"on":/; s/"title":/"line":/; s/"text":/"story":/' "$fixtures/articles.jsonl" >"$work/odd.jsonl"
sed '1s/^id,source,published,title,text/nr,paper,on,line,story/' "$fixtures/articles.csv" >"$work/odd.csv"
for file in odd.jsonl odd.csv; do
  "$newsprint" audit --quiet --map id=nr,source=paper,published=on,title=line,text=story "$work/$file" -o "$work/result"
  bare "$work/result" | diff "$work/expected.bare" - || { echo "--map gives another audit of $file" >&2; exit 1; }
done

# The archive, with the metadata of wires.
"$newsprint" add --quiet --archive "$work/archive" "$fixtures/newsml-g2.xml"
"$newsprint" audit --quiet "$fixtures/newsml-g2.xml" -o "$work/batch"
"$newsprint" export --quiet --archive "$work/archive" -o "$work/export"
diff <(grep -v '"type":"summary"' "$work/batch") <(grep -v '"type":"summary"' "$work/export")
grep -q '"pubstatus":"usable"' "$work/export"

# What dedup keeps can be read again, whatever it was read from.
for file in articles.csv articles.tsv scrapy.json articles.jsonl.gz newsml-g2.xml pages.warc.gz; do
  "$newsprint" dedup --quiet "$fixtures/$file" -o "$work/kept"
  if [[ $file == newsml-g2.xml ]]; then
    grep -c '^<newsItem ' "$work/kept" >"$work/count"
  else
    "$newsprint" audit --quiet "$work/kept" | grep -c '"type":"article"' >"$work/count"
  fi
  cmp "$work/count" "$work/count.before" 2>/dev/null || [[ ! -e $work/count.before ]] ||
    { echo "$file keeps another number of articles" >&2; exit 1; }
  cp "$work/count" "$work/count.before"
done
