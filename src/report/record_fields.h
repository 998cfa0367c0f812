// Fields that records of several types have in common.
#ifndef NEWSPRINT_REPORT_RECORD_FIELDS_H_
#define NEWSPRINT_REPORT_RECORD_FIELDS_H_

#include <string_view>
#include <vector>

#include "newsprint/article.h"
#include "newsprint/records.h"
#include "report/json_record.h"

namespace newsprint {

// What of the article's text stands there. REQUIRES: the span lies within it.
std::string_view TextAt(const Article& article, const ByteSpan& span);

void PutSpan(std::string_view key, const ByteSpan& span, JsonRecord* record);
// Nothing where there are fewer than two.
void PutPieces(std::string_view key, const std::vector<ByteSpan>& pieces, JsonRecord* record);

// Id, outlet, date and headline.
void PutOrigin(const Article& article, JsonRecord* record);

// Under which recipe a run compared, the recall that its bands promise, and the recall that was measured, if it was.
void PutRecipe(const Summary& summary, JsonRecord* record);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_RECORD_FIELDS_H_
