#include "quote/lexicon.h"

#include <utility>

namespace newsprint {

void Lexicon::AddAccordingTo(std::vector<WordHash> phrase) {
  classes_[phrase.front()] |= kAccording;
  according_to_.push_back(std::move(phrase));
}

}  // namespace newsprint
