#include "io/warc_reader.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "io/article_fields.h"
#include "io/charset.h"
#include "io/html_page.h"
#include "io/utf8_check.h"

namespace newsprint {
namespace {

constexpr std::string_view kMagic = "WARC/";
constexpr std::string_view kEnd = "\r\n\r\n";            // of a record
constexpr std::size_t kMostHead = std::size_t{1} << 20;  // bytes of a header
constexpr std::size_t kLookAhead = std::size_t{64} << 10;

bool IsArticle(std::string_view type) { return type == "response" || type == "conversion"; }

}  // namespace

WarcReader::Extent WarcReader::FindExtent() {
  Extent extent;
  std::string_view view = lines_->Ahead(kLookAhead);
  if (!view.starts_with(kMagic)) {
    extent.problem = "no record of WARC begins here";
    return extent;
  }
  while ((extent.head = HeadBytes(view)) == 0 && view.size() < kMostHead) {
    const std::size_t before = view.size();
    view = lines_->Ahead(2 * before);
    if (view.size() == before) break;
  }
  const HeaderFields fields(view.substr(0, extent.head));
  const std::string_view length = fields.Get("Content-Length");
  std::uint64_t bytes = 0;
  const auto parsed = std::from_chars(length.data(), length.data() + length.size(), bytes);
  if (extent.head == 0 || length.empty() || parsed.ec != std::errc() || parsed.ptr != length.data() + length.size()) {
    extent.problem = "a header that does not end, or without a length";
  } else if (bytes > options_.max_line_bytes) {
    extent.problem = "a record over the limit of " + std::to_string(options_.max_line_bytes) + " bytes";
  } else {
    extent.block_end = extent.head + static_cast<std::size_t>(bytes);
    extent.whole = extent.block_end + kEnd.size();
    view = lines_->Ahead(extent.whole);
    if (view.size() < extent.block_end) {
      extent.problem = lines_->failed() ? lines_->problem() : "a record that is cut short";
    } else if (view.size() < extent.whole && kEnd.starts_with(view.substr(extent.block_end))) {
      extent.whole = view.size();  // the last one, without all of its end
    } else if (view.substr(extent.block_end, kEnd.size()) != kEnd) {
      extent.problem = "what follows the record is no end of one: its length is wrong, or it is damaged";
    }
  }
  return extent;
}

// Goes on to what may be the next record; `head` bytes are surely not of it.
void WarcReader::SkipDamage(std::size_t head) {
  constexpr std::string_view kNext = "\nWARC/1.";
  std::string_view view = lines_->Ahead(std::max(head, kNext.size()));
  lines_->Skip(std::min(head, view.size()));
  for (;;) {
    view = lines_->Ahead(kLookAhead);
    const std::size_t found = view.find(kNext);
    if (found != std::string_view::npos) return lines_->Skip(found + 1);
    if (lines_->TellFailure()) return;
    const std::size_t keep = std::min(view.size(), kNext.size() - 1);
    lines_->Skip(view.size() - keep);
    if (view.size() < kLookAhead) return lines_->Skip(keep);
  }
}

ArticleReader::Next WarcReader::Read(Article* article, RecordPlace* place, Quarantined* quarantined) {
  for (;;) {
    std::string_view view = lines_->Ahead(1);
    const std::size_t begin = std::min(view.find_first_not_of("\r\n"), view.size());
    lines_->Skip(begin);
    if (begin > 0) continue;
    if (view.empty()) {
      if (!lines_->TellFailure()) return ArticleReader::Next::kEnd;
      return SetAside(record_ + 1, "cannot be read on from here: " + lines_->problem(), quarantined);
    }
    ++record_;
    const Extent extent = FindExtent();
    if (!extent.problem.empty()) {
      SkipDamage(std::max<std::size_t>(extent.head, 1));
      return SetAside(record_, extent.problem, quarantined);
    }
    view = lines_->Ahead(extent.whole).substr(0, extent.whole);
    const HeaderFields fields(view.substr(0, extent.head));
    const bool is_article = IsArticle(fields.Get("WARC-Type"));
    std::string reason;
    bool filled = false;
    if (is_article) {
      const std::string_view block = view.substr(extent.head, extent.block_end - extent.head);
      filled = FillArticle(fields, block, article, &reason);
      *place = {};
      place->line = static_cast<std::uint32_t>(record_);
      place->offset = lines_->offset();
      place->length = view.size() - (view.ends_with('\n') ? 1 : 0);
    }
    lines_->Skip(extent.whole);
    if (!is_article) continue;
    if (!filled) return SetAside(record_, std::move(reason), quarantined);
    SetPlaceOf(record_, article);
    return ArticleReader::Next::kArticle;
  }
}

bool WarcReader::FillArticle(const HeaderFields& fields, std::string_view block, Article* article,
                             std::string* reason) const {
  *article = {};
  article->id = fields.Get("WARC-Target-URI");
  if (article->id.starts_with('<') && article->id.ends_with('>')) {
    article->id = article->id.substr(1, article->id.size() - 2);
  }
  if (FirstInvalidUtf8(article->id)) article->id.clear();
  if (fields.Get("WARC-Type") == "response") {
    if (!FillFromPage(block, article, reason)) return false;
  } else if (!ToUtf8(block, CharsetOf(fields.Get("Content-Type")), &article->text, reason)) {
    return false;
  }
  if (article->source.empty()) article->source = HostOf(article->id);
  *reason = WhyTooLong(article->text, options_);
  return reason->empty();
}

bool WarcReader::FillFromPage(std::string_view block, Article* article, std::string* reason) const {
  HttpResponse response;
  if (!ReadHttpResponse(block, options_.max_line_bytes, options_.max_expansion, &response, reason)) return false;
  if (response.status != 200) {
    *reason = "no page: HTTP status " + std::to_string(response.status);
    return false;
  }
  const std::string type = MediaType(response.content_type);
  std::string_view charset = CharsetOf(response.content_type);
  if (type == "text/plain") return ToUtf8(response.body, charset, &article->text, reason);
  if (!type.empty() && type != "text/html" && type != "application/xhtml+xml") {
    *reason = "no page: " + type.substr(0, 80);
    return false;
  }
  if (charset.empty()) charset = DeclaredCharset(response.body);
  std::string html;
  HtmlPage page;
  if (!ToUtf8(response.body, charset, &html, reason) || !ReadHtmlPage(html, &page, reason)) return false;
  article->source = std::move(page.site);
  article->published = std::move(page.published);
  article->title = std::move(page.title);
  article->text = std::move(page.text);
  return true;
}

}  // namespace newsprint
