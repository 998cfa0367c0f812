#!/usr/bin/env python3
"""Writes the same twelve articles of corpus/ in every format that is read, by the tools that people use.

usage: make          (which installs the tools of requirements.txt, and runs this)

The results are kept beside this script, so that the tests need none of these tools.
"""
import bz2
import csv
import gzip
import html
import io
import json
import lzma
import pathlib
import re
import subprocess
import tarfile
import tempfile
import zipfile
from xml.sax.saxutils import escape, quoteattr

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parents[2] / "corpus" / "articles.jsonl"
FIELDS = ["id", "source", "published", "title", "text"]
STAMP = 1709600000  # of members, so that a second run writes the same


def is_plain(text):
    """Whether white space is all paragraphs and single spaces, which every format keeps."""
    return text == text.strip() and not re.search(r"  |\t|\r|\n\n\n|(?<!\n)\n(?!\n)|\n\n | \n", text)


def articles():
    chosen = []
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        iso = re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", article["published"])
        # A kill notice names the headline of another article, and extractors differ in whether its own is text.
        if article["title"].startswith("KILL"):
            continue
        if iso and is_plain(article["text"]) and is_plain(article["title"]) and len(article["text"].split()) > 40:
            chosen.append(article)
        if len(chosen) == 12:
            break
    for article in chosen:
        article["id"] = "https://news.example/" + article["id"]
    return chosen


def name_of(article):
    return article["id"].removeprefix("https://news.example/").replace("/", "-")


def paragraphs(article):
    return "\n".join(f"<p>{escape(p)}</p>" for p in article["text"].split("\n\n"))


def page(article):
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{html.escape(article["title"])} | {html.escape(article["source"])}</title>
<meta property="og:site_name" content="{html.escape(article["source"])}">
<meta property="article:published_time" content="{article["published"]}">
<link rel="canonical" href="{html.escape(article["id"])}">
<style>p {{ margin: 1em }}</style>
</head>
<body>
<main><article>
<h1>{html.escape(article["title"])}</h1>
{paragraphs(article)}
</article></main>
<script>console.log("<p>no text</p>");</script>
</body>
</html>
"""


def nitf(article):
    return f"""<nitf>
<head>
<title>{escape(article["title"])}</title>
<docdata management-status="usable">
<doc-id regsrc={quoteattr(article["source"])} id-string={quoteattr(article["id"])}/>
<urgency ed-urg="4"/>
<date.issue norm={quoteattr(article["published"])}/>
<du-key version="1" key={quoteattr(name_of(article))}/>
</docdata>
</head>
<body>
<body.head><hedline><hl1>{escape(article["title"])}</hl1></hedline></body.head>
<body.content>
{paragraphs(article)}
</body.content>
</body>
</nitf>
"""


def news_item(article):
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid={quoteattr(article["id"])} version="1"
 standard="NewsML-G2" standardversion="2.32" conformance="power" xml:lang="en">
<itemMeta>
<itemClass qcode="ninat:text"/>
<provider literal={quoteattr(article["source"])}/>
<versionCreated>{article["published"]}</versionCreated>
<pubStatus qcode="stat:usable"/>
</itemMeta>
<contentMeta>
<urgency>4</urgency>
<slugline>{name_of(article)}</slugline>
<headline>{escape(article["title"])}</headline>
</contentMeta>
<contentSet>
<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>{escape(article["title"])}</title></head>
<body>
{paragraphs(article)}
</body></html></inlineXML>
</contentSet>
</newsItem>
"""


def news_message(all_articles):
    items = "".join(news_item(a) for a in all_articles)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<header><sent>2024-03-31T00:00:00Z</sent></header>
<itemSet>
{items}</itemSet>
</newsMessage>
"""


def ninjs(article, generation):
    common = {"uri": article["id"], "version": "1", "urgency": 4, "slugline": name_of(article), "language": "en"}
    if generation == 1:
        return common | {"versioncreated": article["published"], "pubstatus": "usable", "type": "text",
                         "headline": article["title"], "body_text": article["text"],
                         "copyrightholder": article["source"]}
    headlines = [{"role": "short", "value": "Short"}, {"role": "main", "value": article["title"]}]
    standard = {"name": "ninjs", "version": f"{generation}.0"}
    if generation == 2:
        return common | {"standard": standard, "versioncreated": article["published"], "pubstatus": "usable",
                         "headlines": headlines, "infosources": [{"name": article["source"]}],
                         "bodies": [{"role": "html", "contenttype": "text/html", "value": paragraphs(article)}]}
    return common | {"standard": standard, "versionCreated": article["published"], "pubStatus": "usable",
                     "headlines": headlines, "infoSources": [{"name": article["source"]}],
                     "bodies": [{"role": "html", "contentType": "text/html", "value": paragraphs(article)},
                                {"role": "plain", "contentType": "text/plain", "value": article["text"]}]}


def write_table(path, dialect, all_articles):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, dialect=dialect)
        writer.writeheader()
        writer.writerows(all_articles)


def json_lines(rows):
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def gzip_member(data):
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=STAMP) as file:
        file.write(data)
    return packed.getvalue()


def write_archives(all_articles, lines):
    data = lines.encode()
    third = [line for line in data.splitlines(keepends=True)]
    members = [b"".join(third[i : i + 4]) for i in (0, 4, 8)]
    (HERE / "articles.jsonl.gz").write_bytes(b"".join(gzip_member(member) for member in members))
    (HERE / "articles.jsonl.xz").write_bytes(lzma.compress(data))
    (HERE / "articles.jsonl.bz2").write_bytes(bz2.compress(data))
    zst = subprocess.run(["zstd", "-q", "-19", "-c"], input=data, capture_output=True, check=True).stdout
    (HERE / "articles.jsonl.zst").write_bytes(zst)
    with tarfile.open(HERE / "nitf.tar.gz", "w:gz", compresslevel=9) as tar:
        for article in all_articles:
            content = ('<?xml version="1.0" encoding="UTF-8"?>\n' + nitf(article)).encode()
            info = tarfile.TarInfo(f"wire/{name_of(article)}.xml")
            info.size, info.mtime = len(content), STAMP
            tar.addfile(info, io.BytesIO(content))
    with zipfile.ZipFile(HERE / "pages.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for article in all_articles:
            info = zipfile.ZipInfo(f"pages/{name_of(article)}.html", (2024, 3, 5, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, page(article))


def write_web_archives(all_articles):
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    dated = {"WARC-Date": "2024-03-31T00:00:00Z", "WARC-Record-ID": "<urn:uuid:0b1f0e4c-0000-4000-8000-000000000000>"}
    with open(HERE / "pages.warc.gz", "wb") as file:
        writer = WARCWriter(file, gzip=True)
        writer.write_record(writer.create_warcinfo_record("pages.warc.gz", {"software": "warcio"}))
        for article in all_articles:
            request = StatusAndHeaders("GET / HTTP/1.1", [("Host", "news.example")], is_http_request=True)
            writer.write_record(writer.create_warc_record(article["id"], "request", http_headers=request,
                                                          warc_headers_dict=dict(dated)))
            response = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record(article["id"], "response", io.BytesIO(page(article).encode()),
                                                          http_headers=response, warc_headers_dict=dict(dated)))
    with open(HERE / "texts.wet.gz", "wb") as file:
        writer = WARCWriter(file, gzip=True)
        for article in all_articles:
            writer.write_record(writer.create_warc_record(article["id"], "conversion",
                                                          io.BytesIO(article["text"].encode()),
                                                          warc_content_type="text/plain",
                                                          warc_headers_dict=dict(dated)))


def write_extractions(all_articles):
    import newspaper
    import trafilatura

    with open(HERE / "trafilatura.jsonl", "w", encoding="utf-8") as file:
        for article in all_articles:
            found = trafilatura.extract(page(article), url=article["id"], output_format="json", with_metadata=True)
            file.write(found.replace("\n", "\\n") + "\n")
    found = []
    for article in all_articles:
        read = newspaper.Article(article["id"])
        read.download(input_html=page(article))
        read.parse()
        found.append(json.loads(read.to_json(as_string=True)))
    (HERE / "newspaper4k.json").write_text(json.dumps(found, indent=4, ensure_ascii=False) + "\n", encoding="utf-8")


def write_news_please(all_articles):
    from newsplease import NewsPlease

    found = []
    for article in all_articles:
        read = NewsPlease.from_html(page(article), url=article["id"])
        found.append(read.get_serializable_dict())
    (HERE / "news-please.json").write_text(json.dumps(found, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def write_scrapy(all_articles):
    """A spider over the pages as files, and Scrapy's own feed exports."""
    import scrapy
    from scrapy.crawler import CrawlerProcess

    with tempfile.TemporaryDirectory() as folder:
        pages = pathlib.Path(folder)
        for article in all_articles:
            (pages / f"{name_of(article)}.html").write_text(page(article), encoding="utf-8")

        class Spider(scrapy.Spider):
            name = "pages"
            start_urls = [path.as_uri() for path in sorted(pages.iterdir())]

            def parse(self, response):
                def first(selector):
                    return response.css(selector).get()

                yield {"url": first("link[rel=canonical]::attr(href)"),
                       "outlet": first('meta[property="og:site_name"]::attr(content)'),
                       "date": first('meta[property="article:published_time"]::attr(content)'),
                       "headline": first("h1::text"), "body": response.css("article p::text").getall()}

        def feed(ending, form):
            return {str(HERE / f"scrapy.{ending}"): {"format": form, "overwrite": True, "encoding": "utf8"}}

        process = CrawlerProcess({"FEEDS": feed("json", "json") | feed("jsonl", "jsonlines"), "LOG_LEVEL": "ERROR",
                                  "CONCURRENT_REQUESTS": 1, "TELNETCONSOLE_ENABLED": False})
        process.crawl(Spider)
        process.start()


def main():
    chosen = articles()
    assert len(chosen) == 12
    lines = json_lines(chosen)
    (HERE / "articles.jsonl").write_text(lines, encoding="utf-8")
    write_table(HERE / "articles.csv", "excel", chosen)
    write_table(HERE / "articles.tsv", "excel-tab", chosen)
    for generation in (1, 2, 3):
        (HERE / f"ninjs{generation}.jsonl").write_text(json_lines(ninjs(a, generation) for a in chosen), encoding="utf-8")
    (HERE / "newsml-g2.xml").write_text(news_message(chosen), encoding="utf-8")
    write_archives(chosen, lines)
    write_web_archives(chosen)
    write_extractions(chosen)
    write_news_please(chosen)
    write_scrapy(chosen)


if __name__ == "__main__":
    main()
