#include "io/json_article.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cstdio>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "io/line_reader.h"

namespace newsprint {
namespace {

class JsonArticleTest : public ::testing::Test {
 protected:
  bool Parse(const std::string& line) {
    JsonArticleParser parser(options_);
    const std::string padded = line + std::string(LineReader::kPadding, '\0');
    return parser.Parse(std::string_view(padded).substr(0, line.size()), &article_, &reason_);
  }

  InputOptions options_;
  Article article_;
  std::string reason_;
};

TEST_F(JsonArticleTest, ReadsTheUsualNames) {
  ASSERT_TRUE(Parse(R"({"id":"a1","title":"Flood","source":"Gazette","published":"2024-01-02","text":"Water rose."})"));
  EXPECT_EQ(article_.id, "a1");
  EXPECT_EQ(article_.title, "Flood");
  EXPECT_EQ(article_.source, "Gazette");
  EXPECT_EQ(article_.published, "2024-01-02");
  EXPECT_EQ(article_.text, "Water rose.");
  ASSERT_TRUE(Parse(
      R"( { "maintext" : "Water fell." , "url" : "u" , "headline" : "Ebb" , "domain" : "d" , "date_publish" : "p" } )"));
  EXPECT_EQ(article_.id, "u");
  EXPECT_EQ(article_.title, "Ebb");
  EXPECT_EQ(article_.source, "d");
  EXPECT_EQ(article_.published, "p");
  EXPECT_EQ(article_.text, "Water fell.");
}

TEST_F(JsonArticleTest, TakesTheMostWantedNameWhateverTheOrder) {
  ASSERT_TRUE(
      Parse(R"({"guid":"g","url":"u","id":"i","content":"c","body":"b","text":"t","date":"d","published":"p"})"));
  EXPECT_EQ(article_.id, "i");
  EXPECT_EQ(article_.text, "t");
  EXPECT_EQ(article_.published, "p");
  ASSERT_TRUE(Parse(R"({"id":null,"url":"","guid":"g","text":"","body":null,"content":7,"maintext":"m"})"));
  EXPECT_EQ(article_.id, "g");
  EXPECT_EQ(article_.text, "m");
}

TEST_F(JsonArticleTest, TakesOnlyTheNamedFieldsWhereNamed) {
  options_.id_field = "nr";
  options_.text_field = "story \"text\"";
  options_.title_field = "story \"text\"";
  ASSERT_TRUE(Parse(R"({"nr":"7","id":"i","text":"t","title":"x","story \"text\"":"the story","source":"s"})"));
  EXPECT_EQ(article_.id, "7");
  EXPECT_EQ(article_.text, "the story");
  EXPECT_EQ(article_.title, "the story");
  EXPECT_EQ(article_.source, "s");
  EXPECT_FALSE(Parse(R"({"text":"t"})"));
  EXPECT_EQ(reason_, "no text");
}

TEST_F(JsonArticleTest, KeepsANumericIdAsWritten) {
  for (const char* id : {"42", "-0", "1.50", "123456789012345678901234567890", "1e5"}) {
    ASSERT_TRUE(Parse("{\"id\": " + std::string(id) + " ,\"text\":\"t\"}"));
    EXPECT_EQ(article_.id, id);
  }
  ASSERT_TRUE(Parse(R"({"id":true,"text":"t","title":3})"));
  EXPECT_EQ(article_.id, "");
  EXPECT_EQ(article_.title, "");
}

TEST_F(JsonArticleTest, LeavesNothingOfTheArticleBefore) {
  ASSERT_TRUE(Parse(R"({"id":"a","title":"t","source":"s","published":"p","text":"one"})"));
  ASSERT_TRUE(Parse(R"({"text":"two"})"));
  EXPECT_EQ(article_.id + article_.title + article_.source + article_.published, "");
  EXPECT_EQ(article_.text, "two");
}

TEST_F(JsonArticleTest, TakesTheFirstOfDuplicateKeys) {
  ASSERT_TRUE(Parse(R"({"text":"first","id":"1","text":"second","id":"2"})"));
  EXPECT_EQ(article_.text, "first");
  EXPECT_EQ(article_.id, "1");
}

TEST_F(JsonArticleTest, RecognisesKeysWrittenWithEscapes) {
  ASSERT_TRUE(Parse(R"({"\u0074ext":"escaped","i\u0064":"e","a\\":"x","\"":"y","\ud800":"z"})"));
  EXPECT_EQ(article_.text, "escaped");
  EXPECT_EQ(article_.id, "e");
}

TEST_F(JsonArticleTest, ALoneSurrogateFailsItsFieldOnly) {
  ASSERT_TRUE(Parse(R"({"id":"a","title":"bad \ud800","other":"\udc00","text":"fine"})"));
  EXPECT_EQ(article_.title, "");
  EXPECT_EQ(article_.text, "fine");
  EXPECT_FALSE(Parse(R"({"id":"a","text":"bad \udc00 text","body":"fine"})"));
  EXPECT_NE(reason_.find("surrogate"), std::string::npos) << reason_;
}

TEST_F(JsonArticleTest, AListOfStringsIsATextByParagraphs) {
  ASSERT_TRUE(Parse(R"({"text":["One.", "\"Two\"."]})")) << reason_;
  EXPECT_EQ(article_.text, "One.\n\n\"Two\".");
}

TEST_F(JsonArticleTest, NamesWhatIsWrong) {
  const std::pair<const char*, const char*> cases[] = {
      {R"({"id":"a"})", "no text"},
      {R"({"text":null})", "no text"},
      {R"({"text":[7]})", "no text"},
      {R"({})", "no text"},
      {R"([1])", "not a JSON object"},
      {R"("text")", "not a JSON object"},
      {R"(7)", "not a JSON object"},
      {R"(null)", "not a JSON object"},
      {R"({"text":"t"} x)", "does not end with"},
      {R"({"text":"t"},)", "not valid JSON"},
      {R"({"text":"t"}{"text":"u"})", "something follows"},
      {R"({"text":"t")", "does not end with"},
      {R"({"text":"t)", "closing quote"},
      {R"({"text" "t"})", "not valid JSON"},
      {R"({"text":"t" "id":"a"})", "not valid JSON"},
      {R"({"text":"t",})", "not valid JSON"},
      {R"({"text":"t","x":"a":1})", "not valid JSON"},
      {R"({"text":"t","x":tru})", "not valid JSON"},
      {R"({"text":"t","x":01})", "not valid JSON"},
      {R"({"text":"t","x":[1 2]})", "not valid JSON"},
      {R"({"text":"t","x":[}})", "not valid JSON"},
      {R"({"text":"t","x":{]}})", "not valid JSON"},
      {R"({'text':'t'})", "not valid JSON"},
      {"{\"text\":\"a\tb\"}", "control character"},
      {"{\"text\":\"caf\xE9\"}", "not UTF-8: byte 13 of the line"},
      {"plain words", "not"},
  };
  for (const auto& [line, reason] : cases) {
    EXPECT_FALSE(Parse(line)) << line;
    EXPECT_NE(reason_.find(reason), std::string::npos) << line << ": " << reason_;
  }
  EXPECT_FALSE(Parse(std::string("{\"text\":\"a\0b\"}", 14)));
  EXPECT_NE(reason_.find("control character"), std::string::npos) << reason_;
}

TEST_F(JsonArticleTest, LimitsTextAndNesting) {
  options_.max_article_bytes = 5;
  options_.max_depth = 3;
  EXPECT_TRUE(Parse(R"({"text":"\u0061bcde","x":[[]],"y":"[[[["})"));
  EXPECT_FALSE(Parse(R"({"text":"abcdef"})"));
  EXPECT_EQ(reason_, "a text of 6 bytes, over the limit of 5");
  EXPECT_FALSE(Parse(R"({"text":"abc","x":[[{}]]})"));
  EXPECT_EQ(reason_, "nested deeper than 3 levels");
}

TEST_F(JsonArticleTest, TenThousandBracketsAreSetAside) {
  const std::string open(10'000, '[');
  const std::string close(10'000, ']');
  EXPECT_FALSE(Parse("{\"x\":" + open + close + ",\"text\":\"t\"}"));
  EXPECT_EQ(reason_, "nested deeper than 256 levels");
  EXPECT_FALSE(Parse("{\"x\":" + open + ",\"text\":\"t\"}"));
  EXPECT_FALSE(Parse(open + close));
  EXPECT_TRUE(Parse("{\"x\":\"" + open + "\",\"text\":\"t\"}"));
}

// Any way of writing a string, with escapes wherever they are allowed.
std::string WriteRandomly(const std::string& text, std::mt19937* random) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t c = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t k = 1; k < length; ++k) c = (c << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    char escape[16];
    const bool must = c < 0x20 || c == '"' || c == '\\';
    if (!must && (*random)() % 3 != 0) {
      out.append(text, i, length);
    } else if (c < 0x10000) {
      std::snprintf(escape, sizeof(escape), (*random)() % 2 == 0 ? "\\u%04x" : "\\u%04X", c);
      out += escape;
    } else {
      std::snprintf(escape, sizeof(escape), "\\u%04x\\u%04X", 0xD800 + ((c - 0x10000) >> 10),
                    0xDC00 + ((c - 0x10000) & 0x3FF));
      out += escape;
    }
    i += length;
  }
  return out + '"';
}

// An independent writer and reader of JSON (RapidJSON) agrees on what stands in each field.
TEST_F(JsonArticleTest, ReadsBackRandomObjects) {
  std::mt19937 random(1);
  const std::string letters[] = {"a",
                                 "b",
                                 " ",
                                 "\"",
                                 "\\",
                                 "/",
                                 "\n",
                                 "\t",
                                 "\r",
                                 "\x01",
                                 "\xC3\xA9",
                                 "\xE2\x80\x9C",
                                 "\xF0\x9F\x93\xB0",
                                 std::string(1, '\0')};
  const auto random_text = [&](std::uint64_t most) {
    std::string text;
    for (std::uint64_t n = random() % most; n > 0; --n) text += letters[random() % std::size(letters)];
    return text;
  };
  const std::pair<std::string, std::string Article::*> kFields[] = {{"id", &Article::id},
                                                                    {"text", &Article::text},
                                                                    {"title", &Article::title},
                                                                    {"source", &Article::source},
                                                                    {"published", &Article::published}};
  for (int round = 0; round < 3000; ++round) {
    std::vector<std::pair<std::string, std::string>> fields;
    for (const auto& [name, member] : kFields) fields.emplace_back(name, random_text(name == "text" ? 300 : 12));
    for (std::uint64_t n = random() % 3; n > 0; --n) fields.emplace_back("x" + random_text(5), random_text(20));
    std::shuffle(fields.begin(), fields.end(), random);

    std::string line;
    if (round % 2 == 0) {
      rapidjson::StringBuffer buffer;
      rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::UTF8<>> writer(buffer);
      writer.StartObject();
      for (const auto& [name, value] : fields) {
        writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
        writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
      }
      writer.EndObject();
      line.assign(buffer.GetString(), buffer.GetSize());
    } else {
      for (const auto& [name, value] : fields) {
        line += (line.empty() ? "{" : " , ") + WriteRandomly(name, &random) + (random() % 2 == 0 ? " : " : ":") +
                WriteRandomly(value, &random);
      }
      line += "}";
      rapidjson::Document document;
      ASSERT_FALSE(document.Parse(line.data(), line.size()).HasParseError()) << line;
    }
    ASSERT_TRUE(Parse(line)) << line << "\n" << reason_;
    for (const auto& [name, value] : fields) {
      const auto known = std::find_if(std::begin(kFields), std::end(kFields),
                                      [&name = name](const auto& field) { return name == field.first; });
      if (known == std::end(kFields)) continue;
      ASSERT_EQ(article_.*known->second, value);
    }
  }
}

// Damaged in one byte, a line is read exactly where RapidJSON finds it valid.
TEST_F(JsonArticleTest, AgreesWithRapidJsonOnDamagedLines) {
  std::mt19937 random(2);
  const std::string whole = R"({"id":12,"text":"t\n\u0041","x":[1,{"y":null}],"title":"","z":{"a":true,"b":-1.5e3}})";
  const std::string bytes = R"({}[]",:\u0t1 -e.)";
  int damaged = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string line = whole;
    const std::size_t at = random() % line.size();
    if (random() % 3 == 0) {
      line.erase(at, 1 + random() % 3);
    } else if (random() % 2 == 0) {
      line.insert(at, 1, bytes[random() % bytes.size()]);
    } else {
      line[at] = bytes[random() % bytes.size()];
    }
    rapidjson::Document document;
    document.Parse(line.data(), line.size());
    const bool readable = Parse(line);
    if (!document.HasParseError()) {
      const bool has_text = document.IsObject() && document.HasMember("text") && document["text"].IsString();
      ASSERT_EQ(readable, has_text) << line << "\n" << reason_;
    } else if (readable) {
      // Escapes are checked only in the fields that are read.
      const auto error = document.GetParseError();
      ASSERT_TRUE(error == rapidjson::kParseErrorStringEscapeInvalid ||
                  error == rapidjson::kParseErrorStringUnicodeEscapeInvalidHex ||
                  error == rapidjson::kParseErrorStringUnicodeSurrogateInvalid)
          << line << " is not valid: " << error;
    }
    damaged += readable ? 0 : 1;
  }
  EXPECT_GT(damaged, 5'000);
}

}  // namespace
}  // namespace newsprint
