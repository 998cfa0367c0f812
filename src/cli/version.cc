#include "cli/version.h"

#include "core/cpu.h"
#include "core/recipe.h"
#include "newsprint/options.h"

namespace newsprint {

std::string VersionText() {
  return std::string("newsprint ") + NEWSPRINT_VERSION + "\nrecipe " + recipe::Name(MatchOptions()) + "\nkernels " +
         std::string(kInstructionSetNames[static_cast<std::size_t>(ChosenInstructionSet())]);
}

}  // namespace newsprint
