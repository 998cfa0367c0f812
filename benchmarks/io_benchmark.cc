// io: articles from a JSON Lines file, warm in the page cache.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "io/article_reader.h"
#include "sample.h"

namespace newsprint::benchmarks {
namespace {

// A file in the temporary directory, gone with this object.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& bytes)
      : path_((std::filesystem::temp_directory_path() / ("newsprint_bench_" + std::to_string(getpid()) + ".jsonl"))
                  .string()) {
    std::FILE* file = std::fopen(path_.c_str(), "wb");
    if (file == nullptr || std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size()) std::abort();
    std::fclose(file);
  }
  ~TemporaryFile() { std::remove(path_.c_str()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

void BM_ReadJsonLines(benchmark::State& state) {
  const Sample& sample = TheSample();
  const TemporaryFile file(sample.json_lines);
  InputOptions options;
  options.paths = {file.path()};
  Article article;
  RecordPlace place;
  Quarantined quarantined;
  for (auto _ : state) {
    std::unique_ptr<ArticleReader> reader;
    if (!ArticleReader::Open(options, &reader).ok()) state.SkipWithError("cannot open");
    std::uint64_t articles = 0, bytes = 0;
    while (reader->Read(&article, &place, &quarantined) == ArticleReader::Next::kArticle) {
      ++articles;
      bytes += article.text.size();
    }
    if (articles != sample.articles.size() || bytes != sample.text_bytes) state.SkipWithError("not all articles");
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * sample.json_lines.size()));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * sample.articles.size()));
}
BENCHMARK(BM_ReadJsonLines)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace newsprint::benchmarks
