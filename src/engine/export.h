// What an audit of all articles of an archive at once would print.
#ifndef NEWSPRINT_ENGINE_EXPORT_H_
#define NEWSPRINT_ENGINE_EXPORT_H_

#include "engine/open_archive.h"
#include "newsprint/options.h"
#include "newsprint/records.h"
#include "newsprint/status.h"

namespace newsprint {

// Reads all stored articles and audits them anew: nothing that a night judged goes into it, so that it equals the audit
// of the same articles, but for summary, quarantine and `input`. The ids are those that were given on arrival.
Status ExportArchive(const OpenedArchive& opened, const Progress& progress, AuditResult* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_EXPORT_H_
