// A sink that works while the next bytes for it are made.
#ifndef NEWSPRINT_REPORT_BACKGROUND_SINK_H_
#define NEWSPRINT_REPORT_BACKGROUND_SINK_H_

#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "newsprint/status.h"
#include "report/sink.h"

namespace newsprint {

// Gives to `sink`, on a thread of its own, what comes in, in order: some MB may be under way. For one writer.
class BackgroundSink {
 public:
  // `sink` is called by that thread alone, until Finish() or the end of this.
  explicit BackgroundSink(Sink sink);
  ~BackgroundSink();
  BackgroundSink(const BackgroundSink&) = delete;
  BackgroundSink& operator=(const BackgroundSink&) = delete;

  // Not ok where the sink has failed so far: it gets nothing more.
  Status Write(std::string_view bytes);
  // Waits until all is with the sink.
  Status Finish();

 private:
  // Hands what was gathered to the thread, once it has room for it.
  Status HandOver();
  void Run();

  const Sink sink_;
  std::string gathered_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::string> queue_;   // the front one is with the sink
  std::vector<std::string> spare_;  // empty, with room
  Status status_;
  bool ends_ = false;
  std::thread thread_;  // last: it uses the others
};

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_BACKGROUND_SINK_H_
