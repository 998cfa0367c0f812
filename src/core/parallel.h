// Loops over independent items on several threads.
#ifndef NEWSPRINT_CORE_PARALLEL_H_
#define NEWSPRINT_CORE_PARALLEL_H_

#include <cstddef>
#include <functional>

namespace newsprint {

// Calls body(i, worker) once for each i in [0, n), on up to `threads` threads, worker in [0, threads).
// Returns when all calls have. Which worker takes which i varies from run to run: results must not depend on it.
// REQUIRES: threads >= 1; body does not throw.
void ParallelFor(std::size_t n, int threads, const std::function<void(std::size_t i, int worker)>& body);

}  // namespace newsprint

#endif  // NEWSPRINT_CORE_PARALLEL_H_
