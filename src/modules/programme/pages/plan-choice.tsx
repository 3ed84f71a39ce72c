import { formatCount, SelectField } from '../../../platform/ui/index.ts';

interface Place {
  readonly code: string;
  readonly name: string;
}

interface AboveProps {
  readonly region: Place & { readonly path: readonly Place[] };
  readonly hrefOf: (code: string) => string;
}

/** The way up from a region: the province, then what lies between. Nothing for the province itself. */
export function Above({ region, hrefOf }: AboveProps) {
  const province = region.code.slice(0, 2).padEnd(6, '0');
  if (region.code === province) return null;
  return (
    <p>
      上级地区：<a href={hrefOf(province)}>全省</a>
      {region.path
        .filter(({ code }) => code !== region.code)
        .map(({ code, name }) => (
          <span key={code}>
            {' '}
            › <a href={hrefOf(code)}>{name}</a>
          </span>
        ))}
    </p>
  );
}

interface ChoiceProps {
  readonly plans: readonly { readonly id: string; readonly title: string }[];
  readonly years: readonly number[];
}

/** Which plan, and which of its years. */
export function PlanAndYear({ plans, years }: ChoiceProps) {
  return (
    <>
      <SelectField
        name="plan"
        label="行动方案"
        options={plans.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <SelectField
        name="year"
        label="年份"
        empty="整个方案期"
        options={years.map((year) => ({ value: String(year), text: `${year} 年` }))}
      />
    </>
  );
}

/** What is still missing and how much that is a month; nothing where the target is reached or its time is over. */
export function restWords(pace: { missing: number; aMonth: number | null } | null | undefined): string {
  return pace?.aMonth == null
    ? ''
    : `还差 ${formatCount(pace.missing)} 人次，以后每月要新增 ${formatCount(pace.aMonth)} 人次。`;
}
