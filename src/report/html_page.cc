#include "report/html_page.h"

#include <cassert>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "io/published.h"
#include "report/article_heading.h"
#include "report/json_lines.h"
#include "report/json_record.h"
#include "report/text_report.h"

namespace newsprint {

extern const std::string_view kReportTemplate;

namespace {

// Where the template takes the records and, for browsers without scripts, the text report.
constexpr std::string_view kRecordsPlace = "<!--newsprint:records-->";
constexpr std::string_view kTextPlace = "<!--newsprint:text-->";

constexpr std::uint64_t kListBytes = std::uint64_t{4} << 20;  // of the records of one list
constexpr std::uint64_t kTextBytes = std::uint64_t{6} << 20;  // of the texts of articles
constexpr std::size_t kHeadingColumns = 200;

// JSON that may stand in a script element: `<` begins neither an end tag nor a comment there.
std::string EscapeScript(std::string_view json) {
  std::string escaped;
  escaped.reserve(json.size());
  for (std::size_t at = json.find('<'); at != std::string_view::npos; at = json.find('<')) {
    escaped += json.substr(0, at);
    escaped += "\\u003c";
    json.remove_prefix(at + 1);
  }
  return escaped += json;
}

std::string EscapeMarkup(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

// Writes the records as script elements of JSON, each a list.
class RecordsWriter {
 public:
  RecordsWriter(const AuditResult& result, const HtmlPageOptions& options, const Sink& sink)
      : result_(result), options_(options), sink_(sink), position_(result.articles.size()), by_position_() {}

  Status Write() {
    WriteMatches();
    WriteList(
        "families", result_.families.size(), options_.limit,
        [&](std::size_t i, const Sink& sink) {
          return WriteFamilyRecord(result_, result_.families[i], &record_, sink);
        },
        [&](std::size_t i) {
          for (const FamilyMember& member : result_.families[i].members) Name(member.article);
        });
    WriteList(
        "clusters", result_.clusters.size(), options_.limit,
        [&](std::size_t i, const Sink& sink) {
          return WriteClusterRecord(result_, result_.clusters[i], &record_, sink);
        },
        [&](std::size_t i) {
          for (const ClusterMember& member : result_.clusters[i].members) Name(member.article);
        });
    WriteList("outlets", result_.outlets.size(), options_.limit,
              [&](std::size_t i, const Sink& sink) { return WriteOutletsRecord(result_.outlets[i], &record_, sink); });
    WriteWithdrawnStories();
    WriteList("quarantine", result_.quarantine.size(), options_.limit,
              [&](std::size_t i, const Sink& sink) { return WriteQuarantineRecords({result_.quarantine[i]}, sink); });
    WriteList("verdicts", options_.verdicts.size(), 0, [&](std::size_t i, const Sink& sink) {
      return WriteVerdictRecord(options_.verdicts[i], &record_, sink);
    });
    WriteTexts();
    WriteArticles();
    WriteAbout();
    return status_;
  }

 private:
  using WriteOne = std::function<Status(std::size_t i, const Sink& sink)>;

  void Put(std::string_view bytes) {
    if (status_.ok()) status_ = sink_(bytes);
  }

  // An article that a record on the page names.
  void Name(std::uint32_t article) {
    if (position_[article]) return;
    position_[article] = by_position_.size();
    by_position_.push_back(article);
  }

  // The first `limit` (0: all) of `size` records, but for those that do not fit into the list's bytes. `taken` is
  // called for each that is written.
  void WriteList(std::string_view name, std::size_t size, std::size_t limit, const WriteOne& write,
                 const std::function<void(std::size_t)>& taken = nullptr) {
    Open(std::string("records-") + std::string(name));
    std::uint64_t bytes = 0;
    std::size_t written = 0;
    for (std::size_t i = 0; i < size && (limit == 0 || written < limit) && status_.ok(); ++i) {
      std::string line;
      status_ = write(i, [&line](std::string_view record) {
        line.append(record);
        return Status();
      });
      if (limit != 0 && bytes + line.size() > kListBytes) continue;
      bytes += line.size();
      if (written++ > 0) Put(",");
      Put(EscapeScript(line));
      if (taken) taken(i);
    }
    Close();
    lists_.push_back({std::string(name), size, written});
  }

  void WriteMatches() {
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < result_.matches.size(); ++i) {
      if (options_.phrases || result_.matches[i].relation != Relation::kPhrase) shown.push_back(i);
    }
    phrases_left_ = result_.matches.size() - shown.size();
    WriteList(
        "matches", shown.size(), options_.limit,
        [&](std::size_t i, const Sink& sink) {
          return WriteMatchRecord(result_, result_.matches[shown[i]], &record_, sink);
        },
        [&](std::size_t i) {
          Name(result_.matches[shown[i]].a);
          Name(result_.matches[shown[i]].b);
        });
  }

  void WriteWithdrawnStories() {
    WriteList(
        "withdrawn", result_.withdrawn.size(), options_.limit,
        [&](std::size_t i, const Sink& sink) {
          return WriteWithdrawnRecord(result_, result_.withdrawn[i], &record_, sink);
        },
        [&](std::size_t i) {
          const Withdrawn& one = result_.withdrawn[i];
          Name(one.notice);
          if (one.story >= 0) Name(static_cast<std::uint32_t>(one.story));
          for (const auto* list : {&one.carried_by, &one.corrected, &one.candidates}) {
            for (const std::uint32_t article : *list) Name(article);
          }
        });
  }

  // Each text in an element of its own, so that a browser reads only those that are looked at.
  void WriteTexts() {
    std::uint64_t bytes = 0;
    std::size_t written = 0;
    for (std::size_t i = 0; i < by_position_.size() && status_.ok(); ++i) {
      const Article& article = result_.articles[by_position_[i]];
      if (options_.limit != 0 && bytes + article.text.size() > kTextBytes) continue;
      bytes += article.text.size();
      ++written;
      Open("text-" + std::to_string(i));
      record_.Begin("text");
      record_.Text("id", article.id);
      record_.Text("text", article.text);
      Put(EscapeScript(record_.End()));
      Close();
    }
    lists_.push_back({"texts", by_position_.size(), written});
  }

  // The article records, and beside each what only the page needs.
  void WriteArticles() {
    WriteList("articles", by_position_.size(), 0, [&](std::size_t i, const Sink& sink) {
      return WriteArticleRecord(result_, by_position_[i], &record_, sink);
    });
    WriteList("shown", by_position_.size(), 0, [&](std::size_t i, const Sink& sink) {
      const std::uint32_t at = by_position_[i];
      record_.Begin("shown");
      record_.Text("heading", TitleOf(result_.articles[at], kHeadingColumns));
      if (const auto published = ParsePublished(result_.articles[at].published)) {
        record_.BeginArray("time");
        record_.Signed(published->begin);
        record_.Signed(published->end);
        record_.EndArray();
      }
      record_.BeginArray("set_aside");
      if (at < result_.set_aside.size()) {
        for (const ByteSpan& span : result_.set_aside[at]) {
          record_.Count(span.begin);
          record_.Count(span.end);
        }
      }
      record_.EndArray();
      return sink(record_.End());
    });
  }

  void WriteAbout() {
    Open("records-summary");
    status_ = WriteSummaryRecord(result_.summary, [&](std::string_view line) {
      Put(EscapeScript(line));
      return status_;
    });
    Put(",");
    record_.Begin("page");
    record_.Text("title", options_.title.empty() ? "Report" : options_.title);
    record_.BeginArray("about");
    for (const std::string& sentence : options_.about) record_.Text(sentence);
    record_.EndArray();
    record_.Count("phrases_left_out", phrases_left_);
    record_.BeginArray("lists");
    for (const Listed& list : lists_) {
      record_.BeginObject();
      record_.Text("name", list.name);
      record_.Count("size", list.size);
      record_.Count("written", list.written);
      record_.EndObject();
    }
    record_.EndArray();
    Put(EscapeScript(record_.End()));
    Close();
  }

  void Open(const std::string& id) { Put("<script type=\"application/json\" id=\"" + id + "\">["); }
  void Close() { Put("]</script>\n"); }

  struct Listed {
    std::string name;
    std::size_t size;
    std::size_t written;
  };

  const AuditResult& result_;
  const HtmlPageOptions& options_;
  const Sink& sink_;
  std::vector<std::optional<std::size_t>> position_;  // on the page, by position in result_
  std::vector<std::uint32_t> by_position_;
  std::vector<Listed> lists_;
  std::size_t phrases_left_ = 0;
  JsonRecord record_;
  Status status_;
};

}  // namespace

Status WriteHtmlPage(const AuditResult& result, const HtmlPageOptions& options, const Sink& sink) {
  const std::size_t text_at = kReportTemplate.find(kTextPlace);
  const std::size_t records_at = kReportTemplate.find(kRecordsPlace);
  assert(text_at < records_at && records_at != std::string_view::npos);
  const std::size_t after_text = text_at + kTextPlace.size();
  const std::size_t after_records = records_at + kRecordsPlace.size();

  if (Status status = sink(kReportTemplate.substr(0, text_at)); !status.ok()) return status;
  const TextReportOptions text{.phrases = options.phrases};
  Status status = WriteTextReport(result, text, [&](std::string_view line) { return sink(EscapeMarkup(line)); });
  if (status.ok()) status = sink(kReportTemplate.substr(after_text, records_at - after_text));
  if (status.ok()) status = RecordsWriter(result, options, sink).Write();
  return status.ok() ? sink(kReportTemplate.substr(after_records)) : status;
}

}  // namespace newsprint
