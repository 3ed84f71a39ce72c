import type { FormDoor } from '../../../../platform/doors/form.ts';
import { DateField, SelectField, TextArea, TextField, type Option } from '../../../../platform/ui/index.ts';

/** What is asked for each turn: its words before, and the words of its button. */
export const TURN_FORMS = {
  identity: {
    title: '更正身份证号',
    lead: ['公安更正了号码，才在这里改。档案还是这一份，正在办的事照常进行。以后只能用新号码查到。'],
    submit: '更正号码',
  },
  move: {
    title: '把档案转到别的地方',
    lead: [
      '本人的户口或者住处迁走了，档案和没办完的事一起转过去。',
      '转到外县以后，你就看不到这份档案了，由那里的残联接着办。',
    ],
    submit: '转走这份档案',
  },
  death: {
    title: '登记去世',
    lead: ['登记以后，残疾人证注销，不再推荐岗位，不再派人走访。', '登记错了可以撤销，会恢复原样。'],
    submit: '登记去世',
  },
  revoke: {
    title: '撤销去世登记',
    lead: ['误报的才撤销。残疾人证、就业需求和待走访的会恢复。误报和撤销的记录都留着。'],
    submit: '撤销这次登记',
  },
} as const;
export type TurnForm = keyof typeof TURN_FORMS;

/** The turn that an address asks for; null for anything else. */
export const turnOf = (text: string | null): TurnForm | null =>
  text !== null && Object.hasOwn(TURN_FORMS, text) ? (text as TurnForm) : null;

/** Counties of the province, and below the reader's own county its townships. */
export function placesToMoveTo({ actor, regions }: Pick<FormDoor, 'actor' | 'regions'>): Option[] {
  const own = actor.regionCode;
  if (!own) return [];
  const counties = regions
    .children(`${own.slice(0, 2)}0000`)
    .flatMap((city) => regions.children(city.code))
    .filter((place) => place.code.length === 6);
  const townships = regions.get(own)?.level === 'county' ? regions.children(own) : [];
  return [...townships, ...counties].map(({ code }) => ({ value: code, text: regions.fullName(code) }));
}

const PAPER = {
  identity: '例如：派出所的更正证明。',
  move: '例如：户口迁移证。',
  death: '例如：村委会证明、死亡证明。',
} as const;

/** The fields of one turn. */
export function TurnFields({
  turn,
  places,
}: {
  readonly turn: TurnForm;
  readonly places: readonly Option[];
}) {
  if (turn === 'revoke')
    return <TextArea name="reason" label="为什么是误报" hint="不要写姓名和号码。" maxLength={200} rows={3} />;
  return (
    <>
      {turn === 'identity' && (
        <>
          <TextField name="residentId" label="新的身份证号" width="medium" hint="18 位，最后一位可以是 X。" />
          <TextField name="name" label="更正后的姓名" optional width="medium" hint="姓名没有变就不填。" />
        </>
      )}
      {turn === 'move' && <SelectField name="region" label="转到哪里" options={places} empty="请选择" />}
      <DateField
        name="on"
        label={turn === 'death' ? '哪天去世的' : turn === 'move' ? '哪天迁走的' : '哪天更正的'}
      />
      <TextField name="paper" label="凭什么" width="full" hint={`${PAPER[turn]}不要写姓名和号码。`} />
    </>
  );
}
