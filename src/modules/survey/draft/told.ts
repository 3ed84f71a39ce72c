import type { FieldProblem } from '../../../kernel/problem.ts';
import { fieldsOf } from '../../../platform/action/fields.ts';
import { ASKED_AT_VISITS } from '../visit/consent-texts.ts';
import { FACT_TITLES } from '../visit/fact-titles.ts';
import { visitTold } from '../visit/told.ts';
import { functionsOf, STEPS, stepsOf, type PageValues, type VisitAnswers } from './steps.ts';

const textOf = (values: PageValues | undefined, name: string): string | undefined => {
  const value = values?.[name];
  const first = (Array.isArray(value) ? value[0] : value)?.trim();
  return first === '' ? undefined : first;
};

/** Leaves out what was not answered; undefined where nothing was. */
function answered<T extends Record<string, unknown>>(record: T): T | undefined {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined;
}

function needOf(values: PageValues | undefined) {
  const wantsWork = textOf(values, 'wantsWork');
  if (wantsWork === undefined) return undefined;
  const forms = values?.['forms[]'] ?? [];
  return {
    ...answered({
      occupations: textOf(values, 'occupations'),
      skills: textOf(values, 'skills'),
      minWageYuan: textOf(values, 'minWageYuan'),
      commute: textOf(values, 'commute'),
      note: textOf(values, 'note'),
    }),
    wantsWork,
    forms: [forms].flat().filter((form) => form !== ''),
  };
}

function consentsOf(values: PageValues | undefined) {
  // The text that was on the page: one that changed since was not read to anybody.
  const answers = ASKED_AT_VISITS.flatMap((purpose) => {
    const answer = textOf(values, `answer.${purpose}`);
    if (answer === undefined) return [];
    const how = answered({
      decidedBy: textOf(values, 'decidedBy'),
      manner: textOf(values, 'manner') ?? 'read-aloud',
      wish: textOf(values, 'wish'),
    });
    return [{ purpose, wording: textOf(values, `wording.${purpose}`), answer, ...how }];
  });
  return answers.length > 0 ? answers : undefined;
}

function abilitiesOf(answers: VisitAnswers) {
  const abilities: Record<string, string> = {};
  const grounds: Record<string, object> = {};
  for (const step of STEPS)
    for (const { key } of functionsOf(step)) {
      const values = answers[step];
      const level = textOf(values, `abilities.${key}`);
      if (level === undefined) continue;
      abilities[key] = level;
      const ground = answered({
        evidence: textOf(values, `grounds.${key}.evidence`),
        confidence: textOf(values, `grounds.${key}.confidence`),
      });
      if (ground) grounds[key] = ground;
    }
  return Object.keys(abilities).length > 0 ? { abilities, grounds } : {};
}

/**
 * The parts of a visit from what was typed, as `survey.record-visit` takes them. Answers on pages that the visit no longer
 * has (somebody turned from met to away) are kept in the draft and left out here.
 */
export function toldFrom(answers: VisitAnswers, second: boolean): Record<string, unknown> {
  const steps = stepsOf(answers, second);
  const here = Object.fromEntries(Object.entries(answers).filter(([step]) => steps.includes(step)));
  const agrees = textOf(here['agrees'], 'agrees');
  return (
    answered({
      outcome: textOf(here['outcome'], 'outcome'),
      reason: textOf(here['reason'], 'reason') ?? textOf(here['agrees'], 'reason'),
      second: second || undefined,
      agrees: agrees === undefined ? undefined : agrees === 'yes',
      facts: answered(
        Object.fromEntries(Object.keys(FACT_TITLES).map((field) => [field, textOf(here['facts'], field)])),
      ),
      need: needOf(here['need']),
      consents: consentsOf(here['consents']),
      ...abilitiesOf(here),
    }) ?? {}
  );
}

const parts = visitTold.omit({ id: true, campaignId: true, personId: true, visitedAt: true });

/** The part of the visit before a field's name in the page's controls. */
const controlOf = (path: string) => path.replace(/^(facts|need)\./, '').replace(/^consents\.\d+\./, '');

const saysYes = (values: PageValues) =>
  ASKED_AT_VISITS.some((purpose) => textOf(values, `answer.${purpose}`) === 'given');

/** What is wrong with the page just filled in, under the names of its controls. */
export function wrongOn(step: string, values: PageValues, second: boolean): FieldProblem[] {
  const required: FieldProblem[] = [];
  const need = (name: string) => {
    if (textOf(values, name) === undefined) required.push({ path: name, code: 'required' });
  };
  if (step === 'outcome') need('outcome');
  if (step === 'reason') need('reason');
  if (step === 'agrees') {
    need('agrees');
    if (textOf(values, 'agrees') === 'no') need('reason');
  }
  // A guardian's yes needs the person's own wish beside it.
  if (step === 'consents' && textOf(values, 'decidedBy') === 'guardian' && saysYes(values)) need('wish');
  if (required.length > 0) return required;
  // The page by itself, in a visit that has it.
  const outcome = step === 'outcome' ? values : { outcome: step === 'reason' ? 'away' : 'met' };
  const parsed = parts.partial().safeParse(toldFrom({ outcome, [step]: values }, second));
  if (parsed.success) return [];
  return fieldsOf(parsed.error).map((field) => ({ ...field, path: controlOf(field.path) }));
}
