import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh, todayInShanghai } from '../../../kernel/dates.ts';
import { act, ask, doorOf, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { allowedTransitions } from '../../../platform/procedure/index.ts';
import { ButtonLink, DescriptionList, Notice, Page, StatusTag } from '../../../platform/ui/index.ts';
import { correctSpell } from '../actions/correct.ts';
import { addEvidence } from '../actions/evidence.ts';
import { removeEvidence } from '../actions/remove-evidence.ts';
import { rejectSpell, retractSpell, verifySpell } from '../actions/decide.ts';
import { endSpell } from '../actions/end.ts';
import { EMPLOYMENT_FORMS, END_REASONS, FOUND_BY, URBAN_RURAL } from '../forms.ts';
import { spellProcedure } from '../procedure.ts';
import { openSpell } from '../queries/open.ts';
import { CountSection } from './spell-count.tsx';
import { EvidenceSection } from './spell-evidence.tsx';
import { DecideSection, EndSection } from './spell-moves.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const spell = await ask(args, openSpell, { spellId: String(args.params['id']) });
  const { role } = doorOf(args).actor;
  const moves = spell.supersededBy
    ? []
    : allowedTransitions(spellProcedure, spell.state, role).map((move) => move.name);
  const standing = !spell.supersededBy && (spell.state === 'pending' || spell.state === 'verified');
  const mayCorrect =
    !spell.supersededBy && spell.state !== 'retracted' && correctSpell.allow.roles.includes(role);
  return { spell, moves, standing, mayCorrect };
}

const DONE = {
  evidence: 'evidence-added',
  remove: 'evidence-removed',
  verify: 'spell-verified',
  reject: 'spell-rejected',
  retract: 'spell-retracted',
  end: 'spell-ended',
};
export type Step = keyof typeof DONE;

const isStep = (text: unknown): text is Step => typeof text === 'string' && Object.hasOwn(DONE, text);

/** A paper is named by itself. */
function withoutSpell({ spellId: _spell, ...fields }: { spellId?: string }): object {
  return fields;
}

function take(args: ActionFunctionArgs, step: Step, input: object) {
  switch (step) {
    case 'evidence':
      return act(args, addEvidence, input);
    case 'remove':
      return act(args, removeEvidence, withoutSpell(input));
    case 'verify':
      return act(args, verifySpell, input);
    case 'reject':
      return act(args, rejectSpell, input);
    case 'retract':
      return act(args, retractSpell, input);
    case 'end':
      return act(args, endSpell, input);
  }
}

/** Several forms stand on the page; each names its step, and its reason has a name of its own (`reject-reason`). */
export async function action(args: ActionFunctionArgs) {
  const spellId = String(args.params['id']);
  const { input, values } = await readForm(args.request);
  const {
    step,
    'reject-reason': rejected,
    'retract-reason': retracted,
    'remove-reason': removed,
    ...fields
  } = input;
  if (!isStep(step)) throw new Response(null, { status: 400 });
  const reason = rejected ?? retracted ?? removed;
  const outcome = await take(args, step, { ...fields, ...(reason !== undefined && { reason }), spellId });
  if (outcome.ok) return redirect(`/spells/${spellId}?done=${DONE[step]}`);
  const { errors } = refusedForm(outcome.problem, values);
  const named = errors.map((error) =>
    error.field === 'reason' ? { ...error, field: `${step}-reason` } : error,
  );
  return { step, errors: named, values };
}

export type Loaded = Awaited<ReturnType<typeof loader>>;
export type Refused = { readonly step: Step } & ReturnType<typeof refusedForm>;

interface Props {
  readonly loaderData: Loaded;
  readonly actionData?: Refused;
}

function Corrections({ spell }: Pick<Loaded, 'spell'>) {
  return (
    <>
      {spell.supersededBy && (
        <Notice tone="warning" title="这条记录已经被更正">
          <a href={`/spells/${spell.supersededBy}`}>看更正后的记录</a>
        </Notice>
      )}
      {spell.corrects && (
        <Notice title={`更正原因：${spell.correctReason ?? '没有写'}`}>
          <a href={`/spells/${spell.corrects}`}>看更正前的记录</a>
        </Notice>
      )}
    </>
  );
}

function facts({ spell }: Pick<Loaded, 'spell'>) {
  const employer = spell.employerId ? (
    <a href={`/employers/${spell.employerId}`}>{spell.employerName}</a>
  ) : (
    spell.employerName
  );
  const ended =
    spell.endedOn &&
    `${formatDateZh(spell.endedOn)}${spell.endReason ? `，${END_REASONS[spell.endReason]}` : ''}`;
  return [
    { term: '就业形式', value: EMPLOYMENT_FORMS[spell.form] },
    { term: '单位', value: employer ?? '没有单位' },
    { term: '开始日期', value: formatDateZh(spell.startedOn) },
    { term: '最后在职的日期', value: ended ?? '还在职' },
    { term: '开始时所在地区', value: spell.startRegion },
    { term: '城镇或农村', value: spell.urbanRural && URBAN_RURAL[spell.urbanRural] },
    {
      term: '怎么找到的',
      value: FOUND_BY[spell.foundBy],
      source: spell.referralId ? <a href={`/referrals/${spell.referralId}`}>看推荐记录</a> : undefined,
    },
    {
      term: '登记',
      value: `${formatDateZh(todayInShanghai(spell.recordedAt))}${spell.recordedByMe ? '，由你登记' : ''}`,
    },
    ...(spell.verifiedOn
      ? [
          {
            term: '核实',
            value: `${formatDateZh(spell.verifiedOn)}${spell.verifiedByMe ? '，由你核实' : ''}`,
          },
        ]
      : []),
    ...(spell.rejectReason ? [{ term: '不通过的原因', value: spell.rejectReason }] : []),
    ...(spell.retractReason ? [{ term: '撤回的原因', value: spell.retractReason }] : []),
  ];
}

/** One spell of work: what was recorded, whether it counts, its papers, and what one may do next. */
export default function Spell({ loaderData, actionData }: Props) {
  const { spell, mayCorrect } = loaderData;
  const name = spell.personName ?? '已迁出的人员';
  const state = spellProcedure.states[spell.state];
  return (
    <Page
      title={`就业登记：${name}`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        ...(spell.personName ? [{ text: name, href: `/people/${spell.personId}` }] : []),
      ]}
      lead={<StatusTag tone={state.tone}>{state.title}</StatusTag>}
      actions={
        mayCorrect && (
          <ButtonLink kind="secondary" href={`/spells/${spell.id}/correct`}>
            更正
          </ButtonLink>
        )
      }
    >
      <Corrections spell={spell} />
      <DescriptionList items={facts({ spell })} />
      <CountSection spell={spell} />
      <EvidenceSection loaded={loaderData} refused={actionData} />
      <DecideSection loaded={loaderData} refused={actionData} />
      <EndSection loaded={loaderData} refused={actionData} />
    </Page>
  );
}
