import type { ReactNode } from 'react';
import { formatDateZh, plainDate } from '../../kernel/dates.ts';
import { Button, DescriptionList, Disclosure, Form, TextField, type FormProps } from '../ui/index.ts';
import type { FactWithOrder, SayingShown } from './shown.ts';

/** Why a saying does not count, to be read after its words. */
const BECAUSE = {
  'said-anew': '这个来源后来又说了新的',
  'better-source': '现在采用的来源更权威',
  newer: '现在采用的更新',
  'taken-back': '已撤回',
} as const;

const day = (text: string) => formatDateZh(plainDate(text));

/** Source and day of a saying, as one phrase. */
const sourceOf = (said: SayingShown) => `${said.source}，${day(said.observedOn)}`;

interface FactListProps<F extends FactWithOrder> {
  readonly facts: readonly F[];
  /** What may be done about a saying that does not count, or about the one that does. */
  readonly act?: (fact: F, said: SayingShown) => ReactNode;
}

/** Each part of what is known of somebody: what counts and by whom it was said; below it, folded, what else was said and why it does not count. */
export function FactList<F extends FactWithOrder>({ facts, act }: FactListProps<F>) {
  return facts.map((fact) => (
    <section key={fact.part} id={fact.part}>
      <h2>{fact.title}</h2>
      {fact.inForce ? (
        <DescriptionList
          items={[{ term: '现在采用', value: fact.inForce.words, source: `来源：${sourceOf(fact.inForce)}` }]}
        />
      ) : (
        <p>没有登记。</p>
      )}
      {fact.inForce && act?.(fact, fact.inForce)}
      {fact.others.length > 0 && (
        <Disclosure summary={`${fact.title}的其他说法：${fact.others.length} 条`}>
          <ul>
            {fact.others.map((said) => (
              <li key={said.version}>
                {`${said.words}。${sourceOf(said)}。${said.same ? '和现在采用的一样；' : ''}${BECAUSE[said.because]}。`}
                {said.because !== 'taken-back' && act?.(fact, said)}
              </li>
            ))}
          </ul>
          <p className="hint">{`以谁为准：先是${fact.order}。同一级的，以最近的为准。依据：${fact.cites}。`}</p>
        </Disclosure>
      )}
    </section>
  ));
}

interface TakeBackProps {
  readonly fact: FactWithOrder;
  readonly said: SayingShown;
  /** What the form sends beside the reason: which saying is meant. */
  readonly hidden: Readonly<Record<string, string>>;
  /** Examples of a reason, and what must not stand in it. */
  readonly hint: string;
  /** The form as it came back, where it was refused. */
  readonly refused: Pick<FormProps, 'values' | 'errors'> | undefined;
}

/** Takes one saying back, with the reason; folded, for it is seldom needed. */
export function TakeBack({ fact, said, hidden, hint, refused }: TakeBackProps) {
  return (
    <Disclosure summary={`撤回这一条（${fact.title}）`} open={refused !== undefined}>
      <Form label={`撤回${fact.title}：${sourceOf(said)}`} hidden={hidden} {...refused}>
        <TextField name="reason" label="为什么撤回" hint={hint} width="full" />
        <div className="buttons">
          <Button kind="destructive">{`撤回这条${fact.title}`}</Button>
        </div>
      </Form>
    </Disclosure>
  );
}
