#include "io/news_xml.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "io/html_page.h"
#include "io/wire_item.h"
#include "io/xml_nodes.h"

namespace newsprint {
namespace {

std::string Attribute(const pugi::xml_node& node, const char* name) { return node.attribute(name).value(); }

// The first of several that is not empty.
std::string FirstOf(std::initializer_list<std::string> candidates) {
  for (const std::string& candidate : candidates) {
    if (!candidate.empty()) return candidate;
  }
  return "";
}

std::string TrimmedText(const pugi::xml_node& node) {
  const std::string_view text = node.child_value();
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin));
}

// NITF 3: https://iptc.org/standards/nitf/
void ReadNitf(const pugi::xml_node& nitf, Article* article, WireMetadata* wire) {
  const pugi::xml_node docdata = Find(nitf, {"head", "docdata"});
  const pugi::xml_node pubdata = Find(nitf, {"head", "pubdata"});
  const pugi::xml_node id = Find(docdata, {"doc-id"});
  const pugi::xml_node key = Find(docdata, {"du-key"});
  const pugi::xml_node body_head = Find(nitf, {"body", "body.head"});
  const std::string release = Attribute(Find(docdata, {"date.release"}), "norm");
  wire->version = Attribute(key, "version");
  wire->urgency = Attribute(Find(docdata, {"urgency"}), "ed-urg");
  wire->provider = FirstOf({Attribute(id, "regsrc"), LineOf(Find(body_head, {"distributor"})),
                            Attribute(pubdata, "name"), Attribute(Find(docdata, {"doc.copyright"}), "holder")});
  wire->pub_status = Attribute(docdata, "management-status");
  wire->slugline = FirstOf({LineOf(Find(docdata, {"slugline"})), Attribute(key, "key")});
  wire->ednote = Attribute(Find(docdata, {"ed-msg"}), "info");
  if (wire->pub_status == "embargoed") wire->embargo = release;
  article->id = Attribute(id, "id-string");
  article->source = wire->provider;
  article->published =
      FirstOf({Attribute(Find(docdata, {"date.issue"}), "norm"), release, Attribute(pubdata, "date.publication")});
  article->title = FirstOf({LineOf(Find(body_head, {"hedline", "hl1"})), LineOf(Find(nitf, {"head", "title"}))});
  article->text = TextOf(Find(nitf, {"body", "body.content"}));
}

// The text of a newsItem's contentSet: of the first content that has one.
std::string ReadContent(const pugi::xml_node& content_set) {
  for (const pugi::xml_node& content : content_set.children()) {
    std::string text;
    if (LocalName(content) == "inlineXML") {
      const pugi::xml_node nitf = Find(content, {"nitf"});
      const pugi::xml_node body = Find(nitf, {"body", "body.content"});
      text = TextOf(nitf ? body : content);
    } else if (LocalName(content) == "inlineData") {
      text = TrimmedText(content);
      HtmlPage page;
      std::string reason;
      const std::string type = Attribute(content, "contenttype");
      if (type.find("html") != std::string::npos) text = ReadHtmlPage(text, &page, &reason) ? page.text : "";
    }
    if (!text.empty()) return text;
  }
  return "";
}

// NewsML-G2: https://iptc.org/std/NewsML-G2/specification/
void ReadNewsItem(const pugi::xml_node& item, Article* article, WireMetadata* wire) {
  const pugi::xml_node meta = Find(item, {"itemMeta"});
  const pugi::xml_node content = Find(item, {"contentMeta"});
  const pugi::xml_node provider = Find(meta, {"provider"});
  const pugi::xml_node status = Find(meta, {"pubStatus"});
  const pugi::xml_node embargoed = Find(meta, {"embargoed"});
  const pugi::xml_node nitf = Find(item, {"contentSet", "inlineXML", "nitf"});
  wire->version = Attribute(item, "version");
  wire->urgency = LineOf(Find(content, {"urgency"}));
  wire->provider = FirstOf({LineOf(Find(provider, {"name"})), Attribute(provider, "literal"),
                            std::string(CodeIn(Attribute(provider, "qcode"))), Attribute(provider, "uri")});
  wire->pub_status = CodeIn(FirstOf({Attribute(status, "qcode"), Attribute(status, "uri")}));
  wire->slugline = LineOf(Find(content, {"slugline"}));
  // One without a time holds until further notice.
  if (embargoed) wire->embargo = FirstOf({LineOf(embargoed), "further notice"});
  for (const pugi::xml_node& note : meta.children()) {
    if (LocalName(note) != "edNote") continue;
    if (!wire->ednote.empty()) wire->ednote += ' ';
    wire->ednote += LineOf(note);
  }
  article->id = Attribute(item, "guid");
  article->source = wire->provider;
  article->published = FirstOf({LineOf(Find(meta, {"versionCreated"})), LineOf(Find(content, {"contentModified"})),
                                LineOf(Find(content, {"contentCreated"}))});
  article->title =
      FirstOf({LineOf(Find(content, {"headline"})), LineOf(Find(nitf, {"body", "body.head", "hedline", "hl1"})),
               LineOf(Find(meta, {"title"}))});
  article->text = ReadContent(Find(item, {"contentSet"}));
}

// Bytes from the beginning of an element to its end.
std::uint64_t LengthOf(std::string_view xml, std::size_t begin, const pugi::xml_node& node) {
  const std::size_t close = xml.find("</" + std::string(node.name()), begin);
  const std::size_t end = xml.find('>', close);
  return (end == std::string_view::npos ? xml.size() : end + 1) - begin;
}

class DepthCheck final : public pugi::xml_tree_walker {
 public:
  explicit DepthCheck(std::uint32_t most) : most_(most) {}
  bool for_each(pugi::xml_node& /*node*/) override { return static_cast<std::uint32_t>(depth()) < most_; }

 private:
  const std::uint32_t most_;
};

bool DeclaresEntities(const pugi::xml_document& document) {
  return std::any_of(document.begin(), document.end(), [](const pugi::xml_node& node) {
    return node.type() == pugi::node_doctype &&
           std::string_view(node.value()).find("<!ENTITY") != std::string_view::npos;
  });
}

}  // namespace

bool ReadNewsXml(std::string_view xml, std::uint32_t max_depth, std::vector<NewsXmlItem>* out, std::string* reason) {
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_buffer(
      xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype, pugi::encoding_utf8);
  if (!result) {
    const auto line = 1 + std::count(xml.begin(), xml.begin() + result.offset, '\n');
    *reason = std::string("not well-formed XML: ") + result.description() + ", line " + std::to_string(line);
    return false;
  }
  if (DeclaresEntities(document)) {
    *reason = "declares entities of its own, which are not resolved";
    return false;
  }
  DepthCheck depth(max_depth);
  if (!document.traverse(depth)) {
    *reason = "nested deeper than " + std::to_string(max_depth) + " levels";
    return false;
  }
  const pugi::xml_node root = document.document_element();
  std::vector<pugi::xml_node> items;
  if (LocalName(root) == "newsMessage") {
    const pugi::xml_node set = Find(root, {"itemSet"});
    std::copy_if(set.begin(), set.end(), std::back_inserter(items),
                 [](const pugi::xml_node& item) { return LocalName(item) == "newsItem"; });
  } else if (LocalName(root) == "newsItem" || LocalName(root) == "nitf") {
    items.push_back(root);
  }
  if (items.empty()) {
    *reason = "no news item of NewsML-G2 or NITF in it";
    return false;
  }
  std::uint64_t line = 1;
  std::size_t counted = 0;
  for (const pugi::xml_node& node : items) {
    NewsXmlItem item;
    WireMetadata wire;
    (LocalName(node) == "nitf" ? ReadNitf : ReadNewsItem)(node, &item.article, &wire);
    SetWireMetadata(wire, &item.article);
    // pugixml places an element at its name.
    item.offset = static_cast<std::uint64_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 1)) - 1;
    item.length = LengthOf(xml, item.offset, node);
    line += static_cast<std::uint64_t>(std::count(xml.begin() + static_cast<std::ptrdiff_t>(counted),
                                                  xml.begin() + static_cast<std::ptrdiff_t>(item.offset), '\n'));
    counted = item.offset;
    item.line = line;
    out->push_back(std::move(item));
  }
  return true;
}

std::string_view RootElement(std::string_view xml) {
  for (;;) {
    const std::size_t begin = xml.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || xml[begin] != '<') return {};
    xml.remove_prefix(begin + 1);
    std::string_view end = ">";
    if (xml.starts_with("?")) {
      end = "?>";
    } else if (xml.starts_with("!--")) {
      end = "-->";
    } else if (!xml.starts_with("!")) {
      break;
    } else if (xml.substr(0, xml.find('>')).find('[') != std::string_view::npos) {
      end = "]>";
    }
    const std::size_t close = xml.find(end);
    if (close == std::string_view::npos) return {};
    xml.remove_prefix(close + end.size());
  }
  const std::string_view name = xml.substr(0, xml.find_first_of(" \t\r\n/>"));
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

}  // namespace newsprint
