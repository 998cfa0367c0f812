// Whether an archive is whole, and how it is made anew from its texts.
#ifndef NEWSPRINT_ENGINE_CHECK_ARCHIVE_H_
#define NEWSPRINT_ENGINE_CHECK_ARCHIVE_H_

#include <string>
#include <vector>

#include "archive/examine.h"
#include "archive/rebuild.h"
#include "engine/open_archive.h"
#include "newsprint/options.h"
#include "newsprint/status.h"

namespace newsprint {

// Reads all of the archive, and makes its postings anew to compare them. Damage is no failure.
Status CheckArchive(const ArchiveOptions& options, const Progress& progress, Examination* out);

// Makes every index of the archive anew from its texts, whatever state it is in. `found`: what was wrong on opening it.
Status RepairArchive(const ArchiveOptions& options, const Progress& progress, Rebuilt* out,
                     std::vector<std::string>* found);

// Makes the archive over to this newsprint's recipe and to the settings and lists of words that `options` ask for; a
// setting that they do not name stays. *changed is false where it has all of them already.
Status MigrateArchive(const ArchiveOptions& options, const Progress& progress, Rebuilt* out, bool* changed);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_CHECK_ARCHIVE_H_
