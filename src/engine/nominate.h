// Candidate pairs of a collection, from its bucket table.
#ifndef NEWSPRINT_ENGINE_NOMINATE_H_
#define NEWSPRINT_ENGINE_NOMINATE_H_

#include "engine/asked.h"
#include "engine/collection.h"
#include "lsh/pairing.h"
#include "verify/information.h"

namespace newsprint {

// The pairs that share a bucket at any of the three scales and may match. Runs of chrome nominate nobody unless
// `boilerplate` is asked for, and nobody but pairs that were asked about. Empties the collection's table. Not ok
// where its part on disk could not be written or read.
Status Nominate(Collection* collection, const Information& information, const MatchOptions& match, const Asked& asked,
                bool boilerplate, int threads, Candidates* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_NOMINATE_H_
