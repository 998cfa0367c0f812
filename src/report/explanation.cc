#include "report/explanation.h"

#include <algorithm>
#include <string_view>

#include "report/json_lines.h"
#include "report/json_record.h"
#include "report/lists_text.h"
#include "report/match_text.h"
#include "report/page.h"
#include "report/plain_words.h"
#include "report/visible.h"

namespace newsprint {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kTextIndent = 6;
constexpr std::size_t kMostMeetings = 5;  // of a kind, in a limited report

std::string_view Cut(const Article& article, ByteSpan span) {
  return std::string_view(article.text).substr(span.begin, span.end - span.begin);
}

std::string Joined(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : ", ") + word;
  return joined;
}

void WriteMeetings(const Article& a, const std::vector<Meeting>& meetings, std::size_t limit, Page* page) {
  const std::size_t shown = limit == 0 ? meetings.size() : std::min(meetings.size(), kMostMeetings);
  for (std::size_t i = 0; i < shown; ++i) {
    const std::size_t room = page->width() - kTextIndent;
    std::string text = "“" + Fit(Cut(a, meetings[i].a), limit == 0 ? 100'000 : room - 2) + "”";
    if (!meetings[i].words.empty()) text += " by the words: " + Joined(meetings[i].words);
    page->Paragraph("    -", kTextIndent, Runs{{Style::kPlain, std::move(text)}});
  }
  WriteLeftOut(meetings.size() - shown, "more", "more", page);
}

void WriteNomination(const Explanation& explanation, std::size_t limit, Page* page) {
  const Nomination& n = explanation.nomination;
  const Article& a = explanation.result.articles.front();
  page->Blank();
  page->Heading("What brings the two together");
  if (n.equal_bands + n.runs.size() + n.quotations.size() == 0) {
    page->Paragraph(kIndent, "Nothing: an audit would not compare them.");
  }
  page->Paragraph(kIndent, "Whole articles: " + Grouped(n.equal_bands) + " of " + Grouped(n.bands) + " bands meet; " +
                               Grouped(n.equal_values) + " of " + Grouped(n.values) +
                               " values of the signatures are equal.");
  page->Paragraph(kIndent, "Runs of words in both: " + (n.runs.empty() ? "none." : Grouped(n.runs.size()) + "."));
  WriteMeetings(a, n.runs, limit, page);
  page->Paragraph(kIndent, "Pairs of quotations that meet: " +
                               (n.quotations.empty() ? "none." : Grouped(n.quotations.size()) + "."));
  WriteMeetings(a, n.quotations, limit, page);
}

// "3 words short of 8".
std::string ShortOf(std::uint32_t has, std::uint32_t needs) {
  if (has >= needs) return "as long as is always reported";
  return CountOf(needs - has, "word", "words") + " short of the " + Grouped(needs) + " that are always reported";
}

void WriteClosest(const Explanation& explanation, Page* page) {
  const Closest& closest = explanation.closest;
  const AuditResult& result = explanation.result;
  page->Blank();
  page->Heading("What came closest");
  if (closest.run == 0) {
    page->Paragraph(kIndent, "The two have no word in common.");
  } else {
    page->Paragraph(kIndent, "Longest run in both: " + CountOf(closest.run, "word", "words") + ", " +
                                 ShortOf(closest.run, closest.min_run) + ".");
    page->Paragraph("    -", kTextIndent,
                    Runs{{Style::kPlain, "“" + std::string(Cut(result.articles[0], closest.run_a)) + "”"}});
  }
  const double jaccard = result.matches.front().jaccard;
  std::string similarity = "Jaccard similarity: " + Hundredths(jaccard);
  similarity += jaccard < closest.threshold ? ", " + Hundredths(closest.threshold - jaccard) +
                                                  " short of the threshold of " + Hundredths(closest.threshold) + "."
                                            : ", at or above the threshold of " + Hundredths(closest.threshold) + ".";
  page->Paragraph(kIndent, similarity);
  if (!closest.quotation) {
    page->Paragraph(kIndent, "Quotations: no two that share a word.");
    return;
  }
  page->Paragraph(kIndent, "Closest quotations: " + CountOf(closest.quotation_shared, "word", "words") +
                               " in common, in order, of the " + Grouped(closest.quotation_words) +
                               " of the shorter; too little to be one statement.");
  page->Paragraph("    A", kTextIndent, Runs{{Style::kPlain, Fit(Cut(result.articles[0], closest.quotation->a), 400)}});
  page->Paragraph("    B", kTextIndent, Runs{{Style::kPlain, Fit(Cut(result.articles[1], closest.quotation->b), 400)}});
}

void WriteSetAside(const char* side, const Article& article, const std::vector<SetAsideText>& parts, std::size_t limit,
                   Page* page) {
  constexpr std::size_t kMostParts = 12;
  page->Paragraph(kIndent, std::string(side) + ": " + (parts.empty() ? "nothing." : Grouped(parts.size()) + "."));
  const std::size_t shown = limit == 0 ? parts.size() : std::min(parts.size(), kMostParts);
  for (std::size_t i = 0; i < shown; ++i) {
    const std::size_t room = page->width() - kTextIndent - Columns(parts[i].reason) - 4;
    page->Paragraph("    -", kTextIndent,
                    Runs{{Style::kPlain, Fit(Cut(article, parts[i].span), std::max<std::size_t>(room, 20))},
                         {Style::kDim, "  (" + parts[i].reason + ")"}});
  }
  WriteLeftOut(parts.size() - shown, "more", "more", page);
}

void PutSpan(std::string_view key, ByteSpan span, JsonRecord* record) {
  record->BeginArray(key);
  record->Count(span.begin);
  record->Count(span.end);
  record->EndArray();
}

void PutMeeting(const Explanation& explanation, const Meeting& meeting, JsonRecord* record) {
  PutSpan("a", meeting.a, record);
  PutSpan("b", meeting.b, record);
  record->Text("text_a", Cut(explanation.result.articles[0], meeting.a));
  record->Text("text_b", Cut(explanation.result.articles[1], meeting.b));
  if (meeting.words.empty()) return;
  record->BeginArray("words");
  for (const std::string& word : meeting.words) record->Text(word);
  record->EndArray();
}

void PutMeetings(const Explanation& explanation, std::string_view key, const std::vector<Meeting>& meetings,
                 JsonRecord* record) {
  record->BeginArray(key);
  for (const Meeting& meeting : meetings) {
    record->BeginObject();
    PutMeeting(explanation, meeting, record);
    record->EndObject();
  }
  record->EndArray();
}

void PutSetAside(std::string_view key, const Article& article, const std::vector<SetAsideText>& parts,
                 JsonRecord* record) {
  record->BeginArray(key);
  for (const SetAsideText& part : parts) {
    record->BeginObject();
    record->Count("begin", part.span.begin);
    record->Count("end", part.span.end);
    record->Text("reason", part.reason);
    record->Text("text", Cut(article, part.span));
    record->EndObject();
  }
  record->EndArray();
}

}  // namespace

Status WriteExplanation(const Explanation& explanation, const TextReportOptions& options, const Sink& sink) {
  Page page(options.width, options.colour, sink);
  const AuditResult& result = explanation.result;
  const Match& match = result.matches.front();
  WriteMatchText(result, match, "", {.boilerplate = true, .whole_passages = options.limit == 0, .columns = true},
                 &page);
  WriteNomination(explanation, options.limit, &page);
  if (match.relation == Relation::kNone || match.relation == Relation::kPhrase) WriteClosest(explanation, &page);
  page.Blank();
  page.Heading("Set aside: no part of the story");
  WriteSetAside("A", result.articles[0], explanation.set_aside_a, options.limit, &page);
  WriteSetAside("B", result.articles[1], explanation.set_aside_b, options.limit, &page);
  WriteQuarantine(result, options.limit, &page);
  return page.status();
}

Status WriteExplanationRecords(const Explanation& explanation, const Sink& sink) {
  const AuditResult& result = explanation.result;
  const Nomination& n = explanation.nomination;
  const Closest& closest = explanation.closest;
  JsonRecord record;
  record.Begin("explanation");
  record.Text("a", result.articles[0].id);
  record.Text("b", result.articles[1].id);
  record.BeginObject("nominated");
  record.Count("bands", n.equal_bands);
  record.Count("of_bands", n.bands);
  record.Count("values", n.equal_values);
  record.Count("of_values", n.values);
  PutMeetings(explanation, "runs", n.runs, &record);
  PutMeetings(explanation, "quotations", n.quotations, &record);
  record.EndObject();
  record.BeginObject("closest");
  record.Count("run", closest.run);
  record.Count("min_run", closest.min_run);
  PutSpan("run_a", closest.run_a, &record);
  PutSpan("run_b", closest.run_b, &record);
  record.Decimal("jaccard", result.matches.front().jaccard);
  record.Decimal("threshold", closest.threshold);
  if (closest.quotation) {
    record.BeginObject("quotation");
    PutMeeting(explanation, *closest.quotation, &record);
    record.Count("shared", closest.quotation_shared);
    record.Count("shorter", closest.quotation_words);
    record.EndObject();
  } else {
    record.Null("quotation");
  }
  record.EndObject();
  PutSetAside("set_aside_a", result.articles[0], explanation.set_aside_a, &record);
  PutSetAside("set_aside_b", result.articles[1], explanation.set_aside_b, &record);
  if (Status status = sink(record.End()); !status.ok()) return status;
  return WriteAuditRecords(result, sink);
}

}  // namespace newsprint
