#include "sample.h"

#include <rapidjson/document.h>

#include <cstdlib>
#include <sstream>

#include "synthesize/corpus.h"
#include "synthesize/vocabulary.h"

namespace newsprint::benchmarks {
namespace {

Article ParseLine(std::string& line) {
  rapidjson::Document json;
  json.ParseInsitu(line.data());
  Article article;
  article.id = json["id"].GetString();
  article.source = json["source"].GetString();
  article.published = json["published"].GetString();
  article.title = json["title"].GetString();
  article.text = json["text"].GetString();
  return article;
}

// Lines "copy TAB ORIGINAL TAB COPY TAB rate TAB jaccard ..."; an id is "a" and the article's number.
std::vector<PlantedCopy> ParseTruth(const std::string& truth) {
  std::vector<PlantedCopy> copies;
  std::istringstream lines(truth);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string kind, original, copy;
    double rate = 0, jaccard = 0;
    if (!(fields >> kind >> original >> copy >> rate >> jaccard) || kind != "copy") continue;
    copies.push_back({static_cast<std::uint32_t>(std::stoul(original.substr(1))),
                      static_cast<std::uint32_t>(std::stoul(copy.substr(1))), jaccard});
  }
  return copies;
}

Sample MakeSample() {
  const synthesis::Vocabulary vocabulary;
  const synthesis::Corpus corpus(vocabulary, {});
  Sample sample;
  std::string truth;
  for (std::uint64_t number = 0; number < 1000; ++number) {
    std::string line;
    corpus.Append(number, &line, &truth);
    sample.json_lines += line;
    const Article& article = sample.articles.emplace_back(ParseLine(line));
    Words& words = sample.words.emplace_back();
    if (!FindWords(article.text, &words).ok()) std::abort();
    sample.layouts.push_back(FindLayout(article.text, words));
    sample.text_bytes += article.text.size();
    sample.text_words += words.size();
  }
  sample.copies = ParseTruth(truth);
  return sample;
}

}  // namespace

const Sample& TheSample() {
  static const Sample sample = MakeSample();
  return sample;
}

}  // namespace newsprint::benchmarks
