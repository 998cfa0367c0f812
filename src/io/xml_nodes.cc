#include "io/xml_nodes.h"

#include <algorithm>

#include "io/paragraphs.h"

namespace newsprint {
namespace {

bool HasNoText(std::string_view name) { return name == "script" || name == "style" || name == "head"; }

// Calls `begin` (which says whether to go into it) and `end` for a node and all below it. Without recursion, since
// documents may be as deep as the user allows.
template <typename Begin, typename End>
void Walk(const pugi::xml_node& root, Begin begin, End end) {
  pugi::xml_node node = root;
  while (node) {
    if (begin(node) && node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (end(node), node != root && !node.next_sibling()) node = node.parent();
    if (node == root) return;
    node = node.next_sibling();
  }
}

}  // namespace

std::string_view LocalName(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

pugi::xml_node Find(pugi::xml_node node, std::initializer_list<std::string_view> path) {
  for (const std::string_view name : path) {
    node = node.find_child([&](const pugi::xml_node& child) { return LocalName(child) == name; });
  }
  return node;
}

std::string LineOf(const pugi::xml_node& node) {
  std::string text = TextOf(node);
  std::replace(text.begin(), text.end(), '\n', ' ');
  ParagraphBuilder line;
  line.Add(text);
  return line.Take();
}

std::string TextOf(const pugi::xml_node& node) {
  std::string text;
  ParagraphBuilder paragraph;
  const auto is_block = [](const pugi::xml_node& n) {
    return n.type() == pugi::node_element && !IsInline(LocalName(n)) && LocalName(n) != "br";
  };
  const auto begin = [&](const pugi::xml_node& n) {
    if (n.type() == pugi::node_pcdata || n.type() == pugi::node_cdata) paragraph.Add(n.value());
    if (LocalName(n) == "br") paragraph.AddLineBreak();
    if (is_block(n)) AppendParagraph(paragraph.Take(), &text);
    return !HasNoText(LocalName(n));
  };
  const auto end = [&](const pugi::xml_node& n) {
    if (is_block(n)) AppendParagraph(paragraph.Take(), &text);
  };
  Walk(node, begin, end);
  AppendParagraph(paragraph.Take(), &text);
  return text;
}

}  // namespace newsprint
