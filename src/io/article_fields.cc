#include "io/article_fields.h"

#include <algorithm>
#include <initializer_list>

namespace newsprint {

FieldNames NamesOf(const InputOptions& options) {
  const auto names = [](const std::string& chosen, std::initializer_list<const char*> usual) {
    return chosen.empty() ? std::vector<std::string>(usual.begin(), usual.end()) : std::vector<std::string>{chosen};
  };
  FieldNames fields;
  const auto set = [&](Field field, const std::string& chosen, std::initializer_list<const char*> usual) {
    fields[static_cast<std::size_t>(field)] = names(chosen, usual);
  };
  set(Field::kId, options.id_field, {"id", "url", "guid", "uri", "link"});
  set(Field::kText, options.text_field, {"text", "body", "content", "maintext", "article_text"});
  set(Field::kTitle, options.title_field, {"title", "headline"});
  set(Field::kSource, options.source_field,
      {"source-hostname", "source", "outlet", "publisher", "domain", "source_domain", "hostname", "meta_site_name"});
  set(Field::kPublished, options.published_field,
      {"published", "date", "date_publish", "publish_date", "published_at", "date_published", "pubDate"});
  return fields;
}

bool IsColumnNamed(std::string_view column, std::string_view wanted) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
  return std::equal(column.begin(), column.end(), wanted.begin(), wanted.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

std::string* FieldOf(Article* article, Field field) {
  switch (field) {
    case Field::kId:
      return &article->id;
    case Field::kText:
      return &article->text;
    case Field::kTitle:
      return &article->title;
    case Field::kSource:
      return &article->source;
    case Field::kPublished:
      break;
  }
  return &article->published;
}

void SettleFields(Article* article) {
  // As Python writes what is absent.
  for (const char* none : {"None", "NaT", "nan", "null"}) {
    if (article->published == none) article->published.clear();
  }
  const std::string_view host = HostOf(article->source);
  if (host.empty()) return;
  std::string name(host);
  article->source = std::move(name);
}

std::string_view HostOf(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme == std::string_view::npos || scheme == 0 || address.substr(0, scheme).find_first_of(" /?#") < scheme) {
    return {};
  }
  address.remove_prefix(scheme + 3);
  std::string_view host = address.substr(0, address.find_first_of("/?#"));
  const std::size_t user = host.rfind('@');
  if (user != std::string_view::npos) host.remove_prefix(user + 1);
  host = host.substr(0, host.find(':'));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return host;
}

std::string WhyTooLong(std::string_view text, const InputOptions& options) {
  if (text.size() <= options.max_article_bytes) return "";
  return "a text of " + std::to_string(text.size()) + " bytes, over the limit of " +
         std::to_string(options.max_article_bytes);
}

}  // namespace newsprint
