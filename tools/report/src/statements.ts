// Families of wording: who said it, in which wordings, and who carried it when.
import { byTime, type Article, type Family, type Match, type Report, type Variant } from './data';
import { h, type Child } from './dom';
import { fold, listView, onOrAfter, onOrBefore, searchFilter } from './list';
import { differences, leftOut, outletsOf, quoted, speakersOf } from './pieces';
import { flags } from './overview';
import { currentRoute, linkTo } from './route';
import { type Verdicts, onStatement } from './verdicts';
import { atOutlets, count, grouped, listed, ofOutlets, outletOf, shortDate, utc } from './words';

const mostVariants = 24;  // drawn at once
const mostRows = 60;

function carriers(report: Report, family: Family): Article[] {
  return [...new Set(family.members.map((member) => member.id))].map((id) => report.article(id)).sort(byTime);
}

function outletNumber(report: Report, family: Family): number {
  return new Set(carriers(report, family).map(outletOf)).size;
}

export function statementsView(report: Report, verdicts: Verdicts): Child {
  const speakers = [...new Set(report.families.flatMap((family) => speakersOf(report, family)))].sort();
  const time = (family: Family) => carriers(report, family)[0]?.time ?? null;
  const byWords = (x: Family, y: Family) => y.words - x.words || (x.family < y.family ? -1 : 1);
  const numbers = new Map(report.families.map((family) => [family, outletNumber(report, family)]));
  const number = (family: Family) => numbers.get(family) ?? 0;
  const byOutlets = (x: Family, y: Family) => number(y) - number(x) || y.members.length - x.members.length || byWords(x, y);
  const kind = currentRoute().params.get('kind') || 'quote';
  return [
    h('h1', null, 'Statements'),
    h('p', { class: 'lead' }, 'Words that several articles carry: each statement with its speaker, its wordings and its way.'),
    leftOut(report, 'families', 'families of wording'),
    h('p', { class: 'kinds' }, [['quote', 'Quotations'], ['prose', 'Prose in common'], ['boilerplate', 'Boilerplate'], ['all', 'All']]
      .filter(([name]) => name === 'all' || report.families.some((family) => family.kind === name))
      .map(([name, label]) => [h('a', { href: linkTo('statements', { kind: name === 'quote' ? undefined : name }), 'aria-current': kind === name ? 'true' : null }, label), ' '])),
    listView<Family>({
      rows: report.families.filter((family) => kind === 'all' || family.kind === kind).sort(byOutlets),
      one: kind === 'quote' ? 'statement' : 'wording',
      several: kind === 'quote' ? 'statements' : 'wordings',
      perPage: 30,
      filters: [
        searchFilter('Search', (family) => [...speakersOf(report, family), ...family.variant_list.map((variant) => report.variantText(variant)),
                                            ...carriers(report, family).map((x) => `${x.heading} ${x.id} ${x.source ?? ''}`)].join(' ')),
        { name: 'speaker', label: 'Speaker', kind: 'text', suggestions: speakers,
          keeps: (family, value) => speakersOf(report, family).some((name) => fold(name).includes(fold(value))) },
        { name: 'outlet', label: 'Outlet', kind: 'text', suggestions: outletsOf(report),
          keeps: (family, value) => carriers(report, family).some((x) => fold(x.source ?? '').includes(fold(value))) },
        { name: 'flag', label: 'What became of it', kind: 'choice',
          choices: [['', 'anything'], ['doubtful', 'altered or reassigned'], ['altered', 'altered'], ['reassigned', 'reassigned'], ['same', 'neither']],
          keeps: (family, value) => {
            const doubtful = family.altered || report.reassigned(family);
            return value === 'altered' ? family.altered : value === 'reassigned' ? report.reassigned(family) : value === 'same' ? !doubtful : doubtful;
          } },
        { name: 'from', label: 'First from', kind: 'date', keeps: (family, value) => onOrAfter(time(family), value) },
        { name: 'to', label: 'to', kind: 'date', keeps: (family, value) => onOrBefore(time(family), value) },
      ],
      orders: [
        { name: 'outlets', label: 'most outlets first', compare: byOutlets },
        { name: 'wordings', label: 'most wordings first', compare: (x, y) => y.variants - x.variants || byOutlets(x, y) },
        { name: 'words', label: 'longest first', compare: byWords },
        { name: 'newest', label: 'newest first', compare: (x, y) => (time(y)?.[0] ?? -Infinity) - (time(x)?.[0] ?? -Infinity) || byOutlets(x, y) },
        { name: 'oldest', label: 'oldest first', compare: (x, y) => (time(x)?.[0] ?? Infinity) - (time(y)?.[0] ?? Infinity) || byOutlets(x, y) },
      ],
      draw: (rows) => h('ul', { class: 'cardlist' }, rows.map((family) => {
        const all = carriers(report, family);
        return h('li', null,
          h('p', null, h('a', { class: 'quotation', href: linkTo('statement', { id: family.family }) }, family.kind === 'quote' ? quoted(report.familyText(family), 320) : quoted(report.familyText(family), 320).slice(1, -1))),
          h('p', null, h('strong', null, family.kind === 'quote' ? listed(speakersOf(report, family), 3) || 'Speaker not known' : ''), ' ', flags(report, family),
            verdicts.word(onStatement(family)) && h('span', { class: 'badge' }, `verdict: ${verdicts.word(onStatement(family))}`)),
          h('p', { class: 'quiet' }, `${count(all.length, 'article', 'articles')}${atOutlets(all, 4)}`,
            family.variants > 1 && ` · ${count(family.variants, 'wording', 'wordings')}`, all[0]?.time && ` · from ${shortDate(all[0].published)}`));
      })),
      csv: { name: 'statements.csv', columns: [
        ['family', (f) => f.family], ['kind', (f) => f.kind], ['speakers', (f) => speakersOf(report, f).join('; ')], ['text', (f) => report.familyText(f)],
        ['words', (f) => f.words], ['articles', (f) => carriers(report, f).length], ['outlets', number], ['wordings', (f) => f.variants],
        ['altered', (f) => (f.altered ? 'yes' : 'no')], ['reassigned', (f) => (report.reassigned(f) ? 'yes' : 'no')],
        ['first', (f) => f.first?.id ?? ''], ['first_published', (f) => f.first?.published ?? ''],
        ['verdict', (f) => verdicts.of(onStatement(f))?.verdict ?? ''], ['note', (f) => verdicts.of(onStatement(f))?.note ?? ''],
      ] },
    }),
  ];
}

function variantCard(report: Report, family: Family, variant: Variant, i: number): HTMLElement {
  const firstText = report.familyText(family);
  const text = report.variantText(variant);
  const articles = variant.members.map((id) => report.article(id)).sort(byTime);
  const named = [...new Set(variant.members.map((id) => report.speakerIn(family, id)).filter((s): s is string => Boolean(s)))];
  return h('li', null,
    h('h3', null, `Wording ${i + 1}`, variant.altered && h('span', { class: 'badge warn' }, 'altered')),
    h('blockquote', null, i === 0 ? text : differences(firstText, text)),
    h('p', null, named.length > 0 && [h('strong', null, listed(named, 3)), '. '], `${listed([...new Set(articles.map(outletOf))], 5)}`,
      ` (${count(variant.count, 'article', 'articles')})`, variant.first && `, first ${shortDate(variant.first.published)}`));
}

// Each carrier on a line of time that begins at the left.
function timeline(report: Report, family: Family): Child {
  const all = carriers(report, family);
  const dated = all.filter((article) => article.time);
  const start = Math.min(...dated.map((article) => article.time![0]));
  const end = Math.max(...dated.map((article) => article.time![1]), start + 1);
  const wording = new Map<string, number>();
  family.variant_list.forEach((variant, i) => variant.members.forEach((id) => wording.has(id) || wording.set(id, i + 1)));
  const reference = all[0];
  const row = (article: Article) => {
    const track = h('span', { class: 'track', 'aria-hidden': 'true' });
    if (article.time) {
      const dot = h('span', { class: 'dot' });
      dot.style.left = `${((article.time[0] - start) / (end - start)) * 100}%`;
      dot.style.width = `${(Math.max(0, article.time[1] - article.time[0] - 60) / (end - start)) * 100}%`;
      track.append(dot);
    }
    const match: Match | undefined = article === reference ? undefined : report.match(reference.id, article.id);
    const speaker = report.speakerIn(family, article.id);
    return h('li', null,
      h('span', { class: 'when' }, shortDate(article.published) || 'no date'), track,
      h('span', { class: 'who' }, h('strong', null, outletOf(article)), family.variant_list.length > 1 && ` · wording ${wording.get(article.id) ?? '?'}`,
        speaker && ` · ${speaker}`, h('br'),
        match ? h('a', { href: linkTo('pair', { a: match.a, b: match.b }) }, article.heading) : article.heading));
  };
  const list = h('ol', { class: 'timeline' }, all.slice(0, mostRows).map(row));
  const more = all.length > mostRows && h('button', { type: 'button', onclick: (event) => {
    const next = all.slice(list.children.length, list.children.length + mostRows);
    list.append(...next.map(row));
    if (list.children.length >= all.length) (event.target as HTMLElement).remove();
  } }, 'Show more');
  return [
    h('h2', null, 'Who carried it when'),
    dated.length > 1 && h('p', { class: 'axis quiet', 'aria-hidden': 'true' }, h('span', null, utc(start)), h('span', null, `${utc(end - 1)} UTC`)),
    list, more,
    dated.length < all.length && h('p', { class: 'quiet' }, `${count(all.length - dated.length, 'article has', 'articles have')} no date that can be read, and stand last.`),
  ];
}

export function statementView(report: Report, verdicts: Verdicts): Child {
  const family = report.family(currentRoute().params.get('id') ?? '');
  if (!family) {
    return [h('h1', null, 'Statement'), h('p', { class: 'notice' }, 'This page holds no such statement. ', h('a', { href: linkTo('statements') }, 'All statements'))];
  }
  const speakers = speakersOf(report, family);
  const variants = family.variant_list.slice(0, mostVariants);
  const all = carriers(report, family);
  return [
    h('p', { class: 'crumbs' }, h('a', { href: linkTo('statements') }, 'All statements')),
    h('h1', null, family.kind === 'quote' ? (speakers.length > 0 ? listed(speakers, 3) : 'Speaker not known') : family.kind === 'prose' ? 'Prose in common' : 'Boilerplate'),
    h('blockquote', { class: 'lead' }, report.familyText(family)),
    h('p', null, `${count(family.words, 'word', 'words')}, in ${count(all.length, 'article', 'articles')}${ofOutlets(all)}. `, flags(report, family),
      report.reassigned(family) && ' Articles name different speakers.', ' ',
      family.first ? `First at ${outletOf(family.first)}, ${shortDate(family.first.published)}.` : 'Who was first cannot be told from the dates.'),
    verdicts.form(onStatement(family), 'this statement'),
    family.variant_list.length > 1 && [
      h('h2', null, count(family.variant_list.length, 'wording', 'wordings')),
      h('p', { class: 'quiet' }, 'Against the first wording: ', h('ins', null, 'words it has not'), ', ', h('del', null, 'words left out'), '.'),
      h('ol', { class: 'variants' }, variants.map((variant, i) => variantCard(report, family, variant, i))),
      family.variant_list.length > mostVariants && h('p', { class: 'notice' }, `${grouped(family.variant_list.length - mostVariants)} more wordings, each carried less, are in the records (--format jsonl).`)],
    timeline(report, family),
  ];
}
