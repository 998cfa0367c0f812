#include "engine/audit.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "cluster/digests.h"
#include "cluster/families.h"
#include "core/recipe.h"
#include "engine/collection.h"
#include "engine/copies.h"
#include "engine/nominate.h"
#include "engine/threads.h"
#include "engine/verify_pairs.h"
#include "shingle/shingle.h"

namespace newsprint {
namespace {

constexpr std::int64_t kDaySeconds = 86'400;

// Whether the question asked is about this pair.
bool IsAsked(const CollectedArticle& a, const CollectedArticle& b, bool against, const AuditOptions& options) {
  if (against && !((a.sides & kOwn && b.sides & kAgainst) || (a.sides & kAgainst && b.sides & kOwn))) return false;
  if (!options.source.empty() && a.article.source != options.source && b.article.source != options.source) return false;
  if (options.window_days) {
    if (!a.published || !b.published) return false;
    const std::int64_t apart =
        std::max(a.published->begin, b.published->begin) - std::min(a.published->begin, b.published->begin);
    if (apart > *options.window_days * kDaySeconds) return false;
  }
  return true;
}

// The members' match with their lead: found among `matches` or, where they were no candidates, compared now and added.
void MatchMembersToLeads(const std::vector<CollectedArticle>& articles, const Information& information,
                         const MatchOptions& options, int threads, std::vector<Match>* matches,
                         std::vector<Cluster>* clusters) {
  const auto by_articles = [](const Match& x, const Match& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); };
  const auto find = [&](std::uint32_t x, std::uint32_t y) {
    Match pair;
    std::tie(pair.a, pair.b) = std::minmax(x, y);
    const auto at = std::lower_bound(matches->begin(), matches->end(), pair, by_articles);
    return at != matches->end() && at->a == pair.a && at->b == pair.b ? &*at : nullptr;
  };
  std::vector<CandidatePair> missing;
  for (const Cluster& cluster : *clusters) {
    for (const ClusterMember& member : cluster.members) {
      if (member.article == cluster.lead || find(member.article, cluster.lead) != nullptr) continue;
      missing.push_back({std::min(member.article, cluster.lead), std::max(member.article, cluster.lead)});
    }
  }
  std::sort(missing.begin(), missing.end());
  std::vector<Match> found;
  VerifyPairs(articles, missing, information, options, threads, nullptr, &found);
  std::move(found.begin(), found.end(), std::back_inserter(*matches));
  std::sort(matches->begin(), matches->end(), by_articles);
  for (Cluster& cluster : *clusters) {
    for (ClusterMember& member : cluster.members) {
      if (member.article == cluster.lead) continue;
      const Match* match = find(member.article, cluster.lead);
      member.relation = match == nullptr ? Relation::kNone : match->relation;
      member.share = match == nullptr ? 0 : std::max(match->share_a, match->share_b);
    }
  }
}

// A run that all of its members share, as wide as they agree, and what kind of wording it is in the first of them.
CommonWording WidenRun(const std::vector<CollectedArticle>& articles, const CommonRun& run, std::uint32_t* before) {
  const auto words = [&](const RunMember& m) -> const std::vector<WordHash>& {
    return articles[m.article].annotated.words.hash;
  };
  const RunMember& first = run.members.front();
  std::uint32_t left = 0;
  std::uint32_t right = run.length;
  const auto agree_left = [&](const RunMember& m) {
    return m.word > left && words(m)[m.word - left - 1] == words(first)[first.word - left - 1];
  };
  const auto agree_right = [&](const RunMember& m) {
    return m.word + right < words(m).size() && words(m)[m.word + right] == words(first)[first.word + right];
  };
  while (first.word > left && std::all_of(run.members.begin(), run.members.end(), agree_left)) ++left;
  while (first.word + right < words(first).size() && std::all_of(run.members.begin(), run.members.end(), agree_right)) {
    ++right;
  }
  CommonWording wording;
  wording.words = left + right;
  const AnnotatedArticle& article = articles[first.article].annotated;
  if (article.part[first.word] == Part::kChrome) {
    wording.kind = PassageKind::kBoilerplate;
  } else if (article.Spoken(first.word) && article.Spoken(first.word + run.length - 1)) {
    wording.kind = PassageKind::kQuote;
  }
  for (const RunMember& m : run.members) {
    const std::vector<ByteSpan>& spans = articles[m.article].annotated.words.span;
    wording.members.push_back({m.article, {spans[m.word - left].begin, spans[m.word + right - 1].end}});
  }
  *before = left;
  return wording;
}

// The runs that large buckets were joined through, each place once.
std::vector<CommonWording> CommonWordings(const std::vector<CollectedArticle>& articles, std::uint32_t min_run,
                                          bool boilerplate, const std::vector<CommonRun>& runs) {
  std::vector<CommonWording> wordings;
  // By representative and number of members: words that a wording covers already.
  std::map<std::pair<std::uint32_t, std::size_t>, std::vector<WordRange>> covered;
  for (const CommonRun& run : runs) {
    const RunMember& first = run.members.front();
    std::vector<WordRange>& ranges = covered[{first.article, run.members.size()}];
    if (std::any_of(ranges.begin(), ranges.end(),
                    [&](WordRange r) { return r.begin <= first.word && first.word + run.length <= r.end; })) {
      continue;
    }
    std::uint32_t before = 0;
    CommonWording wording = WidenRun(articles, run, &before);
    if (wording.words < min_run || (wording.kind == PassageKind::kBoilerplate && !boilerplate)) continue;
    ranges.push_back({first.word - before, first.word - before + wording.words});
    wordings.push_back(std::move(wording));
  }
  return wordings;
}

// Strongest first: by what is shared, but phrases and then boilerplate last of all.
void SortMatches(std::vector<Match>* matches) {
  const auto rank = [](const Match& m) {
    return m.relation == Relation::kBoilerplate ? 2 : m.relation == Relation::kPhrase ? 1 : 0;
  };
  std::sort(matches->begin(), matches->end(), [&](const Match& x, const Match& y) {
    if (rank(x) != rank(y)) return rank(x) < rank(y);
    if (x.information != y.information) return x.information > y.information;
    return std::tie(x.a, x.b) < std::tie(y.a, y.b);
  });
}

std::vector<OutletPair> CountOutlets(const std::vector<CollectedArticle>& articles, const std::vector<Match>& matches) {
  std::map<std::pair<std::string, std::string>, OutletPair> outlets;
  for (const Match& match : matches) {
    if (match.relation > Relation::kQuote) continue;
    const std::string* a = &articles[match.a].article.source;
    const std::string* b = &articles[match.b].article.source;
    if (a->empty() || b->empty() || *a == *b) continue;
    const bool swapped = *b < *a;
    if (swapped) std::swap(a, b);
    OutletPair& pair = outlets[{*a, *b}];
    pair.a = *a;
    pair.b = *b;
    pair.copies += match.relation == Relation::kCopy;
    pair.excerpts += match.relation == Relation::kExcerpt;
    pair.background += match.relation == Relation::kBackground;
    pair.quotes += match.relation == Relation::kQuote;
    pair.near_exact += match.reuse == Reuse::kNearExact;
    pair.excerpt += match.reuse == Reuse::kExcerpt;
    pair.headline += match.reuse == Reuse::kHeadline;
    pair.words += match.words;
    pair.a_first += match.first == (swapped ? First::kB : First::kA);
    pair.b_first += match.first == (swapped ? First::kA : First::kB);
    pair.unknown += match.first == First::kUnknown;
  }
  std::vector<OutletPair> sorted;
  for (auto& [names, pair] : outlets) sorted.push_back(std::move(pair));
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const OutletPair& x, const OutletPair& y) { return x.words > y.words; });
  return sorted;
}

// Position of the family's first member, or -1 where the dates leave it open.
std::int64_t FirstMember(const std::vector<CollectedArticle>& articles, std::span<const FamilyMember> members) {
  std::size_t first = 0;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const CollectedArticle& best = articles[members[first].article];
    const CollectedArticle& c = articles[members[i].article];
    if (!c.published) return -1;
    if (c.published->begin < best.published->begin) first = i;
  }
  for (const FamilyMember& member : members) {
    if (member.article == members[first].article) continue;
    if (FirstOf(articles[members[first].article], articles[member.article]) != First::kA) return -1;
  }
  return static_cast<std::int64_t>(first);
}

std::vector<Family> GatherFamilies(const std::vector<CollectedArticle>& articles,
                                   std::span<const std::string* const> ids, const std::vector<Cluster>& clusters,
                                   std::span<const CommonWording> common, std::vector<Match>* matches) {
  std::vector<std::uint32_t> cluster_of(articles.size(), 0);
  for (std::uint32_t c = 0; c < clusters.size(); ++c) {
    for (const ClusterMember& member : clusters[c].members) cluster_of[member.article] = c + 1;
  }
  const auto range = [&](std::uint32_t article, ByteSpan span) {
    const std::vector<ByteSpan>& spans = articles[article].annotated.words.span;
    const auto begin =
        std::partition_point(spans.begin(), spans.end(), [&](ByteSpan s) { return s.begin < span.begin; });
    const auto end = std::partition_point(begin, spans.end(), [&](ByteSpan s) { return s.end <= span.end; });
    return WordRange{static_cast<std::uint32_t>(begin - spans.begin()),
                     static_cast<std::uint32_t>(end - spans.begin())};
  };
  FamilyInput input;
  input.ids = ids;
  input.wording = [&](std::uint32_t article, ByteSpan span) {
    const WordRange r = range(article, span);
    if (r.size() == 0) return std::uint64_t{0};
    return static_cast<std::uint64_t>(HashShingle(&articles[article].annotated.words.hash[r.begin], r.size()));
  };
  input.words = [&](std::uint32_t article, ByteSpan span) { return range(article, span).size(); };
  input.first = [&](std::span<const FamilyMember> members) { return FirstMember(articles, members); };
  input.in_one_cluster = [&](std::uint32_t a, std::uint32_t b) {
    return cluster_of[a] != 0 && cluster_of[a] == cluster_of[b];
  };
  return FindFamilies(matches, common, input);
}

// Sets aside what was not asked for.
void KeepAsked(const AuditOptions& options, std::vector<Match>* matches, std::uint64_t* boilerplate_passages) {
  for (Match& match : *matches) {
    const auto is_boilerplate = [](const Passage& p) { return p.kind == PassageKind::kBoilerplate; };
    *boilerplate_passages +=
        static_cast<std::uint64_t>(std::count_if(match.passages.begin(), match.passages.end(), is_boilerplate));
    if (!options.boilerplate) std::erase_if(match.passages, is_boilerplate);
  }
  std::erase_if(*matches, [&](const Match& match) {
    if (!options.boilerplate && match.relation == Relation::kBoilerplate) return true;
    return !options.relations.empty() &&
           std::find(options.relations.begin(), options.relations.end(), match.relation) == options.relations.end();
  });
}

}  // namespace

Status AuditInput(ArticleReader& reader, ArticleReader* against, const AuditOptions& options, const Progress& progress,
                  AuditResult* out) {
  const auto start = std::chrono::steady_clock::now();
  *out = {};
  CollectionOptions collect;
  collect.match = options.match;
  collect.threads = ThreadCount(options.match.threads);
  if (Status s = ChooseBands(options.match.threshold, options.match.recall, &collect.bands); !s.ok()) return s;

  Collection collection(collect);
  if (Status s = collection.Read(reader, kOwn, progress); !s.ok()) return s;
  if (against != nullptr) {
    if (Status s = collection.Read(*against, kAgainst, progress); !s.ok()) return s;
  }
  collection.Settle();
  std::vector<CollectedArticle>& articles = collection.articles();

  const Information information = CountInformation(articles);
  Candidates candidates = Nominate(&collection, information, options.match, options.boilerplate, collect.threads);
  std::erase_if(candidates.pairs, [&](const CandidatePair& pair) {
    return !IsAsked(articles[pair.a], articles[pair.b], against != nullptr, options);
  });

  std::vector<Match>& matches = out->matches;
  if (!VerifyPairs(articles, candidates.pairs, information, options.match, collect.threads, progress, &matches)) {
    return Status::Failed("stopped");
  }
  DemoteDigests(static_cast<std::uint32_t>(articles.size()), &matches);

  const std::vector<const std::string*> ids = collection.Ids();
  out->clusters = FindClusters(CopyLinks(matches), ids, LeadOrder(articles, Keep::kFirst, {}));
  MatchMembersToLeads(articles, information, options.match, collect.threads, &matches, &out->clusters);

  KeepAsked(options, &matches, &out->summary.boilerplate_passages);
  const std::vector<CommonWording> common =
      CommonWordings(articles, options.match.min_run, options.boilerplate, candidates.common_runs);
  out->families = GatherFamilies(articles, ids, out->clusters, common, &matches);
  SortMatches(&matches);
  out->outlets = CountOutlets(articles, matches);

  Summary& summary = out->summary;
  summary.articles = articles.size();
  summary.repeated = collection.repeated();
  summary.candidate_pairs = candidates.pairs.size();
  summary.large_buckets = candidates.large_buckets;
  summary.matches = matches.size();
  summary.clusters = out->clusters.size();
  summary.families = out->families.size();
  summary.recipe = recipe::Name(options.match);
  summary.recall = collect.bands.RecallTable();
  for (CollectedArticle& c : articles) {
    out->article_words.push_back(c.words());
    out->articles.push_back(std::move(c.article));
  }
  out->quarantine = std::move(collection.quarantine());
  summary.quarantined = out->quarantine.size();
  summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return {};
}

}  // namespace newsprint
