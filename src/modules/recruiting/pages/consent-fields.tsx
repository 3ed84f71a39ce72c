import { CheckboxGroup } from '../../../platform/ui/index.ts';
import { ReadToPerson, SpokenFields } from './asked-person.tsx';
import type { ReferData } from './refer.tsx';

/** Where the person was not asked yet: what to read out, and the yes recorded in the same act. */
export function ConsentFields({ consent }: Pick<ReferData, 'consent'>) {
  const { purpose, guardianNeeded } = consent;
  return (
    <>
      <ReadToPerson consent={consent} title="先问本人，念给本人听" />
      <CheckboxGroup
        name="consent"
        label={purpose.title}
        options={[
          { value: 'given', text: guardianNeeded ? '监护人同意，本人也问过了' : '本人听明白了，同意' },
        ]}
      />
      <SpokenFields consent={consent} inline />
    </>
  );
}
