#include "io/json_grammar.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <random>
#include <string>

namespace newsprint {
namespace {

constexpr std::uint32_t kDeep = 1000;

TEST(JsonGrammarTest, KnowsNumbers) {
  for (const char* good :
       {"0", "-0", "7", "120", "-1.5", "0.25", "1e9", "1E+9", "2.5e-10", "123456789012345678901234"}) {
    EXPECT_TRUE(IsJsonNumber(good)) << good;
  }
  for (const char* bad : {"", "-", "+1", "01", "-01", "1.", ".5", "1e", "1e+", "0x1", "NaN", "1 ", "1a", "--1"}) {
    EXPECT_FALSE(IsJsonNumber(bad)) << bad;
  }
}

TEST(JsonGrammarTest, KnowsValues) {
  for (const char* good : {"null", "true", "false", "\"\"", "\"a\\\"b\"", "[]", "{}", "[ ]", "{ }",
                           "[1, [2, {}], {\"a\": []}]", "{\"a\":1,\"b\":[null,true]}", "[{\"x\" : \"]}\"}]"}) {
    EXPECT_EQ(CheckJsonValue(good, kDeep), JsonFault::kNone) << good;
  }
  for (const char* bad : {"",          "nul",
                          "truefalse", "[",
                          "]",         "{",
                          "[1,]",      "[,1]",
                          "[1 2]",     "{\"a\"}",
                          "{\"a\":}",  "{\"a\" 1}",
                          "{a:1}",     "{\"a\":1,}",
                          "[}",        "{]",
                          "[1}",       "{\"a\":1]",
                          "[] []",     "[]]",
                          "\"a",       "\"a\\\"",
                          "1,2",       "[1;2]",
                          "{1:2}",     "{\"a\":1 \"b\":2}"}) {
    EXPECT_EQ(CheckJsonValue(bad, kDeep), JsonFault::kSyntax) << bad;
  }
}

TEST(JsonGrammarTest, LimitsNesting) {
  const std::string deep = std::string(10'000, '[') + std::string(10'000, ']');
  EXPECT_EQ(CheckJsonValue(deep, 10'000), JsonFault::kNone);
  EXPECT_EQ(CheckJsonValue(deep, 9'999), JsonFault::kTooDeep);
  EXPECT_EQ(CheckJsonValue("[]", 1), JsonFault::kNone);
  EXPECT_EQ(CheckJsonValue("[]", 0), JsonFault::kTooDeep);
  EXPECT_EQ(CheckJsonValue("\"[[[[\"", 0), JsonFault::kNone);
  EXPECT_EQ(CheckJsonValue("[[],[],[[]]]", 3), JsonFault::kNone);
}

TEST(JsonGrammarTest, AgreesWithRapidJsonOnRandomText) {
  std::mt19937 random(1);
  const std::string pieces[] = {"{", "}", "[", "]", ",", ":", "\"a\"", "\"\"", "1", "-2.5", "true", "null", " ", "\\"};
  int valid = 0;
  for (int i = 0; i < 300'000; ++i) {
    std::string text;
    for (std::uint64_t n = 1 + random() % 9; n > 0; --n) text += pieces[random() % std::size(pieces)];
    if (text.front() == ' ' || text.back() == ' ') continue;
    rapidjson::Document document;
    document.Parse(text.data(), text.size());
    ASSERT_EQ(CheckJsonValue(text, kDeep) == JsonFault::kNone, !document.HasParseError()) << text;
    valid += document.HasParseError() ? 0 : 1;
  }
  EXPECT_GT(valid, 1000);
}

TEST(JsonStringTest, DecodesEscapes) {
  std::string out;
  EXPECT_TRUE(DecodeJsonString(R"(a\"b\\c\/d\b\f\n\r\t\u0041\u00e9\u20AC\ud83d\udcf0z)", &out));
  EXPECT_EQ(out, "a\"b\\c/d\b\f\n\r\tA\xC3\xA9\xE2\x82\xAC\xF0\x9F\x93\xB0z");
  out.clear();
  EXPECT_TRUE(DecodeJsonString("\\u0000", &out));
  EXPECT_EQ(out, std::string(1, '\0'));
}

TEST(JsonStringTest, RefusesEscapesThatStandForNothing) {
  for (const char* bad : {R"(\ud83d)", R"(\ud83dx)", R"(\ud83d\n)", R"(\ud83d\u0041)", R"(\ud83d\ud83d)", R"(\udcf0)",
                          R"(\x41)", R"(\u12)", R"(\u12g4)", "\\"}) {
    std::string out;
    EXPECT_FALSE(DecodeJsonString("ab" + std::string(bad) + "", &out)) << bad;
    EXPECT_EQ(out, "ab") << bad;
  }
}

}  // namespace
}  // namespace newsprint
