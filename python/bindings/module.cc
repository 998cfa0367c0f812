// newsprint._native: what the Python package calls. Its functions take and give plain values; the faces that people use
// are written in Python (python/newsprint/).
#include "module.h"

NB_MODULE(_native, module) {
  module.doc() = "The native part of newsprint. Use the package, not this.";
  // What a notebook still holds when it ends is no leak of ours.
  nanobind::set_leak_warnings(false);
  newsprint::BindErrors(module);
  newsprint::BindDistributed(module);
  newsprint::BindDistributedArticles(module);
  newsprint::BindDistributedBuckets(module);
  newsprint::BindDistributedFamilies(module);
  newsprint::BindDistributedLeaders(module);
  newsprint::BindDistributedMatches(module);
  newsprint::BindDistributedPassages(module);
  newsprint::BindDistributedRuns(module);
  newsprint::BindDistributedStatements(module);
  newsprint::BindDistributedStreams(module);
  newsprint::BindDistributedWithdrawn(module);
  newsprint::BindParts(module);
  newsprint::BindResults(module);
  newsprint::BindRuns(module);
  newsprint::BindAlign(module);
  newsprint::BindArchive(module);
}
