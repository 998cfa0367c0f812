#include "io/html_page.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "io/html_attributes.h"
#include "io/paragraphs.h"

namespace newsprint {
namespace {

constexpr std::size_t kMostDeep = 1000;        // elements within one another
constexpr std::size_t kMostAttributes = 1000;  // of one tag
// Closing tags without an opening one, each as dear as its element is deep.
constexpr std::uint64_t kMostStrayWork = 200'000'000;

constexpr std::array kNoText = std::to_array<std::string_view>(
    {"script", "style", "template", "noscript", "svg", "math", "iframe", "object", "select", "textarea", "title"});
constexpr std::array kChrome = std::to_array<std::string_view>({"nav", "aside", "form", "footer"});

template <std::size_t N>
bool IsIn(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Where in the page something stands; inherited by what is within.
struct Standing {
  bool no_text = false;
  bool chrome = false;
  bool body_property = false;  // itemprop=articleBody
  bool main = false;
  std::uint32_t article = 0;  // the outermost one, from 1; 0: in none
};

struct Block {
  std::string text;
  Standing standing;
};

class PageReader {
 public:
  explicit PageReader(htmlParserCtxtPtr parser) : parser_(parser) {}

  void Start(std::string_view name, const xmlChar** attributes) {
    if (open_.size() >= kMostDeep) return Stop("nested deeper than " + std::to_string(kMostDeep) + " levels");
    Element element{std::string(name), standing()};
    Standing* const here = &element.standing;
    here->no_text = here->no_text || IsIn(kNoText, name);
    here->chrome = here->chrome || IsIn(kChrome, name) || (name == "header" && here->article == 0);
    here->main = here->main || name == "main";
    if (name == "article" && here->article == 0) here->article = ++articles_;
    ReadAttributes(name, attributes, here);
    if (name == "br") {
      paragraph_.AddLineBreak();
    } else if (!IsInline(name)) {
      EndParagraph();
    }
    if (name == "h1" && heading_.empty()) in_heading_ = true;
    open_.push_back(std::move(element));
  }

  void End(std::string_view name) {
    if (open_.empty()) return;
    if (name != "br" && !IsInline(name)) EndParagraph();
    if (name == "h1") in_heading_ = false;
    open_.pop_back();
  }

  void Text(std::string_view text) {
    if (!open_.empty() && open_.back().name == "title" && page_title_.size() < kLongTitle) page_title_.append(text);
    if (!standing().no_text) paragraph_.Add(text);
  }

  void StrayTag() {
    stray_work_ += open_.size();
    if (stray_work_ > kMostStrayWork) Stop("has too many closing tags without an opening one");
  }

  const std::string& problem() const { return problem_; }

  void Finish(HtmlPage* out) {
    EndParagraph();
    ParagraphBuilder title;
    title.Add(page_title_);
    out->title = !og_title_.empty() ? og_title_ : !heading_.empty() ? heading_ : title.Take();
    out->published = published_;
    out->site = site_;
    const std::vector<bool> is_main = FindMain();
    for (const bool main : {true, false}) {
      for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (is_main[i] != main || (blocks_[i].text == out->title && i == heading_at_)) continue;
        AppendParagraph(blocks_[i].text, &out->text);
      }
    }
  }

 private:
  static constexpr std::size_t kLongTitle = 4096;

  struct Element {
    std::string name;
    Standing standing;
  };

  Standing standing() const { return open_.empty() ? Standing() : open_.back().standing; }

  void Stop(std::string problem) {
    if (problem_.empty()) problem_ = std::move(problem);
    xmlStopParser(parser_);
  }

  void EndParagraph() {
    std::string text = paragraph_.Take();
    if (text.empty()) return;
    if (in_heading_ && heading_.empty()) {
      heading_ = text;
      heading_at_ = blocks_.size();
    }
    blocks_.push_back({std::move(text), standing()});
  }

  void ReadAttributes(std::string_view name, const xmlChar** attributes, Standing* here) {
    std::string_view key;
    std::string_view content;
    std::string_view datetime;
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
      const std::string_view attribute(reinterpret_cast<const char*>(attributes[0]));
      if (attributes[1] == nullptr) continue;
      const std::string_view value(reinterpret_cast<const char*>(attributes[1]));
      if (attribute == "itemprop" || attribute == "property" || attribute == "name") {
        if (key.empty()) key = value;
        here->body_property = here->body_property || (attribute == "itemprop" && value == "articleBody");
      } else if (attribute == "role") {
        here->main = here->main || value == "main";
        here->chrome = here->chrome || value == "navigation";
      } else if (attribute == "content") {
        content = value;
      } else if (attribute == "datetime") {
        datetime = value;
      }
    }
    if (name == "time" && first_time_.empty()) first_time_ = datetime;
    const std::string_view value = content.empty() ? datetime : content;
    if (key == "article:published_time" || key == "datePublished") {
      if (stated_time_.empty()) stated_time_ = value;
    } else if (name == "meta" && key == "og:title") {
      og_title_ = value;
    } else if (name == "meta" && key == "og:site_name") {
      site_ = value;
    }
    published_ = stated_time_.empty() ? first_time_ : stated_time_;
  }

  // Of each block, whether it is of the main text.
  std::vector<bool> FindMain() const {
    std::vector<std::size_t> bytes(articles_ + 1);
    bool body_property = false;
    bool main = false;
    for (const Block& block : blocks_) {
      if (block.standing.chrome) continue;
      body_property = body_property || block.standing.body_property;
      main = main || block.standing.main;
      if (block.standing.article > 0) bytes[block.standing.article] += block.text.size();
    }
    const auto largest = static_cast<std::uint32_t>(std::max_element(bytes.begin(), bytes.end()) - bytes.begin());
    std::vector<bool> is_main;
    is_main.reserve(blocks_.size());
    for (const Block& block : blocks_) {
      const Standing& where = block.standing;
      const bool within = body_property ? where.body_property
                          : largest > 0 ? where.article == largest
                                        : !main || where.main;
      is_main.push_back(within && !where.chrome);
    }
    return is_main;
  }

  htmlParserCtxtPtr const parser_;
  std::vector<Element> open_;
  std::vector<Block> blocks_;
  ParagraphBuilder paragraph_;
  std::uint32_t articles_ = 0;
  bool in_heading_ = false;
  std::size_t heading_at_ = static_cast<std::size_t>(-1);  // position in blocks_
  std::string heading_, page_title_, og_title_, site_, stated_time_, first_time_, published_;
  std::uint64_t stray_work_ = 0;
  std::string problem_;
};

std::string_view View(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

// What libxml2 calls; `self` is the parser, whose _private is the reader.
PageReader* ReaderOf(void* self) { return static_cast<PageReader*>(static_cast<htmlParserCtxtPtr>(self)->_private); }
void OnStart(void* self, const xmlChar* name, const xmlChar** attributes) {
  ReaderOf(self)->Start(View(name), attributes);
}
void OnEnd(void* self, const xmlChar* name) { ReaderOf(self)->End(View(name)); }
void OnText(void* self, const xmlChar* text, int size) {
  ReaderOf(self)->Text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}
void OnError(void* self, xmlErrorPtr error) {
  if (error->code == XML_ERR_TAG_NAME_MISMATCH) ReaderOf(self)->StrayTag();
}

}  // namespace

bool ReadHtmlPage(std::string_view html, HtmlPage* out, std::string* reason) {
  *out = {};
  if (MostAttributes(html) > kMostAttributes) {
    *reason = "a tag with more than " + std::to_string(kMostAttributes) + " attributes";
    return false;
  }
  if (html.empty()) return true;
  std::string clean(html);
  std::replace(clean.begin(), clean.end(), '\0', ' ');  // it would end the page
  const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> parser(
      htmlCreateMemoryParserCtxt(clean.data(), static_cast<int>(clean.size())), htmlFreeParserCtxt);
  if (parser == nullptr) {
    *reason = "too large for the memory there is";
    return false;
  }
  PageReader reader(parser.get());
  parser->_private = &reader;
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  htmlSAXHandler handler{};
  handler.startElement = OnStart;
  handler.endElement = OnEnd;
  handler.characters = OnText;
  handler.ignorableWhitespace = OnText;
  handler.serror = OnError;
  handler.initialized = XML_SAX2_MAGIC;  // so that `serror` is looked at
  *parser->sax = handler;
  xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser.get());
  *reason = reader.problem();
  if (!reason->empty()) return false;
  reader.Finish(out);
  return true;
}

}  // namespace newsprint
