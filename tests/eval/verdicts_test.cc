#include "eval/verdicts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "eval/eval_files.h"
#include "newsprint/newsprint.h"
#include "report/json_lines.h"

namespace newsprint {
namespace {

constexpr const char* kStory =
    "The harbour master of Port Anselm closed the northern quay on Tuesday, after a crane had lowered a crate of lamps "
    "onto the roof of the customs shed. “Nobody asked me which roof it was to be,” said Ada Moss, who drives it.";

AuditResult Audited(int copies) {
  std::vector<Article> articles;
  for (int i = 0; i < copies; ++i) {
    articles.push_back({std::string(1, static_cast<char>('a' + i)), "", "", "", kStory, ""});
  }
  AuditResult result;
  EXPECT_TRUE(Audit(articles, {}, &result).ok());
  return result;
}

std::string FileOf(const std::string& verdicts) {
  return "{\"newsprint\": \"verdicts\", \"version\": 1, \"verdicts\": [\n" + verdicts + "\n]}\n";
}

std::vector<Verdict> Parsed(const std::string& verdicts) {
  std::vector<Verdict> parsed;
  const Status status = ParseVerdicts("v.json", FileOf(verdicts), &parsed);
  EXPECT_TRUE(status.ok()) << status.message();
  return parsed;
}

std::string Refused(const std::string& text) {
  std::vector<Verdict> parsed;
  return ParseVerdicts("v.json", text, &parsed).message();
}

std::string Written(const Verdict& verdict) {
  JsonRecord record;
  std::string written;
  EXPECT_TRUE(WriteVerdictRecord(verdict, &record, [&](std::string_view line) {
                written = line.substr(0, line.size() - 1);
                return Status();
              }).ok());
  return written;
}

TEST(Verdicts, AreReadAndWrittenInTheSameForm) {
  for (const char* one :
       {R"({"on":"pair","verdict":"wrong","note":"two \"fires\"","a":"x","b":"y","relation":"copy"})",
        R"({"on":"passage","verdict":"boilerplate","a":"x","b":"y","kind":"quote","span_a":[1,9],"span_b":[4,12]})",
        R"({"on":"statement","verdict":"right","family":"f1","kind":"quote","members":[{"id":"x","begin":0,"end":4}]})",
        R"({"on":"story","verdict":"note","cluster":"c1","members":["x","y"]})"}) {
    const std::vector<Verdict> parsed = Parsed(one);
    ASSERT_EQ(parsed.size(), 1U);
    EXPECT_EQ(Written(parsed[0]), "{\"type\":\"verdict\"," + std::string(one).substr(1));
  }
}

TEST(Verdicts, WhatDoesNotFitTheFormIsRefused) {
  EXPECT_EQ(Refused("{\"a\": 1}"), "v.json: holds no verdicts");
  EXPECT_EQ(Refused(R"({"newsprint": "verdicts", "version": 2, "verdicts": []})"),
            "v.json: verdicts of another version than 1");
  EXPECT_EQ(Refused(FileOf(R"({"on":"moon","verdict":"right"})")),
            "v.json: verdict 1: `on` must be pair, passage, statement or story");
  EXPECT_EQ(Refused(FileOf(R"({"on":"story","verdict":"right","cluster":"c1","members":[1]})")),
            "v.json: verdict 1: `members` are not of its form");
  EXPECT_NE(Refused("{\"newsprint\": \"verdicts\", "), "");
  EXPECT_NE(Refused(std::string(100'000, '[')), "");
}

TEST(Verdicts, FindTheirFindingsAgainWhenArticlesCome) {
  const AuditResult before = Audited(3);
  ASSERT_EQ(before.clusters.size(), 1U);
  ASSERT_FALSE(before.families.empty());
  Verdict story{.on = VerdictOn::kStory,
                .judgement = Judgement::kRight,
                .finding = "c0",
                .members = {{"a", {}}, {"b", {}}, {"c", {}}}};
  Verdict statement{.on = VerdictOn::kStatement, .finding = "f0"};
  for (const FamilyMember& member : before.families[0].members) {
    statement.members.push_back({before.articles[member.article].id, member.span});
  }
  const Match& match = before.matches[0];
  const Passage& passage = match.passages[0];
  // Turned round, and a byte shorter.
  Verdict judged{.on = VerdictOn::kPassage, .a = before.articles[match.b].id, .b = before.articles[match.a].id};
  judged.span_a = {passage.b.begin, passage.b.end - 1};
  judged.span_b = passage.a;
  Verdict gone{.on = VerdictOn::kPair, .a = "a", .b = "z"};
  std::vector<Verdict> verdicts = {story, statement, judged, gone};

  const AuditResult after = Audited(5);
  EXPECT_EQ(FitVerdicts(after, &verdicts), 3U);
  EXPECT_EQ(verdicts[0].finding, FormatId('c', after.clusters[0].id));
  EXPECT_NE(after.clusters[0].id, before.clusters[0].id);
  const auto same = std::find_if(after.families.begin(), after.families.end(), [&](const Family& family) {
    return family.members[0].span == before.families[0].members[0].span;
  });
  ASSERT_NE(same, after.families.end());
  EXPECT_EQ(verdicts[1].finding, FormatId('f', same->id));
  EXPECT_EQ(verdicts[2].a, before.articles[match.a].id);
  EXPECT_EQ(verdicts[2].span_a, passage.a);
  EXPECT_EQ(verdicts[2].span_b, passage.b);
  EXPECT_EQ(verdicts[3].b, "z") << "left as it is";
}

TEST(Verdicts, AreATruthToMeasureAgainst) {
  const AuditResult audited = Audited(3);
  std::string records;
  ASSERT_TRUE(WriteAuditRecords(audited, [&](std::string_view line) {
                records += line;
                return Status();
              }).ok());
  const Evaluation evaluation = Evaluated(FileOf(R"({"on":"pair","verdict":"right","a":"a","b":"b","relation":"copy"},
{"on":"pair","verdict":"wrong","a":"a","b":"c","relation":"copy"},
{"on":"story","verdict":"right","cluster":"c0","members":["a","b","c"]},
{"on":"passage","verdict":"wrong","a":"a","b":"b","kind":"prose","span_a":[0,100],"span_b":[0,100]},
{"on":"pair","verdict":"note","note":"odd","a":"b","b":"c"})"),
                                          records);
  EXPECT_EQ(evaluation.truth, "verdicts of reviewers");
  ASSERT_GE(evaluation.parts.size(), 3U);
  EXPECT_EQ(evaluation.parts[0].right, 3U);  // the pair, and the story's two
  EXPECT_EQ(evaluation.parts[0].of, 3U);
  EXPECT_EQ(evaluation.parts[1].right, 0U);  // it is still called a copy
  EXPECT_EQ(evaluation.parts[1].of, 1U);
  EXPECT_EQ(evaluation.parts[2].right, 0U);  // and the passage is still reported
  EXPECT_EQ(evaluation.misses.size(), 2U);
}

}  // namespace
}  // namespace newsprint
