import type { LoaderFunctionArgs } from 'react-router';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import type { SlotSection } from '../../../platform/module/index.ts';
import { Form, Page, SlotSections } from '../../../platform/ui/index.ts';
import { levyYears } from '../queries/levy-years.ts';
import type { LevyTyped } from './levy-address.ts';
import { LevyFields } from './levy-fields.tsx';
import { loadLevy, type LevyLoaded } from './levy-load.ts';
import { LevyResult } from './levy-result.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { regions } = doorOf(args);
  const { years, usual } = await ask(args, levyYears, {});
  const loaded = await loadLevy(args);
  return {
    ...loaded,
    more: await besides(args, loaded),
    years: years.map((year) => ({ value: String(year), text: `${year} 年` })),
    usual: String(usual),
    regions: regions.children(regions.province.code).map(({ code, name }) => ({ value: code, text: name })),
  };
}

/** What other rooms know of an employer with these numbers of people; nothing where they are not whole. */
async function besides(args: LoaderFunctionArgs, { typed, found }: LevyLoaded): Promise<SlotSection[]> {
  const persons = Number(typed.ordinary ?? 0) + Number(typed.severe ?? 0);
  const headcount = Number(typed.headcount);
  if (!found || !Number.isInteger(persons) || !Number.isInteger(headcount)) return [];
  const numbers = { year: String(found.year), headcount: String(headcount), persons: String(persons) };
  return doorOf(args).slots('levy', numbers);
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
  const { typed, errors, found, more, years, usual, regions } = data;
  return (
    <Page
      title="单位要交多少"
      errors={errors}
      lead={<p>填几个数字，算出单位一年要缴多少残疾人就业保障金（残保金）。不用登录，不保存。</p>}
    >
      {found && <LevyResult found={found} typed={typed} />}
      <SlotSections sections={more} />
      <h2>{found ? '改数字再算' : '单位的情况'}</h2>
      <Form method="get" action="/levy" values={typed} errors={errors} submit="算一算">
        <LevyFields years={years} usual={usual} regions={regions} openMore={seldomAsked(typed, errors)} />
      </Form>
    </Page>
  );
}
