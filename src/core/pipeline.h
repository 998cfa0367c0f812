// Items that are made, worked on and taken, while other threads work on others.
#ifndef NEWSPRINT_CORE_PIPELINE_H_
#define NEWSPRINT_CORE_PIPELINE_H_

#include <functional>

namespace newsprint {

// An item lies in a slot while it is under way: the caller has PipelineSlots() of them. Nothing may throw.
struct Pipeline {
  std::function<bool(int slot)> make;  // by the calling thread, in order; false: there is no more
  std::function<void(int slot)> work;  // by any thread
  std::function<bool(int slot)> take;  // by the calling thread, in the order of make; false ends the run
};

// So many that the other threads have items left while the calling one works on an item of its own.
inline int PipelineSlots(int threads) { return threads == 1 ? 1 : 2 * threads + 2; }

// Returns when the last item was taken, or where `take` ended the run. What `take` sees does not depend on `threads`.
// The calling thread works too where it has nothing to make or take. That it alone makes is what lets a signal, which
// the kernel gives to the main thread, interrupt a wait for input. REQUIRES: threads >= 1.
void RunPipeline(const Pipeline& pipeline, int threads);

}  // namespace newsprint

#endif  // NEWSPRINT_CORE_PIPELINE_H_
