// Figures and names in plain words.
import type { Article, Relation } from './data';

export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

export function count(n: number, one: string, several: string): string {
  return `${grouped(n)} ${n === 1 ? one : several}`;
}

export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1%';
  return `${Math.floor(share * 100 + 1e-9)}%`;
}

// A date as the article has it, without the seconds and the zone of an ISO stamp.
export function shortDate(published: string | null): string {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(published ?? '');
  if (iso) return iso[2] ? `${iso[1]} ${iso[2]}` : iso[1];
  return published ?? '';
}

// 2024-03-05 05:40, of seconds since 1970, UTC.
export function utc(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 16).replace('T', ' ');
}

export function outletOf(article: Article): string {
  return article.source ?? 'unknown outlet';
}

// "at a, b and c", by outlet; nothing where no outlet is known.
export function atOutlets(articles: Article[], most: number): string {
  const names = [...new Set(articles.map((article) => article.source).filter((s): s is string => Boolean(s)))];
  return names.length > 0 ? ` at ${listed(names, most)}` : '';
}

// "of 3 outlets"; nothing where no outlet is known.
export function ofOutlets(articles: Article[]): string {
  const number = new Set(articles.map((article) => article.source).filter(Boolean)).size;
  return number > 0 ? ` of ${count(number, 'outlet', 'outlets')}` : '';
}

export const relationNames: Record<Relation, string> = {
  copy: 'Copy',
  excerpt: 'Excerpt',
  background: 'Background',
  quote: 'Quotations',
  boilerplate: 'Boilerplate',
  phrase: 'Phrase',
  none: 'Nothing',
};

export const relationSentences: Record<Relation, string> = {
  copy: 'Copies or versions of one story',
  excerpt: 'A substantial stretch of prose in common',
  background: 'One or a few sentences of prose in common',
  quote: 'Quotations in common, and no sentence of prose',
  boilerplate: 'Only boilerplate in common',
  phrase: 'Only a phrase in common',
  none: 'Nothing in common',
};

export const kindNames: Record<string, string> = {
  quote: 'quotation',
  prose: 'prose',
  boilerplate: 'boilerplate',
};

// "a, b and 3 more"
export function listed(names: string[], most: number): string {
  if (names.length <= most) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
  }
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

export function cut(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const space = flat.lastIndexOf(' ', most);
  return `${flat.slice(0, space > most / 2 ? space : most)}…`;
}
