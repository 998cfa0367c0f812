// A status that is not fine, as the exception of newsprint._errors that goes with its code.
#ifndef NEWSPRINT_BINDINGS_RAISE_H_
#define NEWSPRINT_BINDINGS_RAISE_H_

#include "newsprint/status.h"

namespace newsprint {

// Throws where `status` is not ok; what it throws arrives in Python under the same words. REQUIRES: the GIL is held.
void RaiseUnlessOk(const Status& status);

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_RAISE_H_
