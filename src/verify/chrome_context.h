// What a paragraph's neighbours and the rest of the text say of it. Each function corrects the kinds found before.
#ifndef NEWSPRINT_VERIFY_CHROME_CONTEXT_H_
#define NEWSPRINT_VERIFY_CHROME_CONTEXT_H_

#include <cstddef>

#include "verify/judged_paragraph.h"

namespace newsprint {

// The i-th paragraph is one sentence without end punctuation, and nothing of it is missing.
bool IsUnendedSentence(const JudgedParagraphs& paragraphs, std::size_t i);

// Keeps rows of figures, with the lines between them: results, prices, earnings tell something.
void KeepTables(JudgedParagraphs* paragraphs);

// Keeps a post shown in an article: it stands above the name of its writer.
void KeepPosts(JudgedParagraphs* paragraphs);

// Keeps what stands below a sentence with a colon, item by item.
void KeepLists(JudgedParagraphs* paragraphs);

// Keeps lines that were broken at a link, or where a dateline was taken away: they are parts of one sentence.
void KeepBrokenLines(JudgedParagraphs* paragraphs);

// Among paragraphs that end as sentences do, a line that does not is a caption; so is one sentence above the credit of
// a picture.
void MarkLongCaptions(JudgedParagraphs* paragraphs);

// Marks who reported from where, and notes about the author: they stand at the end, and these introduce somebody whom
// the story has not named.
void MarkAuthorNotes(JudgedParagraphs* paragraphs);

// Where almost nothing else remains, loose lines and captions are the story; and so are loose lines among the
// paragraphs of a story, where they outweigh them (verse, lists).
void FallBack(JudgedParagraphs* paragraphs);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_CHROME_CONTEXT_H_
