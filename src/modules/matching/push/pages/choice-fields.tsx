import { RadioGroup, SelectField, optionsOf } from '../../../../platform/ui/index.ts';
import type { Choice } from '../choice/read.ts';
import { FREQUENCY_WORDS, WEEK_DAY_WORDS } from '../choice/words.ts';

const SIZES = [1, 3, 5, 10];

/** How often, on which day, how many at once. */
export function ChoiceFields({ choice }: { readonly choice: Choice }) {
  const sizes = [...new Set([...SIZES, choice.size])].toSorted((a, b) => a - b);
  return (
    <>
      <RadioGroup
        name="frequency"
        label="多久告诉一次"
        hint="没有新的合适岗位，就不发。同一个岗位只告诉一次。"
        required
        options={optionsOf(FREQUENCY_WORDS)}
        value={choice.frequency}
      />
      <SelectField
        name="weekDay"
        label="星期几"
        hint="选了每周或者每两周才用。"
        width="short"
        options={WEEK_DAY_WORDS.flatMap((text, n) => (text === '' ? [] : [{ value: String(n), text }]))}
        value={String(choice.weekDay)}
      />
      <SelectField
        name="size"
        label="每次最多几个岗位"
        width="short"
        options={sizes.map((n) => ({ value: String(n), text: `${n} 个` }))}
        value={String(choice.size)}
      />
    </>
  );
}
