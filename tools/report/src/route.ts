// Where the reader is: a view and its parameters, kept in the address, so that a link leads back to the very view.

export interface Route {
  view: string;
  params: URLSearchParams;
}

export function currentRoute(): Route {
  const hash = location.hash.replace(/^#/, '');
  const question = hash.indexOf('?');
  const view = question < 0 ? hash : hash.slice(0, question);
  return { view: view || 'overview', params: new URLSearchParams(question < 0 ? '' : hash.slice(question + 1)) };
}

export function linkTo(view: string, params: Record<string, string | number | undefined> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `#${view}${text ? `?${text}` : ''}`;
}

// Changes parameters of this view in the address without leaving it. Empty values go.
export function changeParams(changes: Record<string, string>): void {
  const { view, params } = currentRoute();
  for (const [name, value] of Object.entries(changes)) {
    if (value) {
      params.set(name, value);
    } else {
      params.delete(name);
    }
  }
  const text = params.toString();
  history.replaceState(null, '', `#${view}${text ? `?${text}` : ''}`);
}
