// What a reviewer says of findings, and the file that keeps it (doc/report-page.md).
import type { Cluster, Family, Match, Passage, Span } from './data';
import { append, byId, download, h, say } from './dom';
import { count } from './words';

export type Judgement = 'right' | 'wrong' | 'boilerplate' | 'note';

export interface Verdict {
  on: 'pair' | 'passage' | 'statement' | 'story';
  verdict: Judgement;
  note?: string;
  a?: string;
  b?: string;
  relation?: string;
  kind?: string;
  span_a?: Span;
  span_b?: Span;
  family?: string;
  cluster?: string;
  members?: (string | { id: string; begin: number; end: number })[];
}

type Subject = Omit<Verdict, 'verdict' | 'note'>;

export function onPair(match: Match): Subject {
  return { on: 'pair', a: match.a, b: match.b, relation: match.relation };
}

export function onPassage(match: Match, passage: Passage): Subject {
  return { on: 'passage', a: match.a, b: match.b, kind: passage.kind, span_a: passage.a, span_b: passage.b };
}

export function onStatement(family: Family): Subject {
  const members = family.members.map(({ id, begin, end }) => ({ id, begin, end }));
  return { on: 'statement', family: family.family, kind: family.kind, members };
}

export function onStory(cluster: Cluster): Subject {
  return { on: 'story', cluster: cluster.cluster, members: cluster.members.map((member) => member.id) };
}

// Findings are known by their articles and places, statements and stories by the ids that follow from their members.
function keyOf(subject: Subject): string {
  switch (subject.on) {
    case 'pair':
      return JSON.stringify(['pair', subject.a, subject.b]);
    case 'passage':
      return JSON.stringify(['passage', subject.a, subject.b, subject.span_a, subject.span_b]);
    case 'statement':
      return JSON.stringify(['statement', subject.family]);
    case 'story':
      return JSON.stringify(['story', subject.cluster]);
  }
}

const judgements: Judgement[] = ['right', 'wrong', 'boilerplate', 'note'];
const labels: Record<Judgement, string> = { right: 'Right', wrong: 'Wrong', boilerplate: 'Boilerplate', note: 'Note only' };

function isVerdict(value: unknown): value is Verdict {
  const one = value as Verdict;
  if (typeof one !== 'object' || one === null || !judgements.includes(one.verdict)) return false;
  if (one.note !== undefined && typeof one.note !== 'string') return false;
  const spans = [one.span_a, one.span_b];
  switch (one.on) {
    case 'pair':
      return typeof one.a === 'string' && typeof one.b === 'string';
    case 'passage':
      return typeof one.a === 'string' && typeof one.b === 'string' &&
        spans.every((span) => Array.isArray(span) && span.length === 2 && span.every(Number.isInteger));
    case 'statement':
      return typeof one.family === 'string';
    case 'story':
      return typeof one.cluster === 'string';
    default:
      return false;
  }
}

export class Verdicts {
  private readonly byKey = new Map<string, Verdict>();
  private unsaved = 0;

  // Those that the report was made with.
  constructor(saved: unknown[]) {
    for (const one of saved) {
      if (isVerdict(one)) this.byKey.set(keyOf(one), one);
    }
    window.addEventListener('beforeunload', (event) => {
      if (this.unsaved > 0) event.preventDefault();
    });
  }

  of(subject: Subject): Verdict | undefined {
    return this.byKey.get(keyOf(subject));
  }

  // The verdict in a word, for lists.
  word(subject: Subject): string {
    const verdict = this.of(subject);
    return verdict ? labels[verdict.verdict] : '';
  }

  private set(subject: Subject, verdict: Judgement | null, note: string): void {
    const key = keyOf(subject);
    if (verdict === null) {
      this.byKey.delete(key);
    } else {
      this.byKey.set(key, { ...subject, verdict, ...(note ? { note } : {}) });
    }
    ++this.unsaved;
    this.showDesk();
  }

  private save(): void {
    const verdicts = [...this.byKey.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, one]) => one);
    const lines = verdicts.map((one) => `  ${JSON.stringify(one)}`).join(',\n');
    download('verdicts.json', 'application/json', `{"newsprint": "verdicts", "version": 1, "verdicts": [\n${lines}\n]}\n`);
    this.unsaved = 0;
    this.showDesk();
    say(`${count(verdicts.length, 'verdict', 'verdicts')} saved as verdicts.json`);
  }

  private async open(file: File, redraw: () => void): Promise<void> {
    let taken = 0;
    try {
      const content = JSON.parse(await file.text()) as { newsprint?: unknown; verdicts?: unknown };
      if (content.newsprint !== 'verdicts' || !Array.isArray(content.verdicts)) throw new Error('no file of verdicts');
      for (const one of content.verdicts) {
        if (!isVerdict(one)) continue;
        this.byKey.set(keyOf(one), one);
        ++taken;
      }
      say(`${count(taken, 'verdict', 'verdicts')} read`);
    } catch {
      say('That is no file of verdicts.');
      window.alert('That is no file of verdicts.');
      return;
    }
    redraw();
  }

  // How many there are, and the buttons to save and open them.
  showDesk(redraw?: () => void): void {
    if (redraw) this.redraw = redraw;
    const desk = byId('desk');
    const focused = desk.contains(document.activeElement) ? document.activeElement?.id : null;
    desk.replaceChildren();
    const number = this.byKey.size;
    const file = h('input', { type: 'file', accept: '.json,application/json', class: 'unseen', id: 'verdict-file',
                              'aria-label': 'File of verdicts', tabindex: '-1', onchange: (event) => {
      const chosen = (event.target as HTMLInputElement).files?.[0];
      if (chosen) void this.open(chosen, () => {
        this.showDesk();
        this.redraw();
      });
    } });
    append(desk, [
      number > 0 && h('span', { class: 'quiet' }, count(number, 'verdict', 'verdicts'),
                      this.unsaved > 0 && h('strong', null, ', not saved')),
      number > 0 && h('button', { id: 'verdict-save', onclick: () => this.save() }, 'Save verdicts'),
      h('button', { id: 'verdict-open', onclick: () => file.click() }, 'Open verdicts…'), file,
    ]);
    if (focused) document.getElementById(focused)?.focus();
  }

  private redraw: () => void = () => undefined;

  // Where a reviewer says what he thinks of a finding.
  form(subject: Subject, what: string): HTMLElement {
    const name = `verdict-${keyOf(subject)}`;
    const current = this.of(subject);
    const note = h('input', { type: 'text', 'aria-label': `Note on ${what}`, placeholder: 'Note', value: current?.note ?? '' });
    note.value = current?.note ?? '';
    const clear = h('button', { type: 'button', class: 'small' }, 'Clear');
    clear.hidden = !current;
    const choices = judgements.map((verdict) => {
      const radio = h('input', { type: 'radio', name, value: verdict });
      radio.checked = current?.verdict === verdict;
      radio.addEventListener('change', () => {
        this.set(subject, verdict, note.value.trim());
        clear.hidden = false;
      });
      return h('label', null, radio, labels[verdict]);
    });
    const radios = choices.map((label) => label.firstChild as HTMLInputElement);
    note.addEventListener('change', () => {
      const chosen = radios.find((radio) => radio.checked) ?? radios[judgements.indexOf('note')];
      chosen.checked = true;
      this.set(subject, chosen.value as Judgement, note.value.trim());
      clear.hidden = false;
    });
    clear.addEventListener('click', () => {
      for (const radio of radios) radio.checked = false;
      note.value = '';
      clear.hidden = true;
      this.set(subject, null, '');
      radios[0].focus();
    });
    return h('fieldset', { class: 'verdict' }, h('legend', null, `Your verdict on ${what}`), choices, note, clear);
  }
}
