// What the native module is made of: each function adds the functions and classes of one source.
#ifndef NEWSPRINT_BINDINGS_MODULE_H_
#define NEWSPRINT_BINDINGS_MODULE_H_

#include <nanobind/nanobind.h>

namespace newsprint {

void BindAlign(nanobind::module_& module);
void BindArchive(nanobind::module_& module);
void BindErrors(nanobind::module_& module);
void BindDistributed(nanobind::module_& module);
void BindDistributedArticles(nanobind::module_& module);
void BindDistributedBuckets(nanobind::module_& module);
void BindDistributedFamilies(nanobind::module_& module);
void BindDistributedLeaders(nanobind::module_& module);
void BindDistributedMatches(nanobind::module_& module);
void BindDistributedPassages(nanobind::module_& module);
void BindDistributedRuns(nanobind::module_& module);
void BindDistributedStatements(nanobind::module_& module);
void BindDistributedStreams(nanobind::module_& module);
void BindDistributedWithdrawn(nanobind::module_& module);
void BindParts(nanobind::module_& module);
void BindResults(nanobind::module_& module);
void BindRuns(nanobind::module_& module);

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_MODULE_H_
