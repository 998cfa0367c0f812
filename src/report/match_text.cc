#include "report/match_text.h"

#include <algorithm>
#include <vector>

#include "report/names.h"
#include "report/passage_view.h"
#include "report/plain_words.h"
#include "report/visible.h"

namespace newsprint {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kTextIndent = 6;
constexpr std::size_t kColumnsFrom = 110;  // width of a page that has room for two columns

void WriteSideHead(const char* label, const Article& article, Page* page) {
  const std::size_t room = page->width() - kTextIndent;
  page->Paragraph(label, kTextIndent, Runs{{Style::kStrong, TitleOf(article, room)}});
  page->Paragraph(kTextIndent, OriginOf(article), Style::kDim);
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

// "Antony Blinken", or who it was given to on each side; empty where nobody is known.
std::string SpeakersOf(const Passage& passage) {
  const std::string& a = passage.speaker_a;
  const std::string& b = passage.speaker_b;
  if (a.empty() || b.empty() || a == b) return a.empty() ? b : a;
  return "reassigned: " + a + " (A) / " + b + " (B)";
}

void WritePassage(const AuditResult& result, const Match& match, const Passage& passage,
                  const MatchTextOptions& options, Page* page) {
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
    return;
  }
  page->Paragraph(view.alike ? "    =" : "    A", kTextIndent, view.a);
  if (!view.alike) page->Paragraph("    B", kTextIndent, view.b);
}

// Positions of the passages to show, in order.
std::vector<std::size_t> ChoosePassages(const Match& match, const MatchTextOptions& options) {
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < match.passages.size(); ++i) {
    if (options.boilerplate || match.passages[i].kind != PassageKind::kBoilerplate) chosen.push_back(i);
  }
  if (options.most_passages == 0 || chosen.size() <= options.most_passages) return chosen;
  std::stable_sort(chosen.begin(), chosen.end(),
                   [&](std::size_t x, std::size_t y) { return match.passages[x].words > match.passages[y].words; });
  chosen.resize(options.most_passages);
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace

std::string TitleOf(const Article& article, std::size_t columns) {
  if (!article.title.empty()) return Fit(article.title, columns);
  std::string_view line = article.text;
  line.remove_prefix(std::min(line.find_first_not_of(" \t\r\n"), line.size()));
  return "“" + Fit(line.substr(0, line.find('\n')), columns - 2) + "”";
}

std::string OriginOf(const Article& article) {
  std::string origin;
  for (const std::string& part : {article.source, article.published, article.id}) {
    if (!part.empty()) origin += (origin.empty() ? "" : " · ") + part;
  }
  return origin;
}

void WriteMatchText(const AuditResult& result, const Match& match, const std::string& heading,
                    const MatchTextOptions& options, Page* page) {
  page->Heading(heading + std::string(InWords(match.relation)));
  WriteSideHead("  A", result.articles[match.a], page);
  WriteSideHead("  B", result.articles[match.b], page);
  WriteFigures(result, match, page);
  const std::vector<std::size_t> chosen = ChoosePassages(match, options);
  for (const std::size_t i : chosen) WritePassage(result, match, match.passages[i], options, page);
  const auto shown_kinds =
      static_cast<std::size_t>(std::count_if(match.passages.begin(), match.passages.end(), [&](const Passage& passage) {
        return options.boilerplate || passage.kind != PassageKind::kBoilerplate;
      }));
  if (shown_kinds > chosen.size()) {
    page->Blank();
    page->Paragraph(kIndent + 2,
                    CountOf(shown_kinds - chosen.size(), "shorter passage", "shorter passages") +
                        " not shown (--limit 0 shows all)",
                    Style::kDim);
  }
}

}  // namespace newsprint
