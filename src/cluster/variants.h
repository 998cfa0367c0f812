// The wordings in which the members of a family have it.
#ifndef NEWSPRINT_CLUSTER_VARIANTS_H_
#define NEWSPRINT_CLUSTER_VARIANTS_H_

#include "cluster/families.h"
#include "newsprint/records.h"

namespace newsprint {

// Sets the family's `words`, `variants` and `variant_list` from its members. Linear in them.
void ListVariants(const FamilyInput& input, Family* family);

}  // namespace newsprint

#endif  // NEWSPRINT_CLUSTER_VARIANTS_H_
