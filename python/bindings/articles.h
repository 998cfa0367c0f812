// The articles that a function of the package is given.
#ifndef NEWSPRINT_BINDINGS_ARTICLES_H_
#define NEWSPRINT_BINDINGS_ARTICLES_H_

#include <nanobind/nanobind.h>

#include <memory>

#include "newsprint/options.h"
#include "row_reader.h"

namespace newsprint {

// `articles` is a list of dicts, or has __arrow_c_stream__. Throws TypeError for anything else, and what the object
// itself raises. REQUIRES: the GIL is held, here and when the reader is destroyed.
std::unique_ptr<RowReader> ReaderOf(const nanobind::object& articles, const InputOptions& options);

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_ARTICLES_H_
