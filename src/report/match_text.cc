#include "report/match_text.h"

#include <algorithm>
#include <vector>

#include "core/percent.h"
#include "report/article_heading.h"
#include "report/names.h"
#include "report/passage_view.h"
#include "report/plain_words.h"
#include "report/repeats.h"

namespace newsprint {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kTextIndent = 6;
constexpr std::size_t kColumnsFrom = 110;  // width of a page that has room for two columns

void WriteSideHead(const char* label, const Article& article, bool whole_date, Page* page) {
  const std::size_t room = page->width() - kTextIndent;
  page->Paragraph(label, kTextIndent, Runs{{Style::kStrong, TitleOf(article, room)}});
  page->Paragraph(kTextIndent, OriginOf(article, whole_date), Style::kDim);
}

void WriteFigures(const AuditResult& result, const Match& match, Page* page) {
  if (match.relation != Relation::kNone) {
    std::string figures = CountOf(match.words, "word", "words") + " shared: " + Percent(match.share_a) +
                          " of A's body, " + Percent(match.share_b) +
                          " of B's. Longest run: " + CountOf(match.longest, "word", "words") +
                          ". Jaccard similarity: " + Hundredths(match.jaccard) + ".";
    if (match.reuse != Reuse::kNone) figures += " Fair Syndication: " + std::string(Name(match.reuse)) + ".";
    page->Paragraph(kIndent, figures);
    page->Paragraph(kIndent, FirstInWords(match, result.articles[match.a], result.articles[match.b]));
  }
  if (!match.why.empty()) page->Paragraph(kIndent, "Why: " + match.why, Style::kDim);
}

void WriteVerdict(std::size_t indent, const std::string& verdict, Page* page) {
  if (!verdict.empty()) page->Paragraph(indent, verdict, Style::kStrong);
}

// "Antony Blinken", or who said it by each side; empty where nobody is known.
std::string SpeakersOf(const Passage& passage) {
  const std::string& a = passage.speaker_a;
  const std::string& b = passage.speaker_b;
  if (a.empty() && b.empty()) return "";
  if (a.empty() || b.empty()) return a.empty() ? b + " (named in B)" : a + " (named in A)";
  if (!passage.speakers_differ) return a.size() < b.size() ? b : a;  // the fuller form of the name
  return "other speaker: " + a + " (A) / " + b + " (B)";
}

void WritePassage(const AuditResult& result, const Match& match, const ShownPassage& shown,
                  const MatchTextOptions& options, Page* page) {
  const Passage& passage = match.passages[shown.passage];
  // In a copy almost everything is shared: what the reader looks for is where the two differ.
  const bool brief = match.relation == Relation::kCopy;
  const PassageView view =
      ViewPassage(result.articles[match.a], result.articles[match.b], passage,
                  {.whole = options.whole_passages, .brief = brief, .mark_context = !page->colour()});
  std::string head = std::string(InWords(passage.kind)) + ", " + CountOf(passage.words, "word", "words");
  if (passage.altered) head += ", altered";
  if (view.same_words) head += ", same words";
  Runs runs{{Style::kStrong, head}};
  const std::string speakers = passage.kind == PassageKind::kQuote ? SpeakersOf(passage) : "";
  if (!speakers.empty()) runs.push_back({Style::kPlain, " — " + speakers});
  page->Blank();
  page->Paragraph("  *", kTextIndent - 2, runs);
  if (options.columns && page->width() >= kColumnsFrom) {
    page->TwoColumns(kTextIndent, "A  ", view.a, "B  ", view.alike ? Runs{{Style::kDim, "the same"}} : view.b);
  } else {
    page->Paragraph(view.alike ? "    =" : "    A", kTextIndent, view.a);
    if (!view.alike) page->Paragraph("    B", kTextIndent, view.b);
  }
  if (options.verdicts != nullptr) {
    WriteVerdict(kTextIndent,
                 options.verdicts->OfPassage(result.articles[match.a].id, result.articles[match.b].id, passage), page);
  }
  const std::string repeats = RepeatsInWords(result, match, shown);
  if (!repeats.empty()) page->Paragraph(kTextIndent, repeats, Style::kDim);
}

// The passages to show, in order; sets `left` to how many more there are.
std::vector<ShownPassage> ChoosePassages(const AuditResult& result, const Match& match, const MatchTextOptions& options,
                                         std::size_t* left) {
  std::vector<ShownPassage> chosen = FoldRepeats(result, match, options.boilerplate);
  *left = 0;
  if (options.most_passages == 0 || chosen.size() <= options.most_passages) return chosen;
  *left = chosen.size() - options.most_passages;
  std::stable_sort(chosen.begin(), chosen.end(), [&](const ShownPassage& x, const ShownPassage& y) {
    return match.passages[x.passage].words > match.passages[y.passage].words;
  });
  chosen.resize(options.most_passages);
  std::sort(chosen.begin(), chosen.end(), [](const auto& x, const auto& y) { return x.passage < y.passage; });
  return chosen;
}

}  // namespace

void WriteMatchText(const AuditResult& result, const Match& match, const std::string& heading,
                    const MatchTextOptions& options, Page* page) {
  page->Heading(heading + std::string(InWords(match.relation)));
  // The line that says who was first has the whole dates.
  const bool whole_date = match.relation == Relation::kNone || match.first == First::kUnknown;
  WriteSideHead("  A", result.articles[match.a], whole_date, page);
  WriteSideHead("  B", result.articles[match.b], whole_date, page);
  WriteFigures(result, match, page);
  if (options.verdicts != nullptr) {
    WriteVerdict(kIndent, options.verdicts->OfPair(result.articles[match.a].id, result.articles[match.b].id), page);
  }
  std::size_t left = 0;
  for (const ShownPassage& shown : ChoosePassages(result, match, options, &left)) {
    WritePassage(result, match, shown, options, page);
  }
  if (left > 0) {
    page->Blank();
    page->Paragraph(kIndent + 2,
                    CountOf(left, "shorter passage", "shorter passages") + " not shown (--limit 0 shows all)",
                    Style::kDim);
  }
}

}  // namespace newsprint
