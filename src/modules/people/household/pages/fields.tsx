import { DateField, NumberField, RadioGroup, TextField, optionsOf } from '../../../../platform/ui/index.ts';
import type { HouseholdShown, MemberShown } from '../queries.ts';
import { AID_WORDS, INCOME_WORDS, RELATION_WORDS } from '../words.ts';

/** Size, aid and income. */
export function HouseholdFields({ stated }: Pick<HouseholdShown, 'stated'>) {
  return (
    <>
      <NumberField
        name="size"
        label="一起生活的有几个人"
        hint="算上本人。"
        value={stated ? stated.size : undefined}
      />
      <RadioGroup name="aid" label="领哪种救助" optional options={optionsOf(AID_WORDS)} value={stated?.aid} />
      <DateField
        name="aidSince"
        label="从哪天开始领"
        optional
        hint="没有领就空着。"
        value={stated?.aidSince ?? undefined}
      />
      <RadioGroup
        name="incomeBand"
        label="平均每人每月收入"
        optional
        hint="照家里说的选，不用证明。"
        options={optionsOf(INCOME_WORDS)}
        value={stated?.incomeBand}
      />
    </>
  );
}

const YES_NO = [
  { value: 'yes', text: '是' },
  { value: 'no', text: '不是' },
];
const said = (value: boolean | null | undefined) => (value == null ? undefined : value ? 'yes' : 'no');

/** One member. A name and a wish for help need the member's own yes. */
export function MemberFields({ held }: { readonly held?: MemberShown }) {
  return (
    <>
      <RadioGroup
        name="relation"
        label="和本人的关系"
        options={optionsOf(RELATION_WORDS)}
        value={held?.relation}
      />
      <NumberField name="birthYear" label="哪一年出生" optional value={held?.birthYear ?? undefined} />
      <RadioGroup
        name="ableToWork"
        label="在劳动年龄内、能工作吗"
        optional
        inline
        options={YES_NO}
        value={said(held?.ableToWork)}
      />
      <RadioGroup
        name="willingToWork"
        label="想工作吗"
        optional
        inline
        options={YES_NO}
        value={said(held?.willingToWork)}
      />
      <RadioGroup
        name="employed"
        label="现在有工作吗"
        optional
        inline
        options={YES_NO}
        value={said(held?.employed)}
      />
      <RadioGroup
        name="agreed"
        label="这位家人知道并同意登记吗"
        optional
        inline
        hint="没有同意，就不写姓名，也不登记需要帮助。"
        options={YES_NO}
        value={said(held?.agreed)}
      />
      {!held?.filed && (
        <TextField
          name="name"
          label="姓名"
          optional
          width="medium"
          hint="家人同意了才写。"
          value={held?.name}
        />
      )}
      <RadioGroup
        name="wantsHelp"
        label="想请我们帮忙找工作吗"
        optional
        inline
        options={YES_NO}
        value={said(held?.wantsHelp || undefined)}
      />
    </>
  );
}
