import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { ask, readForm, type TypedValues } from '../../../platform/doors/form.ts';
import { useEasyRead } from '../../../platform/settings/index.ts';
import type { FieldError } from '../../../platform/ui/index.ts';
import { isFactKey } from '../facts.ts';
import { eligibility } from '../queries/eligibility.ts';
import {
  addressOf,
  answersFrom,
  asTyped,
  factsOf,
  isSubject,
  NOT_KNOWN,
  readAnswer,
  wrongAnswer,
} from './answers.ts';
import { EasyResult } from './easy.tsx';
import { Question, SubjectQuestion } from './question.tsx';
import { Result } from './result.tsx';

/** What is asked next, or the answer. */
export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const answers = answersFrom(search);
  if (answers.subject === null) return { answers, found: null, next: null, left: 0, view: null };
  const found = await ask(args, eligibility, { subject: answers.subject, facts: factsOf(answers) });
  const asked = new Set(answers.given.map(([key]) => key));
  const open = found.wanted.filter((key) => !asked.has(key));
  const finished = open.length === 0 || search.has('show');
  return {
    answers,
    found,
    next: finished ? null : (open[0] ?? null),
    left: open.length,
    view: search.get('show'),
  };
}

/** Takes one answer and leads on to the address that carries it; nothing is stored. */
export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const answers = answersFrom(new URL(args.request.url).searchParams);
  const answer = String(input['answer'] ?? '');
  if (answers.subject === null) {
    if (isSubject(answer)) return redirect(addressOf({ subject: answer, given: [] }));
    return { errors: [{ field: 'answer', text: '请选一个：你替谁问？' }], values };
  }
  const key = String(input['fact'] ?? '');
  if (!isFactKey(key)) return redirect(addressOf(answers));
  const given = input['skip'] === undefined ? answer : NOT_KNOWN;
  if (given !== NOT_KNOWN && readAnswer(key, given) === null)
    return { errors: [{ field: 'answer', text: wrongAnswer(key) }], values };
  return redirect(addressOf({ ...answers, given: [...answers.given, [key, asTyped(given)]] }));
}

export type Found = NonNullable<Awaited<ReturnType<typeof loader>>['found']>;

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: { errors: FieldError[]; values: TypedValues };
}

/** 我能享受什么: one question a page, then the answer. */
export default function Benefits({ loaderData: { answers, found, next, left, view }, actionData }: Props) {
  const easyFirst = useEasyRead();
  const state = { errors: actionData?.errors ?? [], values: actionData?.values ?? {} };
  if (found === null) return <SubjectQuestion {...state} />;
  if (next !== null) return <Question {...state} answers={answers} factKey={next} left={left} />;
  // Who asked for easy read gets it first, and the whole answer by the link in it.
  return view === 'easy' || (easyFirst && view !== 'full') ? (
    <EasyResult answers={answers} found={found} />
  ) : (
    <Result answers={answers} found={found} />
  );
}
