import { Notice, RadioGroup, SelectField, optionsOf } from '../../../platform/ui/index.ts';
import { DECIDED_WORDS, MANNERS, WISH_WORDS } from '../../people/index.ts';
import type { consentToShow } from '../consent.ts';
import type { Refusal } from '../../../kernel/problem.ts';

type Consent = Exclude<Awaited<ReturnType<typeof consentToShow>>, Refusal>;

/** What to read to the person before they answer, line by line. */
export function ReadToPerson({
  consent,
  title,
}: {
  readonly consent: Pick<Consent, 'purpose'>;
  readonly title: string;
}) {
  return (
    <Notice tone="warning" title={title}>
      {consent.purpose.plain.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}

interface SpokenProps {
  readonly consent: Pick<Consent, 'guardianNeeded' | 'guardianName'>;
  readonly inline?: boolean;
  readonly required?: boolean;
}

/** Who decided, where a guardian has to, and how the person was asked. */
export function SpokenFields({ consent, inline, required }: SpokenProps) {
  const { guardianNeeded, guardianName } = consent;
  return (
    <>
      {guardianNeeded && (
        <>
          <RadioGroup
            name="decidedBy"
            label="谁决定的"
            hint={guardianName ? `登记的监护人：${guardianName}` : '未满 18 岁，要监护人同意'}
            inline={inline}
            options={optionsOf(DECIDED_WORDS)}
            value="guardian"
          />
          <RadioGroup name="wish" label="本人自己愿意吗" inline={inline} options={optionsOf(WISH_WORDS)} />
        </>
      )}
      <SelectField
        name="manner"
        label="怎么说明、怎么答复的"
        empty="请选择"
        required={required}
        options={optionsOf(MANNERS)}
      />
    </>
  );
}

/** Whom a person asks who may not say yes alone. */
export const askGuardian = ({ guardianName }: { guardianName: string | null }) =>
  `要${guardianName ?? '监护人'}同意。请找${guardianName ?? '监护人'}，或者找工作人员。`;
