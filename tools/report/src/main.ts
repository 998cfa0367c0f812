// The page: its views, and which of them is shown.
import { Report } from './data';
import { append, byId, h, type Child } from './dom';
import { overviewView } from './overview';
import { outletsView } from './outlets';
import { pairView } from './pair';
import { pairsView } from './pairs';
import { currentRoute, linkTo } from './route';
import { statementsView, statementView } from './statements';
import { storiesView, storyView } from './stories';
import { Verdicts } from './verdicts';

type View = (report: Report, verdicts: Verdicts) => Child;

// By name in the address; `tab` is the one that leads there.
const views: Record<string, { draw: View; tab: string }> = {
  overview: { draw: overviewView, tab: 'overview' },
  statements: { draw: statementsView, tab: 'statements' },
  statement: { draw: statementView, tab: 'statements' },
  stories: { draw: storiesView, tab: 'stories' },
  story: { draw: storyView, tab: 'stories' },
  outlets: { draw: outletsView, tab: 'outlets' },
  pairs: { draw: pairsView, tab: 'pairs' },
  pair: { draw: pairView, tab: 'pairs' },
};

const tabs: [string, string][] = [
  ['overview', 'Overview'], ['statements', 'Statements'], ['stories', 'Stories'], ['outlets', 'Outlets'], ['pairs', 'Pairs'],
];

const report = new Report();
const verdicts = new Verdicts(report.savedVerdicts);
let begun = false;

function draw(): void {
  const { view } = currentRoute();
  const { draw: drawView, tab } = views[view] ?? views.overview;
  byId('views').replaceChildren(...tabs.map(([name, label]) =>
    h('li', null, h('a', { href: linkTo(name), 'aria-current': name === tab ? 'page' : null }, label))));
  const main = byId('main');
  main.replaceChildren();
  main.className = views[view] ? view : 'overview';
  append(main, [drawView(report, verdicts)]);
  const title = main.querySelector('h1')?.textContent ?? '';
  document.title = `${title}: newsprint`;
  window.scrollTo(0, 0);
  // Whoever reads by keyboard or ear is taken to the new view; not on arrival.
  if (begun) main.focus({ preventScroll: true });
  begun = true;
}

document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  byId('main').focus();
});
window.addEventListener('hashchange', draw);
verdicts.showDesk(draw);
draw();
