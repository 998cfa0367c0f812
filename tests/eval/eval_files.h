// Truth and results out of a test's own words.
#ifndef NEWSPRINT_TESTS_EVAL_EVAL_FILES_H_
#define NEWSPRINT_TESTS_EVAL_EVAL_FILES_H_

#include <gtest/gtest.h>

#include <string>

#include "eval/evaluate.h"
#include "io/temporary_folder.h"

namespace newsprint {

inline Status ReadTruthText(const std::string& text, Truth* truth) {
  const TemporaryFolder folder;
  return ReadTruth(folder.Write("truth", text), truth);
}

inline Result ResultOf(const std::string& records) {
  const TemporaryFolder folder;
  Result result;
  const Status status = ReadResult(folder.Write("result.jsonl", records), &result);
  EXPECT_TRUE(status.ok()) << status.message();
  return result;
}

inline Evaluation Evaluated(const std::string& truth_text, const std::string& records, const Texts& texts = {}) {
  Truth truth;
  Status status = ReadTruthText(truth_text, &truth);
  EXPECT_TRUE(status.ok()) << status.message();
  Evaluation evaluation;
  status = Evaluate(truth, ResultOf(records), texts, &evaluation);
  EXPECT_TRUE(status.ok()) << status.message();
  return evaluation;
}

inline const Score& ScoreNamed(const Evaluation& evaluation, const std::string& name) {
  for (const Score& score : evaluation.scores) {
    if (score.name == name) return score;
  }
  ADD_FAILURE() << "no score " << name;
  return evaluation.scores.front();
}

inline const Agreement& AgreementNamed(const Evaluation& evaluation, const std::string& name) {
  for (const Agreement& agreement : evaluation.agreements) {
    if (agreement.name() == name) return agreement;
  }
  ADD_FAILURE() << "no agreement " << name;
  return evaluation.agreements.front();
}

inline Proportion PartNamed(const Evaluation& evaluation, const std::string& name) {
  for (const Proportion& part : evaluation.parts) {
    if (part.name == name) return part;
  }
  ADD_FAILURE() << "no part " << name;
  return {};
}

}  // namespace newsprint

#endif  // NEWSPRINT_TESTS_EVAL_EVAL_FILES_H_
