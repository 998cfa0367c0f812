#include "report/lists_text.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "io/published.h"
#include "report/match_text.h"
#include "report/plain_words.h"
#include "report/visible.h"

namespace newsprint {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kItemIndent = 6;
constexpr std::size_t kMostMembers = 8;  // of one family or cluster, in a limited report
constexpr std::size_t kFewestCarriers = 3;

std::size_t Shown(std::size_t size, std::size_t limit) { return limit == 0 ? size : std::min(size, limit); }

std::size_t MembersShown(std::size_t size, std::size_t limit) {
  // One more is not worth a line that says so.
  return limit == 0 || size <= kMostMembers + 1 ? size : kMostMembers;
}

std::string Right(std::string_view text, std::size_t columns) {
  const std::size_t used = Columns(text);
  return std::string(used < columns ? columns - used : 0, ' ') + std::string(text);
}

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

void WriteOutletRow(const OutletPair& pair, std::size_t name_columns, Page* page) {
  std::string row = "  " + FitLeft(NameOf(pair.a), name_columns) + " " + FitLeft(NameOf(pair.b), name_columns);
  for (const OutletColumn& column : kOutletColumns) row += Right(Grouped(pair.*column.count), column.columns);
  page->Line({{Style::kPlain, row}});
}

// The begin of the time of publication; the far future where it is not known.
std::int64_t PublishedAt(const Article& article) {
  const auto published = ParsePublished(article.published);
  return published ? published->begin : std::numeric_limits<std::int64_t>::max();
}

// The members of a family, the earliest first.
std::vector<const FamilyMember*> ByDate(const AuditResult& result, const Family& family) {
  std::vector<std::pair<std::int64_t, const FamilyMember*>> dated;
  for (std::size_t i = 0; i < family.members.size(); ++i) {
    const FamilyMember& member = family.members[i];
    const bool first = family.first >= 0 && static_cast<std::size_t>(family.first) == i;
    dated.emplace_back(first ? std::numeric_limits<std::int64_t>::min() : PublishedAt(result.articles[member.article]),
                       &member);
  }
  std::stable_sort(dated.begin(), dated.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
  std::vector<const FamilyMember*> members;
  for (const auto& [at, member] : dated) members.push_back(member);
  return members;
}

// One line for an article: a short note, when and where it was published (its id where that is not known), its title.
void WriteArticleLine(std::string_view note, const Article& article, Page* page) {
  constexpr std::size_t kNoteColumns = 10;
  constexpr std::size_t kDateColumns = 16;  // of "2024-03-05T05:40": seconds and zone are left out
  constexpr std::size_t kNameColumns = 18;
  std::string head = Right(note, kNoteColumns) + "  ";
  if (!article.published.empty()) head += FitLeft(article.published.substr(0, kDateColumns), kDateColumns) + "  ";
  const std::string& name = article.source.empty() ? article.id : article.source;
  const std::size_t left = page->width() > Columns(head) + 2 ? page->width() - Columns(head) - 2 : 0;
  const bool room_for_both = left >= 2 * kNameColumns;
  head += room_for_both ? FitLeft(name, kNameColumns) + "  " : Fit(name, std::max<std::size_t>(left, 8));
  page->Line({{Style::kDim, head}, {Style::kPlain, room_for_both ? TitleOf(article, left - kNameColumns) : ""}});
}

void WriteFamily(const AuditResult& result, const Family& family, std::size_t number, std::size_t limit, Page* page) {
  const std::vector<const FamilyMember*> members = ByDate(result, family);
  std::string head = std::string(InWords(family.kind)) + ", " + CountOf(family.words, "word", "words") + ", in " +
                     CountOf(members.size(), "article", "articles");
  if (family.variants > 1) head += ", " + CountOf(family.variants, "wording", "wordings");
  Runs runs{{Style::kStrong, head}};
  if (!family.speaker.empty()) runs.push_back({Style::kPlain, " — " + family.speaker});
  page->Blank();
  page->Paragraph(Right(std::to_string(number), 4), kItemIndent, runs);

  const FamilyMember& top = *members.front();
  const std::string_view text =
      std::string_view(result.articles[top.article].text).substr(top.span.begin, top.span.end - top.span.begin);
  const std::size_t room = (page->width() - kItemIndent) * 3;
  page->Paragraph(kItemIndent, limit == 0 ? std::string(text) : Fit(text, room));
  const std::size_t shown = MembersShown(members.size(), limit);
  for (std::size_t i = 0; i < shown; ++i) {
    WriteArticleLine(i == 0 && family.first >= 0 ? "first" : "", result.articles[members[i]->article], page);
  }
  WriteLeftOut(members.size() - shown, "more article", "more articles", page);
}

void WriteCluster(const AuditResult& result, const Cluster& cluster, std::size_t number, std::size_t limit,
                  Page* page) {
  page->Blank();
  const std::string head =
      CountOf(cluster.members.size(), "article", "articles") + ", weakest link " + Percent(cluster.weakest);
  page->Paragraph(Right(std::to_string(number), 4), kItemIndent, Runs{{Style::kStrong, head}});
  WriteArticleLine("lead", result.articles[cluster.lead], page);
  std::vector<const ClusterMember*> others;
  for (const ClusterMember& member : cluster.members) {
    if (member.article != cluster.lead) others.push_back(&member);
  }
  const std::size_t shown = MembersShown(others.size(), limit);
  for (std::size_t i = 0; i < shown; ++i) {
    WriteArticleLine(Percent(others[i]->share), result.articles[others[i]->article], page);
  }
  WriteLeftOut(others.size() - shown, "more article", "more articles", page);
}

}  // namespace

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
  for (const OutletColumn& column : kOutletColumns) {
    figures += column.columns;
    headings += Right(column.heading, column.columns);
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

void WriteFamilies(const AuditResult& result, bool boilerplate, std::size_t limit, Page* page) {
  std::vector<const Family*> families;
  for (const Family& family : result.families) {
    if (family.members.size() < kFewestCarriers) continue;
    if (boilerplate || family.kind != PassageKind::kBoilerplate) families.push_back(&family);
  }
  if (families.empty()) return;
  page->Blank();
  page->Heading("Carried by three articles and more");
  const std::size_t shown = Shown(families.size(), limit);
  for (std::size_t i = 0; i < shown; ++i) WriteFamily(result, *families[i], i + 1, limit, page);
  WriteLeftOut(families.size() - shown, "more passage", "more passages", page);
}

void WriteClusters(const AuditResult& result, std::size_t limit, Page* page) {
  if (result.clusters.empty()) return;
  page->Blank();
  page->Heading("Clusters of copies");
  const std::size_t shown = Shown(result.clusters.size(), limit);
  for (std::size_t i = 0; i < shown; ++i) WriteCluster(result, result.clusters[i], i + 1, limit, page);
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
