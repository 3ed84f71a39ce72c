import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { act, ask, doorOf, formInput } from '../../../platform/doors/form.ts';
import { ButtonLink, Notice, Page, SlotTimeline, Tabs } from '../../../platform/ui/index.ts';
import { SlotSections } from '../../../platform/ui/slot-sections.tsx';
import { openPerson } from '../queries/file.ts';
import { PURPOSES, reveal, REVEALABLE } from '../queries/reveal.ts';
import { AbilitySection, NeedSection } from './file-abilities.tsx';
import { CertificateSection, HistorySection, IdentitySection } from './file-identity.tsx';
import { statusSentence } from './status-sentence.ts';

const TABS = ['概况', '能力与需求', '就业与服务', '经过', '变更记录'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const personId = String(args.params.id);
  const tab = Number(new URL(args.request.url).searchParams.get('tab') ?? 0);
  const door = doorOf(args);
  const file = await ask(args, openPerson, { personId });
  const sections = tab === 0 || tab === 2 ? await door.slots('person-file', { personId }) : [];
  const timeline = tab === 3 ? (await door.slots('timeline', { personId })).flat() : [];
  return {
    file,
    tab: TABS[tab] ? tab : 0,
    sections,
    timeline,
    mayCorrect: door.actor.role !== 'village_helper',
    officer: OFFICERS.some((role) => role === door.actor.role),
  };
}

export async function action(args: ActionFunctionArgs) {
  const input = await formInput(args.request);
  if (!input.reason) delete input.reason;
  const result = await act(args, reveal, { ...input, personId: String(args.params.id) });
  if (!result.ok) return { problem: result.problem.fields?.[0]?.message ?? result.problem.message };
  return {
    shown: {
      label: REVEALABLE[result.value.field],
      value: result.value.value,
      purpose: PURPOSES[String(input.purpose) as keyof typeof PURPOSES],
    },
  };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: { problem?: string; shown?: { label: string; value: string; purpose: string } };
}

export default function PersonFile({
  loaderData: { file, tab, sections, timeline, mayCorrect, officer },
  actionData,
}: Props) {
  const name = file.profile?.name ?? '没有姓名';
  const base = `/people/${file.id}`;
  return (
    <Page
      title={`${name}的档案`}
      heading={name}
      wide
      breadcrumbs={[{ text: '残疾人档案', href: '/people' }]}
      lead={<p>{statusSentence(file)}</p>}
      actions={<ButtonLink href={`${base}/suggestions`}>看合适的岗位</ButtonLink>}
    >
      {actionData?.problem && <Notice tone="error">{actionData.problem}</Notice>}
      {actionData?.shown && (
        <Notice tone="warning" title={`${actionData.shown.label}：${actionData.shown.value}`}>
          已按“{actionData.shown.purpose}”记入审计。离开本页后不再显示。
        </Notice>
      )}
      <Tabs
        label="档案内容"
        tabs={[
          ...TABS.map((text, index) => ({
            text,
            href: index === 0 ? base : `${base}?tab=${index}`,
            current: index === tab,
          })),
          { text: '学历和技能', href: `${base}/background` },
          { text: '家庭情况', href: `${base}/household` },
          { text: '服务记录', href: `${base}/services` },
          { text: '内容的来源', href: `${base}/facts` },
          { text: '更正号码、迁移和去世', href: `${base}/turns` },
          { text: '同意事项', href: `${base}/consents` },
          { text: '监护人和帮手', href: `${base}/helpers` },
          ...(officer ? [{ text: '谁看过', href: `${base}/access` }] : []),
        ]}
      />
      {tab === 0 && (
        <>
          <IdentitySection file={file} mayCorrect={mayCorrect} />
          <CertificateSection file={file} />
          <SlotSections sections={sections} />
        </>
      )}
      {tab === 1 && (
        <>
          <AbilitySection file={file} />
          <NeedSection file={file} />
        </>
      )}
      {tab === 2 && <SlotSections sections={sections} />}
      {tab === 3 && <SlotTimeline label="经过" lines={timeline} />}
      {tab === 4 && <HistorySection file={file} />}
    </Page>
  );
}
