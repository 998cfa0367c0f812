// Small parts that several views show.
import type { Article, Family, Match, Passage, Relation, Report } from './data';
import { diffWords } from './diff';
import { h, type Child } from './dom';
import { linkTo } from './route';
import { cut, grouped, percent, relationNames, shortDate } from './words';

export function relationBadge(relation: Relation): HTMLElement {
  return h('span', { class: `badge ${relation}` }, relationNames[relation]);
}

// "Northline · 2024-03-05 05:40"
export function origin(article: Article): HTMLElement {
  const date = shortDate(article.published);
  return h('span', { class: 'origin' }, article.source && h('span', { class: 'outlet' }, article.source), article.source && date && ' · ', date,
           article.tonight && [' ', h('span', { class: 'badge tonight' }, 'tonight')]);
}

export function wireLabels(article: Article): Child {
  return article.wire?.kinds.map((kind) => h('span', { class: 'badge wire' }, kind === 'update' && article.wire?.number
    ? `update ${article.wire.number}` : kind));
}

export function pairLink(match: Match, ...children: Child[]): HTMLAnchorElement {
  return h('a', { href: linkTo('pair', { a: match.a, b: match.b }) }, children);
}

// The text with the words in which it differs from the first one marked.
export function differences(first: string, second: string): Child {
  const pieces = diffWords(first, second);
  if (!pieces) return second;
  return pieces.map(({ kind, text }, i) => {
    const core = text.trimEnd();
    const space = text.slice(core.length) || ' ';
    if (kind === 'same') return i + 1 < pieces.length ? core + space : text;
    return kind === 'added' ? [h('ins', null, core), space] : [h('del', null, core), space];
  });
}

// What two articles share, in words.
export function matchSentence(match: Match): string {
  const share = Math.max(match.share_a, match.share_b);
  const words = `${grouped(match.words)} ${match.words === 1 ? 'word' : 'words'} shared`;
  return share > 0 ? `${words}: ${percent(match.share_a)} of the first, ${percent(match.share_b)} of the second` : words;
}

export function quoted(text: string, most: number): string {
  return `“${cut(text, most).replace(/^[“”"„«'‘]+|[“”"»'’]+$/g, '')}”`;
}

export function speakersOf(report: Report, family: Family): string[] {
  const names = new Set<string>();
  if (family.speaker) names.add(family.speaker);
  for (const member of family.members) {
    const name = report.speakerIn(family, member.id);
    if (name) names.add(name);
  }
  // "Strand" says no more than "Johanna Strand".
  return [...names].filter((name) => ![...names].some((longer) => longer.endsWith(` ${name}`)));
}

export function passageSpeakers(passage: Passage): string {
  const a = passage.speaker_a ?? '';
  const b = passage.speaker_b ?? '';
  if (passage.speakers_differ) return `${a} / ${b}`;
  return a.length >= b.length ? a : b;
}

// A line that says what the page was not given, and how to get it.
export function leftOut(report: Report, name: string, several: string): Child {
  const { size, written } = report.list(name);
  if (written >= size) return null;
  return h('p', { class: 'notice' },
           `This page holds ${grouped(written)} of ${grouped(size)} ${several}, the strongest first. ` +
           'For all of them make it with --limit 0, or take the records: --format jsonl.');
}

export function outletsOf(report: Report): string[] {
  return [...new Set(report.articles.map((article) => article.source).filter((s): s is string => Boolean(s)))].sort();
}
