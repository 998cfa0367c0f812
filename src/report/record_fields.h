// Fields that records of several types have in common.
#ifndef NEWSPRINT_REPORT_RECORD_FIELDS_H_
#define NEWSPRINT_REPORT_RECORD_FIELDS_H_

#include "newsprint/article.h"
#include "newsprint/records.h"
#include "report/json_record.h"

namespace newsprint {

// Id, outlet, date and headline.
void PutOrigin(const Article& article, JsonRecord* record);

// Under which recipe a run compared, the recall that its bands promise, and the recall that was measured, if it was.
void PutRecipe(const Summary& summary, JsonRecord* record);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_RECORD_FIELDS_H_
