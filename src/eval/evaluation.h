// How well a result agrees with a truth, in figures.
#ifndef NEWSPRINT_EVAL_EVALUATION_H_
#define NEWSPRINT_EVAL_EVALUATION_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace newsprint {

// Of what was wanted and what was given, how much was right.
struct Score {
  std::string name;
  std::uint64_t right = 0;
  std::uint64_t wanted = 0;
  std::uint64_t given = 0;
  bool complete =
      true;  // the truth names all there is, so that what it does not name is wrong: precision means something

  double Recall() const;  // 0 to 1; 1 where nothing was wanted
  double Precision() const;
  double F1() const;
};

// Two readers' labels of the same things: the truth's and the result's.
class Agreement {
 public:
  Agreement(std::string name, std::vector<std::string> labels);

  // REQUIRES: both are positions in labels().
  void Count(std::size_t truth, std::size_t result);

  const std::string& name() const { return name_; }
  const std::vector<std::string>& labels() const { return labels_; }
  std::uint64_t At(std::size_t truth, std::size_t result) const { return table_[truth * labels_.size() + result]; }
  std::uint64_t count() const { return count_; }

  double Observed() const;  // part of equal labels; 1 where nothing was counted
  // Cohen's kappa (1960): (observed - chance) / (1 - chance), chance from the two readers' own shares of each label.
  // 1 where chance is 1 and they agree.
  double Kappa() const;
  // The label against all others.
  Score OneLabel(std::size_t label) const;

 private:
  std::string name_;
  std::vector<std::string> labels_;
  std::vector<std::uint64_t> table_;  // truth by result
  std::uint64_t count_ = 0;
};

// A plain part: so many of so many.
struct Proportion {
  std::string name;
  std::uint64_t right = 0;
  std::uint64_t of = 0;

  double Share() const { return of == 0 ? 1 : static_cast<double>(right) / static_cast<double>(of); }
};

// One thing that the result has otherwise.
struct Miss {
  std::uint64_t line = 0;  // of the truth file
  std::string a, b;        // ids
  std::string what;
};

struct Evaluation {
  std::string truth;          // what kind of truth, in words
  std::uint64_t labels = 0;   // lines of it
  std::uint64_t unknown = 0;  // lines that name an article which the result does not list
  std::vector<Score> scores;
  std::vector<Agreement> agreements;
  std::vector<Proportion> parts;
  std::vector<Miss> misses;
};

}  // namespace newsprint

#endif  // NEWSPRINT_EVAL_EVALUATION_H_
