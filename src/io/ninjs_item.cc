#include "io/ninjs_item.h"

#include <simdjson.h>

#include <algorithm>

#include "io/html_page.h"
#include "io/json_grammar.h"
#include "io/wire_item.h"

namespace newsprint {
namespace {

constexpr auto kNames = std::to_array<std::string_view>(
    {"uri", "version", "versioncreated", "contentcreated", "firstcreated", "pubstatus", "urgency", "embargoed",
     "embargoeduntil", "ednote", "slugline", "headlines", "bodies", "body_text", "body_xhtml", "body_html",
     "infosource", "infosources", "copyrightholder"});

bool SameName(std::string_view x, std::string_view y) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
  return std::equal(x.begin(), x.end(), y.begin(), y.end(), [&](char a, char b) { return lower(a) == b; });
}

std::string StringIn(const simdjson::dom::object& object, const char* key) {
  std::string_view value;
  return object.at_key_case_insensitive(key).get(value) == simdjson::SUCCESS ? std::string(value) : "";
}

bool HtmlText(std::string_view html, std::string* text, std::string* reason) {
  HtmlPage page;
  if (!ReadHtmlPage(html, &page, reason)) return false;
  *text = std::move(page.text);
  return true;
}

}  // namespace

struct NinjsItem::Impl {
  simdjson::dom::parser parser;

  // Calls `take` for each object of the list that `token` is.
  template <typename TakeObject>
  void ForEachIn(std::string_view token, TakeObject take) {
    simdjson::dom::array list;
    // Padding follows it, as Take() requires.
    if (!token.starts_with('[') || parser.parse(token.data(), token.size(), /*realloc_if_needed=*/false).get(list)) {
      return;
    }
    for (const simdjson::dom::element element : list) {
      simdjson::dom::object object;
      if (element.get(object) == simdjson::SUCCESS) take(object);
    }
  }
};

NinjsItem::NinjsItem() : impl_(std::make_unique<Impl>()) { static_assert(kNames.size() == kKeys); }

NinjsItem::~NinjsItem() = default;

void NinjsItem::Clear() { tokens_.fill({}); }

void NinjsItem::Take(std::string_view key, std::string_view token) {
  for (std::size_t i = 0; i < kKeys; ++i) {
    if (tokens_[i].empty() && SameName(key, kNames[i])) tokens_[i] = token;
  }
}

bool NinjsItem::IsOne() const {
  const auto has = [this](Key key) { return !tokens_[key].empty(); };
  return has(kUri) && (has(kVersionCreated) || has(kPubStatus) || has(kBodies) || has(kBodyText) || has(kBodyXhtml) ||
                       has(kBodyHtml) || has(kHeadlines));
}

std::string NinjsItem::TextOf(Key key) const {
  const std::string_view token = tokens_[key];
  std::string text;
  if (token.size() >= 2 && token.front() == '"') {
    if (!DecodeJsonString(token.substr(1, token.size() - 2), &text)) text.clear();
  } else if (IsJsonNumber(token)) {
    text = token;
  }
  return text;
}

std::string NinjsItem::ValueIn(Key list, std::string_view role, const char* value) {
  std::string first;
  std::string in_role;
  impl_->ForEachIn(tokens_[list], [&](const simdjson::dom::object& object) {
    const std::string text = StringIn(object, value);
    if (first.empty()) first = text;
    if (in_role.empty() && StringIn(object, "role") == role) in_role = text;
  });
  return in_role.empty() ? first : in_role;
}

// Plain text where there is some, else HTML.
bool NinjsItem::ReadBodies(std::string* text, std::string* reason) {
  std::string html;
  impl_->ForEachIn(tokens_[kBodies], [&](const simdjson::dom::object& body) {
    const bool is_html = StringIn(body, "contenttype").find("html") != std::string::npos ||
                         StringIn(body, "role").find("html") != std::string::npos;
    std::string* const to = is_html ? &html : text;
    if (to->empty()) *to = StringIn(body, "value");
  });
  return !text->empty() || HtmlText(html, text, reason);
}

bool NinjsItem::Fill(Article* article, std::string* reason) {
  WireMetadata wire;
  wire.version = TextOf(kVersion);
  wire.urgency = TextOf(kUrgency);
  wire.pub_status = TextOf(kPubStatus);
  wire.slugline = TextOf(kSlugline);
  wire.ednote = TextOf(kEdNote);
  const auto set = [](std::string* to, std::string value) {
    if (to->empty()) *to = std::move(value);
  };
  wire.embargo = TextOf(kEmbargoed);
  set(&wire.embargo, TextOf(kEmbargoedUntil));
  wire.provider = ValueIn(kInfoSources, "provider", "name");
  set(&wire.provider, ValueIn(kInfoSource, "provider", "name"));
  set(&wire.provider, TextOf(kCopyrightHolder));
  set(&article->source, wire.provider);
  for (const Key key : {kVersionCreated, kContentCreated, kFirstCreated}) set(&article->published, TextOf(key));
  set(&article->title, ValueIn(kHeadlines, "main", "value"));
  set(&article->text, TextOf(kBodyText));
  if (article->text.empty() && !ReadBodies(&article->text, reason)) return false;
  for (const Key key : {kBodyXhtml, kBodyHtml}) {
    if (article->text.empty() && !HtmlText(TextOf(key), &article->text, reason)) return false;
  }
  SetWireMetadata(wire, article);
  return true;
}

}  // namespace newsprint
