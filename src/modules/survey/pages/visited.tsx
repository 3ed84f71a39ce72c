import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { ButtonLink, DescriptionList, Page, Receipt } from '../../../platform/ui/index.ts';
import type { PartResult } from '../../people/index.ts';
import { visitReceipt } from '../draft/queries.ts';
import { OUTCOMES } from '../outcomes.ts';
import { dayWords } from './words.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, visitReceipt, { visitId: String(args.params['visit'] ?? '') });
}

const PART_TITLES: Readonly<Record<string, string>> = {
  facts: '基本情况',
  abilities: '能力',
  need: '就业需求',
};
const RESULT_WORDS: Readonly<Record<PartResult, string>> = {
  counted: '已写进档案',
  beside: '档案里有更新的内容，这次的放在旁边',
  'held-back': '没有写进档案，请专干看一看',
};
/** Digits of the visit's id: readers say them as digits. */
const numberOf = (id: string) => String(BigInt(`0x${id.replaceAll('-', '').slice(0, 13)}`)).padStart(16, '0');

export default function Visited({
  loaderData: visit,
}: {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
}) {
  const parts = Object.entries(visit.results);
  const list = `/surveys/${visit.campaignId}/people?assigned=mine&outcome=waiting`;
  return (
    <Page title="走访回执" breadcrumbs={[{ text: '就业状况调查', href: '/surveys' }]}>
      <Receipt
        title={visit.second ? '复访已记下' : '走访已记下'}
        number={numberOf(visit.id)}
        date={dayWords(visit.visitedOn)}
      >
        <p>
          {visit.person && `${visit.person.name}：`}
          {OUTCOMES[visit.outcome]}。
          {visit.state === 'stray' && '这个人已经不在这里的名单上，乡镇专干会处理，内容没有丢。'}
        </p>
      </Receipt>
      {parts.length > 0 && (
        <>
          <h2>写进档案的情况</h2>
          <DescriptionList
            items={parts.map(([part, result]) => ({
              term: PART_TITLES[part] ?? '同意事项',
              value: RESULT_WORDS[result],
            }))}
          />
        </>
      )}
      {visit.person && visit.outcome === 'met' && (
        <p>
          有照片或签了字的纸，可以<a href={`/people/${visit.person.id}/papers`}>传到档案材料里</a>
          。不传也可以。
        </p>
      )}
      <div className="buttons">
        <ButtonLink href={list}>下一个人</ButtonLink>
      </div>
    </Page>
  );
}
