import {
  addressWith,
  CheckboxGroup,
  Filters,
  NumberField,
  RadioGroup,
  type FilterChip,
} from '../../../../platform/ui/index.ts';
import type { ConsoleData } from '../queries.ts';

const TICKS = [
  ['wage', '工资够本人想要的'],
  ['county', '住在工作的县区'],
  ['clear', '能力都评估过，不用再问'],
  ['fresh', '没有推荐过这个岗位'],
  ['consent', '同意给这类单位看'],
] as const;
const BRIDGED = { yes: '要用到单位的便利', no: '不用便利也行' } as const;

function chipsOf({ asked }: ConsoleData, search: URLSearchParams, path: string): FilterChip[] {
  const without = (name: string) => `${path}${addressWith(search, { [name]: null })}`;
  return [
    ...(asked.bridged ? [{ text: BRIDGED[asked.bridged], without: without('bridged') }] : []),
    ...TICKS.filter(([name]) => asked[name]).map(([name, text]) => ({ text, without: without(name) })),
    ...(asked.from === undefined ? [] : [{ text: `总分 ${asked.from} 起`, without: without('from') }]),
  ];
}

/** What to choose by; it stands in the address. */
export function ConsoleFilters({
  found,
  search,
  path,
}: {
  readonly found: ConsoleData;
  readonly search: URLSearchParams;
  readonly path: string;
}) {
  const { asked } = found;
  return (
    <Filters
      action={path}
      found={`共 ${found.total} 人`}
      chips={chipsOf(found, search, path)}
      clearHref={path}
      hidden={asked.sort ? { sort: asked.sort } : {}}
      values={{
        ...Object.fromEntries(TICKS.map(([name]) => [name, asked[name] ?? ''])),
        bridged: asked.bridged ?? '',
        from: asked.from === undefined ? '' : String(asked.from),
      }}
    >
      <RadioGroup
        name="bridged"
        label="便利"
        inline
        options={[
          { value: '', text: '都看' },
          { value: 'yes', text: BRIDGED.yes },
          { value: 'no', text: BRIDGED.no },
        ]}
      />
      {TICKS.map(([name, text]) => (
        <CheckboxGroup key={name} name={name} label={text} options={[{ value: 'yes', text: '只看这样的' }]} />
      ))}
      <NumberField name="from" label="总分至少" hint="0 到 10,000。" unit="分" />
    </Filters>
  );
}
