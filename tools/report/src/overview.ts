// What matters, first.
import { byTime, type Cluster, type Family, type Match, type Report } from './data';
import { h, type Child } from './dom';
import { pairLink, quoted, relationBadge, speakersOf } from './pieces';
import { linkTo } from './route';
import { atOutlets, count, cut, grouped, listed, ofOutlets, outletOf, percent, shortDate } from './words';

const items = 6;  // of each list
const quarantined = 50;

function tile(figure: string, label: string, href?: string): HTMLElement {
  const inside = [h('span', { class: 'figure' }, figure), h('span', { class: 'label' }, label)];
  return h('li', null, href ? h('a', { href }, inside) : h('div', null, inside));
}

// "Northline ran it first (2024-03-05 05:40); 5 other outlets carry it."
function storySentence(report: Report, cluster: Cluster): string {
  const members = cluster.members.map((member) => report.article(member.id)).sort(byTime);
  const outlets = new Set(members.map(outletOf));
  const first = members[0];
  const second = members[1];
  const versions = count(cluster.size, 'version', 'versions');
  if (members.some((member) => !member.source)) return `${versions}${atOutlets(members, 5)}.`;
  if (outlets.size === 1) return `${versions}, all of ${outletOf(first)}.`;
  const known = first.time && second?.time && first.time[1] <= second.time[0] && members.every((m) => m.time);
  const others = [...outlets].filter((name) => name !== outletOf(first));
  return known
    ? `${outletOf(first)} ran it first (${shortDate(first.published)}); ${listed(others, 4)} ${others.length === 1 ? 'carries' : 'carry'} it. ${versions}.`
    : `${versions} at ${listed([...outlets], 5)}. Who was first cannot be told from the dates.`;
}

function statementSentence(report: Report, family: Family): string {
  const articles = [...new Set(family.members.map((member) => member.id))].map((id) => report.article(id));
  const parts = [`In ${count(articles.length, 'article', 'articles')}${ofOutlets(articles)}`];
  if (family.variants > 1) parts.push(count(family.variants, 'wording', 'wordings'));
  return `${parts.join(', ')}.`;
}

export function flags(report: Report, family: Family): Child {
  return [
    report.reassigned(family) && h('span', { class: 'badge alarm' }, 'reassigned'),
    family.altered && h('span', { class: 'badge warn' }, 'altered'),
  ];
}

function pairSentence(report: Report, match: Match): string {
  const a = report.article(match.a);
  const b = report.article(match.b);
  if (!a.source || !b.source) return `The two have ${count(match.words, 'word', 'words')} in common.`;
  const [first, later] = match.first === 'b' ? [b, a] : [a, b];
  const what = `${count(match.words, 'word', 'words')}`;
  const share = match.first === 'b' ? match.share_a : match.share_b;
  return match.first === 'unknown'
    ? `${outletOf(a)} and ${outletOf(b)} have ${what} in common.`
    : `${outletOf(later)} has ${what} that ${outletOf(first)} had before: ${percent(share)} of its report.`;
}

function section(title: string, all: string, href: string, rows: Child[]): Child {
  if (rows.length === 0) return null;
  return h('section', { class: 'findings' }, h('h2', null, title), h('ol', null, rows), h('p', { class: 'more' }, h('a', { href }, all)));
}

function withdrawnSection(report: Report): Child {
  const carried = report.withdrawn.filter((one) => one.carried_by.some((id) => !one.corrected.includes(id)));
  if (carried.length === 0) return null;
  return h('section', { class: 'findings alarm' }, h('h2', null, 'Withdrawn stories still carried'), h('ul', null, carried.map((one) => {
    const still = one.carried_by.filter((id) => !one.corrected.includes(id)).map((id) => report.article(id));
    return h('li', null, h('p', { class: 'heading' }, one.title ?? one.notice),
             h('p', null, `The notice ${one.notice} withdraws it; still carried by ${listed(still.map(outletOf), 6)}.`));
  })));
}

// What an audit leaves out of the findings, and what the page leaves out of the audit.
function setAside(report: Report): Child {
  const { summary, page } = report;
  const lines: Child[] = [];
  if (summary.boilerplate_passages > 0) {
    lines.push(`${count(summary.boilerplate_passages, 'passage', 'passages')} of boilerplate: site chrome, captions, credits, fixed wording of templates. They count nowhere; audit --boilerplate lists them.`);
  }
  if (page.phrases_left_out > 0) {
    lines.push(`${count(page.phrases_left_out, 'pair', 'pairs')} of articles with no more than a phrase in common (--phrases shows them).`);
  }
  if (summary.repeated > 0) lines.push(`${count(summary.repeated, 'record', 'records')} read before, with the same id and text.`);
  if (summary.large_buckets > 0) lines.push(`${count(summary.large_buckets, 'passage', 'passages')} too widespread to compare every pair: joined through a representative.`);
  const names: Record<string, string> = { matches: 'matches', families: 'families of wording', clusters: 'clusters', outlets: 'pairs of outlets', texts: 'texts of articles', quarantine: 'records in quarantine' };
  const short = page.lists.filter((list) => list.written < list.size && names[list.name])
    .map((list) => `${grouped(list.size - list.written)} of ${grouped(list.size)} ${names[list.name]}`);
  if (short.length > 0) lines.push(`For its size this page was not given ${short.join(', ')}. --limit 0 makes a page with everything; --format jsonl gives all records.`);
  return h('section', null, h('h2', null, 'Set aside'),
           lines.length > 0 ? h('ul', { class: 'plain' }, lines.map((line) => h('li', null, line))) : h('p', null, 'Nothing was set aside.'),
           h('h3', null, 'Quarantine'),
           report.quarantine.length === 0
             ? h('p', null, 'Every record could be read.')
             : [h('p', null, `${count(summary.quarantined, 'record', 'records')} could not be read:`),
                h('table', { class: 'wide cards' }, h('thead', null, h('tr', null, h('th', { scope: 'col' }, 'Record'), h('th', { scope: 'col' }, 'Why'))),
                  h('tbody', null, report.quarantine.slice(0, quarantined).map((one) => h('tr', null, h('td', { class: 'id' }, one.input), h('td', null, one.reason))))),
                report.quarantine.length > quarantined &&
                  h('p', { class: 'quiet' }, `And ${grouped(summary.quarantined - quarantined)} more: the records of type quarantine name them all.`)]);
}

export function overviewView(report: Report): Child {
  const { summary, page } = report;
  const copies = report.matches.filter((match) => match.relation === 'copy').length;
  const statements = report.families.filter((family) => family.kind === 'quote');
  const stories = [...report.clusters].sort((x, y) => outletNumber(report, y) - outletNumber(report, x) || y.size - x.size).slice(0, items);
  const weight = (family: Family) => new Set(family.members.map((member) => outletOf(report.article(member.id)))).size * 1000 + family.words;
  const byWeight = (x: Family, y: Family) => weight(y) - weight(x) || (x.family < y.family ? -1 : 1);
  const doubtful = statements.filter((family) => family.altered || report.reassigned(family))
    .sort((x, y) => Number(report.reassigned(y)) - Number(report.reassigned(x)) || byWeight(x, y));
  const changed = doubtful.slice(0, items);
  const most = statements.filter((family) => family.members.length > 2 && !changed.includes(family)).sort(byWeight).slice(0, items);
  const apart = report.matches.filter((match) => match.relation !== 'copy' && match.relation !== 'boilerplate' && match.relation !== 'phrase' &&
    (report.storyOf(match.a) === undefined || report.storyOf(match.a) !== report.storyOf(match.b))).slice(0, items);
  const statement = (family: Family) => h('li', null,
    h('p', null, h('a', { class: 'quotation', href: linkTo('statement', { id: family.family }) }, quoted(report.familyText(family), 180))),
    h('p', null, h('strong', null, listed(speakersOf(report, family), 3) || 'Speaker not known'), '. ', statementSentence(report, family), ' ', flags(report, family)));
  const quoteList = report.list('families').written < report.list('families').size ? 'at least ' : '';
  return [
    h('h1', null, page.title),
    page.about.map((sentence) => h('p', { class: 'lead' }, sentence)),
    h('ul', { class: 'tiles' },
      tile(grouped(summary.articles), summary.articles === 1 ? 'article read' : 'articles read'),
      tile(grouped(summary.clusters), summary.clusters === 1 ? 'story in copies' : 'stories in copies', linkTo('stories')),
      tile(grouped(copies), copies === 1 ? 'pair of copies' : 'pairs of copies', linkTo('pairs', { relation: 'copy' })),
      tile(quoteList + grouped(statements.length), statements.length === 1 ? 'shared statement' : 'shared statements', linkTo('statements')),
      tile(grouped(doubtful.length), 'altered or reassigned', linkTo('statements', { flag: 'doubtful' })),
      tile(grouped(summary.quarantined), 'in quarantine')),
    withdrawnSection(report),
    section('Stories carried most', `All ${count(report.clusters.length, 'story', 'stories')}`, linkTo('stories'), stories.map((cluster) => h('li', null,
      h('p', null, h('a', { class: 'heading', href: linkTo('story', { id: cluster.cluster }) }, cut(report.article(cluster.lead).heading, 120))),
      h('p', null, storySentence(report, cluster))))),
    section('Statements that changed on the way', 'All that are altered or reassigned', linkTo('statements', { flag: 'doubtful' }), changed.map(statement)),
    section(changed.length > 0 ? 'Other statements quoted most' : 'Statements quoted most', `All ${count(statements.length, 'statement', 'statements')}`, linkTo('statements'), most.map(statement)),
    section('Wording shared by different stories', `All ${count(report.matches.length, 'pair', 'pairs')}`, linkTo('pairs'), apart.map((match) => h('li', null,
      h('p', null, pairLink(match, h('span', { class: 'heading' }, cut(report.article(match.a).heading, 100)), ' — ', h('span', { class: 'heading' }, cut(report.article(match.b).heading, 100)))),
      h('p', null, relationBadge(match.relation), ' ', pairSentence(report, match), ' ', match.why ?? '')))),
    report.matches.length === 0 && h('p', { class: 'notice' }, 'No two articles share wording.'),
    setAside(report),
    h('section', { class: 'quiet' }, h('h2', null, 'How it was found'), recall(report), h('p', null, `Recipe: ${summary.recipe}.`)),
  ];
}

function outletNumber(report: Report, cluster: Cluster): number {
  return new Set(cluster.members.map((member) => outletOf(report.article(member.id)))).size;
}

function recall(report: Report): Child {
  const parts = Object.entries(report.summary.recall).map(([similarity, probability]) => `${percent(probability)} at ${similarity}`);
  return parts.length > 0 && h('p', null, `Articles are compared by their whole texts with the probability ${parts.join(', ')} of similarity (Jaccard); ` +
    'a run of shared words finds its pair always. Every figure here was computed on the texts.');
}

