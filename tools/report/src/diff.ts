// Which words of two texts differ.

export interface Token {
  text: string;  // the word with the space and marks after it
  key: string;   // what is compared: letters and digits alone, lower case; empty for marks
}

export type Piece = { kind: 'same' | 'removed' | 'added'; text: string };

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’.,\-][\p{L}\p{M}\p{N}]+)*/gu;

// Every word begins a token; what stands before the first one is a token without a key.
export function tokens(text: string): Token[] {
  const list: Token[] = [];
  const starts: { at: number; key: string }[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const key = match[0].normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
    starts.push({ at: match.index ?? 0, key });
  }
  if (starts.length === 0) return text ? [{ text, key: '' }] : [];
  if (starts[0].at > 0) list.push({ text: text.slice(0, starts[0].at), key: '' });
  starts.forEach(({ at, key }, i) => {
    list.push({ text: text.slice(at, i + 1 < starts.length ? starts[i + 1].at : text.length), key });
  });
  return list;
}

// Shortest edit script (Myers 1986, "An O(ND) difference algorithm"), or null where more than `most` words differ.
function script(a: string[], b: string[], most: number): ('same' | 'removed' | 'added')[] | null {
  const n = a.length;
  const m = b.length;
  let begin = 0;
  while (begin < n && begin < m && a[begin] === b[begin]) ++begin;
  let end = 0;
  while (end < n - begin && end < m - begin && a[n - 1 - end] === b[m - 1 - end]) ++end;
  const x = a.slice(begin, n - end);
  const y = b.slice(begin, m - end);
  const limit = Math.min(x.length + y.length, most);
  const offset = limit + 1;
  const furthest = new Int32Array(2 * limit + 3);
  const history: Int32Array[] = [];
  let steps = -1;
  for (let d = 0; d <= limit && steps < 0; ++d) {
    history.push(furthest.slice(offset - d - 1, offset + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[offset + k - 1] < furthest[offset + k + 1]);
      let i = down ? furthest[offset + k + 1] : furthest[offset + k - 1] + 1;
      while (i < x.length && i - k < y.length && x[i] === y[i - k]) ++i;
      furthest[offset + k] = i;
      if (i >= x.length && i - k >= y.length) {
        steps = d;
        break;
      }
    }
  }
  if (steps < 0) return null;
  const middle: ('same' | 'removed' | 'added')[] = [];
  let i = x.length;
  let j = y.length;
  for (let d = steps; d > 0; --d) {
    const before = history[d];  // of diagonals -d-1 to d+1
    const at = (k: number) => before[k + d + 1];
    const k = i - j;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const previous = down ? k + 1 : k - 1;
    const previousI = at(previous);
    const previousJ = previousI - previous;
    const startI = down ? previousI : previousI + 1;
    const startJ = down ? previousJ + 1 : previousJ;
    while (i > startI && j > startJ) {
      middle.push('same');
      --i;
      --j;
    }
    middle.push(down ? 'added' : 'removed');
    i = previousI;
    j = previousJ;
  }
  while (i > 0) {
    middle.push('same');
    --i;
  }
  middle.reverse();
  return [...new Array(begin).fill('same'), ...middle, ...new Array(end).fill('same')];
}

// The second text with what it has lost and gained against the first; null where more than `most` words differ.
export function diffWords(first: string, second: string, most = 1000): Piece[] | null {
  const a = tokens(first).filter((token) => token.key);
  const all = tokens(second);
  const b = all.filter((token) => token.key);
  const steps = script(a.map((token) => token.key), b.map((token) => token.key), most);
  if (!steps) return null;
  const pieces: Piece[] = [];
  const put = (kind: Piece['kind'], text: string) => {
    const last = pieces[pieces.length - 1];
    if (last && last.kind === kind) {
      last.text += text;
    } else if (text) {
      pieces.push({ kind, text });
    }
  };
  if (all.length > 0 && !all[0].key) put('same', all[0].text);
  let i = 0;
  let j = 0;
  for (const step of steps) {
    if (step === 'removed') {
      put('removed', a[i++].text);
    } else {
      put(step, b[j++].text);
      if (step === 'same') ++i;
    }
  }
  return pieces;
}
