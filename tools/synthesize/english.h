// The real English in generated articles: common words, the most common first, and stock phrases of news prose.
#ifndef NEWSPRINT_TOOLS_SYNTHESIZE_ENGLISH_H_
#define NEWSPRINT_TOOLS_SYNTHESIZE_ENGLISH_H_

#include <span>
#include <string_view>

namespace newsprint::synthesis {

using WordList = std::span<const std::string_view>;

WordList CommonNouns();
WordList CommonAdjectives();
WordList CommonPastVerbs();
WordList CommonBaseVerbs();
WordList Adverbs();
WordList Prepositions();  // the most common several times
WordList Places();
WordList FirstNames();
WordList Roles();  // "finance minister"
WordList Weekdays();
WordList Months();

WordList NounLinks();     // what stands before a noun: "as a result of the"
WordList Adverbials();    // what closes a clause: "for the first time in years"
WordList VerbLinks();     // what stands before a base verb: "is expected to"
WordList StockClauses();  // eight words and more: "did not immediately respond to a request for comment"
WordList FooterOffers();  // "Subscribe today to"; at most four words, so that different outlets share no run of eight

}  // namespace newsprint::synthesis

#endif  // NEWSPRINT_TOOLS_SYNTHESIZE_ENGLISH_H_
