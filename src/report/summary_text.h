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

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_SUMMARY_TEXT_H_
