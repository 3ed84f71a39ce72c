import { RadioGroup, SelectField, TextField, optionsOf, type Option } from '../../../platform/ui/index.ts';
import type { PersonFile } from '../queries/file.ts';
import { EDUCATION_WORDS, URBAN_RURAL_WORDS } from '../words.ts';

const urbanRural = optionsOf(URBAN_RURAL_WORDS);
const education = EDUCATION_WORDS.map((text, index) => ({ value: String(index), text }));

/** The fields of a person's profile; contact in full is never put into a form. */
export function ProfileFields({
  profile,
  registerPlaces = [],
}: {
  readonly profile: PersonFile['profile'];
  /** Where a household may be registered; not asked where there are none. */
  readonly registerPlaces?: readonly Option[];
}) {
  return (
    <>
      <TextField name="name" label="姓名" required value={profile?.name} width="medium" />
      <RadioGroup
        name="urbanRural"
        label="户口性质"
        options={urbanRural}
        value={profile?.urbanRural}
        inline
        optional
      />
      {registerPlaces.length > 0 && (
        <SelectField
          name="registerRegion"
          label="户籍地"
          hint="户口本上的县（市、区），可以和住的地方不一样。"
          empty="不清楚"
          options={registerPlaces}
          value={profile?.registerRegion ?? ''}
        />
      )}
      <TextField name="village" label="村（社区）" value={profile?.village} width="medium" optional />
      <TextField
        name="address"
        label="居住地址"
        width="full"
        optional
        hint={profile?.hasAddress ? '已登记，留空就不变。' : undefined}
      />
      <TextField
        name="phone"
        label="联系电话"
        type="tel"
        inputMode="tel"
        width="short"
        optional
        hint={profile?.phone ? `已登记 ${profile.phone}，留空就不变。` : undefined}
      />
      <SelectField
        name="education"
        label="文化程度"
        options={education}
        empty="不清楚"
        value={profile?.education == null ? '' : String(profile.education)}
      />
      <TextField
        name="guardianName"
        label="监护人姓名"
        value={profile?.guardianName}
        width="medium"
        optional
      />
      <TextField name="guardianPhone" label="监护人电话" type="tel" inputMode="tel" width="short" optional />
    </>
  );
}
