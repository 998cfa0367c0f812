// Clusters of copies: the versions of a story, and what changed from one to the next.
import { byTime, type Article, type Cluster, type Report } from './data';
import { diffWords, type Piece } from './diff';
import { append, h, type Child } from './dom';
import { fold, listView, onOrAfter, onOrBefore, searchFilter } from './list';
import { leftOut, origin, outletsOf, relationBadge, wireLabels } from './pieces';
import { currentRoute, linkTo } from './route';
import { type Verdicts, onStory } from './verdicts';
import { atOutlets, count, grouped, outletOf, percent, shortDate } from './words';

const mostVersions = 40;     // drawn at once
const contextWords = 12;     // shown on each side of a change
const mostDiffering = 1500;  // words, beyond which two versions are not compared word by word

function versions(report: Report, cluster: Cluster): Article[] {
  // By the latest that each may have been published, so that one dated to the day does not stand before the hours of it.
  const latest = (article: Article) => article.time?.[1] ?? Infinity;
  return cluster.members.map((member) => report.article(member.id))
    .sort((x, y) => (latest(x) === latest(y) ? byTime(x, y) : latest(x) - latest(y)));
}

export function storiesView(report: Report, verdicts: Verdicts): Child {
  const known = new Map(report.clusters.map((cluster) => [cluster, versions(report, cluster)]));
  const of = (cluster: Cluster) => known.get(cluster) ?? [];
  const outlets = (cluster: Cluster) => [...new Set(of(cluster).map(outletOf))];
  const bySize = (x: Cluster, y: Cluster) => y.size - x.size || (x.cluster < y.cluster ? -1 : 1);
  const time = (cluster: Cluster) => of(cluster)[0]?.time ?? null;
  return [
    h('h1', null, 'Stories'),
    h('p', { class: 'lead' }, 'Articles that are copies or versions of one story, as its history.'),
    leftOut(report, 'clusters', 'stories'),
    listView<Cluster>({
      rows: [...report.clusters].sort(bySize),
      one: 'story',
      several: 'stories',
      perPage: 30,
      filters: [
        searchFilter('Search', (cluster) => of(cluster).map((x) => `${x.heading} ${x.id} ${x.source ?? ''}`).join(' ')),
        { name: 'outlet', label: 'Outlet', kind: 'text', suggestions: outletsOf(report),
          keeps: (cluster, value) => of(cluster).some((x) => fold(x.source ?? '').includes(fold(value))) },
        { name: 'from', label: 'First from', kind: 'date', keeps: (cluster, value) => onOrAfter(time(cluster), value) },
        { name: 'to', label: 'to', kind: 'date', keeps: (cluster, value) => onOrBefore(time(cluster), value) },
      ],
      orders: [
        { name: 'size', label: 'most versions first', compare: bySize },
        { name: 'outlets', label: 'most outlets first', compare: (x, y) => outlets(y).length - outlets(x).length || bySize(x, y) },
        { name: 'weakest', label: 'loosest first', compare: (x, y) => x.weakest - y.weakest || bySize(x, y) },
        { name: 'newest', label: 'newest first', compare: (x, y) => (time(y)?.[0] ?? -Infinity) - (time(x)?.[0] ?? -Infinity) || bySize(x, y) },
        { name: 'oldest', label: 'oldest first', compare: (x, y) => (time(x)?.[0] ?? Infinity) - (time(y)?.[0] ?? Infinity) || bySize(x, y) },
      ],
      draw: (rows) => h('ul', { class: 'cardlist' }, rows.map((cluster) => {
        const first = of(cluster)[0];
        const last = of(cluster)[of(cluster).length - 1];
        const verdict = verdicts.word(onStory(cluster));
        return h('li', null,
          h('p', null, h('a', { class: 'heading', href: linkTo('story', { id: cluster.cluster }) }, report.article(cluster.lead).heading)),
          h('p', null, `${count(cluster.size, 'version', 'versions')}${atOutlets(of(cluster), 5)}`, verdict && h('span', { class: 'badge' }, `verdict: ${verdict}`)),
          h('p', { class: 'quiet' }, first?.time && last?.time ? `${shortDate(first.published)} to ${shortDate(last.published)} · ` : '',
            `held together by shares of ${percent(cluster.weakest)} and more`));
      })),
      csv: { name: 'stories.csv', columns: [
        ['cluster', (c) => c.cluster], ['lead', (c) => c.lead], ['heading', (c) => report.article(c.lead).heading], ['versions', (c) => c.size],
        ['outlets', (c) => outlets(c).join('; ')], ['first_published', (c) => of(c)[0]?.published ?? ''], ['weakest', (c) => c.weakest],
        ['members', (c) => c.members.map((member) => member.id).join(' ')],
        ['verdict', (c) => verdicts.of(onStory(c))?.verdict ?? ''], ['note', (c) => verdicts.of(onStory(c))?.note ?? ''],
      ] },
    }),
  ];
}

// Changes with the words around them; what stays between is counted.
function changes(pieces: Piece[]): Child {
  const shown: Child[] = [];
  pieces.forEach(({ kind, text }, i) => {
    if (kind === 'added') {
      shown.push(h('ins', null, text.trimEnd()), ' ');
      return;
    }
    if (kind === 'removed') {
      shown.push(h('del', null, text.trimEnd()), ' ');
      return;
    }
    const words = text.match(/\s*\S+\s*/g) ?? [];
    const before = i > 0 ? contextWords : 0;
    const after = i + 1 < pieces.length ? contextWords : 0;
    if (words.length <= before + after + 6) {
      shown.push(text);
      return;
    }
    const skipped = words.length - before - after;
    shown.push(words.slice(0, before).join(''), h('span', { class: 'skipped' }, ` … ${count(skipped, 'word', 'words')} unchanged … `),
               after > 0 && words.slice(-after).join(''));
  });
  return h('div', { class: 'changes' }, shown);
}

function whatChanged(report: Report, before: Article, article: Article): Child {
  const from = report.text(before);
  const to = report.text(article);
  const match = report.match(before.id, article.id);
  const beside = match && h('p', null, h('a', { href: linkTo('pair', { a: match.a, b: match.b }) }, 'Side by side'));
  if (!from || !to) return [h('p', { class: 'notice' }, 'The texts were left out of the page for their size.'), beside];
  if (from.whole === to.whole) return [h('p', null, 'Nothing: the texts are equal.'), beside];
  const pieces = diffWords(from.whole, to.whole, mostDiffering);
  if (!pieces) return [h('p', { class: 'notice' }, 'They differ too much to show it word by word.'), beside];
  if (pieces.every((piece) => piece.kind === 'same')) return [h('p', null, 'No word: only marks and spaces differ.'), beside];
  return [changes(pieces), beside];
}

function changeNumbers(report: Report, before: Article, article: Article): string {
  const difference = article.words - before.words;
  const match = report.match(before.id, article.id);
  const share = match ? (match.a === article.id ? match.share_a : match.share_b) : null;
  const parts = [difference === 0 ? 'as long' : difference > 0 ? `${count(difference, 'word', 'words')} longer` : `${count(-difference, 'word', 'words')} shorter`];
  if (share !== null) parts.push(`${percent(share)} of it was there before`);
  return parts.join(', ');
}

export function storyView(report: Report, verdicts: Verdicts): Child {
  const cluster = report.cluster(currentRoute().params.get('id') ?? '');
  if (!cluster) {
    return [h('h1', null, 'Story'), h('p', { class: 'notice' }, 'This page holds no such story. ', h('a', { href: linkTo('stories') }, 'All stories'))];
  }
  const all = versions(report, cluster);
  const member = new Map(cluster.members.map((one) => [one.id, one]));
  // A version is set against the one before it of its own outlet; the first of an outlet against the last before it
  // that it matches most.
  const forerunner = (at: number): Article | null => {
    const own = all.slice(0, at).filter((x) => outletOf(x) === outletOf(all[at]));
    if (own.length > 0) return own[own.length - 1];
    let best: Article | null = null;
    let share = 0;
    for (const candidate of all.slice(Math.max(0, at - 100), at)) {
      const match = report.match(candidate.id, all[at].id);
      const words = match && match.relation === 'copy' ? match.words + match.jaccard : 0;
      if (words >= share && words > 0) {
        best = candidate;
        share = words;
      }
    }
    return best ?? (at > 0 ? (all[at].id === cluster.lead ? all[0] : report.article(cluster.lead)) : null);
  };
  const row = (article: Article, at: number) => {
    const before = forerunner(at);
    const place = h('div', null);
    const details = before && before !== article && h('details', { ontoggle: (event) => {
      if ((event.target as HTMLDetailsElement).open && place.childNodes.length === 0) append(place, [whatChanged(report, before, article)]);
    } }, h('summary', null, `What changed against ${outletOf(before)}, ${shortDate(before.published) || before.id}: `, h('span', { class: 'quiet' }, changeNumbers(report, before, article))), place);
    const own = member.get(article.id);
    return h('li', null,
      h('p', { class: 'when' }, shortDate(article.published) || 'no date'),
      h('div', null,
        h('h3', null, article.heading),
        h('p', null, origin(article), ' · ', count(article.words, 'word', 'words'), ' ', wireLabels(article),
          article.id === cluster.lead && h('span', { class: 'badge' }, 'kept'), ' ',
          own && article.id !== cluster.lead && [relationBadge(own.relation), ` of the one kept, ${percent(own.share)} shared`]),
        h('p', { class: 'id' }, article.id), details));
  };
  const list = h('ol', { class: 'history' }, all.slice(0, mostVersions).map(row));
  const more = all.length > mostVersions && h('button', { type: 'button', onclick: (event) => {
    const from = list.children.length;
    list.append(...all.slice(from, from + mostVersions).map((article, i) => row(article, from + i)));
    if (list.children.length >= all.length) (event.target as HTMLElement).remove();
  } }, `Show more of ${grouped(all.length)}`);
  return [
    h('p', { class: 'crumbs' }, h('a', { href: linkTo('stories') }, 'All stories')),
    h('h1', null, report.article(cluster.lead).heading),
    h('p', null, `${count(cluster.size, 'version', 'versions')}${atOutlets(all, 8)}. The weakest link that holds them together: ${percent(cluster.weakest)}.`),
    verdicts.form(onStory(cluster), 'this story: are all of these one?'),
    h('h2', null, 'Versions, the earliest first'),
    list, more,
    all.some((article) => !article.time) && h('p', { class: 'quiet' }, 'Versions without a date that can be read stand last.'),
  ];
}
