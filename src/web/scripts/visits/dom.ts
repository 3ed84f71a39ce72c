type Child = Node | string | null | false | undefined | readonly Child[];
type Value = string | number | boolean | null | undefined | ((event: Event) => void);
export type Children = readonly Child[];

function put(element: HTMLElement, name: string, value: Value): void {
  if (value === null || value === undefined || value === false) return;
  if (typeof value === 'function') element.addEventListener(name, value);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/** An element. A function is a listener by the name of its event; text is text and never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  given: Readonly<Record<string, Value>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) put(element, name, value);
  append(element, children);
  return element;
}

function append(element: HTMLElement, children: Children): void {
  for (const child of children) {
    if (child === null || child === false || child === undefined) continue;
    if (child instanceof Node || typeof child === 'string') element.append(child);
    else append(element, child);
  }
}

export interface FieldError {
  /** Id of its control; '' where it is about the whole. */
  id: string;
  text: string;
}

export interface Screen {
  title: string;
  /** Address of the way back, without its hash. */
  back?: { to: string; text: string };
  /** The question carries the h1 itself. */
  headed?: boolean;
  errors?: readonly FieldError[];
  body: Children;
}

const main = () => document.querySelector<HTMLElement>('main') ?? document.body;

function summary(errors: readonly FieldError[]): HTMLElement {
  const box = el(
    'section',
    { class: 'error-summary', tabindex: -1, 'aria-labelledby': 'error-summary-title' },
    el(
      'div',
      { role: 'alert' },
      el('h2', { id: 'error-summary-title' }, `有 ${errors.length} 处需要修改`),
      el(
        'ul',
        {},
        errors.map(({ id, text }) => el('li', {}, id === '' ? text : errorLink(id, text))),
      ),
    ),
  );
  return box;
}

/** A link to a control that does not change the address, by which this program knows where it is. */
function errorLink(id: string, text: string): HTMLElement {
  const go = (event: Event) => {
    event.preventDefault();
    document.getElementById(id)?.focus();
  };
  return el('a', { href: `#${id}`, click: go }, text);
}

/** Shows a screen: title, way back, one h1; the focus goes to the h1, or to what must be mended. */
export function show({ title, back, headed, errors = [], body }: Screen): void {
  document.title = `${errors.length > 0 ? '错误：' : ''}${title} · 助业`;
  const problem = errors.length > 0 ? summary(errors) : null;
  const content = el(
    'div',
    { 'data-visits': true },
    back && el('p', { class: 'link-alone' }, el('a', { class: 'back-link', href: `#${back.to}` }, back.text)),
    problem,
    !headed && el('h1', { tabindex: -1 }, title),
    body,
  );
  main().replaceChildren(content);
  window.scrollTo(0, 0);
  const first = problem ?? content.querySelector<HTMLElement>('h1');
  first?.setAttribute('tabindex', '-1');
  first?.focus();
}

/** Says something in the page's one status region; the focus stays where it is. */
export function say(words: string): void {
  const status = document.querySelector('[role=status]');
  if (status) status.textContent = words;
}

export const paragraph = (text: string) => el('p', {}, text);

export function button(text: string, click: () => void, kind: 'main' | 'secondary' | 'destructive' = 'main') {
  return el('button', { type: 'button', class: `button button-${kind}`, click }, text);
}

export const buttons = (...children: Child[]) => el('div', { class: 'buttons' }, ...children);

/** A message in the page, with its word. */
export function notice(tone: 'info' | 'success' | 'warning' | 'error', title: string, ...body: Child[]) {
  return el(
    'div',
    { class: `notice notice-${tone}` },
    el('p', { class: 'notice-title' }, title),
    el('div', { class: 'notice-body' }, ...body),
  );
}
