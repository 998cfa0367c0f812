#include "engine/night.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "engine/beside_archive.h"
#include "engine/hand_on.h"
#include "engine/new_articles.h"

namespace newsprint {
namespace {

// The pairs of copies among the matches, by the numbers of their articles.
std::vector<CopyLink> LinksOf(const std::vector<Match>& matches, const std::vector<std::uint32_t>& numbers) {
  std::vector<CopyLink> links;
  for (const Match& match : matches) {
    if (match.relation != Relation::kCopy) continue;
    CopyLink link{numbers[match.a], numbers[match.b], match.share_a, match.share_b};
    if (link.a > link.b) {
      std::swap(link.a, link.b);
      std::swap(link.share_a, link.share_b);
    }
    links.push_back(link);
  }
  return links;
}

// Tonight's articles that are not removed, in input order.
std::vector<KeptArticle> KeptOf(const std::vector<CollectedArticle>& articles, const std::vector<Removed>& removed) {
  std::vector<std::uint8_t> gone(articles.size(), 0);
  for (const Removed& one : removed) gone[one.article] = 1;
  std::vector<KeptArticle> kept;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    if (!articles[i].stored && !gone[i]) kept.push_back({i, articles[i].place});
  }
  std::sort(kept.begin(), kept.end(), [&](const KeptArticle& x, const KeptArticle& y) {
    return articles[x.article].order < articles[y.article].order;
  });
  return kept;
}

std::vector<WithdrawnStory> NameWithdrawn(const AuditResult& audit) {
  const auto ids = [&](const std::vector<std::uint32_t>& articles) {
    std::vector<std::string> named;
    for (const std::uint32_t i : articles) named.push_back(audit.articles[i].id);
    return named;
  };
  std::vector<WithdrawnStory> stories;
  for (const Withdrawn& one : audit.withdrawn) {
    const std::string story = one.story < 0 ? "" : audit.articles[static_cast<std::size_t>(one.story)].id;
    stories.push_back(
        {audit.articles[one.notice].id, story, ids(one.carried_by), ids(one.corrected), ids(one.candidates)});
  }
  return stories;
}

}  // namespace

Status AuditNight(const OpenedArchive& opened, ArticleReader& reader, const NightOptions& options,
                  const Progress& progress, NightResult* out, ArchiveRun* run) {
  const auto start = std::chrono::steady_clock::now();
  *out = {};
  *run = {};
  const Archive& archive = *opened.archive;
  run->record.number = archive.last_run() + 1;
  Collection collection(opened.collect);
  // Tonight's articles stand on both sides: they are set against one another too.
  const Side both = static_cast<Side>(kOwn | kAgainst);
  if (Status s = collection.Read(reader, both, progress); !s.ok()) return s;
  NightSummary& summary = out->summary;
  summary.seconds_reading = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();

  AuditOptions audit;
  audit.match = opened.collect.match;
  BesideArchive figures;
  std::vector<std::uint32_t> numbers;
  const auto settled = [&](const Collection& all) { AddNewArticles(all, archive.next_number(), run, &numbers); };
  if (Status s = AuditBesideArchive(archive, &collection, settled, audit, progress, &out->audit, &figures); !s.ok()) {
    return s;
  }
  run->copies = LinksOf(out->audit.matches, numbers);

  std::vector<CollectedArticle>& articles = collection.articles();
  // The audit has taken the articles out of the collection; who is kept may depend on the outlet.
  for (std::size_t i = 0; i < articles.size(); ++i) articles[i].article.source = out->audit.articles[i].source;
  out->removed = RemoveCopies(collection, out->audit, options.keep, options.keep_sources);
  out->kept = KeptOf(articles, out->removed);
  const auto removed = static_cast<std::uint64_t>(std::count_if(
      out->removed.begin(), out->removed.end(), [&](const Removed& one) { return !articles[one.article].stored; }));

  std::vector<std::uint32_t> left;
  LeaveOutUnnamed(collection, &out->audit, &left);
  const auto position = [&](std::uint32_t article) {
    return static_cast<std::uint32_t>(std::lower_bound(left.begin(), left.end(), article) - left.begin());
  };
  for (KeptArticle& one : out->kept) one.article = position(one.article);
  for (Removed& one : out->removed) {
    one = {position(one.article), position(one.kept), one.relation, one.jaccard, one.share};
  }
  for (const std::uint32_t article : left) {
    const CollectedArticle& c = articles[article];
    out->tonight.push_back(!c.stored);
    summary.versions += c.renamed;
  }
  summary.withdrawn = NameWithdrawn(out->audit);
  summary.audit = out->audit.summary;
  summary.corrected = run->changed_fields.size();
  summary.kept = out->kept.size();
  summary.removed = removed;
  summary.neighbours = figures.neighbours;
  summary.archive_articles = archive.articles() + run->articles.size();
  summary.large_buckets = figures.large_buckets;
  summary.seconds_neighbours = figures.seconds_neighbours;
  summary.seconds_comparing = figures.seconds_comparing;
  return {};
}

}  // namespace newsprint
