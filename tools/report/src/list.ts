// Lists with search, filters, order, pages and export: what the views of many findings have in common. The choices are
// kept in the address; only one page of rows is ever drawn.
import { append, download, h, say, type Child } from './dom';
import { changeParams, currentRoute } from './route';
import { toCsv } from './csv';
import { count, grouped } from './words';

export interface Filter<Row> {
  name: string;   // in the address
  label: string;
  kind: 'search' | 'choice' | 'text' | 'date';
  choices?: [value: string, label: string][];  // of a choice; the first stands for no choice, with the value ''
  suggestions?: string[];                      // of a text
  keeps: (row: Row, value: string) => boolean;
}

export interface Order<Row> {
  name: string;
  label: string;
  compare: (x: Row, y: Row) => number;
}

export interface ListView<Row> {
  rows: Row[];
  one: string;
  several: string;
  filters: Filter<Row>[];
  orders: Order<Row>[];  // the first is the one that counts without a choice
  perPage: number;
  draw: (rows: Row[]) => Child;
  csv: { name: string; columns: [string, (row: Row) => string | number][] };
}

export function listView<Row>(view: ListView<Row>): HTMLElement {
  const { params } = currentRoute();
  const values = new Map<string, string>(view.filters.map((filter) => [filter.name, params.get(filter.name) ?? '']));
  let order = view.orders.find((one) => one.name === params.get('sort')) ?? view.orders[0];
  let page = Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1);
  let chosen: Row[] = [];
  const rowsPlace = h('div', { class: 'rows' });
  const countPlace = h('p', { class: 'count', role: 'status' });
  const pager = h('nav', { class: 'pager', 'aria-label': `Pages of ${view.several}` });

  const remember = () => {
    const changes: Record<string, string> = { sort: order === view.orders[0] ? '' : order.name, page: page > 1 ? String(page) : '' };
    for (const [name, value] of values) changes[name] = value;
    changeParams(changes);
  };
  const update = () => {
    const active = view.filters.filter((filter) => values.get(filter.name));
    chosen = view.rows.filter((row) => active.every((filter) => filter.keeps(row, values.get(filter.name) ?? '')));
    if (order !== view.orders[0]) chosen = [...chosen].sort(order.compare);
    const pages = Math.max(1, Math.ceil(chosen.length / view.perPage));
    page = Math.min(page, pages);
    countPlace.textContent = chosen.length === view.rows.length
      ? count(chosen.length, view.one, view.several)
      : `${grouped(chosen.length)} of ${count(view.rows.length, view.one, view.several)}`;
    const shown = chosen.slice((page - 1) * view.perPage, page * view.perPage);
    rowsPlace.replaceChildren();
    append(rowsPlace, [shown.length > 0 ? view.draw(shown) : h('p', { class: 'quiet' }, `No ${view.one} fits these choices.`)]);
    pager.replaceChildren();
    if (pages > 1) {
      const turn = (to: number, label: string) => {
        const button = h('button', { type: 'button', onclick: () => {
          page = to;
          remember();
          update();
          rowsPlace.scrollIntoView();
          say(`Page ${page} of ${pages}`);
        } }, label);
        button.disabled = to < 1 || to > pages;
        return button;
      };
      append(pager, [turn(page - 1, 'Previous'), h('span', null, `Page ${grouped(page)} of ${grouped(pages)}`), turn(page + 1, 'Next')]);
    }
  };
  const change = () => {
    page = 1;
    remember();
    update();
  };

  let waiting = 0;
  const control = (filter: Filter<Row>): HTMLElement => {
    const set = (value: string) => {
      values.set(filter.name, value);
      change();
    };
    if (filter.kind === 'choice') {
      const select = h('select', { onchange: (event) => set((event.target as HTMLSelectElement).value) });
      for (const [value, label] of filter.choices ?? []) {
        const option = h('option', { value }, label);
        option.selected = value === values.get(filter.name);
        select.append(option);
      }
      return h('label', null, filter.label, select);
    }
    const list = filter.suggestions ? `suggest-${filter.name}` : undefined;
    const input = h('input', { type: filter.kind, list, oninput: (event) => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => set((event.target as HTMLInputElement).value.trim()), 150);
    } });
    input.value = values.get(filter.name) ?? '';
    return h('label', null, filter.label, input,
             list && h('datalist', { id: list }, filter.suggestions?.map((value) => h('option', { value }))));
  };
  const sort = h('select', { onchange: (event) => {
    order = view.orders.find((one) => one.name === (event.target as HTMLSelectElement).value) ?? view.orders[0];
    change();
  } });
  for (const one of view.orders) {
    const option = h('option', { value: one.name }, one.label);
    option.selected = one === order;
    sort.append(option);
  }
  // On a phone the choices would hide the list they are about.
  const more = h('details', { class: 'choices' }, h('summary', null, 'Filters and order'),
                 h('div', null, view.filters.slice(1).map(control), view.orders.length > 1 && h('label', null, 'Order', sort)));
  more.open = window.matchMedia('(min-width: 50rem)').matches || view.filters.slice(1).some((filter) => values.get(filter.name));
  const exportButton = h('button', { type: 'button', onclick: () => {
    const rows = chosen.map((row) => view.csv.columns.map(([, value]) => value(row)));
    download(view.csv.name, 'text/csv', toCsv([view.csv.columns.map(([name]) => name), ...rows]));
    say(`${count(rows.length, 'row', 'rows')} saved as ${view.csv.name}`);
  } }, 'Save as CSV');
  update();
  return h('section', { class: 'list', 'aria-label': view.several },
           h('form', { class: 'filters', role: 'search', 'aria-label': `Choose ${view.several}`, onsubmit: (event) => event.preventDefault() },
             control(view.filters[0]), more),
           h('div', { class: 'above' }, countPlace, exportButton), rowsPlace, pager);
}

// A search for words, in any order, in what `textOf` says of a row.
export function searchFilter<Row extends object>(label: string, textOf: (row: Row) => string): Filter<Row> {
  const known = new WeakMap<Row, string>();
  return {
    name: 'q',
    label,
    kind: 'search',
    keeps: (row, value) => {
      let text = known.get(row);
      if (text === undefined) known.set(row, (text = fold(textOf(row))));
      const within = text;
      return fold(value).split(/\s+/).every((word) => within.includes(word));
    },
  };
}

export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

// Whether a date of publication lies on or after (before) the day `value`; what has no date does not.
export function onOrAfter(time: [number, number] | null, value: string): boolean {
  const day = Date.parse(`${value}T00:00:00Z`) / 1000;
  return Number.isNaN(day) || (time !== null && time[1] > day);
}

export function onOrBefore(time: [number, number] | null, value: string): boolean {
  const day = Date.parse(`${value}T00:00:00Z`) / 1000;
  return Number.isNaN(day) || (time !== null && time[0] < day + 86_400);
}
