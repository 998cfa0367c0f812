// What reviewers say of findings, in words.
#ifndef NEWSPRINT_REPORT_VERDICT_WORDS_H_
#define NEWSPRINT_REPORT_VERDICT_WORDS_H_

#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "newsprint/records.h"
#include "report/verdict.h"

namespace newsprint {

// Each gives "Verdict: wrong (two fires)", or nothing where nobody has said anything.
class VerdictWords {
 public:
  // Verdicts that are fitted to the result whose findings are asked about.
  explicit VerdictWords(const std::vector<Verdict>& verdicts);

  std::string OfPair(const std::string& a, const std::string& b) const;
  std::string OfPassage(const std::string& a, const std::string& b, const Passage& passage) const;
  // Of a statement or story, by its id.
  std::string OfFinding(const std::string& id) const;

 private:
  std::map<std::pair<std::string, std::string>, std::string> pairs_;  // the smaller id first
  std::map<std::tuple<std::string, std::string, ByteSpan, ByteSpan>, std::string> passages_;
  std::map<std::string, std::string> findings_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_VERDICT_WORDS_H_
