#!/usr/bin/env python3
"""Audits the project's own corpus into CSV, SQLite and GraphML, and reads each with a reader of its own: all say what
the JSON Lines say, and the queries of doc/tables.md run and find something.

    tables_command_test.py NEWSPRINT PROJECT FOLDER
"""
import collections
import csv
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
HOSTILE = [
    {"id": "=1+1", "source": "@evil.example", "title": "-2+3,\"x\"", "published": "2031-01-01",
     "text": "+cmd|' /C calc'!A0 the harbour office of Port Ames will not open before the second week of March"},
    {"id": "plain", "source": "Harbour Post", "title": "\u0001\ufffe<b>&amp;", "published": "2031-01-02",
     "text": "We read that the harbour office of Port Ames will not open before the second week of March"},
]


def run(newsprint, *arguments, expected=0):
    done = subprocess.run([newsprint, "audit", "--quiet", *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == expected, (arguments, done.returncode, done.stderr)
    return done


def read_csv(folder, table):
    with open(os.path.join(folder, table + ".csv"), encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def plain(cell):
    """The text of a cell, without the apostrophe that keeps spreadsheets from running it."""
    return cell[1:] if re.match(r"'\s*[=+\-@＝＋－＠]", cell) else cell


def check_tables(records, folder, database):
    names = [name for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")]
    assert sorted(name + ".csv" for name in names) == sorted(os.listdir(folder)), os.listdir(folder)
    for name in names:
        cursor = database.execute(f"SELECT * FROM {name}")
        columns = [column[0] for column in cursor.description]
        rows, cells = cursor.fetchall(), read_csv(folder, name)
        assert len(rows) == len(cells), name
        for row, line in zip(rows, cells):
            assert list(line) == columns, (name, line)
            for column, value in zip(columns, row):
                if isinstance(value, float):
                    assert abs(float(line[column]) - value) < 1e-4, (name, column, line, value)
                else:
                    assert plain(line[column]) == ("" if value is None else str(value)), (name, column, line, value)
    by_type = collections.defaultdict(list)
    for record in records:
        by_type[record["type"]].append(record)
    matches = by_type["match"]
    assert database.execute("SELECT a, b, relation, words, why FROM matches").fetchall() == [
        (m["a"], m["b"], m["relation"], m["words"], m.get("why")) for m in matches]
    assert database.execute("SELECT a, b, kind, text_a, text_b, altered FROM passages").fetchall() == [
        (m["a"], m["b"], p["kind"], p["text_a"], p["text_b"], p["altered"]) for m in matches for p in m["passages"]]
    assert database.execute("SELECT cluster, id, lead FROM clusters").fetchall() == [
        (c["cluster"], m["id"], m["id"] == c["lead"]) for c in by_type["cluster"] for m in c["members"]]
    assert database.execute("SELECT family, id, text FROM family_members").fetchall() == [
        (f["family"], m["id"], m["text"]) for f in by_type["family"] for m in f["members"]]
    for family, variants in ((f["family"], f["variant_list"]) for f in by_type["family"]):
        counted = database.execute("SELECT count(*) FROM family_members WHERE family = ? GROUP BY variant "
                                   "ORDER BY variant", (family,)).fetchall()
        assert counted == [(v["count"],) for v in variants], family
    assert len(by_type["article"]) == database.execute("SELECT count(*) FROM articles").fetchone()[0]
    assert len(by_type["outlets"]) == database.execute("SELECT count(*) FROM outlets").fetchone()[0]
    return matches


def check_views(database, project):
    for view, in database.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
        assert database.execute(f"SELECT * FROM {view}").fetchone(), f"the view {view} is empty"
    with open(os.path.join(project, "doc", "tables.md"), encoding="utf-8") as page:
        queries = re.findall(r"```sql\n(.*?)```", page.read(), re.DOTALL)
    assert len(queries) >= 4
    for query in queries:
        assert database.execute(query).fetchone(), query


def check_graph(path, matches):
    graph = xml.etree.ElementTree.parse(path).getroot().find(GRAPHML + "graph")
    ids = {}
    for node in graph.iter(GRAPHML + "node"):
        data = {d.get("key"): d.text for d in node.iter(GRAPHML + "data")}
        ids[node.get("id")] = data["node.id"]
    edges = []
    for edge in graph.iter(GRAPHML + "edge"):
        data = {d.get("key"): d.text for d in edge.iter(GRAPHML + "data")}
        edges.append((ids[edge.get("source")], ids[edge.get("target")], data["edge.relation"], int(data["edge.weight"])))
    assert edges == [(m["a"], m["b"], m["relation"], m["words"]) for m in matches]


def check(newsprint, project, folder, articles):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    path = {name: os.path.join(folder, name) for name in ("records.jsonl", "tables", "audit.db", "audit.graphml")}
    for name, output in zip(("jsonl", "csv", "sqlite", "graphml"), path.values()):
        run(newsprint, articles, "--format", name, "-o", output)
    with open(path["records.jsonl"], encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    database = sqlite3.connect(path["audit.db"])
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    matches = check_tables(records, path["tables"], database)
    check_graph(path["audit.graphml"], matches)
    assert sorted(os.listdir(folder)) == sorted(path), "nothing else is left there"
    return database, path["tables"]


def main():
    newsprint, project, folder = sys.argv[1:]
    database, _ = check(newsprint, project, folder, os.path.join(project, "corpus", "articles.jsonl"))
    check_views(database, project)
    database.close()

    shutil.rmtree(folder)
    os.makedirs(folder)
    hostile = os.path.join(os.path.dirname(folder), "hostile.jsonl")
    with open(hostile, "w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(article) + "\n" for article in HOSTILE)
    database, tables = check(newsprint, project, folder, hostile)
    for table in os.listdir(tables):
        for line in read_csv(tables, table[:-4]):
            for cell in line.values():
                assert not re.match(r"\s*[=+\-@＝＋－＠]", cell), (table, line)
    assert database.execute("SELECT title FROM articles WHERE id = 'plain'").fetchone() == (HOSTILE[1]["title"],)
    database.close()

    for name in ("csv", "sqlite"):
        assert "--output" in run(newsprint, hostile, "--format", name, expected=2).stderr
    there = os.path.join(folder, "records.jsonl")
    run(newsprint, hostile, "--format", "csv", "-o", there, expected=1)
    shutil.rmtree(folder)
    print("all forms say the same")


main()
