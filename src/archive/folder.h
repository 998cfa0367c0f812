// What lies in an archive's folder beside its head: databases, files in the making, and what a crash has left.
#ifndef NEWSPRINT_ARCHIVE_FOLDER_H_
#define NEWSPRINT_ARCHIVE_FOLDER_H_

#include <string>
#include <vector>

#include "newsprint/status.h"

namespace newsprint {

inline constexpr char kTemporaryName[] = "tmp";        // files in the making
inline constexpr char kCreatingName[] = "tmp/making";  // there while the archive itself is in the making

// The names in `folder`, sorted. kFailed where it cannot be read.
Status ListFolder(const std::string& folder, std::vector<std::string>* names);

bool FileExists(const std::string& path);
// "db-7"?
bool IsDatabaseName(const std::string& name);

Status MakeFolder(const std::string& path);  // fine where it is there
// With the folders above it that are absent; a loss of power takes none of them away again.
Status MakeFolders(const std::string& path);
Status RemoveAll(const std::string& path);  // fine where it is absent
Status SyncFolder(const std::string& path);

// Removes what interrupted runs have left: what lies in tmp, unfinished heads, databases but `database`. Says in
// `found` what it removed.
Status Tidy(const std::string& folder, const std::string& database, std::vector<std::string>* found);

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_FOLDER_H_
