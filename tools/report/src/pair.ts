// Two articles side by side.
import type { Article, Match, Passage, Report, Span, Text } from './data';
import { tokens } from './diff';
import { diffWords } from './diff';
import { append, h, say, type Child } from './dom';
import { type Marked, markClass, markedText } from './marks';
import { matchSentence, origin, passageSpeakers, relationBadge, wireLabels } from './pieces';
import { changeParams, currentRoute, linkTo } from './route';
import { type Verdicts, onPair, onPassage } from './verdicts';
import { count, cut, kindNames, outletOf, percent, relationSentences, shortDate } from './words';

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

// Places in `text`, which begins at byte `begin` of its article, of the words that `other` has not.
function differingWords(other: string, text: string, begin: number): Span[] {
  const pieces = diffWords(other, text);
  if (!pieces) return [];
  const spans: Span[] = [];
  let at = begin;
  for (const { kind, text: piece } of pieces) {
    if (kind === 'removed') continue;
    const size = byteLength(piece);
    if (kind === 'added') {
      for (let from = at, i = 0, list = tokens(piece); i < list.length; ++i) {
        const word = list[i].text.replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
        if (list[i].key) spans.push([from, from + byteLength(word)]);
        from += byteLength(list[i].text);
      }
    }
    at += size;
  }
  return spans;
}

function markedSide(report: Report, match: Match, side: 'a' | 'b'): Marked[] {
  return match.passages.map((passage, i) => {
    const own = report.passageText(match, passage, side);
    const other = report.passageText(match, passage, side === 'a' ? 'b' : 'a');
    const span = passage[side];
    const pieces = (side === 'a' ? passage.pieces_a : passage.pieces_b) ?? [span];
    const differs = passage.similarity < 1 || passage.altered ? differingWords(other, own, span[0]) : [];
    return { passage, number: i + 1, text: own, spans: pieces, differs };
  });
}

// The longest chain of passages that stand in the same order on both sides: by these the sides scroll together.
function inOrder(passages: Passage[]): number[] {
  const order = passages.map((_, i) => i).sort((x, y) => passages[x].a[0] - passages[y].a[0]);
  const best: { weight: number; before: number }[] = [];
  let last = -1;
  order.forEach((p, i) => {
    best.push({ weight: passages[p].words, before: -1 });
    for (let j = 0; j < i; ++j) {
      const weight = best[j].weight + passages[p].words;
      if (passages[order[j]].b[0] < passages[p].b[0] && weight > best[i].weight) best[i] = { weight, before: j };
    }
    if (last < 0 || best[i].weight > best[last].weight) last = i;
  });
  const chain: number[] = [];
  for (let i = last; i >= 0; i = best[i].before) chain.push(order[i] + 1);
  return chain.reverse();
}

class Panes {
  private readonly anchors: number[];
  private leading = 0;

  constructor(private readonly panes: [HTMLElement, HTMLElement], passages: Passage[]) {
    this.anchors = inOrder(passages.slice(0, 300));
    // Whoever is touched leads; the other follows, and its own scrolling says nothing.
    panes.forEach((pane, side) => {
      for (const name of ['pointerdown', 'wheel', 'touchstart', 'keydown', 'focusin']) {
        pane.addEventListener(name, () => (this.leading = side), { passive: true });
      }
      pane.addEventListener('scroll', () => {
        if (side === this.leading) this.follow(side);
      }, { passive: true });
    });
  }

  mark(side: number, number: number): HTMLElement | null {
    return this.panes[side].querySelector(`mark[data-passage="${number}"]`);
  }

  private top(side: number, number: number): number | null {
    const mark = this.mark(side, number);
    if (!mark) return null;
    const pane = this.panes[side];
    return mark.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
  }

  // The other side shows, at the same height, what corresponds to a third of the way down this one.
  private follow(side: number): void {
    const pane = this.panes[side];
    const other = this.panes[1 - side];
    const line = Math.min(pane.clientHeight / 3, pane.scrollTop);
    const here = pane.scrollTop + line;
    const points: [number, number][] = [[0, 0]];
    for (const number of this.anchors) {
      const x = this.top(side, number);
      const y = this.top(1 - side, number);
      const [lastX, lastY] = points[points.length - 1];
      if (x !== null && y !== null && x > lastX && y >= lastY) points.push([x, y]);
    }
    points.push([Math.max(pane.scrollHeight, points[points.length - 1][0] + 1), Math.max(other.scrollHeight, points[points.length - 1][1])]);
    let i = 1;
    while (i + 1 < points.length && points[i][0] < here) ++i;
    const [x0, y0] = points[i - 1];
    const [x1, y1] = points[i];
    other.scrollTop = y0 + ((here - x0) / (x1 - x0)) * (y1 - y0) - line;
  }

  // Where the first passage stands below what is in view, goes there.
  begin(): void {
    const first = this.anchors[0];
    const far = this.panes.some((pane, side) => (this.top(side, first) ?? 0) > pane.clientHeight - 40);
    if (first !== undefined && far) this.bring(first);
  }

  // Brings a passage into view on both sides, and marks it out.
  show(number: number): void {
    for (const pane of this.panes) {
      for (const mark of pane.querySelectorAll('mark')) {
        mark.classList.toggle('current', mark.getAttribute('data-passage') === String(number));
      }
    }
    this.bring(number);
  }

  private bring(number: number): void {
    this.leading = -1;
    this.panes.forEach((pane, side) => {
      const top = this.top(side, number);
      const heading = pane.querySelector<HTMLElement>('.side');
      if (top !== null) pane.scrollTop = top - (heading?.offsetHeight ?? 0) - 16;
    });
  }
}

function heading(side: string, article: Article): HTMLElement {
  return h('div', { class: 'side' },
           h('h2', null, h('span', { class: 'letter' }, side), article.heading),
           h('p', null, origin(article), ' · ', count(article.words, 'word', 'words'), wireLabels(article)),
           h('p', { class: 'id' }, article.id));
}

function pane(side: string, article: Article, text: Text | null, marked: Marked[], show: (number: number) => void): HTMLElement {
  const missing = h('p', { class: 'notice' }, 'This article’s text was left out of the page for its size. newsprint explain shows it, ' +
                    'or a page made with --limit 0. Here is what the two share:');
  const parts = marked.map((one) => h('blockquote', { class: markClass(one.number) }, one.text));
  return h('div', { class: 'pane', tabindex: '0', role: 'region', 'aria-label': `Article ${side}: ${article.heading}` },
           heading(side, article), text ? markedText(text, marked, article.setAside, show) : [missing, parts]);
}

function firstSentence(match: Match, a: Article, b: Article): string {
  if (match.first === 'unknown') {
    return a.published && b.published ? 'Who was first cannot be told from the dates.' : 'Who was first is not known: a date is missing.';
  }
  const [first, later] = match.first === 'a' ? [a, b] : [b, a];
  const names = outletOf(first) === outletOf(later) ? (match.first === 'a' ? 'A' : 'B') : outletOf(first);
  return `${names} was first (${shortDate(first.published)}; the other: ${shortDate(later.published)}).`;
}

export function pairView(report: Report, verdicts: Verdicts): Child {
  const { params } = currentRoute();
  const match = report.match(params.get('a') ?? '', params.get('b') ?? '');
  if (!match) {
    return [h('h1', null, 'Pair'), h('p', { class: 'notice' }, 'This page holds no match of these two articles. ',
            h('a', { href: linkTo('pairs') }, 'All pairs'))];
  }
  const a = report.article(match.a);
  const b = report.article(match.b);
  const passages = match.passages;
  let at = Number.parseInt(params.get('at') ?? '0', 10) || 0;
  let panes: Panes | null = null;
  const show = (number: number) => {
    at = number;
    changeParams({ at: String(number) });
    // On a phone the two stand one above the other, and fill the window.
    if (window.matchMedia('(max-width: 50rem)').matches) both.scrollIntoView();
    panes?.show(number);
    for (const row of list.querySelectorAll('li')) row.classList.toggle('current', row.getAttribute('data-passage') === String(number));
    const passage = passages[number - 1];
    say(`Passage ${number} of ${passages.length}: ${kindNames[passage.kind]}, ${count(passage.words, 'word', 'words')}`);
  };
  const step = (by: number) => {
    if (passages.length > 0) show(at === 0 ? (by > 0 ? 1 : passages.length) : ((at - 1 + by + passages.length) % passages.length) + 1);
  };
  const sides: [HTMLElement, HTMLElement] = [
    pane('A', a, report.text(a), markedSide(report, match, 'a'), show),
    pane('B', b, report.text(b), markedSide(report, match, 'b'), show),
  ];
  const both = h('div', { class: 'panes', onkeydown: (event) => {
    const key = (event as KeyboardEvent).key;
    if ((key !== 'n' && key !== 'p') || (event as KeyboardEvent).ctrlKey || (event as KeyboardEvent).metaKey) return;
    event.preventDefault();
    step(key === 'n' ? 1 : -1);
  } }, sides);
  const chrome = h('select', { onchange: (event) => {
    const value = (event.target as HTMLSelectElement).value;
    both.setAttribute('data-chrome', value);
    changeParams({ chrome: value === 'dim' ? '' : value });
  } });
  const chosen = params.get('chrome') ?? 'dim';
  for (const [value, label] of [['dim', 'dimmed'], ['hide', 'hidden'], ['show', 'as the story']]) {
    const option = h('option', { value }, label);
    option.selected = value === chosen;
    chrome.append(option);
  }
  both.setAttribute('data-chrome', ['dim', 'hide', 'show'].includes(chosen) ? chosen : 'dim');

  const list = h('ol', { class: 'passages' }, passages.map((passage, i) => {
    const number = i + 1;
    const notes = [kindNames[passage.kind], count(passage.words, 'word', 'words'), passageSpeakers(passage),
                   passage.altered && 'altered', passage.speakers_differ && 'two speakers'].filter(Boolean).join(' · ');
    return h('li', { 'data-passage': number },
             h('p', null, h('button', { type: 'button', class: `chip ${markClass(number)}`, 'aria-label': `Show passage ${number}`, onclick: () => {
               show(number);
               both.scrollIntoView();
             } }, String(number)), ' ', h('span', { class: 'quiet' }, notes), ' ',
               passage.family && report.family(passage.family) &&
                 h('a', { href: linkTo('statement', { id: passage.family }) }, passage.kind === 'quote' ? 'the statement' : 'who else has it')),
             h('p', { class: 'snippet' }, cut(report.passageText(match, passage, 'a'), 220)),
             h('details', null, h('summary', null, 'Verdict', verdictWord(verdicts.word(onPassage(match, passage)))),
               verdicts.form(onPassage(match, passage), `passage ${number}`)));
  }));
  const story = report.storyOf(match.a);
  const view: Child = [
    h('p', { class: 'crumbs' }, h('a', { href: linkTo('pairs') }, 'All pairs'), ` · pair ${match.rank}`,
      story && story === report.storyOf(match.b) && [' · ', h('a', { href: linkTo('story', { id: story.cluster }) }, 'the story’s versions')]),
    h('h1', null, relationSentences[match.relation]),
    h('p', { class: 'why' }, match.why ?? ''),
    h('p', null, relationBadge(match.relation), ' ', matchSentence(match), '. ',
      `Longest run: ${count(match.longest, 'word', 'words')}. Similarity of the whole texts (Jaccard): ${percent(match.jaccard)}. `,
      match.reuse !== 'none' && `Fair Syndication: ${match.reuse}. `, firstSentence(match, a, b)),
    h('div', { class: 'tools' },
      h('button', { type: 'button', onclick: () => step(-1) }, 'Previous passage'),
      h('button', { type: 'button', onclick: () => step(1) }, 'Next passage'),
      h('label', null, 'Boilerplate', chrome),
      h('button', { type: 'button', onclick: () => void copyLink() }, 'Copy link to this view')),
    both,
    verdicts.form(onPair(match), 'this pair'),
    passages.length > 0 && h('h2', null, count(passages.length, 'passage', 'passages')),
    list,
  ];
  panes = new Panes(sides, passages);
  requestAnimationFrame(() => {
    if (at >= 1 && at <= passages.length) {
      show(at);
    } else {
      panes?.begin();
    }
  });
  const whole = h('div', null);
  append(whole, [view]);
  return whole;
}

function verdictWord(word: string): string {
  return word ? `: ${word}` : '';
}

async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    say('Link copied');
  } catch {
    window.prompt('The address of this view:', location.href);
  }
}
