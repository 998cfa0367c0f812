// The whole library in one short program: signs, pairs and explains a handful of articles.
#include <newsprint/newsprint.h>

#include <iostream>

int main() {
  const std::string speech = "\"We will rebuild every bridge on the river before the winter,\" Mayor Ilse Brandt said";
  const std::vector<newsprint::Article> articles = {
      {.id = "courier", .text = speech + " on Monday after the flood had carried two of them away."},
      {.id = "gazette", .text = "Taxes are to rise next year. " + speech + " when asked about the cost."},
      {.id = "herald", .text = "The chess club of Varnholt lost its opening game by a single point."}};

  newsprint::Signature first, second;
  if (!newsprint::Sign(articles[0].text, &first).ok() || !newsprint::Sign(articles[1].text, &second).ok()) return 1;
  std::cout << "estimated similarity " << newsprint::EstimateJaccard(first, second) << "\n";

  newsprint::AuditResult result;
  const newsprint::Status status = newsprint::Audit(articles, {}, &result);
  if (!status.ok()) {
    std::cerr << status.message() << "\n";
    return 1;
  }
  for (const newsprint::Match& match : result.matches) std::cout << newsprint::Describe(result, match) << "\n";
}
