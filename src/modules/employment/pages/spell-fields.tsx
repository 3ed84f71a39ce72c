import {
  DateField,
  RadioGroup,
  SelectField,
  TextField,
  type Option,
  optionsOf,
} from '../../../platform/ui/index.ts';
import { END_REASONS, URBAN_RURAL } from '../forms.ts';
import { FORM_OPTIONS } from '../words.ts';

export interface SpellFieldsProps {
  /** Units of the register to choose from; the one already chosen stands first. */
  readonly units: readonly Option[];
  readonly given?: {
    readonly form?: string;
    readonly employerId?: string | null;
    readonly employerName?: string | null;
    readonly urbanRural?: string | null;
    readonly startedOn?: string;
    readonly endedOn?: string | null;
    readonly endReason?: string | null;
  };
}

/** What is asked about a spell of work, when it is recorded and when it is corrected. */
export function SpellFields({ units, given = {} }: SpellFieldsProps) {
  return (
    <>
      <RadioGroup name="form" label="就业形式" required options={FORM_OPTIONS} value={given.form} />
      <DateField name="startedOn" label="开始工作的日期" required value={given.startedOn} />
      {units.length > 0 && (
        <RadioGroup
          name="employerId"
          label="登记的单位"
          hint="不在下面的，在后面填单位名称"
          options={units}
          value={given.employerId}
        />
      )}
      <TextField
        name="employerName"
        label="单位名称"
        hint="没有登记过的单位，直接写名称；个体、灵活就业、农业可以不填"
        width="full"
        value={given.employerName}
      />
      <RadioGroup
        name="urbanRural"
        label="城镇还是农村"
        hint="按开始工作时的户籍或居住登记；不选就用档案里的"
        inline
        options={optionsOf(URBAN_RURAL)}
        value={given.urbanRural}
      />
      <DateField name="endedOn" label="最后在职的日期" hint="还在职就不填" value={given.endedOn} />
      <SelectField
        name="endReason"
        label="离职原因"
        empty="还在职"
        options={optionsOf(END_REASONS)}
        value={given.endReason}
      />
    </>
  );
}
