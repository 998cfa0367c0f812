// The synthetic corpus: the same bytes everywhere, and a truth file that is true.
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/hash.h"
#include "synthesize/corpus.h"
#include "synthesize/vocabulary.h"
#include "text/words.h"

namespace newsprint::synthesis {
namespace {

const Vocabulary& SharedVocabulary() {
  static const Vocabulary vocabulary;
  return vocabulary;
}

struct Written {
  std::vector<std::string> lines;
  std::string truth;
};

Written Write(std::uint64_t articles, const CorpusSettings& settings) {
  const Corpus corpus(SharedVocabulary(), settings);
  Written written;
  for (std::uint64_t number = 0; number < articles; ++number) {
    corpus.Append(number, &written.lines.emplace_back(), &written.truth);
  }
  return written;
}

std::string Joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line;
  return all;
}

struct Parsed {
  std::string source, published, text;
};

std::map<std::string, Parsed> ParseLines(const std::vector<std::string>& lines) {
  std::map<std::string, Parsed> articles;
  for (const std::string& line : lines) {
    rapidjson::Document json;
    json.Parse<rapidjson::kParseValidateEncodingFlag>(line.c_str());
    EXPECT_FALSE(json.HasParseError()) << line;
    articles[json["id"].GetString()] = {json["source"].GetString(), json["published"].GetString(),
                                        json["text"].GetString()};
  }
  return articles;
}

std::vector<std::string> Fields(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream stream(line);
  for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
  return fields;
}

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at; (at = text.find(from)) != std::string::npos;) text.replace(at, from.size(), to);
  return text;
}

// Slow and obvious: marks become spaces, then what stands between spaces is a word.
std::vector<std::string> SlowWords(const std::string& text) {
  std::string clean = text;
  for (const char* mark : {"“", "”", "—", "€"}) clean = Replaced(clean, mark, " ");
  clean = Replaced(clean, "’s", "s");
  for (std::size_t i = 0; i < clean.size(); ++i) {
    const bool between_digits =
        i > 0 && i + 1 < clean.size() && std::isdigit(clean[i - 1]) && std::isdigit(clean[i + 1]);
    if (clean[i] == '\'') {
      clean.erase(i--, 1);
    } else if ((clean[i] == '.' || clean[i] == ',') && between_digits) {
      continue;
    } else if (static_cast<unsigned char>(clean[i]) < 0x80 && !std::isalnum(clean[i])) {
      clean[i] = ' ';
    } else if (clean[i] >= 'A' && clean[i] <= 'Z') {
      clean[i] = static_cast<char>(std::tolower(clean[i]));
    }
  }
  std::istringstream stream(clean);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

double SlowJaccard(const std::string& a, const std::string& b) {
  const auto shingles = [](const std::string& text) {
    const std::vector<std::string> words = SlowWords(text);
    std::set<std::vector<std::string>> set;
    for (std::size_t i = 0; i + 5 <= words.size(); ++i) set.insert({words.begin() + i, words.begin() + i + 5});
    return set;
  };
  const auto x = shingles(a), y = shingles(b);
  const auto shared = static_cast<double>(
      std::count_if(x.begin(), x.end(), [&y](const auto& shingle) { return y.count(shingle) > 0; }));
  return shared / (static_cast<double>(x.size() + y.size()) - shared);
}

TEST(SynthesizeTest, SameSeedSameBytes) {
  const std::string first = Joined(Write(300, {}).lines);
  EXPECT_EQ(first, Joined(Write(300, {}).lines));
  // Figures in benchmarks/results stand for this corpus.
  EXPECT_EQ(HashBytes(first), 950457715312707358u);
  CorpusSettings other;
  other.seed = 2;
  EXPECT_NE(first, Joined(Write(300, other).lines));
}

TEST(SynthesizeTest, SmallCorpusIsTheBeginningOfALargeOne) {
  const Written small = Write(200, {}), large = Write(500, {});
  EXPECT_TRUE(std::equal(small.lines.begin(), small.lines.end(), large.lines.begin()));
  EXPECT_EQ(large.truth.compare(0, small.truth.size(), small.truth), 0);
}

TEST(SynthesizeTest, TruthHoldsTheExactJaccard) {
  CorpusSettings settings;
  settings.copies = 300'000;
  const Written written = Write(1000, settings);
  const std::map<std::string, Parsed> articles = ParseLines(written.lines);
  std::istringstream truth(written.truth);
  int copies = 0;
  std::vector<int> tenths(11);
  for (std::string line; std::getline(truth, line);) {
    const std::vector<std::string> fields = Fields(line);
    ASSERT_EQ(fields.size(), 7u) << line;
    if (fields[0] != "copy") continue;
    const double jaccard = std::strtod(fields[4].c_str(), nullptr);
    EXPECT_NEAR(jaccard, SlowJaccard(articles.at(fields[1]).text, articles.at(fields[2]).text), 1e-6) << line;
    ++tenths[static_cast<std::size_t>(jaccard * 10)];
    ++copies;
  }
  EXPECT_NEAR(copies, 300, 50);
  for (std::size_t tenth = 3; tenth < 10; ++tenth) EXPECT_NEAR(tenths[tenth], copies / 7.0, copies / 12.0) << tenth;
}

TEST(SynthesizeTest, ArticlesOfAPlantedQuotationCarryIt) {
  CorpusSettings settings;
  settings.quotes = 300'000;
  const Written written = Write(500, settings);
  const std::map<std::string, Parsed> articles = ParseLines(written.lines);
  std::istringstream truth(written.truth);
  int pairs = 0;
  for (std::string line; std::getline(truth, line);) {
    const std::vector<std::string> fields = Fields(line);
    if (fields[0] != "quote" || fields[6] != "0" || std::stoi(fields[5]) < 8) continue;
    // Eight words in a row, the attribution not among them, or four on each side of it.
    const auto runs = [&](const std::string& id) {
      const std::vector<std::string> words = SlowWords(articles.at(id).text);
      std::set<std::vector<std::string>> set;
      for (std::size_t i = 0; i + 4 <= words.size(); ++i) set.insert({words.begin() + i, words.begin() + i + 4});
      return set;
    };
    const auto a = runs(fields[1]), b = runs(fields[2]);
    const auto shared = std::count_if(a.begin(), a.end(), [&b](const auto& run) { return b.count(run) > 0; });
    EXPECT_GE(shared, std::stoi(fields[5]) - 7) << line;
    ++pairs;
  }
  EXPECT_GT(pairs, 50);
}

TEST(SynthesizeTest, ArticlesLookLikeNews) {
  const Written written = Write(2000, {});
  std::size_t words = 0, bytes = 0, beyond_ascii = 0;
  std::set<std::string> outlets;
  for (const auto& [id, article] : ParseLines(written.lines)) {
    words += SlowWords(article.text).size();
    bytes += article.text.size();
    beyond_ascii += static_cast<std::size_t>(std::count_if(
        article.text.begin(), article.text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
    outlets.insert(article.source);
    // So that the similarities in the truth are those that newsprint computes.
    EXPECT_EQ(SlowWords(article.text), SpellWords(article.text));
    EXPECT_TRUE("2025-04-01T00:00:00Z" <= article.published && article.published < "2025-05-31T00:00:00Z") << id;
  }
  EXPECT_NEAR(static_cast<double>(words) / 2000, 495, 25);
  EXPECT_NEAR(static_cast<double>(bytes) / 2000, 3400, 200);
  EXPECT_NEAR(static_cast<double>(beyond_ascii) / static_cast<double>(bytes), 0.03, 0.01);
  EXPECT_GT(outlets.size(), 190u);
}

}  // namespace
}  // namespace newsprint::synthesis
