#include "report/html_page.h"

#include <cassert>
#include <cstdint>
#include <functional>
#include <string_view>

#include "report/json_lines.h"
#include "report/json_record.h"
#include "report/packed_bytes.h"
#include "report/page_records.h"
#include "report/text_report.h"

namespace newsprint {

extern const std::string_view kReportTemplate;

namespace {

// Where the template takes the records and, for browsers without scripts, the text report.
constexpr std::string_view kRecordsPlace = "<!--newsprint:records-->";
constexpr std::string_view kTextPlace = "<!--newsprint:text-->";

constexpr std::uint64_t kListBytes = std::uint64_t{24} << 20;  // of the records of one list; packed, a tenth of it
constexpr std::uint64_t kTextBytes = std::uint64_t{8} << 20;   // of the texts of articles, packed

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

// Writes the records as script elements of packed JSON, each a list.
class RecordsWriter {
 public:
  RecordsWriter(const AuditResult& result, const HtmlPageOptions& options, const Sink& sink)
      : result_(result), options_(options), sink_(sink), records_(result, options.limit == 0 ? 0 : kTextBytes) {}

  Status Write() {
    WriteMatches();
    WriteList("families", result_.families.size(),
              [&](std::size_t i) { return records_.OfFamily(result_.families[i]); });
    WriteList("clusters", result_.clusters.size(),
              [&](std::size_t i) { return records_.OfCluster(result_.clusters[i]); });
    WriteList("outlets", result_.outlets.size(), [&](std::size_t i) {
      return Line([&](const Sink& sink) { return WriteOutletsRecord(result_.outlets[i], &record_, sink); });
    });
    WriteWithdrawnStories();
    WriteList("quarantine", result_.quarantine.size(), [&](std::size_t i) {
      return Line([&](const Sink& sink) { return WriteQuarantineRecords({result_.quarantine[i]}, sink); });
    });
    for (const Verdict& verdict : options_.verdicts) {
      PutRecord(Line([&](const Sink& sink) { return WriteVerdictRecord(verdict, &record_, sink); }));
    }
    EndList("verdicts");
    WriteTexts();
    WriteArticles();
    WriteAbout();
    return status_;
  }

 private:
  using RecordOf = std::function<std::string_view(std::size_t i)>;

  void Put(std::string_view bytes) {
    if (status_.ok()) status_ = sink_(bytes);
  }

  // A record of the list that is open.
  void PutRecord(std::string_view record) {
    list_.Add(first_ ? "[" : ",");
    first_ = false;
    list_.Add(record);
  }

  // What a function of json_lines.h writes; valid until the next one.
  std::string_view Line(const std::function<Status(const Sink&)>& write) {
    line_.clear();
    const Status written = write([this](std::string_view record) {
      line_.append(record);
      return Status();
    });
    if (status_.ok()) status_ = written;
    return line_;
  }

  // The first of `size` records, as many as the limits leave room for. One that would take the room of many is left
  // out.
  void WriteList(std::string_view name, std::size_t size, const RecordOf& record_of) {
    std::uint64_t bytes = 0;
    std::size_t written = 0;
    for (std::size_t i = 0; i < size && status_.ok(); ++i) {
      if (options_.limit != 0 && written == options_.limit) break;
      const std::string_view record = record_of(i);
      if (options_.limit != 0 && record.size() > kListBytes / 8) continue;
      bytes += record.size();
      if (options_.limit != 0 && bytes > kListBytes) break;
      ++written;
      PutRecord(record);
    }
    EndList(name);
    lists_.push_back({std::string(name), size, written});
  }

  // Strongest first, but that two versions of a story, neither of them its lead, wait until all others have their
  // place: the story tells of them too.
  void WriteMatches() {
    std::vector<std::uint64_t> story(result_.articles.size());
    for (const Cluster& cluster : result_.clusters) {
      for (const ClusterMember& member : cluster.members) {
        if (member.article != cluster.lead) story[member.article] = cluster.id;
      }
    }
    std::vector<std::size_t> shown;
    std::vector<std::size_t> within;
    for (std::size_t i = 0; i < result_.matches.size(); ++i) {
      const Match& match = result_.matches[i];
      if (!options_.phrases && match.relation == Relation::kPhrase) {
        ++phrases_left_;
      } else {
        (story[match.a] != 0 && story[match.a] == story[match.b] ? within : shown).push_back(i);
      }
    }
    shown.insert(shown.end(), within.begin(), within.end());
    WriteList("matches", shown.size(), [&](std::size_t i) { return records_.OfMatch(shown[i]); });
  }

  void WriteWithdrawnStories() {
    WriteList("withdrawn", result_.withdrawn.size(), [&](std::size_t i) {
      const Withdrawn& one = result_.withdrawn[i];
      records_.Name(one.notice);
      if (one.story >= 0) records_.Name(static_cast<std::uint32_t>(one.story));
      for (const auto* list : {&one.carried_by, &one.corrected, &one.candidates}) {
        for (const std::uint32_t article : *list) records_.Name(article);
      }
      return Line([&](const Sink& sink) { return WriteWithdrawnRecord(result_, one, &record_, sink); });
    });
  }

  // Each block in an element of its own, so that a browser reads only those that are looked at.
  void WriteTexts() {
    const std::vector<std::string>& blocks = records_.TextBlocks();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      PutElement("texts-" + std::to_string(i), blocks[i]);
    }
    lists_.push_back({"texts", records_.named().size(), records_.texts()});
  }

  // The article records, and beside each what only the page needs.
  void WriteArticles() {
    const std::vector<std::uint32_t>& named = records_.named();
    for (const std::uint32_t article : named) {
      PutRecord(Line([&](const Sink& sink) { return WriteArticleRecord(result_, article, &record_, sink); }));
    }
    EndList("articles");
    for (std::uint32_t i = 0; i < named.size(); ++i) {
      const bool tonight = named[i] < options_.tonight.size() && options_.tonight[named[i]] != 0;
      PutRecord(records_.OfArticle(i, tonight));
    }
    EndList("shown");
  }

  void WriteAbout() {
    PutRecord(Line([&](const Sink& sink) { return WriteSummaryRecord(result_.summary, sink); }));
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
    PutRecord(record_.End());
    EndList("summary");
  }

  void EndList(std::string_view name) {
    list_.Add(first_ ? "[]" : "]");
    first_ = true;
    PutElement("records-" + std::string(name), list_.Take());
  }

  // Packed data, which is markup nowhere.
  void PutElement(const std::string& id, const std::string& packed) {
    Put("<script type=\"text/plain\" id=\"" + id + "\">");
    Put(packed);
    Put("</script>\n");
  }

  struct Listed {
    std::string name;
    std::size_t size;
    std::size_t written;
  };

  const AuditResult& result_;
  const HtmlPageOptions& options_;
  const Sink& sink_;
  PageRecords records_;
  std::vector<Listed> lists_;
  std::size_t phrases_left_ = 0;
  PackedBytes list_;   // that is open
  bool first_ = true;  // of its records
  JsonRecord record_;
  std::string line_;
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
  const TextReportOptions text{.phrases = options.phrases, .verdicts = options.verdicts};
  Status status = WriteTextReport(result, text, [&](std::string_view line) { return sink(EscapeMarkup(line)); });
  if (status.ok()) status = sink(kReportTemplate.substr(after_text, records_at - after_text));
  if (status.ok()) status = RecordsWriter(result, options, sink).Write();
  return status.ok() ? sink(kReportTemplate.substr(after_records)) : status;
}

}  // namespace newsprint
