// The records on the page, each list in a script element of its own (doc/report-page.md): those of
// `audit --format jsonl`, with articles named by position, and without what can be told from the articles' texts.
import { inflateSync } from 'fflate';

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
  tonight: boolean;            // of the night that the page is about
  packed: [block: number, begin: number, end: number] | null;  // where its text is
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
  family: string | null;
  text_a?: string;  // its beginning, where the page has not the article's text
  text_b?: string;
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
  rank: number;  // 1 is the strongest of all
}

export interface Variant {
  count: number;
  altered: boolean;
  first: Article | null;
  members: string[];
  shown: Member;  // whose text stands for it
  text?: string;  // its beginning, where the page has not that article's text
}

export interface Member {
  id: string;
  begin: number;
  end: number;
}

export interface Family {
  family: string;
  kind: Kind;
  speaker?: string | null;
  words: number;
  altered: boolean;
  variants: number;
  first: Article | null;
  members: Member[];
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
  constructor(private readonly bytes: Uint8Array) {}

  get whole(): string {
    return this.slice(0, this.size);
  }
  get size(): number {
    return this.bytes.length;
  }
  slice(begin: number, end: number): string {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.bytes.subarray(begin, end));
  }
}

// Records as the page holds them, where they are not as they are used.
type Stored<T, Replaced> = Omit<T, keyof Replaced> & Replaced;
interface StoredArticle {
  heading?: string;
  time?: [number, number];
  text?: [number, number, number];
  set_aside?: number[];
  tonight?: boolean;
}
type StoredPassage = Stored<Passage, { similarity?: number; altered?: boolean; family?: string }>;
type StoredMatch = Stored<Match, { a: number; b: number; passages: StoredPassage[] }>;
interface StoredVariant {
  altered?: boolean;
  first?: number;
  members: number[];
  text?: string;
}
type StoredFamily = Stored<Family, { first?: number; members: [number, number, number][]; variant_list: StoredVariant[] }>;
type StoredCluster = Stored<Cluster, { lead: number; members: { at: number; relation: Relation; share: number }[] }>;

// What an element holds: deflated, in Base64.
function unpack(name: string): Uint8Array {
  const packed = atob(document.getElementById(name)?.textContent ?? '');
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; ++i) bytes[i] = packed.charCodeAt(i);
  return inflateSync(bytes);
}

function read<T>(list: string): T[] {
  return JSON.parse(new TextDecoder().decode(unpack(`records-${list}`))) as T[];
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
  private readonly blocks = new Map<number, Uint8Array>();
  // By family: who is named as the speaker, by article; and whether two articles name different ones.
  private readonly speakers = new Map<string, Map<string, string>>();
  private readonly reassignedFamilies = new Set<string>();

  constructor() {
    const [summary, page] = read<unknown>('summary');
    this.summary = summary as Summary;
    this.page = page as Page;
    this.articles = read<Article>('articles');
    const shown = read<StoredArticle>('shown');
    this.articles.forEach((article, at) => {
      const { heading, time, text, set_aside: aside, tonight } = shown[at];
      article.at = at;
      article.heading = heading ?? article.title ?? '';
      article.time = time ?? null;
      article.packed = text ?? null;
      article.tonight = tonight ?? false;
      article.setAside = [];
      for (let i = 0; aside && i + 1 < aside.length; i += 2) article.setAside.push([aside[i], aside[i + 1]]);
      this.byId.set(article.id, article);
    });
    this.matches = read<StoredMatch>('matches').map((stored) => this.matchFrom(stored)).sort((x, y) => x.rank - y.rank);
    for (const match of this.matches) {
      this.matchOf.set(pairKey(match.a, match.b), match);
      for (const passage of match.passages) this.noteSpeakers(match, passage);
    }
    this.families = read<StoredFamily>('families').map((stored) => this.familyFrom(stored));
    for (const family of this.families) this.familyOf.set(family.family, family);
    this.clusters = read<StoredCluster>('clusters').map((stored) => ({
      ...stored,
      lead: this.articles[stored.lead].id,
      size: stored.members.length,
      members: stored.members.map(({ at, relation, share }) => ({ id: this.articles[at].id, relation, share })),
    }));
    for (const cluster of this.clusters) {
      this.clusterOf.set(cluster.cluster, cluster);
      for (const member of cluster.members) this.clusterOfArticle.set(member.id, cluster);
    }
    this.outlets = read<Outlets>('outlets');
    this.withdrawn = read<Withdrawn>('withdrawn');
    this.quarantine = read<{ input: string; reason: string }>('quarantine');
    this.savedVerdicts = read<unknown>('verdicts');
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
    if (!article.packed) return null;
    const [block, begin, end] = article.packed;
    return new Text(this.block(block).subarray(begin, end));
  }
  // The wording of a passage on one side; its beginning where the page has not that article's text.
  passageText(match: Match, passage: Passage, side: 'a' | 'b'): string {
    const known = side === 'a' ? passage.text_a : passage.text_b;
    return known ?? this.text(this.article(match[side]))?.slice(...passage[side]) ?? '';
  }
  variantText(variant: Variant): string {
    const { id, begin, end } = variant.shown;
    return variant.text ?? this.text(this.article(id))?.slice(begin, end) ?? '';
  }
  // The wording that stands for the family.
  familyText(family: Family): string {
    return this.variantText(family.variant_list[0]);
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

  private matchFrom(stored: StoredMatch): Match {
    const passages = stored.passages.map((passage) => ({
      ...passage, similarity: passage.similarity ?? 1, altered: passage.altered ?? false, family: passage.family ?? null,
    }));
    return { ...stored, a: this.articles[stored.a].id, b: this.articles[stored.b].id, passages };
  }

  private familyFrom(stored: StoredFamily): Family {
    const members = stored.members.map(([at, begin, end]): Member => ({ id: this.articles[at].id, begin, end }));
    const first = (member: number | undefined) => member === undefined ? null : this.article(members[member].id);
    const variants = stored.variant_list.map((variant): Variant => ({
      count: variant.members.length,
      altered: variant.altered ?? false,
      first: first(variant.first),
      members: variant.members.map((member) => members[member].id),
      shown: members[variant.members[0]],
      text: variant.text,
    }));
    return { ...stored, first: first(stored.first), members, variant_list: variants };
  }

  // The bytes of several texts, unpacked when one of them is first looked at.
  private block(number: number): Uint8Array {
    let block = this.blocks.get(number);
    if (!block) this.blocks.set(number, (block = unpack(`texts-${number}`)));
    return block;
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
