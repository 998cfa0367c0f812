#include "verify/word_classes.h"

#include <array>
#include <bitset>
#include <string>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "text/words.h"

namespace newsprint {
namespace {

struct ClassWords {
  WordClass word_class;
  std::string_view words;
};

constexpr std::array kClassWords = {
    ClassWords{kMonth,
               "january february march april may june july august september october november december jan feb mar apr "
               "jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février "
               "mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio "
               "julio agosto septiembre octubre noviembre diciembre января февраля марта апреля мая июня июля августа "
               "сентября октября ноября декабря januari februari maret mei agustus desember"},
    ClassWords{kDateWord,
               "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
               "am pm a p m et est edt ct cst cdt mt mst mdt pt pst pdt utc gmt bst ist cet cest at on of the to in "
               "updated update posted published publish created modified last first originally date time min mins "
               "minute minutes hour hours day days week weeks month months year years ago read reading st nd rd th "
               "noon midnight today yesterday ap afp reuters cnn image photo slide page issue vol volume no "
               "montag dienstag mittwoch donnerstag freitag samstag sonntag uhr um am aktualisiert veröffentlicht "
               "lundi mardi mercredi jeudi vendredi samedi dimanche le à h publié mis jour lunes martes miércoles "
               "jueves viernes sábado domingo de del a las el publicado actualizado понедельник вторник среда четверг "
               "пятница суббота воскресенье г года в senin selasa rabu kamis jumat sabtu minggu wib"},
    ClassWords{kAgency,
               "ap afp cnn reuters getty gettyimages epa efe dpa ansa xinhua tass upi shutterstock istock alamy "
               "anadolu nurphoto wireimage filmmagic invision bloomberg unsplash pixabay flickr wikimedia handout pool "
               "pti ani kyodo yonhap antara ritzau sputnik imago"},
    ClassWords{kPicture,
               "photo photos image images picture pictures photograph photographs screenshot screengrab illustration "
               "graphic frame footage combination sketch"},
    ClassWords{kShown,
               "speaks gestures poses arrives attends shakes walks looks stands sits waits waves listens performs "
               "rallies rally gather gathers watches shake pose speak stand sit wait wave listen perform arrive hugs "
               "embraces smiles reacts departs greets celebrates celebrate carry carries protest inspects inspect "
               "mourn mourns pray prays testifies embrace greet"},
    ClassWords{kRole,
               "reporter writer correspondent editor columnist professor lecturer fellow journalist author contributor "
               "producer photographer analyst blogger critic director researcher scholar historian economist lawyer "
               "attorney senator novelist freelance freelancer graduate student intern teaches writes covers"},
    ClassWords{kSmall,
               "a an and the of for in on at to with by from as or und der die das von et de la le du des y e el los "
               "special staff writer writers reporter reporters correspondent editor editors news professor senior "
               "political national legal chief contributing associated press agency is"},
    ClassWords{kReporting, "reporting editing writing compiled"},
    ClassWords{kGoesOn, "the a an its of and said is was are were to that for with by from his her their has have as"},
    ClassWords{kShare,
               "facebook twitter email facebookemail mail google linkedin pinterest whatsapp reddit tumblr telegram "
               "messenger instagram youtube flipboard snapchat tiktok bluesky threads print share tweet copy link more "
               "x vk viber"},
    ClassWords{kCorrection, "correction corrections corrected clarification clarified"},
    ClassWords{kUpdate, "update updated updates"},
    ClassWords{kFiled, "reported contributed"},
    ClassWords{kBy, "by von par por oleh"},
    ClassWords{kAddress, "contact email follow reach write tips send"},
    ClassWords{kWordIs, "is"},
    ClassWords{kWordThe, "the"},
    ClassWords{kWordIn, "in"},
    ClassWords{kWordThis, "this"},
    ClassWords{kWordFile, "file"},
    ClassWords{kWordUndated, "undated"},
    ClassWords{kWordAssociated, "associated"},
    ClassWords{kWordPress, "press"},
    ClassWords{kWordAgence, "agence"},
    ClassWords{kWordFrance, "france"},
    ClassWords{kWordGetty, "getty"},
    ClassWords{kWordImages, "images"},
    ClassWords{kWordCopyright, "copyright"},
    ClassWords{kWordBy, "by"},
    ClassWords{kWordFrom, "from"},
};

class Classes {
 public:
  Classes() {
    for (const ClassWords& entry : kClassWords) {
      for (const std::string& listed : SpellWords(entry.words)) {
        const WordHash word = HashWord(listed);
        classes_[word] |= entry.word_class;
        filter_.set(FilterBit(word));
      }
    }
  }

  std::uint32_t Of(WordHash word) const {
    if (!filter_.test(FilterBit(word))) return 0;
    const auto found = classes_.find(word);
    return found == classes_.end() ? 0 : found->second;
  }

 private:
  static constexpr std::size_t kFilterBits = std::size_t{1} << 13;

  static std::size_t FilterBit(WordHash word) { return static_cast<std::uint64_t>(word) % kFilterBits; }

  std::bitset<kFilterBits> filter_;  // most words have no class and cost one look
  absl::flat_hash_map<WordHash, std::uint32_t> classes_;
};

}  // namespace

std::uint32_t ClassesOf(WordHash word) {
  static const Classes classes;
  return classes.Of(word);
}

}  // namespace newsprint
