// What single words may mean in a line of chrome: dates, agencies, names of sharing sites.
#ifndef NEWSPRINT_VERIFY_WORD_CLASSES_H_
#define NEWSPRINT_VERIFY_WORD_CLASSES_H_

#include <cstdint>

#include "core/ids.h"

namespace newsprint {

// Several may hold of one word. The words are listed in word_classes.cc.
enum WordClass : std::uint32_t {
  kDateWord = 1U << 0,  // may stand in a line that gives a date or a time
  kMonth = 1U << 1,
  kAgency = 1U << 2,       // agencies and picture libraries
  kPicture = 1U << 3,      // photo, image
  kShown = 1U << 4,        // the present tense of captions
  kRole = 1U << 5,         // what the people are who write
  kSmall = 1U << 6,        // small words of titles, names and bylines
  kReporting = 1U << 7,    // begin the credits of a report
  kGoesOn = 1U << 8,       // never the last word of a headline
  kShare = 1U << 9,        // where a story can be shared
  kCorrection = 1U << 10,  // begin a note of the editors
  kBy = 1U << 11,          // begin a byline
  kAddress = 1U << 12,     // begin a line with an address
  // Single words that forms are built of.
  kWordIs = 1U << 13,
  kWordThe = 1U << 14,
  kWordIn = 1U << 15,
  kWordThis = 1U << 16,
  kWordFile = 1U << 17,
  kWordUndated = 1U << 18,
  kWordAssociated = 1U << 19,
  kWordPress = 1U << 20,
  kWordAgence = 1U << 21,
  kWordFrance = 1U << 22,
  kWordGetty = 1U << 23,
  kWordImages = 1U << 24,
  kWordCopyright = 1U << 25,
  kWordBy = 1U << 26,
  kWordFrom = 1U << 27,
  kUpdate = 1U << 28,  // begin a note of the editors, with a time
  kFiled = 1U << 29,   // what reporters have done, in a credit
};

// The union of the classes of a word.
std::uint32_t ClassesOf(WordHash word);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_WORD_CLASSES_H_
