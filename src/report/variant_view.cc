#include "report/variant_view.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/plain_words.h"
#include "report/word_diff.h"
#include "text/words.h"

namespace newsprint {
namespace {

constexpr std::size_t kMostLostWords = 8;  // shown of a stretch that only the first variant has

// The words of one variant, as its first member has them.
struct Reading {
  std::string_view text;       // the whole article's
  ByteSpan span;               // of the variant
  std::vector<ByteSpan> word;  // its words, in the whole text
  std::vector<WordHash> hash;
};

Reading Read(const AuditResult& result, const Family& family, const Variant& variant) {
  const FamilyMember& member = family.members[variant.members.front()];
  Reading reading{result.articles[member.article].text, member.span, {}, {}};
  Words words;
  if (!FindWords(reading.text.substr(member.span.begin, member.span.end - member.span.begin), &words).ok()) {
    return reading;
  }
  for (std::size_t i = 0; i < words.span.size(); ++i) {
    const ByteSpan word{member.span.begin + words.span[i].begin, member.span.begin + words.span[i].end};
    const bool inside =
        variant.pieces.empty() || std::any_of(variant.pieces.begin(), variant.pieces.end(), [&](const ByteSpan& piece) {
          return piece.begin <= word.begin && word.begin < piece.end;
        });
    if (!inside) continue;
    reading.word.push_back(word);
    reading.hash.push_back(words.hash[i]);
  }
  return reading;
}

class VariantWriter {
 public:
  VariantWriter(const Reading& reference, const Reading& variant, std::size_t most_words)
      : reference_(reference),
        variant_(variant),
        most_words_(most_words),
        diff_(DiffWords(reference.hash, variant.hash)),
        at_(variant.span.begin) {}

  Runs Write() {
    const std::size_t words = variant_.word.size();
    std::size_t next = 0;  // of the reference
    for (std::size_t i = 0; i < words;) {
      std::size_t end = i + 1;
      while (end < words && diff_.shared_b[end] == diff_.shared_b[i]) ++end;
      if (diff_.shared_b[i]) {
        const std::size_t lost = next;
        PutShared(i, end, &next);
        if (i == 0 && lost < next && !diff_.shared_a[lost]) runs_.insert(runs_.begin(), {Style::kDim, "… "});
      } else {
        PutWords(Style::kOnlyB, i, end);
      }
      i = end;
    }
    PutUpTo(Style::kPlain, variant_.span.end);
    if (next < reference_.word.size()) runs_.push_back({Style::kDim, " …"});
    return std::move(runs_);
  }

 private:
  // Shared words, with those that only the reference has in between. `next` is its word to go on with.
  void PutShared(std::size_t begin, std::size_t end, std::size_t* next) {
    for (std::size_t i = begin; i < end;) {
      const std::size_t lost = *next;
      while (*next < reference_.word.size() && !diff_.shared_a[*next]) ++*next;
      if (i > 0 && lost < *next) PutLost(lost, *next);
      std::size_t run = i;
      while (run < end && *next < reference_.word.size() && diff_.shared_a[*next]) {
        ++run;
        ++*next;
      }
      if (run == i) return;
      PutWords(Style::kPlain, i, run);
      i = run;
    }
  }

  void PutLost(std::size_t begin, std::size_t end) {
    PutUpTo(Style::kPlain, at_);
    const std::size_t shown = std::min(end - begin, kMostLostWords);
    const std::uint32_t from = reference_.word[begin].begin;
    std::string lost(reference_.text.substr(from, reference_.word[begin + shown - 1].end - from));
    if (shown < end - begin) lost += " …";
    runs_.push_back({Style::kPlain, " "});
    runs_.push_back({Style::kOnlyA, std::move(lost)});
  }

  void PutWords(Style style, std::size_t begin, std::size_t end) {
    if (most_words_ != 0 && end - begin > most_words_) {
      const std::size_t half = most_words_ / 2;
      PutPieces(style, begin, begin + half);
      runs_.push_back({Style::kDim, " … (" + CountOf(end - begin - 2 * half, "more word", "more words") + ") … "});
      at_ = variant_.word[end - half].begin;
      PutPieces(style, end - half, end);
    } else {
      PutPieces(style, begin, end);
    }
  }

  // Words of the variant; those of the attribution between them are dim.
  void PutPieces(Style style, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const std::string_view between = variant_.text.substr(at_, variant_.word[i].begin - at_);
      const bool attribution = i > 0 && std::count(between.begin(), between.end(), ' ') > 1;
      PutUpTo(attribution ? Style::kDim : i == begin ? Style::kPlain : style, variant_.word[i].begin);
      PutUpTo(style, variant_.word[i].end);
    }
  }

  void PutUpTo(Style style, std::uint32_t end) {
    if (end <= at_) return;
    const std::string_view text = variant_.text.substr(at_, end - at_);
    at_ = end;
    if (!runs_.empty() && runs_.back().style == style) {
      runs_.back().text += text;
    } else {
      runs_.push_back({style, std::string(text)});
    }
  }

  const Reading& reference_;
  const Reading& variant_;
  const std::size_t most_words_;
  const WordDiff diff_;
  std::uint32_t at_;  // the text up to here is written
  Runs runs_;
};

}  // namespace

Runs ViewVariant(const AuditResult& result, const Family& family, const Variant& variant, std::size_t most_words) {
  const Reading reference = Read(result, family, family.variant_list.front());
  const Reading reading = Read(result, family, variant);
  return VariantWriter(reference, reading, most_words).Write();
}

}  // namespace newsprint
