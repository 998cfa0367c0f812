// Records made on several threads, written in order.
#ifndef NEWSPRINT_REPORT_RECORD_BATCHES_H_
#define NEWSPRINT_REPORT_RECORD_BATCHES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/pipeline.h"
#include "newsprint/status.h"
#include "report/json_record.h"
#include "report/sink.h"

namespace newsprint {

// Records that one thread makes together.
struct RecordBatch {
  std::size_t begin = 0;  // of the items
  std::size_t end = 0;
  JsonRecord record;
  std::string lines;
  std::vector<std::size_t> ends;  // of each line
};

// Makes a record of each item by write(item, record, sink) on several threads, and passes them to `sink` in order.
// text(item) is how many bytes of texts a record shows.
template <typename Items, typename Text, typename Write>
Status WriteInBatches(const Items& items, int threads, const Sink& sink, const Text& text, const Write& write) {
  constexpr std::size_t kBatchBytes = std::size_t{1} << 17;
  constexpr std::size_t kBytesOfItem = 500;  // beside its texts
  std::vector<RecordBatch> batches(static_cast<std::size_t>(PipelineSlots(threads)));
  std::size_t next = 0;
  Status status;
  RunPipeline({.make =
                   [&](int slot) {
                     RecordBatch& batch = batches[static_cast<std::size_t>(slot)];
                     batch.begin = next;
                     for (std::size_t bytes = 0; next < items.size() && bytes < kBatchBytes; ++next) {
                       bytes += kBytesOfItem + text(items[next]);
                     }
                     batch.end = next;
                     return batch.begin < batch.end;
                   },
               .work =
                   [&](int slot) {
                     RecordBatch& batch = batches[static_cast<std::size_t>(slot)];
                     batch.lines.clear();
                     batch.ends.clear();
                     const Sink gather = [&batch](std::string_view line) {
                       batch.lines += line;
                       batch.ends.push_back(batch.lines.size());
                       return Status();
                     };
                     for (std::size_t i = batch.begin; i < batch.end; ++i) (void)write(items[i], &batch.record, gather);
                   },
               .take =
                   [&](int slot) {
                     const RecordBatch& batch = batches[static_cast<std::size_t>(slot)];
                     std::size_t begin = 0;
                     for (const std::size_t end : batch.ends) {
                       status = sink(std::string_view(batch.lines).substr(begin, end - begin));
                       if (!status.ok()) return false;
                       begin = end;
                     }
                     return true;
                   }},
              threads);
  return status;
}

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_RECORD_BATCHES_H_
