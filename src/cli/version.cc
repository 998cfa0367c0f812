#include "cli/version.h"

#include "core/recipe.h"
#include "newsprint/options.h"

namespace newsprint {

std::string VersionText() {
  return std::string("newsprint ") + NEWSPRINT_VERSION + "\nrecipe " + recipe::Name(MatchOptions());
}

}  // namespace newsprint
