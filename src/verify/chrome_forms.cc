#include "verify/chrome_forms.h"

#include <algorithm>
#include <array>
#include <string>

#include "absl/container/flat_hash_map.h"

namespace newsprint {
namespace {

// What single words may mean in such lines; several may hold of one word.
enum WordClass : std::uint16_t {
  kDate = 1,  // may stand in a line that gives a date or a time
  kMonth = 2,
  kAgency = 4,   // agencies and picture libraries
  kPicture = 8,  // photo, image
  kShown = 16,   // the present tense of captions
  kRole = 32,    // what the people are who write
  kSmall = 64,   // small words of titles, names and bylines
  kReporting = 128,
  kGoesOn = 256,  // never the last word of a headline
};

struct ClassWords {
  WordClass is;
  std::string_view words;
};

constexpr std::array kClassWords = {
    ClassWords{kMonth,
               "january february march april may june july august september october november december jan feb mar apr "
               "jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février "
               "mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio "
               "julio agosto septiembre octubre noviembre diciembre января февраля марта апреля мая июня июля августа "
               "сентября октября ноября декабря januari februari maret mei agustus desember"},
    ClassWords{kDate,
               "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
               "am pm a p m et est edt ct cst cdt mt mst mdt pt pst pdt utc gmt bst ist cet cest at on of the to in "
               "updated update posted published publish created modified last first originally date time min mins "
               "minute minutes hour hours day days week weeks month months year years ago read reading st nd rd th "
               "noon midnight today yesterday ap afp reuters cnn image photo slide page issue vol volume no "
               "montag dienstag mittwoch donnerstag freitag samstag sonntag uhr um am aktualisiert veröffentlicht "
               "lundi mardi mercredi jeudi vendredi samedi dimanche le à h publié mis jour lunes martes miércoles "
               "jueves viernes sábado domingo de del a las el publicado actualizado понедельник вторник среда четверг "
               "пятница суббота воскресенье г года в senin selasa rabu kamis jumat sabtu minggu wib"},
    ClassWords{
        kAgency,
        "ap afp cnn reuters getty gettyimages epa efe dpa ansa xinhua tass upi shutterstock istock alamy anadolu "
        "nurphoto wireimage filmmagic invision bloomberg unsplash pixabay flickr wikimedia handout pool "
        "pti ani kyodo yonhap antara ritzau sputnik picture-alliance imago"},
    ClassWords{kPicture,
               "photo photos image images picture pictures photograph photographs screenshot screengrab illustration "
               "graphic frame footage combination sketch"},
    ClassWords{
        kShown,
        "speaks gestures poses arrives attends shakes walks looks stands sits waits waves listens performs rallies "
        "rally gather gathers watches shake pose speak stand sit wait wave listen perform arrive hugs embraces "
        "smiles reacts departs greets celebrates celebrate carry carries protest inspects inspect mourn mourns "
        "pray prays testifies embrace greet"},
    ClassWords{kRole,
               "reporter writer correspondent editor columnist professor lecturer fellow journalist author contributor "
               "producer photographer analyst blogger critic director researcher scholar historian economist lawyer "
               "attorney senator novelist freelance freelancer graduate student intern teaches writes covers"},
    ClassWords{kSmall,
               "a an and the of for in on at to with by from as or und der die das von et de la le du des y e el los "
               "special staff writer writers reporter reporters correspondent editor editors news professor senior "
               "political national legal chief contributing associated press agency is"},
    ClassWords{kGoesOn, "the a an its of and said is was are were to that for with by from his her their has have as"},
    ClassWords{kReporting, "reporting editing writing compiled"},
};

std::uint16_t ClassesOf(WordHash word) {
  static const auto classes = [] {
    absl::flat_hash_map<WordHash, std::uint16_t> map;
    for (const ClassWords& entry : kClassWords) {
      for (const std::string& listed : SpellWords(entry.words)) map[HashWord(listed)] |= entry.is;
    }
    return map;
  }();
  const auto found = classes.find(word);
  return found == classes.end() ? 0 : found->second;
}

bool Is(const ParagraphView& line, std::uint32_t i, WordClass word_class) {
  return i < line.size && (ClassesOf(line.Hash(i)) & word_class) != 0;
}

bool Equals(const ParagraphView& line, std::uint32_t i, std::string_view normalised) {
  return i < line.size && line.Hash(i) == HashWord(normalised);
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool BeginsWithDigit(std::string_view word) { return IsDigit(word[0]); }

bool IsYear(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && IsDigit(word[2]) && IsDigit(word[3]);
}

bool IsAllUpper(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }) && BeginsUpper(word);
}

// The bytes between word i-1 and word i of the line (before the first, after the last where there is none).
std::string_view Gap(const ParagraphView& line, std::uint32_t i) {
  const auto& span = line.words->span;
  const char* begin = i == 0 ? line.bytes.data() : line.text.data() + span[line.range.begin + i - 1].end;
  const char* end =
      i == line.size ? line.bytes.data() + line.bytes.size() : line.text.data() + span[line.range.begin + i].begin;
  return begin < end ? std::string_view(begin, static_cast<std::size_t>(end - begin)) : std::string_view();
}

bool HasDash(std::string_view gap) {
  return gap.find(" -") != gap.npos || gap.find("--") != gap.npos || gap.find("–") != gap.npos ||
         gap.find("—") != gap.npos || gap.find("―") != gap.npos;
}

bool TakeSuffix(std::string_view* text, std::string_view suffix) {
  if (!text->ends_with(suffix)) return false;
  text->remove_suffix(suffix.size());
  return true;
}

// Without the spaces, closing marks and brackets at its end.
std::string_view WithoutClosers(std::string_view bytes) {
  static constexpr std::array<std::string_view, 20> kClosers = {
      " ", "\t", "\"", "'", ")", "]", "}", "*", "_", "\xC2\xA0", "”", "’", "»", "“", "‘", "」", "』", "）", "›", "›"};
  while (std::any_of(kClosers.begin(), kClosers.end(), [&](std::string_view c) { return TakeSuffix(&bytes, c); })) {
  }
  return bytes;
}

bool EndsWithAny(std::string_view bytes, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return bytes.ends_with(mark); });
}

// The words in the round brackets that close the line, counted in the line; empty where none close it.
WordRange WordsInLastBrackets(const ParagraphView& line) {
  std::string_view bytes = line.bytes;
  while (EndsWithAny(bytes, {" ", ".", "\""})) bytes.remove_suffix(1);
  if (!bytes.ends_with(')')) return {};
  const std::size_t open = bytes.rfind('(');
  if (open == bytes.npos) return {};
  const auto from = static_cast<std::uint32_t>(bytes.data() + open - line.text.data());
  std::uint32_t begin = line.size;
  while (begin > 0 && line.words->span[line.range.begin + begin - 1].begin > from) --begin;
  return {begin, line.size};
}

std::string_view BytesOf(const ParagraphView& line, WordRange range) {
  const auto& span = line.words->span;
  const std::uint32_t begin = span[line.range.begin + range.begin].begin;
  return line.text.substr(begin, span[line.range.begin + range.end - 1].end - begin);
}

bool AnyIs(const ParagraphView& line, WordRange range, WordClass word_class) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (Is(line, i, word_class)) return true;
  }
  return false;
}

std::uint32_t CountLower(const ParagraphView& line, WordRange range) {
  std::uint32_t lower = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    lower += BeginsLower(line.Word(i)) && !Is(line, i, kSmall) ? 1 : 0;
  }
  return lower;
}

bool NamesAgency(const ParagraphView& line, WordRange range) {
  if (AnyIs(line, range, kAgency)) return true;
  for (std::uint32_t i = range.begin; i + 1 < range.end; ++i) {
    if (Equals(line, i, "associated") && Equals(line, i + 1, "press")) return true;
    if (Equals(line, i, "agence") && Equals(line, i + 1, "francepresse")) return true;
    if (Equals(line, i, "agence") && Equals(line, i + 1, "france")) return true;
  }
  return false;
}

// The credit of a picture at the end of the line, in words of the line; empty where there is none.
WordRange CreditAtEnd(const ParagraphView& line) {
  constexpr std::uint32_t kLongestCredit = 14;
  const WordRange inside = WordsInLastBrackets(line);
  if (inside.size() > 0 && inside.size() <= kLongestCredit && !AnyIs(line, inside, kReporting)) {
    const bool slash = BytesOf(line, inside).find('/') != std::string_view::npos;
    const bool picture = AnyIs(line, {inside.begin, std::min(inside.begin + 2, inside.end)}, kPicture);
    if ((NamesAgency(line, inside) || picture) && (slash || picture || inside.size() <= 4)) return inside;
    if (slash && CountLower(line, inside) == 0 && !BeginsWithDigit(line.Word(inside.begin))) return inside;
  }
  if (line.ended) return {};
  const WordRange tail = {line.size > 8 ? line.size - 8 : 0, line.size};
  const bool slash = BytesOf(line, tail).find('/') != std::string_view::npos;
  for (std::uint32_t i = tail.begin; i < tail.end; ++i) {
    const bool photo_by = Is(line, i, kPicture) && Equals(line, i + 1, "by");
    const bool library = Equals(line, i, "getty") && Equals(line, i + 1, "images");
    if (photo_by || library || (slash && NamesAgency(line, {i, std::min(i + 2, tail.end)}))) return {i, tail.end};
  }
  return {};
}

// "In this May 1, 2018, file photo, ...", "FILE - ...", "FILE PHOTO: ...".
bool BeginsAsCaption(const ParagraphView& line) {
  if (Equals(line, 0, "file") && (HasDash(Gap(line, 1)) || Is(line, 1, kPicture) || Gap(line, 1).starts_with('-'))) {
    return true;
  }
  if (!Equals(line, 0, "in") || !Equals(line, 1, "this")) return false;
  for (std::uint32_t i = 2; i < line.size && i < 10; ++i) {
    if (Is(line, i, kPicture)) return true;
    const bool passes = Is(line, i, kMonth) || Is(line, i, kDate) || BeginsWithDigit(line.Word(i)) ||
                        Equals(line, i, "file") || Equals(line, i, "undated");
    if (!passes) return false;
  }
  return false;
}

}  // namespace

ParagraphView::ParagraphView(std::string_view whole, const Words& its_words, const Paragraph& paragraph)
    : text(whole),
      bytes(whole.substr(paragraph.bytes.begin, paragraph.bytes.end - paragraph.bytes.begin)),
      words(&its_words),
      range(paragraph.words),
      size(paragraph.words.size()) {
  const std::string_view core = WithoutClosers(bytes);
  ended = EndsWithAny(core, {".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।", "։", "။"});
  open = EndsWithAny(core, {",", ";", ":", " -", "–", "—", "、", "，", "：", "；"});
}

std::string_view ParagraphView::Word(std::uint32_t i) const {
  const ByteSpan& span = words->span[range.begin + i];
  return text.substr(span.begin, span.end - span.begin);
}

bool ParagraphView::HasColonAfter(std::uint32_t i) const {
  const std::string_view gap = Gap(*this, i + 1);
  return gap.find(':') != gap.npos || gap.find("：") != gap.npos;
}

bool BeginsUpper(std::string_view word) {
  const auto first = static_cast<unsigned char>(word[0]);
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  if (word.size() < 2) return false;
  const auto second = static_cast<unsigned char>(word[1]);
  if (first == 0xC3) return second <= 0x9E && second != 0x97;  // À-Þ
  if (first == 0xC4 || first == 0xC5) return second % 2 == 0;  // Ā-ſ, roughly
  if (first == 0xCE) return second >= 0x86 && second <= 0xAB;  // Greek
  if (first == 0xD0) return second <= 0xAF;                    // Ѐ-Я
  return false;
}

bool BeginsLower(std::string_view word) {
  const auto first = static_cast<unsigned char>(word[0]);
  if (first < 0x80) return first >= 'a' && first <= 'z';
  return (first == 0xC3 || first == 0xC4 || first == 0xC5 || first == 0xCE || first == 0xCF || first == 0xD0 ||
          first == 0xD1) &&
         !BeginsUpper(word);
}

bool IsTitleCase(const ParagraphView& line) {
  std::uint32_t upper = 0;
  std::uint32_t lower = 0;
  for (std::uint32_t i = 0; i < line.size; ++i) {
    const std::string_view word = line.Word(i);
    if (BeginsUpper(word)) {
      ++upper;
    } else if (BeginsLower(word) && !Is(line, i, kSmall)) {
      ++lower;
    }
  }
  return upper > 2 * lower;
}

bool HasFigures(const ParagraphView& line) {
  std::uint32_t figures = 0;
  for (std::uint32_t i = 0; i < line.size; ++i) figures += BeginsWithDigit(line.Word(i)) ? 1 : 0;
  return line.size >= 2 && 6 * figures >= line.size;
}

bool IsWrapped(const ParagraphView& line) { return line.bytes.find('\n') != std::string_view::npos; }

bool BreaksOff(const ParagraphView& line) { return Is(line, line.size - 1, kGoesOn); }

bool IsDateLine(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 16;
  if (line.size > kLongest) return false;
  bool dated = false;
  for (std::uint32_t i = 0; i < line.size; ++i) {
    const bool number = BeginsWithDigit(line.Word(i));
    if (!number && !Is(line, i, kMonth) && !Is(line, i, kDate)) return false;
    dated = dated || number;
  }
  return dated;
}

bool IsByline(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 20;
  if (line.size > kLongest || line.size < 2) return false;
  const bool begins = Equals(line, 0, "by") || Equals(line, 0, "von") || Equals(line, 0, "par") ||
                      Equals(line, 0, "por") || Equals(line, 0, "oleh");
  if (!begins || (line.ended && line.size > 8) || !BeginsUpper(line.Word(1))) return false;
  return CountLower(line, {1, line.size}) * 4 <= line.size;
}

bool IsCopyright(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 90;
  if (line.size > kLongest) return false;
  const std::string_view head = line.bytes.substr(0, 80);
  const std::size_t sign = std::min(head.find("©"), head.find("(c) 2"));
  if (sign != head.npos && (sign < 12 || line.size <= 30)) return true;
  if (!Equals(line, 0, "copyright")) return false;
  return line.size <= 8 || IsYear(line.Word(1)) || IsYear(line.Word(2)) || head.find("©") != head.npos;
}

bool IsContact(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 30;
  if (line.size > kLongest) return false;
  const bool address = line.bytes.find("http://") != std::string_view::npos ||
                       line.bytes.find("https://") != std::string_view::npos ||
                       line.bytes.find("www.") != std::string_view::npos;
  const std::size_t at = line.bytes.find('@');
  const bool mail = at != std::string_view::npos && at > 0 && line.bytes[at - 1] > ' ' &&
                    line.bytes.find('.', at) != std::string_view::npos;
  if ((address || mail) && line.size <= 10 && !line.ended) return true;
  return mail &&
         (Equals(line, 0, "contact") || Equals(line, 0, "email") || Equals(line, 0, "follow") ||
          Equals(line, 0, "reach") || Equals(line, 0, "write") || Equals(line, 0, "tips") || Equals(line, 0, "send"));
}

bool IsPostSignature(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 20;
  return line.size <= kLongest && (line.bytes.starts_with("—") || line.bytes.starts_with("-")) &&
         line.bytes.find("(@") != std::string_view::npos;
}

bool IsPictureCredit(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 12;
  if (line.size > kLongest) return false;
  const WordRange credit = CreditAtEnd(line);
  if (credit.size() == 0) return false;
  return CountLower(line, {0, line.size}) == 0 && (line.size <= 8 || credit.begin <= 1);
}

bool IsCaption(const ParagraphView& line, WordRange first_sentence) {
  constexpr std::uint32_t kLongest = 160;
  constexpr std::uint32_t kLongestWithoutCredit = 45;
  if (line.size > kLongest || line.size < 4) return false;
  if (BeginsAsCaption(line) || CreditAtEnd(line).size() > 0) return true;
  if (line.size > kLongestWithoutCredit || line.size < 8) return false;
  const std::uint32_t end = first_sentence.end - line.range.begin;
  bool year = false;
  for (std::uint32_t i = end > 4 ? end - 4 : 0; i < end; ++i) year = year || IsYear(line.Word(i));
  return year && AnyIs(line, {1, std::min<std::uint32_t>(end, 14)}, kShown);
}

bool HasAuthorNoteForm(const ParagraphView& line, std::uint32_t* surname) {
  constexpr std::uint32_t kLongest = 90;
  constexpr std::uint32_t kLongestName = 6;
  constexpr std::uint32_t kFarthestRole = 12;
  if (line.size > kLongest || line.size < 4) return false;
  std::uint32_t verb = 1;
  while (verb < line.size && verb <= kLongestName && !Equals(line, verb, "is") && !Is(line, verb, kRole)) ++verb;
  if (verb >= line.size || verb > kLongestName) return false;
  const bool writer = Equals(line, 0, "the") && (Equals(line, 1, "author") || Equals(line, 1, "writer"));
  if (!writer && (verb < 2 || CountLower(line, {0, verb}) > 0)) return false;
  *surname = verb - 1;
  return writer || AnyIs(line, {verb, std::min(line.size, verb + kFarthestRole)}, kRole);
}

std::uint32_t DatelineWords(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 10;
  if (!BeginsUpper(line.Word(0)) || line.size < 4) return 0;
  bool agency = false;
  for (std::uint32_t i = 0; i < kLongest && i + 1 < line.size; ++i) {
    const std::string_view word = line.Word(i);
    const bool in_brackets = Gap(line, i).ends_with('(') && Gap(line, i + 1).starts_with(')');
    const bool fits =
        IsAllUpper(word) || in_brackets || Is(line, i, kMonth) || BeginsWithDigit(word) || BeginsUpper(word);
    if (!fits) return 0;
    agency = agency || in_brackets;
    if (HasDash(Gap(line, i + 1))) {
      return agency || (IsAllUpper(line.Word(0)) && line.Word(0).size() > 2) ? i + 1 : 0;
    }
    if (i == 0 && in_brackets && Is(line, 0, kAgency)) return 1;
  }
  return 0;
}

WordRange CreditInBrackets(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 60;
  const WordRange inside = WordsInLastBrackets(line);
  if (inside.size() < 3 || inside.size() > kLongest) return {};
  const bool credit = AnyIs(line, {inside.begin, inside.begin + 2}, kReporting) && AnyIs(line, inside, kSmall);
  return credit ? inside : WordRange{};
}

}  // namespace newsprint
