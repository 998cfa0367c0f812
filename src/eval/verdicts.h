// Verdicts of reviewers: the file that keeps them, and the findings they are about.
#ifndef NEWSPRINT_EVAL_VERDICTS_H_
#define NEWSPRINT_EVAL_VERDICTS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "newsprint/records.h"
#include "newsprint/status.h"
#include "report/verdict.h"

namespace newsprint {

// Whether a file that begins with this line holds verdicts.
bool BeginsVerdicts(std::string_view first_line);

// kBadInput where it is no file of verdicts, or one of them does not fit its form. doc/report-page.md has the form.
Status ReadVerdicts(const std::string& path, std::vector<Verdict>* out);
// The same of the text of such a file.
Status ParseVerdicts(const std::string& path, std::string_view text, std::vector<Verdict>* out);

// Gives each verdict the place or id that its finding has in this result: a passage where half of both spans is the
// same; a statement or story that holds more than half of the members judged, and at least two. What fits nothing is
// left as it is. Returns how many fit.
std::size_t FitVerdicts(const AuditResult& result, std::vector<Verdict>* verdicts);

}  // namespace newsprint

#endif  // NEWSPRINT_EVAL_VERDICTS_H_
