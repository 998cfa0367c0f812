// All pairs, as a table.
import { byTime, type Article, type Match, type Report } from './data';
import { h, type Child } from './dom';
import { fold, listView, onOrAfter, onOrBefore, searchFilter } from './list';
import { leftOut, origin, outletsOf, pairLink, relationBadge } from './pieces';
import { linkTo } from './route';
import { type Verdicts, onPair } from './verdicts';
import { count, grouped, outletOf, percent, relationNames } from './words';

function speakers(match: Match): string[] {
  return match.passages.flatMap((passage) => [passage.speaker_a, passage.speaker_b]).filter((s): s is string => Boolean(s));
}

// The later of the two: what is published then shares wording with something.
function later(report: Report, match: Match): Article {
  const a = report.article(match.a);
  const b = report.article(match.b);
  return byTime(a, b) < 0 && b.time ? b : a.time ? a : b;
}

export function pairsView(report: Report, verdicts: Verdicts): Child {
  const sides = (match: Match) => [report.article(match.a), report.article(match.b)];
  const relations = [...new Set(report.matches.map((match) => match.relation))];
  const allSpeakers = [...new Set(report.matches.flatMap(speakers))].sort();
  const firstOf = (match: Match) => match.first === 'unknown' ? 'not known' : outletOf(report.article(match.first === 'a' ? match.a : match.b));
  const side = (article: Article) => [h('span', { class: 'heading' }, article.heading), h('br'), origin(article)];
  return [
    h('h1', null, 'Pairs'),
    h('p', { class: 'lead' }, 'Two articles that share wording, strongest first. Each opens side by side.'),
    leftOut(report, 'matches', 'matches'),
    report.page.phrases_left_out > 0 && h('p', { class: 'quiet' },
      `${count(report.page.phrases_left_out, 'pair shares', 'pairs share')} no more than a phrase, and stand here only with --phrases.`),
    listView<Match>({
      rows: report.matches,
      one: 'pair',
      several: 'pairs',
      perPage: 40,
      filters: [
        searchFilter('Search', (match) => [...sides(match).flatMap((x) => [x.heading, x.id, x.source ?? '']), match.why ?? '',
                                           ...speakers(match), ...match.passages.map((p) => report.passageText(match, p, 'a'))].join(' ')),
        { name: 'relation', label: 'Relation', kind: 'choice',
          choices: [['', 'any'], ...relations.map((r): [string, string] => [r, relationNames[r]])],
          keeps: (match, value) => match.relation === value },
        { name: 'outlet', label: 'Outlet', kind: 'text', suggestions: outletsOf(report),
          keeps: (match, value) => sides(match).some((x) => fold(x.source ?? '').includes(fold(value))) },
        { name: 'other', label: 'and outlet', kind: 'text', suggestions: outletsOf(report),
          keeps: (match, value) => sides(match).some((x) => fold(x.source ?? '').includes(fold(value))) },
        { name: 'speaker', label: 'Speaker', kind: 'text', suggestions: allSpeakers,
          keeps: (match, value) => speakers(match).some((name) => fold(name).includes(fold(value))) },
        { name: 'from', label: 'Published from', kind: 'date', keeps: (match, value) => onOrAfter(later(report, match).time, value) },
        { name: 'to', label: 'to', kind: 'date', keeps: (match, value) => onOrBefore(later(report, match).time, value) },
        { name: 'judged', label: 'Verdict', kind: 'choice',
          choices: [['', 'any'], ['none', 'none yet'], ['right', 'right'], ['wrong', 'wrong'], ['boilerplate', 'boilerplate'], ['note', 'note only']],
          keeps: (match, value) => (verdicts.of(onPair(match))?.verdict ?? 'none') === value },
      ],
      orders: [
        { name: 'strength', label: 'strongest first', compare: (x, y) => x.rank - y.rank },
        { name: 'words', label: 'most words shared', compare: (x, y) => y.words - x.words || x.rank - y.rank },
        { name: 'share', label: 'largest share', compare: (x, y) => Math.max(y.share_a, y.share_b) - Math.max(x.share_a, x.share_b) || x.rank - y.rank },
        { name: 'newest', label: 'newest first', compare: (x, y) => -byTime(later(report, x), later(report, y)) || x.rank - y.rank },
        { name: 'oldest', label: 'oldest first', compare: (x, y) => byTime(later(report, x), later(report, y)) || x.rank - y.rank },
      ],
      draw: (rows) => h('table', { class: 'wide cards' },
        h('thead', null, h('tr', null, ['', 'Relation', 'Article A', 'Article B', 'Words shared', 'First', 'Verdict'].map((name, i) =>
          h('th', { scope: 'col', class: i === 4 ? 'number' : i > 4 ? 'short' : null }, name || h('span', { class: 'unseen' }, 'Rank'))))),
        h('tbody', null, rows.map((match) => {
          const [a, b] = sides(match);
          return h('tr', null,
            h('td', { class: 'rank' }, pairLink(match, grouped(match.rank), h('span', { class: 'unseen' }, `: ${a.heading} and ${b.heading}`))),
            h('td', null, relationBadge(match.relation)),
            h('td', null, side(a)),
            h('td', null, side(b)),
            h('td', { class: 'number', 'data-label': 'Words shared' }, grouped(match.words), h('span', { class: 'between' }, ' · '),
              h('span', { class: 'quiet' }, percent(Math.max(match.share_a, match.share_b)))),
            h('td', { 'data-label': 'First' }, firstOf(match)),
            h('td', { 'data-label': 'Verdict' }, verdicts.word(onPair(match))));
        }))),
      csv: { name: 'pairs.csv', columns: [
        ['relation', (m) => m.relation], ['a', (m) => m.a], ['a_outlet', (m) => sides(m)[0].source ?? ''],
        ['a_published', (m) => sides(m)[0].published ?? ''], ['a_heading', (m) => sides(m)[0].heading],
        ['b', (m) => m.b], ['b_outlet', (m) => sides(m)[1].source ?? ''], ['b_published', (m) => sides(m)[1].published ?? ''],
        ['b_heading', (m) => sides(m)[1].heading], ['words', (m) => m.words], ['share_a', (m) => m.share_a], ['share_b', (m) => m.share_b],
        ['jaccard', (m) => m.jaccard], ['longest', (m) => m.longest], ['reuse', (m) => m.reuse], ['first', (m) => m.first],
        ['why', (m) => m.why ?? ''], ['verdict', (m) => verdicts.of(onPair(m))?.verdict ?? ''], ['note', (m) => verdicts.of(onPair(m))?.note ?? ''],
      ] },
    }),
    h('p', { class: 'quiet' }, 'Back to the ', h('a', { href: linkTo('overview') }, 'overview'), '.'),
  ];
}
