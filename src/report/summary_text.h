// What a run did, in sentences.
#ifndef NEWSPRINT_REPORT_SUMMARY_TEXT_H_
#define NEWSPRINT_REPORT_SUMMARY_TEXT_H_

#include <string>

#include "newsprint/records.h"

namespace newsprint {

// "12 articles read, 1 record set aside in quarantine, 2 repeated."
std::string InputInWords(const Summary& summary);

// "A pair of articles is compared with probability 12% where its Jaccard similarity is .3, ..."; empty where the
// summary states no recall.
std::string RecallInWords(const Summary& summary);

// "99.3% of 312 pairs ...": the recall that was measured, beside the expected one; empty where none was.
std::string MeasuredRecallInWords(const Summary& summary);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_SUMMARY_TEXT_H_
