import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { ask, formInput } from '../../../platform/doors/form.ts';
import { actEach, chosenIds, outcomesOf } from '../../../platform/lists/index.ts';
import {
  BulkConfirm,
  BulkResult,
  bulkSummary,
  ButtonLink,
  Page,
  type BulkItem,
  type BulkOutcome,
} from '../../../platform/ui/index.ts';
import { verifySpell } from '../actions/decide.ts';
import { EMPLOYMENT_FORMS } from '../forms.ts';
import { spellProcedure } from '../procedure.ts';
import { chosenSpells, MOST_CHOSEN } from '../queries/chosen.ts';

async function chosen(args: LoaderFunctionArgs, ids: string[]) {
  const spells = await ask(args, chosenSpells, { spellIds: ids });
  return spells.map((spell) => ({
    ...spell,
    title: `${spell.name ?? '已迁出的人员'}，${EMPLOYMENT_FORMS[spell.form]}，${formatDateZh(spell.startedOn)}开始`,
  }));
}
type Chosen = Awaited<ReturnType<typeof chosen>>[number];

/** What verifying will meet. The server decides again for each record by itself: between now and then much may change. */
function outlook(spell: Chosen): string {
  if (spell.superseded) return '已经被更正过，不会核实。';
  if (spell.state !== 'pending') return `现在是“${spellProcedure.states[spell.state].title}”，不会再核实。`;
  if (spell.missing.length > 0) return `材料还缺：${spell.missing.join('；')}，会被退回。`;
  return '材料齐全，核实通过。';
}

export async function loader(args: LoaderFunctionArgs) {
  const ids = chosenIds(new URL(args.request.url).searchParams.getAll('spell'), MOST_CHOSEN);
  const items = (await chosen(args, ids)).map((spell): BulkItem => ({
    id: spell.id,
    title: spell.title,
    href: `/spells/${spell.id}`,
    what: outlook(spell),
  }));
  return { items };
}

export async function action(args: ActionFunctionArgs): Promise<{ outcomes: BulkOutcome[] }> {
  const ids = chosenIds((await formInput(args.request))['spellId'], MOST_CHOSEN);
  const spells = await chosen(args, ids);
  const answers = await actEach(
    args,
    verifySpell,
    spells.map(({ id }) => ({ spellId: id })),
  );
  const records = spells.map(({ id, title }) => ({ id, title, href: `/spells/${id}` }));
  return { outcomes: outcomesOf(records, answers, '核实通过。') };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Awaited<ReturnType<typeof action>>;
}

/** Verifies several spells: first what will happen, then what became of each. */
export default function BulkVerify({ loaderData: { items }, actionData }: Props) {
  const breadcrumbs = [{ text: '就业核实', href: '/spells' }];
  if (actionData) {
    return (
      <Page title={`核实结果：${bulkSummary(actionData.outcomes)}`} breadcrumbs={breadcrumbs} wide>
        <BulkResult outcomes={actionData.outcomes} />
        <ButtonLink href="/spells">返回就业核实</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title="核实选中的就业" breadcrumbs={breadcrumbs} wide>
      <BulkConfirm name="spellId" items={items} submit={`核实这 ${items.length} 条`} cancelHref="/spells">
        <p>每一条单独检查，有一条不行，不影响其他的。核实以后可以在记录里撤回。</p>
      </BulkConfirm>
    </Page>
  );
}
