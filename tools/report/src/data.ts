// The records on the page: those of `audit --format jsonl` (README), each list in a script element of its own.

export type Relation = 'copy' | 'excerpt' | 'background' | 'quote' | 'boilerplate' | 'phrase' | 'none';
export type Kind = 'quote' | 'prose' | 'boilerplate';
export type Span = [number, number];

export interface Article {
  id: string;
  source: string | null;
  published: string | null;
  title: string | null;
  words: number;
  input: string;
  wire?: { kinds: string[]; number?: number; embargo?: string };
  // What the page adds.
  at: number;                  // position in `articles`
  heading: string;
  time: [number, number] | null;  // seconds since 1970, UTC: published within
  setAside: Span[];            // bytes that are no part of the story
}

export interface Passage {
  kind: Kind;
  a: Span;
  b: Span;
  words: number;
  similarity: number;
  altered: boolean;
  speaker_a?: string | null;
  speaker_b?: string | null;
  speakers_differ?: boolean;
  pieces_a?: Span[];
  pieces_b?: Span[];
  text_a: string;
  text_b: string;
  family: string | null;
}

export interface Match {
  a: string;
  b: string;
  relation: Relation;
  jaccard: number;
  share_a: number;
  share_b: number;
  words: number;
  longest: number;
  reuse: string;
  first: 'a' | 'b' | 'unknown';
  why?: string;
  passages: Passage[];
  rank: number;  // added: 1 is the strongest
}

export interface Variant {
  text: string;
  count: number;
  altered: boolean;
  first: { id: string; published: string } | null;
  members: string[];
}

export interface Family {
  family: string;
  kind: Kind;
  speaker?: string | null;
  words: number;
  altered: boolean;
  variants: number;
  first: { id: string; published: string } | null;
  members: { id: string; begin: number; end: number; text: string }[];
  variant_list: Variant[];
}

export interface Cluster {
  cluster: string;
  lead: string;
  size: number;
  weakest: number;
  members: { id: string; relation: Relation; share: number }[];
}

export interface Outlets {
  a: string;
  b: string;
  copies: number;
  excerpts: number;
  background: number;
  quotes: number;
  words: number;
  a_first: number;
  b_first: number;
  unknown: number;
}

export interface Withdrawn {
  notice: string;
  story: string | null;
  title: string | null;
  carried_by: string[];
  corrected: string[];
  candidates: string[];
}

export interface Summary {
  articles: number;
  quarantined: number;
  repeated: number;
  matches: number;
  clusters: number;
  families: number;
  boilerplate_passages: number;
  large_buckets: number;
  recipe: string;
  recall: Record<string, number>;
}

export interface Page {
  title: string;
  about: string[];
  phrases_left_out: number;
  lists: { name: string; size: number; written: number }[];
}

// Bytes of an article's text, and the text of any stretch of them.
export class Text {
  private readonly bytes: Uint8Array;

  constructor(readonly whole: string) {
    this.bytes = new TextEncoder().encode(whole);
  }
  get size(): number {
    return this.bytes.length;
  }
  slice(begin: number, end: number): string {
    return new TextDecoder().decode(this.bytes.subarray(begin, end));
  }
}

function read<T>(name: string): T[] {
  const element = document.getElementById(name);
  return element ? (JSON.parse(element.textContent ?? '[]') as T[]) : [];
}

export class Report {
  readonly summary: Summary;
  readonly page: Page;
  readonly articles: Article[];
  readonly matches: Match[];
  readonly families: Family[];
  readonly clusters: Cluster[];
  readonly outlets: Outlets[];
  readonly withdrawn: Withdrawn[];
  readonly quarantine: { input: string; reason: string }[];
  readonly savedVerdicts: unknown[];

  private readonly byId = new Map<string, Article>();
  private readonly matchOf = new Map<string, Match>();
  private readonly familyOf = new Map<string, Family>();
  private readonly clusterOf = new Map<string, Cluster>();
  private readonly clusterOfArticle = new Map<string, Cluster>();
  private readonly texts = new Map<number, Text | null>();
  // By family: who is named as the speaker, by article; and whether two articles name different ones.
  private readonly speakers = new Map<string, Map<string, string>>();
  private readonly reassignedFamilies = new Set<string>();

  constructor() {
    const [summary, page] = read<unknown>('records-summary');
    this.summary = summary as Summary;
    this.page = page as Page;
    this.articles = read<Article>('records-articles');
    const shown = read<{ heading: string; time?: [number, number]; set_aside: number[] }>('records-shown');
    this.articles.forEach((article, at) => {
      article.at = at;
      article.heading = shown[at].heading;
      article.time = shown[at].time ?? null;
      article.setAside = [];
      for (let i = 0; i + 1 < shown[at].set_aside.length; i += 2) {
        article.setAside.push([shown[at].set_aside[i], shown[at].set_aside[i + 1]]);
      }
      this.byId.set(article.id, article);
    });
    this.matches = read<Match>('records-matches');
    this.matches.forEach((match, i) => {
      match.rank = i + 1;
      this.matchOf.set(pairKey(match.a, match.b), match);
      for (const passage of match.passages) this.noteSpeakers(match, passage);
    });
    this.families = read<Family>('records-families');
    for (const family of this.families) this.familyOf.set(family.family, family);
    this.clusters = read<Cluster>('records-clusters');
    for (const cluster of this.clusters) {
      this.clusterOf.set(cluster.cluster, cluster);
      for (const member of cluster.members) this.clusterOfArticle.set(member.id, cluster);
    }
    this.outlets = read<Outlets>('records-outlets');
    this.withdrawn = read<Withdrawn>('records-withdrawn');
    this.quarantine = read<{ input: string; reason: string }>('records-quarantine');
    this.savedVerdicts = read<unknown>('records-verdicts');
  }

  article(id: string): Article {
    const found = this.byId.get(id);
    if (!found) throw new Error(`the page holds no article ${id}`);
    return found;
  }
  match(a: string, b: string): Match | undefined {
    return this.matchOf.get(pairKey(a, b));
  }
  family(id: string): Family | undefined {
    return this.familyOf.get(id);
  }
  cluster(id: string): Cluster | undefined {
    return this.clusterOf.get(id);
  }
  storyOf(article: string): Cluster | undefined {
    return this.clusterOfArticle.get(article);
  }
  // Null where the page was not given it.
  text(article: Article): Text | null {
    let text = this.texts.get(article.at);
    if (text === undefined) {
      const [record] = read<{ text: string }>(`text-${article.at}`);
      text = record ? new Text(record.text) : null;
      this.texts.set(article.at, text);
    }
    return text;
  }
  // How many of a list the page was given, of how many there are.
  list(name: string): { size: number; written: number } {
    return this.page.lists.find((list) => list.name === name) ?? { size: 0, written: 0 };
  }
  reassigned(family: Family): boolean {
    return this.reassignedFamilies.has(family.family);
  }
  speakerIn(family: Family, article: string): string | undefined {
    return this.speakers.get(family.family)?.get(article);
  }

  private noteSpeakers(match: Match, passage: Passage): void {
    if (!passage.family || passage.kind !== 'quote') return;
    if (passage.speakers_differ) this.reassignedFamilies.add(passage.family);
    let named = this.speakers.get(passage.family);
    if (!named) this.speakers.set(passage.family, (named = new Map()));
    if (passage.speaker_a) named.set(match.a, passage.speaker_a);
    if (passage.speaker_b) named.set(match.b, passage.speaker_b);
  }
}

export function pairKey(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}

// The earliest first; what has no date last; ties by id.
export function byTime(x: Article, y: Article): number {
  if (x.time && y.time) return x.time[0] - y.time[0] || x.time[1] - y.time[1] || (x.id < y.id ? -1 : 1);
  if (x.time || y.time) return x.time ? -1 : 1;
  return x.id < y.id ? -1 : 1;
}
