import { CheckboxGroup, Notice, RadioGroup, SelectField, optionsOf } from '../../../platform/ui/index.ts';
import { DECIDED_WORDS, MANNERS, WISH_WORDS } from '../../people/index.ts';
import type { ReferData } from './refer.tsx';

/** Where the person was not asked yet: what to read out, and the yes recorded in the same act. */
export function ConsentFields({ consent }: Pick<ReferData, 'consent'>) {
  const { purpose, guardianNeeded, guardianName } = consent;
  return (
    <>
      <Notice tone="warning" title="先问本人，念给本人听">
        {purpose.plain.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
      <CheckboxGroup
        name="consent"
        label={purpose.title}
        options={[
          { value: 'given', text: guardianNeeded ? '监护人同意，本人也问过了' : '本人听明白了，同意' },
        ]}
      />
      {guardianNeeded && (
        <>
          <RadioGroup
            name="decidedBy"
            label="谁决定的"
            hint={guardianName ? `登记的监护人：${guardianName}` : '未满 18 岁，要监护人同意'}
            inline
            options={optionsOf(DECIDED_WORDS)}
            value="guardian"
          />
          <RadioGroup name="wish" label="本人自己愿意吗" inline options={optionsOf(WISH_WORDS)} />
        </>
      )}
      <SelectField name="manner" label="怎么说明、怎么答复的" empty="请选择" options={optionsOf(MANNERS)} />
    </>
  );
}
