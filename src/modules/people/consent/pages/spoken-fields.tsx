import { RadioGroup, SelectField, optionsOf } from '../../../../platform/ui/index.ts';
import { MANNERS } from '../tables.ts';
import { DECIDED_WORDS, WISH_WORDS } from '../words.ts';

interface Props {
  readonly guardianNeeded: boolean;
  readonly guardianName: string | null;
}

/** Who decided and how it was made understood; the guardian's part only where there is one. */
export function SpokenFields({ guardianNeeded, guardianName }: Props) {
  return (
    <>
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
          <RadioGroup name="wish" label="本人自己愿意吗" optional inline options={optionsOf(WISH_WORDS)} />
        </>
      )}
      <SelectField name="manner" label="怎么说明、怎么答复的" empty="请选择" options={optionsOf(MANNERS)} />
    </>
  );
}
