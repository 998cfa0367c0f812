#include "eval/evaluation_report.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "report/article_line.h"
#include "report/json_record.h"
#include "report/lists_text.h"
#include "report/page.h"
#include "report/plain_words.h"
#include "report/visible.h"

namespace newsprint {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kFigureColumns = 11;

// Three decimals, and never more than it is.
std::string Thousandths(double value) {
  char text[16];
  std::snprintf(text, sizeof(text), "%.3f", std::floor(value * 1000 + 1e-9) / 1000);
  return text;
}

std::size_t NameColumns(const Page& page, std::size_t figures) {
  const std::size_t used = kIndent + figures * kFigureColumns;
  return std::clamp<std::size_t>(page.width() > used ? page.width() - used : 0, 12, 44);
}

void WriteRow(const std::string& name, std::size_t name_columns, const std::vector<std::string>& cells, Style style,
              Page* page) {
  std::string row = std::string(kIndent, ' ') + FitLeft(name, name_columns);
  for (const std::string& cell : cells) row += AlignRight(cell, kFigureColumns);
  page->Line({{style, row}});
}

void WriteScores(const Evaluation& evaluation, Page* page) {
  if (evaluation.scores.empty()) return;
  const std::size_t names = NameColumns(*page, 5);
  page->Blank();
  WriteRow("", names, {"labelled", "found", "precision", "recall", "F1"}, Style::kDim, page);
  for (const Score& score : evaluation.scores) {
    if (score.wanted + score.given == 0) continue;
    const auto figure = [&](bool known, double value) { return known ? Thousandths(value) : "-"; };
    const bool precise = score.complete && score.given > 0;
    WriteRow(score.name, names,
             {Grouped(score.wanted), Grouped(score.right), figure(precise, score.Precision()),
              figure(score.wanted > 0, score.Recall()), figure(precise && score.wanted > 0, score.F1())},
             Style::kPlain, page);
  }
}

void WriteParts(const Evaluation& evaluation, Page* page) {
  if (evaluation.parts.empty()) return;
  const std::size_t names = NameColumns(*page, 3);
  page->Blank();
  WriteRow("", names, {"", "of", "part"}, Style::kDim, page);
  for (const Proportion& part : evaluation.parts) {
    WriteRow(part.name, names, {Grouped(part.right), Grouped(part.of), Thousandths(part.Share())}, Style::kPlain, page);
  }
}

// The confusion table: a row for each label of the truth, a column for each of the result; labels that neither gives
// are left out.
void WriteAgreement(const Agreement& agreement, Page* page) {
  page->Blank();
  page->Paragraph(kIndent,
                  agreement.name() + ": kappa " + Thousandths(agreement.Kappa()) + ", the same label in " +
                      PercentAtLeast(agreement.Observed()) + " of " + Grouped(agreement.count()),
                  Style::kStrong);
  std::vector<std::size_t> used;
  for (std::size_t i = 0; i < agreement.labels().size(); ++i) {
    const Score label = agreement.OneLabel(i);
    if (label.wanted + label.given > 0) used.push_back(i);
  }
  if (used.empty()) return;
  const std::size_t column = std::clamp<std::size_t>((page->width() - kIndent - 14) / used.size(), 5, 13);
  const auto row = [&](const std::string& name, const auto& cell, Style style) {
    std::string line = std::string(kIndent, ' ') + FitLeft(name, 14);
    for (const std::size_t i : used) line += AlignRight(cell(i), column);
    page->Line({{style, line}});
  };
  row(
      "truth \\ result", [&](std::size_t i) { return Fit(agreement.labels()[i], column - 1); }, Style::kDim);
  for (const std::size_t t : used) {
    const auto cell = [&](std::size_t r) { return agreement.At(t, r) == 0 ? "." : std::to_string(agreement.At(t, r)); };
    row(agreement.labels()[t], cell, Style::kPlain);
  }
}

void WriteMisses(const Evaluation& evaluation, std::size_t limit, Page* page) {
  if (evaluation.misses.empty()) return;
  page->Blank();
  page->Heading("What the result has otherwise");
  const std::size_t shown = limit == 0 ? evaluation.misses.size() : std::min(limit, evaluation.misses.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const Miss& miss = evaluation.misses[i];
    const std::string who = miss.b.empty() ? miss.a : miss.a + "  " + miss.b;
    page->Paragraph(AlignRight(std::to_string(miss.line), 6), 8, Runs{{Style::kPlain, who}});
    page->Paragraph(8, miss.what, Style::kDim);
  }
  WriteLeftOut(evaluation.misses.size() - shown, "more", "more", page);
}

}  // namespace

Status WriteEvaluationText(const Evaluation& evaluation, const EvaluationTextOptions& options, const Sink& sink) {
  Page page(options.width, options.colour, sink);
  page.Paragraph(0, "Truth: " + evaluation.truth + ", " + CountOf(evaluation.labels, "line", "lines"), Style::kStrong);
  if (evaluation.unknown > 0) {
    page.Paragraph(0, CountOf(evaluation.unknown, "line names", "lines name") +
                          " an article that the result does not list: nothing can be found there.");
  }
  WriteScores(evaluation, &page);
  WriteParts(evaluation, &page);
  for (const Agreement& agreement : evaluation.agreements) WriteAgreement(agreement, &page);
  WriteMisses(evaluation, options.limit, &page);
  return page.status();
}

Status WriteEvaluationRecords(const Evaluation& evaluation, const Sink& sink) {
  JsonRecord record;
  record.Begin("evaluation");
  record.Text("truth", evaluation.truth);
  record.Count("labels", evaluation.labels);
  record.Count("unknown", evaluation.unknown);
  Status status = sink(record.End());
  for (const Score& score : evaluation.scores) {
    if (!status.ok()) return status;
    record.Begin("score");
    record.Text("name", score.name);
    record.Count("wanted", score.wanted);
    record.Count("right", score.right);
    const auto put = [&](const char* key, bool known, double value) {
      if (known) {
        record.Decimal(key, value);
      } else {
        record.Null(key);
      }
    };
    const bool precise = score.complete && score.given > 0;
    put("recall", score.wanted > 0, score.Recall());
    if (score.complete) record.Count("given", score.given);
    put("precision", precise, score.Precision());
    put("f1", precise && score.wanted > 0, score.F1());
    status = sink(record.End());
  }
  for (const Proportion& part : evaluation.parts) {
    if (!status.ok()) return status;
    record.Begin("part");
    record.Text("name", part.name);
    record.Count("right", part.right);
    record.Count("of", part.of);
    record.Decimal("part", part.Share());
    status = sink(record.End());
  }
  for (const Agreement& agreement : evaluation.agreements) {
    if (!status.ok()) return status;
    record.Begin("agreement");
    record.Text("name", agreement.name());
    record.Count("count", agreement.count());
    record.Decimal("agreement", agreement.Observed());
    record.Decimal("kappa", agreement.Kappa());
    record.BeginArray("labels");
    for (const std::string& label : agreement.labels()) record.Text(label);
    record.EndArray();
    record.BeginArray("table");
    for (std::size_t t = 0; t < agreement.labels().size(); ++t) {
      record.BeginArray();
      for (std::size_t r = 0; r < agreement.labels().size(); ++r) record.Count(agreement.At(t, r));
      record.EndArray();
    }
    record.EndArray();
    status = sink(record.End());
  }
  for (const Miss& miss : evaluation.misses) {
    if (!status.ok()) return status;
    record.Begin("miss");
    record.Count("line", miss.line);
    record.Text("a", miss.a);
    if (!miss.b.empty()) record.Text("b", miss.b);
    record.Text("what", miss.what);
    status = sink(record.End());
  }
  return status;
}

}  // namespace newsprint
