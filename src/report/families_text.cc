#include "report/families_text.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "io/published.h"
#include "report/article_line.h"
#include "report/json_record.h"
#include "report/lists_text.h"
#include "report/plain_words.h"
#include "report/variant_view.h"
#include "report/visible.h"

namespace newsprint {
namespace {

constexpr std::size_t kItemIndent = 6;
constexpr std::size_t kVariantIndent = 12;
constexpr std::size_t kFewestCarriers = 3;
constexpr std::size_t kMostWords = 48;  // of a stretch of a wording, in a limited report

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

// Each article of the family once, the earliest first.
std::vector<std::uint32_t> ArticlesByDate(const AuditResult& result, const Family& family) {
  std::vector<std::uint32_t> articles;
  absl::flat_hash_set<std::uint32_t> seen;
  for (const FamilyMember* member : ByDate(result, family)) {
    if (seen.insert(member->article).second) articles.push_back(member->article);
  }
  return articles;
}

std::size_t CountArticles(const Family& family) {
  absl::flat_hash_set<std::uint32_t> articles;
  for (const FamilyMember& member : family.members) articles.insert(member.article);
  return articles.size();
}

void WriteVariant(const AuditResult& result, const Family& family, const Variant& variant, std::size_t limit,
                  Page* page) {
  Runs runs = ViewVariant(result, family, variant, limit == 0 ? 0 : kMostWords);
  std::string note = variant.altered ? " · altered" : "";
  if (variant.first >= 0) {
    const FamilyMember& first = family.members[static_cast<std::size_t>(variant.first)];
    note += " · first: " + ShortOrigin(result.articles[first.article]);
  }
  runs.push_back({Style::kDim, std::move(note)});
  page->Paragraph(AlignRight(Grouped(variant.count) + " x", kVariantIndent - 2), kVariantIndent, runs);
}

void WriteFamily(const AuditResult& result, const Family& family, std::size_t number, std::size_t limit,
                 const VerdictWords& verdicts, Page* page) {
  const std::vector<std::uint32_t> articles = ArticlesByDate(result, family);
  std::string head = std::string(InWords(family.kind)) + ", " + CountOf(family.words, "word", "words") + ", in " +
                     CountOf(articles.size(), "article", "articles");
  if (family.variants > 1) head += ", " + CountOf(family.variants, "wording", "wordings");
  Runs runs{{Style::kStrong, head}};
  if (!family.speaker.empty()) runs.push_back({Style::kPlain, " — " + family.speaker});
  page->Blank();
  page->Paragraph(AlignRight(std::to_string(number), 4), kItemIndent, runs);
  const std::string verdict = verdicts.OfFinding(FormatId('f', family.id));
  if (!verdict.empty()) page->Paragraph(kItemIndent, verdict, Style::kStrong);
  const std::size_t variants = MembersShown(family.variant_list.size(), limit);
  for (std::size_t i = 0; i < variants; ++i) WriteVariant(result, family, family.variant_list[i], limit, page);
  WriteLeftOut(family.variant_list.size() - variants, "more wording", "more wordings", page);
  const std::size_t shown = MembersShown(articles.size(), limit);
  for (std::size_t i = 0; i < shown; ++i) {
    WriteArticleLine(i == 0 && family.first >= 0 ? "first" : "", result.articles[articles[i]], page);
  }
  WriteLeftOut(articles.size() - shown, "more article", "more articles", page);
}

}  // namespace

void WriteFamilies(const AuditResult& result, bool boilerplate, std::size_t limit, const VerdictWords& verdicts,
                   Page* page) {
  std::vector<const Family*> families;
  for (const Family& family : result.families) {
    if (CountArticles(family) < kFewestCarriers) continue;
    if (boilerplate || family.kind != PassageKind::kBoilerplate) families.push_back(&family);
  }
  if (families.empty()) return;
  page->Blank();
  page->Heading("Carried by three articles and more");
  const std::size_t shown = limit == 0 ? families.size() : std::min(families.size(), limit);
  for (std::size_t i = 0; i < shown; ++i) WriteFamily(result, *families[i], i + 1, limit, verdicts, page);
  WriteLeftOut(families.size() - shown, "more passage", "more passages", page);
}

}  // namespace newsprint
