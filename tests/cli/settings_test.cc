#include "cli/settings.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "cli/parse_value.h"

namespace newsprint {
namespace {

TypedAudit OneInput() {
  TypedAudit typed;
  typed.inputs = {"in.jsonl"};
  return typed;
}

// The message with which an audit's settings are refused.
std::string Refused(const TypedAudit& typed) {
  AuditSettings settings;
  const Status status = CheckAudit(typed, &settings);
  EXPECT_EQ(status.code(), Status::Code::kUsage);
  return status.message();
}

TEST(Settings, DefaultsAreThoseOfTheLibrary) {
  AuditSettings audit;
  ASSERT_TRUE(CheckAudit(OneInput(), &audit).ok());
  const MatchOptions defaults;
  EXPECT_EQ(audit.options.match.min_run, defaults.min_run);
  EXPECT_EQ(audit.options.match.threshold, defaults.threshold);
  EXPECT_EQ(audit.options.match.recall, defaults.recall);
  EXPECT_EQ(audit.options.match.threads, 0);
  EXPECT_FALSE(audit.options.match.memory);
  EXPECT_FALSE(audit.options.window_days);
  EXPECT_FALSE(audit.against);
  EXPECT_EQ(audit.input.max_depth, InputOptions().max_depth);
}

TEST(Settings, EveryOptionOfAnAuditArrives) {
  TypedAudit typed = OneInput();
  typed.against = {"crawl", "more"};
  typed.input.format = "jsonl";
  typed.input.id_field = "guid";
  typed.input.max_line_bytes = "2K";
  typed.matching = {"4", "1", "0.5", "3", "2G"};
  typed.measure_recall = "1000";
  typed.selection.window = "0";
  typed.selection.source = "Harbour Post";
  typed.selection.relation = "copy,boilerplate,phrase";
  typed.report.limit = "0";
  typed.report.format = "text";
  typed.report.output = "out";
  AuditSettings settings;
  const Status status = CheckAudit(typed, &settings);
  ASSERT_TRUE(status.ok()) << status.message();
  ASSERT_TRUE(settings.against);
  EXPECT_EQ(settings.against->paths, typed.against);
  EXPECT_EQ(settings.against->id_field, "guid");
  EXPECT_EQ(settings.input.format, InputFormat::kJsonl);
  EXPECT_EQ(settings.input.max_line_bytes, 2048U);
  EXPECT_EQ(settings.options.match.min_run, 4U);
  EXPECT_EQ(settings.options.match.threshold, 1.0);
  EXPECT_EQ(settings.options.match.recall, 0.5);
  EXPECT_EQ(settings.options.match.threads, 3);
  EXPECT_EQ(settings.options.match.memory, std::uint64_t{2} << 30);
  EXPECT_EQ(settings.options.measure_recall, 1000U);
  EXPECT_EQ(settings.options.window_days, 0);
  EXPECT_EQ(settings.options.source, "Harbour Post");
  EXPECT_EQ(settings.options.relations,
            (std::vector<Relation>{Relation::kCopy, Relation::kBoilerplate, Relation::kPhrase}));
  EXPECT_TRUE(settings.options.boilerplate);  // asked for by its relation
  EXPECT_TRUE(settings.report.phrases);
  EXPECT_EQ(settings.report.limit, 0U);
  EXPECT_EQ(settings.report.format, OutputFormat::kText);
  EXPECT_EQ(settings.report.path, "out");
}

TEST(Settings, NonsenseIsRefusedWithWhatIsAllowed) {
  TypedAudit typed = OneInput();
  typed.matching.threads = "0";
  EXPECT_EQ(Refused(typed), "--threads must be a whole number from 1 to 1024, not '0'");
  typed = OneInput();
  typed.matching.memory = "5Q";
  EXPECT_EQ(Refused(typed), "--memory must be a size such as 200M or 2G, at least 16M, not '5Q'");
  typed = OneInput();
  typed.selection.relation = "copy,,quote";
  EXPECT_EQ(Refused(typed), "--relation must be a list of names with commas between them, not 'copy,,quote'");
  typed = OneInput();
  typed.selection.relation = "none";
  EXPECT_NE(Refused(typed).find("not 'none'"), std::string::npos);
  typed = OneInput();
  typed.report.format = "pdf";
  EXPECT_EQ(Refused(typed), "--format must be text, jsonl, html, csv, sqlite or graphml, not 'pdf'");
  typed = OneInput();
  typed.inputs = {"-"};
  typed.against = {"-"};
  EXPECT_EQ(Refused(typed), "standard input (-) can be read only once");
}

TEST(Settings, AThresholdMakesDedupGoByJaccard) {
  TypedDedup typed;
  typed.inputs = {"in.jsonl"};
  DedupSettings settings;
  ASSERT_TRUE(CheckDedup(typed, &settings).ok());
  EXPECT_EQ(settings.options.rule, CopyRule::kRelation);
  EXPECT_EQ(settings.kept, "-");
  typed.matching.threshold = "0.5";
  typed.keep = "source:Harbour Post,The Quay";
  typed.linkage = "complete";
  ASSERT_TRUE(CheckDedup(typed, &settings).ok());
  EXPECT_EQ(settings.options.rule, CopyRule::kJaccard);
  EXPECT_EQ(settings.options.keep, Keep::kSource);
  EXPECT_EQ(settings.options.keep_sources, (std::vector<std::string>{"Harbour Post", "The Quay"}));
  EXPECT_TRUE(settings.options.complete_linkage);
}

TEST(Settings, KeepIsChecked) {
  TypedDedup typed;
  typed.inputs = {"in.jsonl"};
  for (const char* keep : {"", "best", "source", "source:", "source:a,", "source:NAME,NAME,..."}) {
    typed.keep = keep;
    DedupSettings settings;
    const bool literal = typed.keep->starts_with("source:N");  // a list like any other
    EXPECT_EQ(CheckDedup(typed, &settings).ok(), literal) << keep;
  }
}

TEST(ParseValue, WholeNumbersAreReadStrictly) {
  std::uint64_t value = 7;
  EXPECT_TRUE(ParseCount("--n", "10", 1, 10, &value).ok());
  EXPECT_EQ(value, 10U);
  for (const char* text : {"", " 1", "1 ", "+1", "-1", "0x1", "1.0", "1e1", "11", "0", "99999999999999999999", "nan"}) {
    EXPECT_FALSE(ParseCount("--n", text, 1, 10, &value).ok()) << text;
    EXPECT_EQ(value, 10U);
  }
}

TEST(ParseValue, SizesHaveUnits) {
  std::uint64_t value = 0;
  EXPECT_TRUE(ParseSize("--s", "1000", 1, &value).ok());
  EXPECT_EQ(value, 1000U);
  EXPECT_TRUE(ParseSize("--s", "3m", 1, &value).ok());
  EXPECT_EQ(value, std::uint64_t{3} << 20);
  for (const char* text : {"", "K", "1.5G", "1KB", "-1K", "0", "9999999999G", "1 K"}) {
    EXPECT_FALSE(ParseSize("--s", text, 1, &value).ok()) << text;
  }
}

TEST(ParseValue, FractionsExcludeNanAndTheirBounds) {
  double value = 0;
  EXPECT_TRUE(ParseFraction("--t", "1", true, &value).ok());
  EXPECT_TRUE(ParseFraction("--t", ".5", false, &value).ok());
  EXPECT_EQ(value, 0.5);
  for (const char* text : {"", "0", "1", "-0.5", "1.1", "nan", "inf", "0.5x", " 0.5", "0,5"}) {
    EXPECT_FALSE(ParseFraction("--t", text, false, &value).ok()) << text;
  }
}

}  // namespace
}  // namespace newsprint
