#include "report/lists_text.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/percent.h"
#include "io/published.h"
#include "report/article_line.h"
#include "report/json_record.h"
#include "report/plain_words.h"
#include "report/visible.h"

namespace newsprint {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kItemIndent = 6;

std::size_t Shown(std::size_t size, std::size_t limit) { return limit == 0 ? size : std::min(size, limit); }

std::string NameOf(const std::string& source) { return source.empty() ? "(not named)" : source; }

struct OutletColumn {
  const char* heading;
  std::uint64_t OutletPair::*count;
  std::size_t columns;
};
constexpr OutletColumn kOutletColumns[] = {
    {"copy", &OutletPair::copies, 5},  {"excerpt", &OutletPair::excerpts, 8}, {"backgr.", &OutletPair::background, 8},
    {"quote", &OutletPair::quotes, 6}, {"words", &OutletPair::words, 7},      {"A 1st", &OutletPair::a_first, 6},
    {"B 1st", &OutletPair::b_first, 6}};
// More of them on a wide page: who was first is unknown, and the Fair Syndication classes.
constexpr OutletColumn kWideColumns[] = {{"unknown", &OutletPair::unknown, 8},
                                         {"FS near-exact", &OutletPair::near_exact, 15},
                                         {"FS excerpt", &OutletPair::excerpt, 12},
                                         {"FS headline", &OutletPair::headline, 13}};
constexpr std::size_t kWideFrom = 132;

std::vector<OutletColumn> ColumnsFor(std::size_t width) {
  std::vector<OutletColumn> columns(std::begin(kOutletColumns), std::end(kOutletColumns));
  if (width >= kWideFrom) columns.insert(columns.end(), std::begin(kWideColumns), std::end(kWideColumns));
  return columns;
}

void WriteOutletRow(const OutletPair& pair, std::size_t name_columns, Page* page) {
  std::string row = "  " + FitLeft(NameOf(pair.a), name_columns) + " " + FitLeft(NameOf(pair.b), name_columns);
  for (const OutletColumn& column : ColumnsFor(page->width())) {
    row += AlignRight(Grouped(pair.*column.count), column.columns);
  }
  page->Line({{Style::kPlain, row}});
}

// The members beside the lead, by date and then by id; those without a date last.
std::vector<const ClusterMember*> OthersByDate(const AuditResult& result, const Cluster& cluster) {
  std::vector<std::pair<std::int64_t, const ClusterMember*>> dated;
  for (const ClusterMember& member : cluster.members) {
    if (member.article == cluster.lead) continue;
    const auto published = ParsePublished(result.articles[member.article].published);
    dated.emplace_back(published ? published->begin : std::numeric_limits<std::int64_t>::max(), &member);
  }
  // Positions of articles are in the order of ids.
  std::sort(dated.begin(), dated.end(), [](const auto& x, const auto& y) {
    return std::tie(x.first, x.second->article) < std::tie(y.first, y.second->article);
  });
  std::vector<const ClusterMember*> others;
  for (const auto& [at, member] : dated) others.push_back(member);
  return others;
}

void WriteCluster(const AuditResult& result, const Cluster& cluster, std::size_t number, std::size_t limit,
                  const VerdictWords& verdicts, Page* page) {
  page->Blank();
  const std::string head =
      CountOf(cluster.members.size(), "article", "articles") + ", weakest link " + Percent(cluster.weakest);
  page->Paragraph(AlignRight(std::to_string(number), 4), kItemIndent, Runs{{Style::kStrong, head}});
  const std::string verdict = verdicts.OfFinding(FormatId('c', cluster.id));
  if (!verdict.empty()) page->Paragraph(kItemIndent, verdict, Style::kStrong);
  WriteArticleLine("lead", result.articles[cluster.lead], page);
  const std::vector<const ClusterMember*> others = OthersByDate(result, cluster);
  const std::size_t shown = MembersShown(others.size(), limit);
  for (std::size_t i = 0; i < shown; ++i) {
    WriteArticleLine(Percent(others[i]->share), result.articles[others[i]->article], page);
  }
  WriteLeftOut(others.size() - shown, "more article", "more articles", page);
}

void WriteArticleLines(std::string_view note, const AuditResult& result, const std::vector<std::uint32_t>& articles,
                       std::size_t limit, Page* page) {
  const std::size_t shown = MembersShown(articles.size(), limit);
  for (std::size_t i = 0; i < shown; ++i) WriteArticleLine(note, result.articles[articles[i]], page);
  WriteLeftOut(articles.size() - shown, "more article", "more articles", page);
}

// What is known of the story that a notice withdraws, as a sentence; empty where a line shows the story itself.
std::string UnknownStory(const Withdrawn& one) {
  if (one.candidates.size() == 1) return "One story may be meant; it is not certain that it is:";
  if (!one.candidates.empty()) return "Several stories may be meant; which one is not certain:";
  if (one.by.empty()) return "Its story was not found among these articles.";
  return one.story < 0 ? "The story itself is not among these articles, but its copies are." : "";
}

}  // namespace

void WriteWithdrawn(const AuditResult& result, std::size_t limit, Page* page) {
  if (result.withdrawn.empty()) return;
  page->Blank();
  page->Heading("Withdrawn stories still carried");
  const std::size_t shown = Shown(result.withdrawn.size(), limit);
  for (std::size_t i = 0; i < shown; ++i) {
    const Withdrawn& one = result.withdrawn[i];
    page->Blank();
    WriteArticleLine("notice", result.articles[one.notice], page);
    if (one.story >= 0) WriteArticleLine("story", result.articles[static_cast<std::size_t>(one.story)], page);
    const std::string unknown = UnknownStory(one);
    if (!unknown.empty()) page->Paragraph(kItemIndent, unknown);
    WriteArticleLines("carried", result, one.carried_by, limit, page);
    WriteArticleLines("corrected", result, one.corrected, limit, page);
    WriteArticleLines("perhaps", result, one.candidates, limit, page);
    if (!one.by.empty() && one.carried_by.empty()) page->Paragraph(kItemIndent, "Nobody here still carries it.");
  }
  WriteLeftOut(result.withdrawn.size() - shown, "more notice", "more notices", page);
}

void WriteLeftOut(std::size_t left, const char* one, const char* several, Page* page) {
  if (left == 0) return;
  page->Paragraph(kItemIndent, "... " + CountOf(left, one, several) + " (--limit 0 shows all)", Style::kDim);
}

void WriteOutletsTable(const AuditResult& result, std::size_t limit, Page* page) {
  const bool named = std::any_of(result.outlets.begin(), result.outlets.end(),
                                 [](const OutletPair& pair) { return !pair.a.empty() || !pair.b.empty(); });
  if (!named) return;
  std::size_t figures = 3;
  std::string headings;
  for (const OutletColumn& column : ColumnsFor(page->width())) {
    figures += column.columns;
    headings += AlignRight(column.heading, column.columns);
  }
  const std::size_t names = page->width() > figures ? (page->width() - figures) / 2 : 0;
  const std::size_t name_columns = std::clamp<std::size_t>(names, 10, 32);
  page->Blank();
  page->Heading("Outlets");
  page->Line({{Style::kDim, "  " + FitLeft("A", name_columns) + " " + FitLeft("B", name_columns) + headings}});
  const std::size_t shown = Shown(result.outlets.size(), limit);
  for (std::size_t i = 0; i < shown; ++i) WriteOutletRow(result.outlets[i], name_columns, page);
  WriteLeftOut(result.outlets.size() - shown, "more pair of outlets", "more pairs of outlets", page);
}

void WriteClusters(const AuditResult& result, std::size_t limit, const VerdictWords& verdicts, Page* page) {
  if (result.clusters.empty()) return;
  page->Blank();
  page->Heading("Clusters of copies");
  page->Paragraph(kIndent,
                  "Percentages: how much of the shorter body two articles share. Beside an article: with the lead. "
                  "Weakest link: of the pairs that join the cluster, the weakest; an article may be joined through "
                  "another than the lead, and share less with the lead itself.",
                  Style::kDim);
  const std::size_t shown = Shown(result.clusters.size(), limit);
  for (std::size_t i = 0; i < shown; ++i) WriteCluster(result, result.clusters[i], i + 1, limit, verdicts, page);
  WriteLeftOut(result.clusters.size() - shown, "more cluster", "more clusters", page);
}

void WriteQuarantine(const AuditResult& result, std::size_t limit, Page* page) {
  if (result.quarantine.empty()) return;
  page->Blank();
  page->Heading("Set aside: not readable as articles");
  const std::size_t shown = Shown(result.quarantine.size(), limit);
  for (std::size_t i = 0; i < shown; ++i) {
    const Quarantined& one = result.quarantine[i];
    page->Paragraph(kIndent, one.input + ": " + one.reason);
  }
  WriteLeftOut(result.quarantine.size() - shown, "more record", "more records", page);
}

}  // namespace newsprint
