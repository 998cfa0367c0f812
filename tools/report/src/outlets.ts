// Who carries whose copy.
import type { Match, Outlets, Report } from './data';
import { h, type Child } from './dom';
import { fold, listView, searchFilter } from './list';
import { leftOut } from './pieces';
import { linkTo } from './route';
import { count, grouped, outletOf } from './words';

const mostOutlets = 14;  // in the matrix

// By outlet that was first, by outlet that came after: pairs of copies and excerpts.
function carried(matches: Match[], report: Report): { table: Map<string, Map<string, number>>; unknown: number } {
  const table = new Map<string, Map<string, number>>();
  let unknown = 0;
  for (const match of matches) {
    if (match.relation !== 'copy' && match.relation !== 'excerpt') continue;
    const a = outletOf(report.article(match.a));
    const b = outletOf(report.article(match.b));
    if (a === b) continue;
    if (match.first === 'unknown') {
      ++unknown;
      continue;
    }
    const [first, later] = match.first === 'a' ? [a, b] : [b, a];
    let row = table.get(first);
    if (!row) table.set(first, (row = new Map()));
    row.set(later, (row.get(later) ?? 0) + 1);
  }
  return { table, unknown };
}

function matrix(report: Report): Child {
  const { table, unknown } = carried(report.matches, report);
  const totals = new Map<string, number>();
  let most = 0;
  for (const [first, row] of table) {
    for (const [later, n] of row) {
      totals.set(first, (totals.get(first) ?? 0) + n);
      totals.set(later, (totals.get(later) ?? 0) + n);
      most = Math.max(most, n);
    }
  }
  const names = [...totals.keys()].sort((x, y) => (totals.get(y) ?? 0) - (totals.get(x) ?? 0) || (x < y ? -1 : 1)).slice(0, mostOutlets);
  if (names.length === 0) return h('p', { class: 'quiet' }, 'No outlet carries another’s copy after it, as far as the dates tell.');
  const cell = (first: string, later: string) => {
    if (first === later) return h('td', { class: 'same' });
    const n = table.get(first)?.get(later) ?? 0;
    const level = n === 0 ? 0 : 1 + Math.floor((3 * n) / (most + 1));
    return h('td', { class: `level${level}` }, n > 0 && h('a', { href: linkTo('pairs', { outlet: first, other: later }),
      'aria-label': `${later} carries ${n} of ${first}` }, n));
  };
  return [
    h('p', { class: 'quiet' }, 'Pairs of copies and excerpts. Row: who ran it first. Column: who carried it later.'),
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Matrix of outlets' },
      h('table', { class: 'matrix' },
        h('thead', null, h('tr', null, h('th', { scope: 'col' }, 'First ↓ later →'), names.map((name) => h('th', { scope: 'col' }, h('span', null, name))))),
        h('tbody', null, names.map((first) => h('tr', null, h('th', { scope: 'row' }, first), names.map((later) => cell(first, later))))))),
    totals.size > names.length && h('p', { class: 'quiet' }, `The ${names.length} outlets with most of it; ${count(totals.size - names.length, 'other is', 'others are')} in the table below.`),
    unknown > 0 && h('p', { class: 'quiet' }, `Of ${count(unknown, 'pair', 'pairs')} more the dates do not tell who was first.`),
  ];
}

export function outletsView(report: Report): Child {
  const total = (row: Outlets) => row.copies + row.excerpts + row.background + row.quotes;
  return [
    h('h1', null, 'Outlets'),
    h('p', { class: 'lead' }, 'Who carries whose copy.'),
    matrix(report),
    h('h2', null, 'Outlets that share wording'),
    leftOut(report, 'outlets', 'pairs of outlets'),
    listView<Outlets>({
      rows: report.outlets,
      one: 'pair of outlets',
      several: 'pairs of outlets',
      perPage: 40,
      filters: [
        searchFilter('Search', (row) => `${row.a} ${row.b}`),
        { name: 'relation', label: 'With', kind: 'choice', choices: [['', 'anything'], ['copies', 'copies'], ['excerpts', 'excerpts'], ['background', 'background'], ['quotes', 'quotations']],
          keeps: (row, value) => (value === 'copies' ? row.copies : value === 'excerpts' ? row.excerpts : value === 'background' ? row.background : row.quotes) > 0 },
      ],
      orders: [
        { name: 'words', label: 'most words first', compare: (x, y) => y.words - x.words },
        { name: 'copies', label: 'most copies first', compare: (x, y) => y.copies - x.copies || y.words - x.words },
        { name: 'quotes', label: 'most quotations first', compare: (x, y) => y.quotes - x.quotes || y.words - x.words },
        { name: 'name', label: 'by name', compare: (x, y) => (fold(x.a + x.b) < fold(y.a + y.b) ? -1 : 1) },
      ],
      draw: (rows) => h('table', { class: 'wide cards' },
        h('thead', null, h('tr', null, ['Outlets', 'Copies', 'Excerpts', 'Background', 'Quotations', 'Words', 'Who was first'].map((name, i) =>
          h('th', { scope: 'col', class: i > 0 && i < 6 ? 'number' : null }, name)))),
        h('tbody', null, rows.map((row) => h('tr', null,
          h('td', null, h('a', { href: linkTo('pairs', { outlet: row.a, other: row.a === row.b ? undefined : row.b }) }, row.a, row.a === row.b ? ' (own)' : [' — ', row.b])),
          h('td', { class: 'number', 'data-label': 'Copies' }, grouped(row.copies)), h('td', { class: 'number', 'data-label': 'Excerpts' }, grouped(row.excerpts)),
          h('td', { class: 'number', 'data-label': 'Background' }, grouped(row.background)), h('td', { class: 'number', 'data-label': 'Quotations' }, grouped(row.quotes)),
          h('td', { class: 'number', 'data-label': 'Words' }, grouped(row.words)),
          h('td', { 'data-label': 'Who was first' }, whoFirst(row, total(row))))))),
      csv: { name: 'outlets.csv', columns: [
        ['a', (r) => r.a], ['b', (r) => r.b], ['copies', (r) => r.copies], ['excerpts', (r) => r.excerpts], ['background', (r) => r.background],
        ['quotes', (r) => r.quotes], ['words', (r) => r.words], ['a_first', (r) => r.a_first], ['b_first', (r) => r.b_first], ['unknown', (r) => r.unknown],
      ] },
    }),
  ];
}

function whoFirst(row: Outlets, total: number): string {
  if (row.a === row.b) return '';
  const parts = [];
  if (row.a_first > 0) parts.push(`${row.a} ${row.a_first}`);
  if (row.b_first > 0) parts.push(`${row.b} ${row.b_first}`);
  if (parts.length === 0) return total > 0 ? 'not known' : '';
  if (row.unknown > 0) parts.push(`not known ${row.unknown}`);
  return parts.join(', ');
}
