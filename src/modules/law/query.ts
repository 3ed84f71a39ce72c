import { z } from 'zod';
import { citationText } from '../../kernel/citation.ts';
import { isPlainDate, plainDate, type PlainDate } from '../../kernel/dates.ts';
import { EVERYONE } from '../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../platform/action/index.ts';
import {
  inForce,
  parameterText,
  type Dated,
  type DeclaredRule,
  type Parameter,
  type ParameterBook,
  type ParameterValues,
} from '../../platform/rule/index.ts';
import { changesOfParameter, changesOfRule, inOrder } from './changes.ts';
import type { Chapter } from './params.ts';

/**
 * Every rule and number in force on a day, by the room that holds it, with sources and marks of confirmation; each
 * number's whole history; and what changed when. Generated from the declarations that the house computes with.
 */
export const lawOn = defineQuery({
  name: 'law.on',
  title: '依据和标准',
  input: z.strictObject({
    on: z.string().refine(isPlainDate, 'date').optional(),
  }),
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const on = input.on === undefined ? ctx.today : plainDate(input.on);
    const { book, chapters } = ctx.params;
    return {
      on,
      chapters: chapters
        .map((chapter) => chapterOn(chapter, book, on))
        .filter((chapter) => chapter.rules.length + chapter.parameters.length > 0),
      changes: inOrder([
        ...chapters.flatMap((chapter) => chapter.rules.flatMap(changesOfRule)),
        ...book.all().flatMap(changesOfParameter),
      ]),
    };
  },
});

/** What the house knows of a chapter; rules of that day alone, numbers also where none holds on that day. */
function chapterOn({ name, title, rules }: Chapter, book: ParameterBook, on: PlainDate) {
  return {
    name,
    title,
    rules: rules.filter((rule) => inForce(rule, on)).map(ruleLine),
    parameters: book
      .all()
      .filter(({ parameter }) => parameter.id.startsWith(`${name}.`))
      .map((values) => parameterLine(values, on)),
  };
}

function ruleLine({ id, title, cites, validFrom, validTo, confirmed = false }: DeclaredRule) {
  return { id, title, source: cites.map(citationText).join('；'), from: validFrom, to: validTo, confirmed };
}

function parameterLine({ parameter, entries }: ParameterValues, on: PlainDate) {
  const entry = entries.find((e) => inForce({ validFrom: e.from, validTo: e.to }, on));
  return {
    id: parameter.id,
    title: parameter.title,
    now: entry ? entryLine(parameter, entry) : null,
    history: entries.map((e) => entryLine(parameter, e)).toReversed(),
  };
}

function entryLine(
  parameter: Parameter<unknown>,
  { value, from, to, cites, confirmed, sample }: Dated<unknown>,
) {
  return {
    text: parameterText(parameter, value),
    published: value !== null,
    from,
    to,
    source: citationText(cites),
    confirmed,
    sample: sample ?? false,
  };
}
