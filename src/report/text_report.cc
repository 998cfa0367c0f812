#include "report/text_report.h"

#include <algorithm>
#include <string>
#include <vector>

#include "newsprint/newsprint.h"
#include "report/families_text.h"
#include "report/lists_text.h"
#include "report/match_text.h"
#include "report/plain_words.h"
#include "report/summary_text.h"
#include "report/verdict_words.h"

namespace newsprint {
namespace {

constexpr std::size_t kMostPassages = 8;  // of one match, in a limited report
constexpr std::size_t kIndent = 2;

std::uint64_t CountRelation(const AuditResult& result, Relation relation) {
  return static_cast<std::uint64_t>(std::count_if(result.matches.begin(), result.matches.end(),
                                                  [&](const Match& match) { return match.relation == relation; }));
}

// "2 copies, 3 excerpts, 1 background, 7 by quotations", what there is of it.
std::string RelationsInWords(const AuditResult& result) {
  struct Wording {
    Relation relation;
    const char* one;
    const char* several;
  };
  constexpr Wording kWordings[] = {{Relation::kCopy, "pair of copies", "pairs of copies"},
                                   {Relation::kExcerpt, "excerpt", "excerpts"},
                                   {Relation::kBackground, "by background", "by background"},
                                   {Relation::kQuote, "by quotations", "by quotations"},
                                   {Relation::kBoilerplate, "by boilerplate alone", "by boilerplate alone"},
                                   {Relation::kPhrase, "by a phrase alone", "by a phrase alone"}};
  std::string words;
  for (const Wording& wording : kWordings) {
    const std::uint64_t count = CountRelation(result, wording.relation);
    if (count > 0) words += (words.empty() ? "" : ", ") + CountOf(count, wording.one, wording.several);
  }
  return words;
}

void WriteHead(const AuditResult& result, Page* page) {
  const std::string relations = RelationsInWords(result);
  std::string head = CountOf(result.articles.size(), "article", "articles") + ", " +
                     CountOf(result.matches.size(), "match", "matches");
  if (!relations.empty()) head += ": " + relations;
  page->Paragraph("", 0, Runs{{Style::kStrong, head}});
}

// Positions of the matches to show: as they come, with phrases last or not at all.
std::vector<std::size_t> OrderMatches(const AuditResult& result, bool phrases) {
  std::vector<std::size_t> order;
  std::vector<std::size_t> last;
  for (std::size_t i = 0; i < result.matches.size(); ++i) {
    (result.matches[i].relation == Relation::kPhrase ? last : order).push_back(i);
  }
  if (phrases) order.insert(order.end(), last.begin(), last.end());
  return order;
}

void WriteMatches(const AuditResult& result, const TextReportOptions& options, const VerdictWords& verdicts,
                  Page* page) {
  const std::vector<std::size_t> order = OrderMatches(result, options.phrases);
  const std::size_t shown = options.limit == 0 ? order.size() : std::min(order.size(), options.limit);
  const MatchTextOptions match_options{.boilerplate = options.boilerplate,
                                       .most_passages = options.limit == 0 ? 0 : kMostPassages,
                                       .whole_passages = options.limit == 0,
                                       .verdicts = &verdicts};
  for (std::size_t i = 0; i < shown && page->status().ok(); ++i) {
    page->Blank();
    WriteMatchText(result, result.matches[order[i]], std::to_string(i + 1) + ". ", match_options, page);
  }
  if (order.size() > shown) page->Blank();
  WriteLeftOut(order.size() - shown, "weaker match", "weaker matches", page);
  const std::size_t hidden = result.matches.size() - order.size();
  if (hidden > 0) {
    page->Blank();
    page->Paragraph(kIndent,
                    CountOf(hidden, "pair of articles shares", "pairs of articles share") +
                        " no more than a phrase (--phrases shows them).",
                    Style::kDim);
  }
}

void WriteSummary(const AuditResult& result, const TextReportOptions& options, Page* page) {
  const Summary& summary = result.summary;
  page->Blank();
  page->Heading("Summary");
  std::string found = InputInWords(summary) + " " + CountOf(summary.matches, "match", "matches") + ", " +
                      CountOf(summary.clusters, "cluster of copies", "clusters of copies") + ", " +
                      CountOf(summary.families, "family of passages", "families of passages") + ".";
  page->Paragraph(kIndent, found);
  if (summary.boilerplate_passages > 0 && !options.boilerplate) {
    page->Paragraph(kIndent, CountOf(summary.boilerplate_passages, "passage", "passages") +
                                 " of boilerplate left out (--boilerplate lists them).");
  }
  if (summary.large_buckets > 0) {
    page->Paragraph(kIndent, CountOf(summary.large_buckets, "passage was", "passages were") +
                                 " too widespread to compare every pair: joined through a representative.");
  }
  const std::string recall = RecallInWords(summary);
  if (!recall.empty()) page->Paragraph(kIndent, recall);
  const std::string measured = MeasuredRecallInWords(summary);
  if (!measured.empty()) page->Paragraph(kIndent, measured);
  page->Paragraph(kIndent, "Done in " + Duration(summary.seconds) + ". Recipe: " + summary.recipe, Style::kDim);
}

}  // namespace

Status WriteTextReport(const AuditResult& result, const TextReportOptions& options, const Sink& sink) {
  Page page(options.width, options.colour, sink);
  const VerdictWords verdicts(options.verdicts);
  WriteHead(result, &page);
  WriteWithdrawn(result, options.limit, &page);
  WriteOutletsTable(result, options.limit, &page);
  WriteMatches(result, options, verdicts, &page);
  WriteFamilies(result, options.boilerplate, options.limit, verdicts, &page);
  WriteClusters(result, options.limit, verdicts, &page);
  WriteQuarantine(result, options.limit, &page);
  WriteSummary(result, options, &page);
  return page.status();
}

std::string Describe(const AuditResult& result, const Match& match) {
  std::string out;
  Page page(80, false, [&out](std::string_view line) {
    out.append(line);
    return Status();
  });
  WriteMatchText(result, match, "", {}, &page);
  return out;
}

}  // namespace newsprint
