#include "report/graphml.h"

#include <libxml/xmlwriter.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "report/json_record.h"
#include "report/names.h"

namespace newsprint {
namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd";

// Without what XML 1.0 cannot hold: control characters, and the two code points that are none. REQUIRES: UTF-8.
std::string XmlText(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const std::string_view three = text.substr(i, 3);
    if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') {
      out += kReplacement;
    } else if (three == "\xef\xbf\xbe" || three == "\xef\xbf\xbf") {
      out += kReplacement;
      i += 2;
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

// Passes what libxml2 writes to a sink, and keeps its first failure.
struct Output {
  const Sink& sink;
  Status status;

  static int Write(void* context, const char* bytes, int size) {
    auto* const output = static_cast<Output*>(context);
    if (output->status.ok()) output->status = output->sink({bytes, static_cast<std::size_t>(size)});
    return output->status.ok() ? size : -1;
  }
};

struct FreeWriter {
  void operator()(xmlTextWriter* writer) const { xmlFreeTextWriter(writer); }
};

// The elements of a graph. After a failure of the output nothing more is written.
class GraphWriter {
 public:
  explicit GraphWriter(xmlTextWriter* writer) : writer_(writer) {}

  void Begin(const char* element) { Keep(xmlTextWriterStartElement(writer_, Xml(element))); }
  void Attribute(const char* name, const std::string& value) {
    Keep(xmlTextWriterWriteAttribute(writer_, Xml(name), Xml(XmlText(value).c_str())));
  }
  void End() { Keep(xmlTextWriterEndElement(writer_)); }

  void Key(const char* name, const char* of, const char* type) {
    Begin("key");
    Attribute("id", std::string(of) + "." + name);
    Attribute("for", of);
    Attribute("attr.name", name);
    Attribute("attr.type", type);
    End();
  }
  // Nothing where the value is empty: it is not known.
  void Data(const std::string& key, std::string_view value) {
    if (value.empty()) return;
    Begin("data");
    Attribute("key", key);
    Keep(xmlTextWriterWriteString(writer_, Xml(XmlText(value).c_str())));
    End();
  }

  bool ok() const { return ok_; }

 private:
  static const xmlChar* Xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }
  void Keep(int result) { ok_ = ok_ && result >= 0; }

  xmlTextWriter* writer_;
  bool ok_ = true;
};

std::string NodeId(std::uint32_t article) { return "n" + std::to_string(article); }

void WriteKeys(GraphWriter* graph) {
  for (const char* name : {"label", "id", "source", "published", "cluster"}) graph->Key(name, "node", "string");
  graph->Key("words", "node", "int");
  for (const char* name : {"relation", "reuse", "first", "why"}) graph->Key(name, "edge", "string");
  for (const char* name : {"weight", "longest"}) graph->Key(name, "edge", "int");
  for (const char* name : {"jaccard", "share_a", "share_b"}) graph->Key(name, "edge", "double");
}

void WriteNodes(const AuditResult& result, GraphWriter* graph) {
  std::vector<const Cluster*> cluster_of(result.articles.size());
  std::vector<std::uint8_t> named(result.articles.size());
  for (const Match& match : result.matches) named[match.a] = named[match.b] = 1;
  for (const Cluster& cluster : result.clusters) {
    for (const ClusterMember& member : cluster.members) {
      named[member.article] = 1;
      cluster_of[member.article] = &cluster;
    }
  }
  for (std::uint32_t i = 0; i < result.articles.size() && graph->ok(); ++i) {
    if (!named[i]) continue;
    const Article& article = result.articles[i];
    graph->Begin("node");
    graph->Attribute("id", NodeId(i));
    graph->Data("node.label", article.title.empty() ? article.id : article.title);
    graph->Data("node.id", article.id);
    graph->Data("node.source", article.source);
    graph->Data("node.published", article.published);
    if (cluster_of[i] != nullptr) graph->Data("node.cluster", FormatId('c', cluster_of[i]->id));
    graph->Data("node.words", std::to_string(result.article_words[i]));
    graph->End();
  }
}

void WriteEdges(const AuditResult& result, GraphWriter* graph) {
  for (const Match& match : result.matches) {
    if (!graph->ok()) return;
    graph->Begin("edge");
    graph->Attribute("source", NodeId(match.a));
    graph->Attribute("target", NodeId(match.b));
    graph->Data("edge.relation", Name(match.relation));
    graph->Data("edge.weight", std::to_string(match.words));
    graph->Data("edge.longest", std::to_string(match.longest));
    graph->Data("edge.jaccard", FormatDecimal(match.jaccard));
    graph->Data("edge.share_a", FormatDecimal(match.share_a));
    graph->Data("edge.share_b", FormatDecimal(match.share_b));
    graph->Data("edge.reuse", Name(match.reuse));
    graph->Data("edge.first", Name(match.first));
    graph->Data("edge.why", match.why);
    graph->End();
  }
}

}  // namespace

Status WriteGraphml(const AuditResult& result, const Sink& sink) {
  Output output{sink, {}};
  xmlOutputBuffer* const buffer = xmlOutputBufferCreateIO(Output::Write, nullptr, &output, nullptr);
  if (buffer == nullptr) return Status::Failed("out of memory");
  {
    const std::unique_ptr<xmlTextWriter, FreeWriter> writer(xmlNewTextWriter(buffer));  // owns the buffer
    if (!writer) return Status::Failed("out of memory");
    xmlTextWriterSetIndent(writer.get(), 1);
    xmlTextWriterStartDocument(writer.get(), nullptr, "UTF-8", nullptr);
    GraphWriter graph(writer.get());
    graph.Begin("graphml");
    graph.Attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
    WriteKeys(&graph);
    graph.Begin("graph");
    graph.Attribute("edgedefault", "undirected");
    WriteNodes(result, &graph);
    WriteEdges(result, &graph);
    xmlTextWriterEndDocument(writer.get());
  }
  return output.status;
}

}  // namespace newsprint
