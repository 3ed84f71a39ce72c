import type { ReactNode } from 'react';
import { describedBy, FieldErrorText, Hint } from './field.tsx';
import { useField } from './form-state.ts';

/** Level words for the six answers, unassessed first; persons and positions use different ones. */
export type LevelWords = readonly [string, string, string, string, string, string];
export const ABILITY_WORDS: LevelWords = ['未评估', '做不到', '很困难', '有困难', '基本可以', '完全可以'];
export const DEMAND_WORDS: LevelWords = [
  '没有说明',
  '不需要',
  '偶尔需要',
  '有时需要',
  '经常需要',
  '一直需要',
];

export type LevelFieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** 0..4; null or undefined: not assessed, which is never the same as 0. */
  readonly value?: number | string | null | undefined;
  readonly words?: LevelWords;
};

/** One line of a long list of abilities or demands: six radios, sent as '' (not assessed) or '0'..'4'. */
export function LevelField({ name, label, hint, error, value, words = ABILITY_WORDS }: LevelFieldProps) {
  const field = useField(name, { error, value: value ?? '' });
  return (
    <fieldset
      className={field.error ? 'level field-wrong' : 'level'}
      role="radiogroup"
      aria-invalid={field.error ? true : undefined}
      aria-describedby={describedBy(field.id, hint, field.error)}
    >
      <legend className="level-label">{label}</legend>
      <Hint id={field.id}>{hint}</Hint>
      <FieldErrorText id={field.id} label={label} text={field.error} />
      <div className="level-choices">
        {words.map((word, index) => {
          const answer = index === 0 ? '' : String(index - 1);
          const id = index === 0 ? field.id : `${field.id}-${answer}`;
          return (
            <div className="level-choice" key={word}>
              <input
                id={id}
                type="radio"
                name={name}
                value={answer}
                defaultChecked={field.value === answer}
              />
              <label htmlFor={id}>{answer === '' ? word : <LevelText level={answer} word={word} />}</label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

function LevelText({ level, word }: { readonly level: string; readonly word: string }) {
  return (
    <>
      <span className="level-number">{level}</span> {word}
    </>
  );
}
