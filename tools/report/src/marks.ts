// An article's text with its passages marked, each in a colour and a pattern of its own.
import type { Passage, Span, Text } from './data';
import { h } from './dom';

export interface Marked {
  passage: Passage;
  number: number;   // as it is shown, from 1
  text: string;     // its wording in this text
  spans: Span[];    // its pieces in this text
  differs: Span[];  // words that the other side has not
}

const hues = 8;
const patterns = 5;

export function markClass(number: number): string {
  const i = number - 1;
  return `h${i % hues} p${(i + Math.floor(i / hues)) % patterns}`;
}

// The text cut at every edge of a passage or of what is set aside. `onMark` is called for a passage that is clicked.
export function markedText(text: Text, marked: Marked[], setAside: Span[], onMark: (number: number) => void): HTMLElement {
  const edges = new Set<number>([0, text.size]);
  const add = (spans: Span[]) => spans.forEach(([begin, end]) => edges.add(begin).add(end));
  marked.forEach((one) => {
    add(one.spans);
    add(one.differs);
  });
  add(setAside);
  const cuts = [...edges].filter((at) => at <= text.size).sort((x, y) => x - y);
  const covers = (spans: Span[], at: number) => spans.some(([begin, end]) => begin <= at && at < end);
  const body = h('div', { class: 'article' });
  const begun = new Set<number>();
  let current: HTMLElement | null = null;
  let currentKey = '';
  for (let i = 0; i + 1 < cuts.length; ++i) {
    const [begin, end] = [cuts[i], cuts[i + 1]];
    const one = marked.find((candidate) => covers(candidate.spans, begin));
    const aside = covers(setAside, begin) && !one;
    const key = one ? `p${one.number}` : aside ? 'aside' : '';
    if (key !== currentKey || !current) {
      currentKey = key;
      if (one) {
        const number = one.number;
        current = h('mark', { class: markClass(number), 'data-passage': number, onclick: () => onMark(number) });
        if (!begun.has(number)) {
          begun.add(number);
          current.append(h('button', { type: 'button', class: 'chip', 'aria-label': `Passage ${number}: to its counterpart` }, String(number)));
        }
      } else {
        current = h('span', aside ? { class: 'aside' } : null);
      }
      body.append(current);
    }
    const piece = text.slice(begin, end);
    current.append(one && covers(one.differs, begin) ? h('b', { class: 'differs' }, piece) : piece);
  }
  return body;
}
