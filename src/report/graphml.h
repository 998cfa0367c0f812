// An audit as a graph, for Gephi, NetworkX and their like: an article a node, a match an edge.
#ifndef NEWSPRINT_REPORT_GRAPHML_H_
#define NEWSPRINT_REPORT_GRAPHML_H_

#include "newsprint/records.h"
#include "newsprint/status.h"
#include "report/sink.h"

namespace newsprint {

// GraphML 1.0 (graphml.graphdrawing.org), undirected. Nodes are articles that match another, and all members of
// clusters; an edge's `weight` is its shared words. doc/tables.md lists the attributes. Characters that XML 1.0 cannot
// hold become U+FFFD.
Status WriteGraphml(const AuditResult& result, const Sink& sink);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_GRAPHML_H_
