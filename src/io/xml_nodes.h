// Looking about in a document of pugixml's, whatever its namespaces' prefixes.
#ifndef NEWSPRINT_IO_XML_NODES_H_
#define NEWSPRINT_IO_XML_NODES_H_

#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace newsprint {

std::string_view LocalName(const pugi::xml_node& node);

// The first child of that name, and so on down the path; an empty node where there is none.
pugi::xml_node Find(pugi::xml_node node, std::initializer_list<std::string_view> path);

// The text of a node in one line.
std::string LineOf(const pugi::xml_node& node);

// The text of a node by paragraphs; scripts, styles and a page's head are left out.
std::string TextOf(const pugi::xml_node& node);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_XML_NODES_H_
