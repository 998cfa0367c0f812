// What the machines of a Spark cluster call of the engine to gather families (python/newsprint/spark/_families.py).
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "arrow_columns.h"
#include "cluster/families.h"
#include "distributed_information.h"
#include "module.h"
#include "placed_articles.h"
#include "raise.h"
#include "settings.h"
#include "shared_articles.h"
#include "verify/variant.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

constexpr std::int64_t kNone = -1;  // in place of an article's number

// Families, as rows of several kinds: (row, family, kind, five numbers and a text).
//   kFamily   words, altered, variants, members, the number of the article that was first; the speaker
//   kMember   number, span, variant
//   kVariant  variant, members, the number of the first; number and span of the member that shows it
//   kPassage  a, b, passage
// Variants are counted from 1: the first of them stands for the family.
class FamilyRows {
 public:
  enum Row : std::int64_t { kFamily, kMember, kVariant, kPassage };

  void Add(const Family& family, const PlacedArticles& articles) {
    const auto first = [&](std::int64_t member) {
      return member < 0 ? kNone : articles.NumberOf(family.members[static_cast<std::size_t>(member)].article);
    };
    Put(kFamily, family.speaker, family.id, family.kind, family.words, family.altered, family.variants,
        family.members.size(), first(family.first));
    for (std::size_t v = 0; v < family.variant_list.size(); ++v) {
      const Variant& variant = family.variant_list[v];
      const FamilyMember& shown = family.members[variant.members.front()];
      Put(kVariant, "", family.id, family.kind, v + 1, variant.count, first(variant.first),
          articles.NumberOf(shown.article), PackSpan(shown.span));
      for (const std::uint32_t m : variant.members) {
        const FamilyMember& member = family.members[m];
        Put(kMember, "", family.id, family.kind, articles.NumberOf(member.article), PackSpan(member.span), v + 1);
      }
    }
  }

  // `passage` is its number in the match.
  void Add(const Passage& passage, std::int64_t a, std::int64_t b, std::int64_t number) {
    Put(kPassage, "", passage.family, passage.kind, a, b, number);
  }

  nb::tuple Take() const {
    nb::list taken = rows_.Columns();
    taken.append(texts_.Take());
    return nb::tuple(taken);
  }

 private:
  template <typename... Values>
  void Put(Row row, std::string_view text, Values... values) {
    rows_.Add(row, values...);
    texts_.Add(text);
  }

  LongRows<8> rows_;
  TextBuilder texts_;
};

// The families of each component of places. Rows by component: first its places (component, kPlace, number, 0, 0, span,
// 0, kind, 0, wording, words, id, date) by number and span, then its passages (component, kPassage, a, b, passage,
// span_a, span_b, kind, altered, 0, null, speaker_a, speaker_b) by a, b and passage. Gives FamilyRows.
class FamilyFinder {
 public:
  nb::tuple Push(nb::handle components, nb::handle rows, nb::handle as, nb::handle bs, nb::handle passages,
                 nb::handle spans_a, nb::handle spans_b, nb::handle kinds, nb::handle altereds, nb::handle wordings,
                 nb::handle words, nb::handle texts_a, nb::handle texts_b) {
    const LongColumn component(components), is(rows), a(as), b(bs), number(passages), span_a(spans_a), span_b(spans_b),
        kind(kinds), altered(altereds), wording(wordings);
    const BinaryColumn of_words(words), text_a(texts_a), text_b(texts_b);
    FamilyRows found;
    for (std::size_t row = 0; row < component.size(); ++row) {
      if (component_ != component[row]) Flush(&found);
      component_ = component[row];
      if (is[row] == kPlace) {
        const std::uint32_t article = articles_.Add(a[row], text_a[row], text_b[row]);
        articles_.AddPlace(static_cast<PassageKind>(kind[row]), {article, SpanFrom(span_a[row])}, wording[row],
                           of_words[row]);
        continue;
      }
      Passage passage;
      passage.kind = static_cast<PassageKind>(kind[row]);
      passage.a = SpanFrom(span_a[row]);
      passage.b = SpanFrom(span_b[row]);
      passage.altered = altered[row] != 0;
      passage.speaker_a = text_a[row];
      passage.speaker_b = text_b[row];
      AddPassage(articles_.PositionOf(a[row]), articles_.PositionOf(b[row]), number[row], std::move(passage));
    }
    return found.Take();
  }
  nb::tuple Finish() {
    FamilyRows found;
    Flush(&found);
    return found.Take();
  }

 private:
  enum Row : std::int64_t { kPlace, kPassage };

  void AddPassage(std::uint32_t a, std::uint32_t b, std::int64_t number, Passage passage) {
    if (matches_.empty() || matches_.back().a != a || matches_.back().b != b) {
      matches_.emplace_back();
      matches_.back().a = a;
      matches_.back().b = b;
    }
    matches_.back().passages.push_back(std::move(passage));
    numbers_.push_back(number);
  }

  void Flush(FamilyRows* found) {
    const std::vector<Family> families = FindFamiliesOfComponent(&matches_, articles_.Input());
    for (const Family& family : families) found->Add(family, articles_);
    auto number = numbers_.begin();
    for (const Match& match : matches_) {
      const std::int64_t a = articles_.NumberOf(match.a);
      const std::int64_t b = articles_.NumberOf(match.b);
      for (const Passage& passage : match.passages) found->Add(passage, a, b, *number++);
    }
    articles_.Clear();
    matches_.clear();
    numbers_.clear();
  }

  std::optional<std::int64_t> component_;
  PlacedArticles articles_;
  std::vector<Match> matches_;         // with the passages of the component alone
  std::vector<std::int64_t> numbers_;  // of the passages, in their matches
};

// The families of wordings that all their members are known to have. Rows by representative, number and row: members of
// its wordings (representative, number, kMember, wording, cluster, kind, span, hash, words, id, date), counted from 0
// in their order, and members of the families that it is in (representative, number, kInFamily, family, 0, 0, 0, 0,
// null, id, date). `cluster` is kNone where the article is in none. Gives FamilyRows.
class CommonFamilyFinder {
 public:
  nb::tuple Push(nb::handle representatives, nb::handle numbers, nb::handle rows, nb::handle ofs, nb::handle clusters,
                 nb::handle kinds, nb::handle spans, nb::handle hashes, nb::handle words, nb::handle ids,
                 nb::handle dates) {
    const LongColumn representative(representatives), number(numbers), is(rows), of(ofs), cluster(clusters),
        kind(kinds), span(spans), hash(hashes);
    const BinaryColumn of_words(words), id(ids), date(dates);
    FamilyRows found;
    for (std::size_t row = 0; row < number.size(); ++row) {
      if (representative_ != representative[row]) Flush(&found);
      representative_ = representative[row];
      const FamilyMember member{articles_.Add(number[row], id[row], date[row]), SpanFrom(span[row])};
      if (is[row] == kInFamily) {
        families_[of[row]].members.push_back(member);
        continue;
      }
      CommonWording& wording = common_[of[row]];
      wording.kind = static_cast<PassageKind>(kind[row]);
      wording.members.push_back(member);
      articles_.AddPlace(wording.kind, member, hash[row], of_words[row]);
      cluster_of_[member.article] = cluster[row];
    }
    return found.Take();
  }
  nb::tuple Finish() {
    FamilyRows found;
    Flush(&found);
    return found.Take();
  }

 private:
  enum Row : std::int64_t { kMember, kInFamily };

  void Flush(FamilyRows* found) {
    std::vector<CommonWording> common;
    for (auto& [order, wording] : common_) common.push_back(std::move(wording));
    std::vector<Family> families;
    for (auto& [id, family] : families_) families.push_back(std::move(family));
    const std::size_t known = families.size();
    FamilyInput input = articles_.Input();
    input.in_one_cluster = [this](std::uint32_t a, std::uint32_t b) {
      return cluster_of_.at(a) != kNone && cluster_of_.at(a) == cluster_of_.at(b);
    };
    AddCommonWordings(common, input, &families);
    for (std::size_t f = known; f < families.size(); ++f) found->Add(families[f], articles_);
    articles_.Clear();
    common_.clear();
    families_.clear();
    cluster_of_.clear();
  }

  std::optional<std::int64_t> representative_;
  PlacedArticles articles_;
  std::map<std::int64_t, CommonWording> common_;  // by their order
  std::map<std::int64_t, Family> families_;       // of each only the articles
  std::map<std::uint32_t, std::int64_t> cluster_of_;
};

constexpr std::int64_t kHub = -1;  // in place of the other's number: the row is the hub itself

// Which variants of families are altered. Rows (hub, part, other, family, variant, kind, reference, reference_span,
// shown_span, article, chrome, fixed) by hub, part and other: each part of a hub begins with the hub's own article.
// `reference` is the one of the two that has the family's first variant. Gives (family, variant, altered).
class VariantComparer {
 public:
  VariantComparer(const nb::dict& given, const nb::tuple& information)
      : information_(InformationFrom(information)),
        hub_(AuditSettingsFrom(given).options.match),
        other_(AuditSettingsFrom(given).options.match) {}

  nb::tuple Push(nb::handle hubs, nb::handle parts, nb::handle others, nb::handle families, nb::handle variants,
                 nb::handle kinds, nb::handle references, nb::handle reference_spans, nb::handle shown_spans,
                 nb::handle articles, nb::handle chromes, nb::handle fixeds) {
    const LongColumn hub(hubs), part(parts), other(others), family(families), variant(variants), kind(kinds),
        reference(references), reference_span(reference_spans), shown_span(shown_spans);
    const ArticleColumns columns(articles, chromes, fixeds);
    LongRows<3> rows;
    for (std::size_t row = 0; row < hub.size(); ++row) {
      if (other[row] == kHub) {
        group_.emplace(hub[row], part[row]);
        hub_.Clear();
        hub_.Add(hub[row], columns, row);
        continue;
      }
      if (group_ != std::pair(hub[row], part[row])) RaiseUnlessOk(Status::Failed("an article of a pair is missing"));
      other_.Clear();
      other_.Add(other[row], columns, row);
      const AnnotatedArticle* of_reference = hub_.articles().front().annotated.get();
      const AnnotatedArticle* shown = other_.articles().front().annotated.get();
      if (reference[row] != hub[row]) std::swap(of_reference, shown);
      rows.Add(
          family[row], variant[row],
          AreAltered(*of_reference, WordsIn(*of_reference, SpanFrom(reference_span[row])), *shown,
                     WordsIn(*shown, SpanFrom(shown_span[row])), static_cast<PassageKind>(kind[row]), information_));
    }
    return rows.Take();
  }

 private:
  const Information information_;
  std::optional<std::pair<std::int64_t, std::int64_t>> group_;
  ArticlePool hub_;
  ArticlePool other_;
};

}  // namespace

void BindDistributedFamilies(nb::module_& module) {
  nb::class_<FamilyFinder>(module, "FamilyFinder")
      .def(nb::init<>())
      .def("push", &FamilyFinder::Push)
      .def("finish", &FamilyFinder::Finish);
  nb::class_<CommonFamilyFinder>(module, "CommonFamilyFinder")
      .def(nb::init<>())
      .def("push", &CommonFamilyFinder::Push)
      .def("finish", &CommonFamilyFinder::Finish);
  nb::class_<VariantComparer>(module, "VariantComparer")
      .def(nb::init<const nb::dict&, const nb::tuple&>(), nb::arg("settings"), nb::arg("information"))
      .def("push", &VariantComparer::Push);
}

}  // namespace newsprint
