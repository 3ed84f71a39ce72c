import { DateField, SelectField, TextField } from '../../../ui/index.ts';
import { ROLES } from '../../roles.ts';

/** Whoever speaks for an employer is invited by its region, on the employer's file. */
const roles = Object.entries(ROLES)
  .filter(([, { level }]) => level !== 'employer')
  .map(([value, { title }]) => ({ value, text: title }));

/** A role, where it stands, and from when to when. */
export function RightFields() {
  return (
    <>
      <SelectField name="role" label="身份" options={roles} empty="请选择" />
      <TextField
        name="region"
        label="地区代码"
        hint="省、市、县填 6 位，乡镇填 9 位，例如 350102。"
        inputMode="numeric"
        width="short"
      />
      <TextField
        name="personId"
        label="档案编号（只有求职者要填）"
        hint="在这个人的档案网址里，36 个字符。"
        spellCheck={false}
        width="medium"
      />
      <DateField name="validFrom" label="从哪天起有效（不填就是今天）" />
      <DateField name="validTo" label="到哪天为止（不填就是长期）" />
    </>
  );
}
