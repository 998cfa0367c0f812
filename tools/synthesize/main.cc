// synthesize: a corpus of realistic news articles for benchmarks. See --help.
#include <CLI/CLI.hpp>
#include <cerrno>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <memory>
#include <string>

#include "synthesize/corpus.h"
#include "synthesize/vocabulary.h"

namespace {

constexpr char kAbout[] =
    "Writes a corpus of invented news articles as JSON Lines (id, source, published, title, text).\n\n"
    "The same seed gives the same bytes on every machine, and the first articles of a large corpus are those of a "
    "small\n"
    "one. Words follow a Zipf-Mandelbrot distribution over 100,000 forms; lengths are log-normal around 500 words;\n"
    "one pair of unrelated articles in four or five shares four words in a row, one in a thousand eight words.\n"
    "Planted, and listed in the truth file: edited copies of earlier articles, their exact word-5 Jaccard similarity\n"
    "spread evenly from .3 to 1, and quotations that unrelated articles share.";

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

bool WriteOut(std::string& buffer, std::FILE* file) {
  const bool written = file == nullptr || std::fwrite(buffer.data(), 1, buffer.size(), file) == buffer.size();
  buffer.clear();
  return written;
}

std::FILE* Create(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) std::cerr << "synthesize: cannot write " << path << ": " << std::strerror(errno) << "\n";
  return file;
}

bool Synthesize(const newsprint::synthesis::CorpusSettings& settings, std::uint64_t articles, std::FILE* out,
                std::FILE* truth_out) {
  constexpr std::size_t kFlush = std::size_t{1} << 20;
  const newsprint::synthesis::Vocabulary vocabulary;
  const newsprint::synthesis::Corpus corpus(vocabulary, settings);
  std::string json, truth = newsprint::synthesis::Corpus::kTruthHeader;
  for (std::uint64_t number = 0; number < articles; ++number) {
    corpus.Append(number, &json, &truth);
    if (json.size() >= kFlush && !(WriteOut(json, out) && WriteOut(truth, truth_out))) return false;
  }
  if (!(WriteOut(json, out) && WriteOut(truth, truth_out))) return false;
  return std::fflush(out) == 0 && (truth_out == nullptr || std::fflush(truth_out) == 0);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(kAbout, "synthesize");
  std::uint64_t articles = 0;
  newsprint::synthesis::CorpusSettings settings;
  double copies = 0.1, quotes = 0.05;
  std::string out_path = "-", truth_path;
  app.add_option("--articles,-n", articles, "How many articles")->required();
  app.add_option("--seed", settings.seed, "Another seed, another corpus")->capture_default_str();
  app.add_option("--copies", copies, "Share of articles that are an edited copy of an earlier one")
      ->check(CLI::Range(0.0, 0.9))
      ->capture_default_str();
  app.add_option("--quotes", quotes, "Share of articles with a quotation that unrelated ones carry too")
      ->check(CLI::Range(0.0, 0.9))
      ->capture_default_str();
  app.add_option("--truth", truth_path, "File for what was planted, as tab-separated lines under a header");
  app.add_option("-o,--output", out_path, "File for the corpus; - is standard output")->capture_default_str();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (copies + quotes > 0.9) {
    std::cerr << "synthesize: --copies and --quotes together may be 0.9 at most\n";
    return 2;
  }
  settings.copies = static_cast<std::uint32_t>(std::lround(copies * 1'000'000));
  settings.quotes = static_cast<std::uint32_t>(std::lround(quotes * 1'000'000));

  File out_file, truth_file;
  if (out_path != "-" && !(out_file = File(Create(out_path)))) return 1;
  if (!truth_path.empty() && !(truth_file = File(Create(truth_path)))) return 1;
  if (!Synthesize(settings, articles, out_file ? out_file.get() : stdout, truth_file.get())) {
    std::cerr << "synthesize: cannot write: " << std::strerror(errno) << "\n";
    return 1;
  }
  return 0;
}
