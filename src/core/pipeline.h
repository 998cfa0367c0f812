// Items that are made, worked on and taken, on several threads at once.
#ifndef NEWSPRINT_CORE_PIPELINE_H_
#define NEWSPRINT_CORE_PIPELINE_H_

#include <functional>

namespace newsprint {

// Each thread has one item at a time, so that no more than `threads` are under way; `worker`, in [0, threads), says
// whose it is. Nothing may throw.
struct Pipeline {
  std::function<bool(int worker)> make;  // one thread at a time; false: there is no more
  std::function<void(int worker)> work;  // several threads at once
  std::function<bool(int worker)> take;  // one thread at a time, in the order of make; false ends the run
};

// Returns when the last item was taken, or where `take` ended the run. What `take` sees does not depend on `threads`.
// REQUIRES: threads >= 1.
void RunPipeline(const Pipeline& pipeline, int threads);

}  // namespace newsprint

#endif  // NEWSPRINT_CORE_PIPELINE_H_
