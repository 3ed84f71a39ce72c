import { el, type Children, type FieldError } from './dom.ts';
import type { Choices } from './types.ts';

export interface FieldOptions {
  name: string;
  label: string;
  hint?: string;
  /** The question of its page: its label is the h1. */
  heading?: boolean;
  error?: string | undefined;
}

export const idOf = (name: string) => `f-${name.replace(/[^\w-]/g, '_')}`;
export const errorAt = (name: string, words: string): FieldError => ({ id: idOf(name), text: words });

/** The words for a field among those of a screen. */
export const errorOf = (errors: readonly FieldError[], name: string): string | undefined =>
  errors.find(({ id }) => id === idOf(name))?.text;

const described = ({ name, hint, error }: FieldOptions): string | null =>
  [hint && `${idOf(name)}-hint`, error && `${idOf(name)}-error`].filter(Boolean).join(' ') || null;

function notes({ name, hint, error }: FieldOptions): Children {
  return [
    hint ? el('div', { class: 'field-hint', id: `${idOf(name)}-hint` }, hint) : null,
    error
      ? el(
          'p',
          { class: 'field-error', id: `${idOf(name)}-error` },
          el('span', { class: 'vh' }, '错误：'),
          error,
        )
      : null,
  ];
}

const wrongly = (base: string, error: string | undefined) => (error ? `${base} field-wrong` : base);

interface ChoiceOptions extends FieldOptions {
  choices: Choices;
  chosen: readonly string[];
  many?: boolean;
}

/** One answer out of a few, or several with `many`. */
export function choice(options: ChoiceOptions): HTMLElement {
  const { name, label, heading, error, choices, chosen, many } = options;
  const type = many ? 'checkbox' : 'radio';
  return el(
    'fieldset',
    {
      class: wrongly('field field-group', error),
      role: many ? null : 'radiogroup',
      'aria-invalid': !many && error ? 'true' : null,
      'aria-describedby': described(options),
    },
    el('legend', { class: 'field-label' }, heading ? el('h1', { class: 'field-heading' }, label) : label),
    notes(options),
    el(
      'div',
      { class: 'choices' },
      choices.map(([code, word], n) => {
        const id = n === 0 ? idOf(name) : `${idOf(name)}-${n + 1}`;
        const checked = chosen.includes(code);
        return el(
          'div',
          { class: 'choice' },
          el('input', { id, type, name, value: code, checked }),
          el('label', { for: id }, word),
        );
      }),
    ),
  );
}

interface TextOptions extends FieldOptions {
  value?: string | undefined;
  lines?: boolean;
  type?: 'text' | 'tel' | 'password';
  mode?: 'numeric' | 'tel';
  max?: number;
}

/** A line or a box of text. Nothing that is typed goes into the browser's own memory of forms. */
export function text(options: TextOptions): HTMLElement {
  const { name, label, heading, error, value, lines, type = 'text', mode, max } = options;
  const id = idOf(name);
  const shared = {
    id,
    name,
    maxlength: max,
    autocomplete: 'off',
    'aria-invalid': error ? 'true' : null,
    'aria-describedby': described(options),
  };
  const control = lines
    ? el('textarea', { ...shared, class: 'input input-full', rows: 4 })
    : el('input', { ...shared, class: 'input input-full', type, inputmode: mode, spellcheck: 'false' });
  control.value = value ?? '';
  const labelled = el('label', { class: 'field-label', for: id }, label);
  return el(
    'div',
    { class: wrongly('field', error) },
    heading ? el('h1', { class: 'field-heading' }, labelled) : labelled,
    notes(options),
    control,
  );
}

/** A passphrase: shown by choice only. */
export function secret(options: FieldOptions): HTMLElement {
  const field = text({ ...options, type: 'password' });
  const input = field.querySelector('input');
  const box = `${idOf(options.name)}-seen`;
  const toggle = (event: Event) => {
    if (input) input.type = (event.target as HTMLInputElement).checked ? 'text' : 'password';
  };
  field.append(
    el(
      'div',
      { class: 'choice' },
      el('input', { id: box, type: 'checkbox', change: toggle }),
      el('label', { for: box }, '显示我写的字'),
    ),
  );
  return field;
}

/** A box to choose one of many from. */
export function select(options: FieldOptions & { choices: Choices; value?: string }): HTMLElement {
  const { name, label, choices, value } = options;
  const control = el(
    'select',
    { class: 'input input-full', id: idOf(name), name, 'aria-describedby': described(options) },
    choices.map(([code, word]) => el('option', { value: code, selected: code === value }, word)),
  );
  return el(
    'div',
    { class: 'field' },
    el('label', { class: 'field-label', for: idOf(name) }, label),
    notes(options),
    control,
  );
}

/** A form that this program answers itself. */
export function form(submit: string, onSubmit: (data: FormData) => void, ...children: Children): HTMLElement {
  const send = (event: Event) => {
    event.preventDefault();
    onSubmit(new FormData(event.target as HTMLFormElement));
  };
  return el(
    'form',
    { class: 'form', novalidate: true, autocomplete: 'off', submit: send },
    ...children,
    el('div', { class: 'buttons' }, el('button', { class: 'button button-main', type: 'submit' }, submit)),
  );
}

/** A typed text; '' where there is none. */
export const typed = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};
