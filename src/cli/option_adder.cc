#include "cli/option_adder.h"

namespace newsprint {

void AddInput(TypedInput* typed, OptionAdder* add) {
  add->Group(kInputGroup);
  add->Value("--input-format", &typed->format, "FORMAT",
             "auto (default), text, html, jsonl, json, ninjs,\ncsv, tsv, newsml, nitf, warc or wet");
  add->Value("--map", &typed->map, "FIELD=NAME,...",
             "JSON fields or columns to read, as in\n--map title=headline,text=story (default: the\nusual names)");
  add->Value("--id-field", &typed->id_field, "NAME", "the same for the id alone");
  add->Value("--text-field", &typed->text_field, "NAME", "the text");
  add->Value("--title-field", &typed->title_field, "NAME", "the title");
  add->Value("--source-field", &typed->source_field, "NAME", "the outlet");
  add->Value("--published-field", &typed->published_field, "NAME", "the date of publication");
  add->Value("--max-line-bytes", &typed->max_line_bytes, "SIZE", "longest record (default 64M)");
  add->Value("--max-article-bytes", &typed->max_article_bytes, "SIZE", "longest text of an article (default 32M)");
  add->Value("--max-depth", &typed->max_depth, "N", "deepest nesting of a JSON or XML record\n(default 256)");
  add->Value("--max-expansion", &typed->max_expansion, "N",
             "bytes to unpack for each byte of a compressed\nfile (default 200)");
}

void AddLists(TypedMatching* typed, OptionAdder* add) {
  add->Repeated("--language-file", &typed->language_files, "FILE",
                "a language to read attributions in, or more\nwords of one (doc/languages.md); may be repeated");
  add->Repeated("--boilerplate-list", &typed->boilerplate_lists, "FILE",
                "more stock phrases to set aside (the same page);\nmay be repeated");
}

void AddMatching(TypedMatching* typed, const char* threshold, OptionAdder* add) {
  add->Group(kMatchGroup);
  add->Value("--min-run", &typed->min_run, "N", "words in a row that are always found (default 8)");
  add->Value("--threshold", &typed->threshold, "T", threshold);
  add->Value("--recall", &typed->recall, "R", "share of the pairs at the threshold to find\n(default 0.99)");
  AddLists(typed, add);
}

void AddMeasureRecall(Typed* typed, OptionAdder* add) {
  add->Value("--measure-recall", typed, "N",
             "draw N articles, compare them exactly with\nall, and say what of their pairs was found");
}

void AddRun(TypedMatching* matching, TypedRun* run, Typed* config, OptionAdder* add) {
  add->Group(kRunGroup);
  if (matching != nullptr) {
    add->Value("--threads", &matching->threads, "N", "default: as many as the machine has");
    add->Value("--memory", &matching->memory, "SIZE", "bound of a run; beyond it, buckets go to disk (2G)");
  }
  add->Value("--config", config, "FILE", "settings, one 'option = value' a line");
  add->Flag("-q,--quiet", &run->quiet, "say nothing but errors");
  add->Flag("--json-log", &run->json_log, "progress and messages as JSON, one object a line");
}

void AddSelection(TypedSelection* typed, OptionAdder* add) {
  add->Group(kSelectGroup);
  add->Value("--window", &typed->window, "DAYS", "only articles published that close together");
  add->Value("--source", &typed->source, "NAME", "only pairs with an article of this outlet");
  add->Value("--relation", &typed->relation, "LIST",
             "only these: copy, excerpt, background, quote,\nboilerplate, phrase");
  add->Flag("--boilerplate", &typed->boilerplate, "list boilerplate too");
  add->Flag("--phrases", &typed->phrases, "show pairs that share a phrase alone in the text\nreport too");
}

void AddWholeReport(TypedReport* typed, const char* formats, OptionAdder* add) {
  add->Group(kOutputGroup);
  add->Value("--format", &typed->format, "FORMAT", formats);
  add->Value("-o,--output", &typed->output, "FILE", "write here, whole or not at all (default: -)");
}

void AddReport(TypedReport* typed, const char* formats, OptionAdder* add) {
  AddWholeReport(typed, formats, add);
  add->Value("--limit", &typed->limit, "N", "items of a list in a text report (default 20) or\npage (2000); 0: all");
}

}  // namespace newsprint
