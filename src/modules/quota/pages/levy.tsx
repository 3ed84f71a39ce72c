import type { LoaderFunctionArgs } from 'react-router';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import { Form, Page } from '../../../platform/ui/index.ts';
import { levyYears } from '../queries/levy-years.ts';
import type { LevyTyped } from './levy-address.ts';
import { LevyFields } from './levy-fields.tsx';
import { loadLevy } from './levy-load.ts';
import { LevyResult } from './levy-result.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { regions } = doorOf(args);
  const { years, usual } = await ask(args, levyYears, {});
  return {
    ...(await loadLevy(args)),
    years: years.map((year) => ({ value: String(year), text: `${year} 年` })),
    usual: String(usual),
    regions: regions.children(regions.province.code).map(({ code, name }) => ({ value: code, text: name })),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

const SELDOM = [
  'region',
  'seasonalCount',
  'seasonalMonths',
  'monthsOpen',
  'reduction',
  'paid',
  'overdueDays',
] as const;
const seldomAsked = (typed: LevyTyped, errors: Data['errors']) =>
  SELDOM.some((name) => typed[name] !== undefined || errors.some((e) => e.field === name));

/** What must we pay? The form is a GET: nothing is stored, and the address alone says the case again. */
export default function Levy({ loaderData: data }: { readonly loaderData: Data }) {
  const { typed, errors, found, years, usual, regions } = data;
  return (
    <Page
      title="单位要交多少"
      errors={errors}
      lead={<p>填几个数字，算出单位一年要缴多少残疾人就业保障金（残保金）。不用登录，不保存。</p>}
    >
      {found && <LevyResult found={found} typed={typed} />}
      <h2>{found ? '改数字再算' : '单位的情况'}</h2>
      <Form method="get" action="/levy" values={typed} errors={errors} submit="算一算">
        <LevyFields years={years} usual={usual} regions={regions} openMore={seldomAsked(typed, errors)} />
      </Form>
    </Page>
  );
}
