// Random articles of invented words, with runs of words planted in them.
#ifndef NEWSPRINT_TESTS_ENGINE_RANDOM_NEWS_H_
#define NEWSPRINT_TESTS_ENGINE_RANDOM_NEWS_H_

#include <cctype>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "newsprint/article.h"

namespace newsprint {

using Spelt = std::vector<std::string>;

// The n-th word of an invented language.
inline std::string InventedWord(std::uint64_t n) {
  static constexpr const char* kSyllables[] = {"ba", "do", "ke", "li", "mu", "na", "po", "ra",
                                               "se", "ti", "vo", "za", "fe", "gu", "ho", "wi"};
  std::string word;
  for (n += 16; n > 0; n /= 16) word += kSyllables[n % 16];
  return word + "n";
}

class RandomNews {
 public:
  explicit RandomNews(std::uint64_t seed, std::uint64_t vocabulary = 100'000)
      : random_(seed), vocabulary_(vocabulary) {}

  std::uint64_t Below(std::uint64_t bound) { return random_() % bound; }
  std::uint64_t Between(std::uint64_t least, std::uint64_t most) { return least + Below(most - least + 1); }

  Spelt Words(std::size_t count) {
    Spelt words(count);
    for (std::string& word : words) word = InventedWord(Below(vocabulary_));
    return words;
  }

  // `planted` at a random place of `words`.
  void Plant(const Spelt& planted, Spelt* words) {
    const auto at = static_cast<std::ptrdiff_t>(Below(words->size() + 1));
    words->insert(words->begin() + at, planted.begin(), planted.end());
  }

  // Sentences of 8 to 20 words in paragraphs of some 60: punctuation and case are not the words'.
  std::string Text(const Spelt& words) {
    std::string text;
    std::size_t sentence = 0;   // words left
    std::size_t paragraph = 0;  // words so far
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::string word = words[i];
      if (sentence == 0) {
        if (i > 0) text += '.';
        if (paragraph >= 60) {
          text += "\n\n";
          paragraph = 0;
        } else if (i > 0) {
          text += ' ';
        }
        sentence = Between(8, 20);
        word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
      } else {
        text += ' ';
      }
      text += word;
      --sentence;
      ++paragraph;
    }
    return words.empty() ? text : text + '.';
  }

  Article Make(std::string id, const Spelt& words) {
    Article article;
    article.id = std::move(id);
    article.text = Text(words);
    return article;
  }

  template <typename T>
  void Shuffle(std::vector<T>* items) {
    for (std::size_t i = items->size(); i > 1; --i) std::swap((*items)[i - 1], (*items)[Below(i)]);
  }

 private:
  std::mt19937_64 random_;
  std::uint64_t vocabulary_;
};

// An id with leading noughts, so that the order of ids is that of the numbers.
inline std::string NumberedId(std::size_t n) {
  std::string digits = std::to_string(n);
  return "a" + std::string(6 - digits.size(), '0') + digits;
}

}  // namespace newsprint

#endif  // NEWSPRINT_TESTS_ENGINE_RANDOM_NEWS_H_
