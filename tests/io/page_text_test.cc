#include <gtest/gtest.h>

#include <string>

#include "io/html_page.h"

namespace newsprint {
namespace {

HtmlPage Page(std::string_view html) {
  HtmlPage page;
  std::string reason;
  EXPECT_TRUE(ReadHtmlPage(html, &page, &reason)) << reason;
  return page;
}

TEST(HtmlPage, TheMainTextComesFirstAndTheChromeIsKept) {
  const HtmlPage page = Page(
      "<html><head><title>Fire | The Post</title><meta property='og:title' content='Fire at the quay'>"
      "<meta property='article:published_time' content='2024-03-05'></head><body>"
      "<nav><a>Home</a> <a>Sport</a></nav><article><p>A short teaser.</p></article>"
      "<article><h1>Fire at the quay</h1><p>The shed\n burned <b>for nine</b> hours.<br>It rained.</p>"
      "<aside>Read also</aside><ul><li>One<li>Two</ul></article>"
      "<script>var p = '<p>no</p>';</script><footer>All rights reserved</footer></body></html>");
  EXPECT_EQ(page.text,
            "The shed burned for nine hours.\nIt rained.\n\nOne\n\nTwo\n\n"
            "Home Sport\n\nA short teaser.\n\nRead also\n\nAll rights reserved");
  EXPECT_EQ(page.title, "Fire at the quay");
  EXPECT_EQ(page.published, "2024-03-05");
}

TEST(HtmlPage, WhatIsMarkedAsTheBodyIsTheMainText) {
  EXPECT_EQ(Page("<article><p>Teaser</p><div itemprop='articleBody'><p>Story</p></div></article>").text,
            "Story\n\nTeaser");
  EXPECT_EQ(Page("<p>Before</p><main><p>Story</p></main>").text, "Story\n\nBefore");
}

TEST(HtmlPage, PartsOfPagesAndDamagedOnes) {
  EXPECT_EQ(Page("").text, "");
  EXPECT_EQ(Page("Words &amp; more &#8211; &lt;so&gt;").text, "Words & more \xE2\x80\x93 <so>");
  EXPECT_EQ(Page("<p>One<p>Two</div></b> Three").text, "One\n\nTwo Three");
  EXPECT_EQ(Page(std::string_view("<p>A\0B</p>", 10)).text, "A B");
  EXPECT_EQ(Page("<h1>Only a heading</h1>").title, "Only a heading");
}

}  // namespace
}  // namespace newsprint
