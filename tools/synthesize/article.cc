#include "synthesize/article.h"

#include <algorithm>

namespace newsprint::synthesis {
namespace {

constexpr std::uint32_t kDays = 60;
constexpr std::uint32_t kMinutesADay = 24 * 60;

// 2^(x / 65536) in units of 2^-16, for x up to 4 octaves either way.
std::uint32_t PowerOfTwo(std::int32_t x) {
  const std::int32_t octaves = x >> 16;
  const std::uint64_t part = static_cast<std::uint64_t>(x) & 0xffff;
  // 2^p on [0, 1) by the parabola through its ends and its middle: right to a fifth of a percent.
  const std::uint64_t mantissa = 65536 + part - (((part * (65536 - part)) >> 16) * 22488 >> 16);
  return static_cast<std::uint32_t>(octaves >= 0 ? mantissa << octaves : mantissa >> -octaves);
}

// Words of an article, log-normal: the logarithm is a sum of 12 uniform values (Irwin-Hall), close to normal.
std::uint32_t DrawLength(Random& random) {
  constexpr std::uint32_t kMedian = 405, kShortest = 40;
  std::int32_t normal = -6 * 65536;
  for (int i = 0; i < 12; ++i) normal += static_cast<std::int32_t>(random.Below(65536));
  const std::int32_t octaves = normal / 100 * 82;  // a standard deviation is 0.82 octaves, 0.57 in natural logarithms
  return std::max(kShortest, (kMedian * PowerOfTwo(octaves)) >> 16);
}

std::uint32_t CountWords(std::string_view text) {
  return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), ' '));
}

void AppendTwoDigits(std::uint32_t value, std::string* out) {
  *out += static_cast<char>('0' + value / 10);
  *out += static_cast<char>('0' + value % 10);
}

// From 1 April 2025 on, in UTC: "2025-05-14T09:30:00Z".
void AppendPublished(std::uint32_t minutes, std::string* out) {
  constexpr std::uint32_t kMonthDays[] = {30, 31, 30, 31};
  std::uint32_t month = 0, day = minutes / kMinutesADay;
  while (day >= kMonthDays[month]) day -= kMonthDays[month++];
  *out += "2025-";
  AppendTwoDigits(month + 4, out);
  *out += '-';
  AppendTwoDigits(day + 1, out);
  *out += 'T';
  AppendTwoDigits(minutes / 60 % 24, out);
  *out += ':';
  AppendTwoDigits(minutes % 60, out);
  *out += ":00Z";
}

void AppendEscaped(std::string_view text, std::string* out) {
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
    end = begin;
    while (end < text.size() && text[end] != '"' && text[end] != '\n') ++end;
    out->append(text.substr(begin, end - begin));
    if (end < text.size()) *out += text[end] == '"' ? "\\\"" : "\\n";
  }
}

void AddQuotation(const PlantedQuotation& quotation, const Prose& prose, TextBuilder* out) {
  out->Add(prose.Open());
  out->Add(quotation.first);
  out->Add(",");
  out->Add(prose.Close());
  out->Add(" said ");
  out->Add(quotation.speaker);
  if (!quotation.second.empty()) {
    out->Add(", ");
    out->Add(prose.Open());
    out->Add(quotation.second);
  }
  out->Add(".");
  if (!quotation.second.empty()) out->Add(prose.Close());
}

}  // namespace

std::string ArticleName(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  std::string name("a");
  if (digits.size() < 8) name.append(8 - digits.size(), '0');
  return name.append(digits);
}

void ChooseOutlet(const Vocabulary& vocabulary, Random& random, SyntheticArticle* article) {
  article->outlet = vocabulary.outlet_weights.Choose(random);
  article->byline.clear();
  if (!vocabulary.outlets[article->outlet].bylines) return;
  article->byline = "By ";
  article->byline += vocabulary.people.Draw(random);
  article->byline += "\n\n";
}

SyntheticArticle WriteArticle(const Vocabulary& vocabulary, std::uint64_t number,
                              const std::optional<PlantedQuotation>& quotation, Random& random) {
  SyntheticArticle article;
  article.id = ArticleName(number);
  ChooseOutlet(vocabulary, random, &article);
  article.minutes = random.Below(kDays * kMinutesADay);
  const bool straight = vocabulary.outlets[article.outlet].straight_quotes;
  const Topic topic(vocabulary, random);
  TextBuilder title(100);
  Prose(vocabulary, topic, straight, random, title).Headline();
  article.title = title.Take();

  const std::uint32_t length = DrawLength(random);
  TextBuilder body(length * 8);
  Prose prose(vocabulary, topic, straight, random, body);
  if (random.Percent(40)) {
    body.Add(random.Pick(topic.places));
    body.Add(" — ");
  }
  // Counts what each paragraph adds, so that long articles stay linear.
  std::uint32_t words = 0;
  bool planted = !quotation.has_value();
  while (words < length || !planted) {
    const std::size_t begin = body.size();
    if (words > 0) body.Add("\n\n");
    if (!planted && words * 3 >= length) {
      AddQuotation(*quotation, prose, &body);
      planted = true;
    } else {
      prose.Paragraph();
    }
    words += CountWords(body.From(begin)) + 1;
  }
  article.body = body.Take();
  return article;
}

std::string SyntheticArticle::Text(const Vocabulary& vocabulary) const {
  std::string text = byline + body;
  for (const std::string& footer : vocabulary.outlets[outlet].footers) {
    text += "\n\n";
    text += footer;
  }
  return text;
}

void SyntheticArticle::AppendJson(const Vocabulary& vocabulary, std::string* out) const {
  *out += "{\"id\":\"";
  *out += id;
  *out += "\",\"source\":\"";
  *out += vocabulary.outlets[outlet].domain;
  *out += "\",\"published\":\"";
  AppendPublished(minutes, out);
  *out += "\",\"title\":\"";
  AppendEscaped(title, out);
  *out += "\",\"text\":\"";
  AppendEscaped(Text(vocabulary), out);
  *out += "\"}\n";
}

}  // namespace newsprint::synthesis
