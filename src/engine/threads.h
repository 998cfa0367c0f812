// How many threads a run takes.
#ifndef NEWSPRINT_ENGINE_THREADS_H_
#define NEWSPRINT_ENGINE_THREADS_H_

#include <algorithm>
#include <thread>

namespace newsprint {

// 0 stands for as many as the machine has.
inline int ThreadCount(int asked) {
  return asked > 0 ? asked : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_THREADS_H_
