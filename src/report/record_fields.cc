#include "report/record_fields.h"

namespace newsprint {

void PutOrigin(const Article& article, JsonRecord* record) {
  record->Text("id", article.id);
  record->TextOrNull("source", article.source);
  record->TextOrNull("published", article.published);
  record->TextOrNull("title", article.title);
}

void PutRecipe(const Summary& summary, JsonRecord* record) {
  record->Text("recipe", summary.recipe);
  record->BeginObject("recall");
  for (const auto& [jaccard, probability] : summary.recall) record->Decimal(FormatDecimal(jaccard), probability);
  record->EndObject();
}

}  // namespace newsprint
