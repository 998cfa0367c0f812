// A statement on its way between machines, as bytes: a quotation with its words, and which article it is of.
#ifndef NEWSPRINT_BINDINGS_STATEMENT_BYTES_H_
#define NEWSPRINT_BINDINGS_STATEMENT_BYTES_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "verify/annotate.h"

namespace newsprint {

// `statement` has one quotation, as AppendStatement makes it. `number` is that of the article.
std::string BytesOfStatement(std::int64_t number, const AnnotatedArticle& statement);

// Throw where they are of another form.
AnnotatedArticle StatementFrom(std::string_view bytes);
std::int64_t ArticleOfStatement(std::string_view bytes);

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_STATEMENT_BYTES_H_
