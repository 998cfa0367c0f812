// What the machines of a Spark cluster call of the engine to find the stories that a wire has withdrawn
// (python/newsprint/spark/_withdrawn.py).
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arrow_columns.h"
#include "cluster/clusters.h"
#include "core/hash.h"
#include "engine/withdrawn.h"
#include "module.h"
#include "settings.h"
#include "shared_articles.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

// By what a notice names a story.
enum KeyKind : std::int64_t { kId, kHeadline };

// The keys by which notices may mean these articles: (number, kind, key).
nb::tuple StoryKeysOf(nb::handle numbers, nb::handle articles) {
  const LongColumn number(numbers);
  const BinaryColumn bytes(articles);
  LongRows<3> rows;
  for (std::size_t row = 0; row < number.size(); ++row) {
    const Article article = ArticleFrom(bytes[row]);
    rows.Add(number[row], kId, HashBytes(BareId(article.id)));
    if (const std::uint64_t key = HeadlineKey(article); key != 0) rows.Add(number[row], kHeadline, key);
  }
  return rows.Take();
}

// The keys that these notices name: (number, kind, key).
nb::tuple NoticeKeysOf(nb::handle numbers, nb::handle articles, nb::handle chromes, nb::handle fixeds,
                       const nb::dict& given) {
  const LongColumn number(numbers);
  const ArticleColumns columns(articles, chromes, fixeds);
  ArticlePool pool(AuditSettingsFrom(given).options.match);
  LongRows<3> rows;
  for (std::size_t row = 0; row < number.size(); ++row) {
    pool.Clear();
    pool.Add(number[row], columns, row);
    const CollectedArticle& notice = pool.articles().front();
    for (const std::string& id : IdsNamed(notice)) rows.Add(number[row], kId, HashBytes(id));
    for (const std::uint64_t key : HeadlinesNamed(notice)) rows.Add(number[row], kHeadline, key);
  }
  return rows.Take();
}

constexpr std::int64_t kNone = -1;  // in place of an article's number

// What became of notices. Rows by notice and row: the articles that it may mean and those of their clusters (notice,
// kArticle, number, cluster, lead, article, chrome, fixed), the cluster kNone where it is in none; links between them
// (notice, kLink, a, b, 0, ...) and matches of the notice (notice, kMatch, a, b, relation, ...). Gives (notice, role,
// number, by): a row for each article that plays a role, and one for the notice itself with how the story was found.
class WithdrawnFinder {
 public:
  explicit WithdrawnFinder(const nb::dict& given) : pool_(AuditSettingsFrom(given).options.match) {}

  nb::tuple Push(nb::handle notices, nb::handle rows, nb::handle as, nb::handle bs, nb::handle cs, nb::handle articles,
                 nb::handle chromes, nb::handle fixeds) {
    const LongColumn notice(notices), is(rows), a(as), b(bs), c(cs);
    const ArticleColumns columns(articles, chromes, fixeds);
    Roles roles;
    for (std::size_t row = 0; row < notice.size(); ++row) {
      if (notice_ != notice[row]) Flush(&roles);
      notice_ = notice[row];
      if (is[row] == kArticle) {
        pool_.Add(a[row], columns, row);
        if (b[row] == kNone) continue;
        clusters_[b[row]].members.push_back(a[row]);
        clusters_[b[row]].lead = c[row];
      } else if (is[row] == kLink) {
        links_.emplace_back(a[row], b[row]);
      } else {
        matches_.push_back({a[row], b[row], static_cast<Relation>(c[row])});
      }
    }
    return roles.Take();
  }
  nb::tuple Finish() {
    Roles roles;
    Flush(&roles);
    return roles.Take();
  }

 private:
  enum Row : std::int64_t { kArticle, kLink, kMatch };
  enum Role : std::int64_t { kNotice, kStory, kCarriedBy, kCorrected, kCandidate };

  struct Members {
    std::int64_t lead = 0;
    std::vector<std::int64_t> members;
  };

  struct Found {
    std::int64_t a = 0;
    std::int64_t b = 0;
    Relation relation = Relation::kNone;
  };

  struct Roles {
    LongRows<3> rows;
    TextBuilder by;

    void Add(std::int64_t notice, Role role, std::int64_t number, std::string_view how) {
      rows.Add(notice, role, number);
      by.Add(how);
    }
    nb::tuple Take() const {
      nb::list taken = rows.Columns();
      taken.append(by.Take());
      return nb::tuple(taken);
    }
  };

  void Flush(Roles* roles) {
    if (!notice_) return;
    pool_.Order();
    std::vector<Cluster> clusters;
    for (const auto& [number, of_cluster] : clusters_) {
      Cluster& cluster = clusters.emplace_back();
      cluster.lead = pool_.PositionOf(of_cluster.lead);
      for (const std::int64_t member : of_cluster.members) cluster.members.push_back({pool_.PositionOf(member)});
    }
    std::vector<ClusterLink> links;
    for (const auto& [a, b] : links_) links.push_back({pool_.PositionOf(a), pool_.PositionOf(b)});
    std::vector<Match> matches;
    for (const Found& found : matches_) {
      Match& match = matches.emplace_back();
      match.a = pool_.PositionOf(found.a);
      match.b = pool_.PositionOf(found.b);
      match.relation = found.relation;
    }
    for (const Withdrawn& withdrawn : FindWithdrawn(pool_.articles(), clusters, links, matches)) {
      if (pool_.NumberOf(withdrawn.notice) == *notice_) Give(withdrawn, roles);
    }
    pool_.Clear();
    clusters_.clear();
    links_.clear();
    matches_.clear();
  }

  void Give(const Withdrawn& withdrawn, Roles* roles) const {
    roles->Add(*notice_, kNotice, *notice_, withdrawn.by);
    const auto give = [&](Role role, const std::vector<std::uint32_t>& articles) {
      for (const std::uint32_t article : articles) roles->Add(*notice_, role, pool_.NumberOf(article), "");
    };
    if (withdrawn.story >= 0) give(kStory, {static_cast<std::uint32_t>(withdrawn.story)});
    give(kCarriedBy, withdrawn.carried_by);
    give(kCorrected, withdrawn.corrected);
    give(kCandidate, withdrawn.candidates);
  }

  std::optional<std::int64_t> notice_;
  ArticlePool pool_;
  std::map<std::int64_t, Members> clusters_;
  std::vector<std::pair<std::int64_t, std::int64_t>> links_;
  std::vector<Found> matches_;
};

}  // namespace

void BindDistributedWithdrawn(nb::module_& module) {
  module.def("story_keys_of", &StoryKeysOf);
  module.def("notice_keys_of", &NoticeKeysOf);
  nb::class_<WithdrawnFinder>(module, "WithdrawnFinder")
      .def(nb::init<const nb::dict&>(), nb::arg("settings"))
      .def("push", &WithdrawnFinder::Push)
      .def("finish", &WithdrawnFinder::Finish);
}

}  // namespace newsprint
