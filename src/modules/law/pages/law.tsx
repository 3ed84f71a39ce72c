import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh, parsePlainDate } from '../../../kernel/dates.ts';
import { ask } from '../../../platform/doors/form.ts';
import { DateField, Disclosure, Form, joinDate, Notice, Page } from '../../../platform/ui/index.ts';
import { lawOn } from '../query.ts';
import { Changes } from './changes.tsx';
import { ChapterPart } from './chapter.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const values = Object.fromEntries(new URL(args.request.url).searchParams);
  const typed = joinDate(values, 'on');
  const on = parsePlainDate(typed);
  const wrong = typed !== '' && on === null;
  return { law: await ask(args, lawOn, on === null ? {} : { on }), values, wrong };
}

export type Law = Awaited<ReturnType<typeof loader>>['law'];

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
}

/** Every rule and number in force on a chosen day, and what changed when. */
export default function LawPage({ loaderData: { law, values, wrong } }: Props) {
  const text = '没有这一天。请写年、月、日，比如 2024 年 6 月 1 日。';
  const errors = wrong ? [{ field: 'on', text }] : [];
  const unconfirmed = law.chapters.flatMap((c) => [
    ...c.rules.filter((r) => !r.confirmed),
    ...c.parameters.filter((p) => p.now && !p.now.confirmed),
  ]);
  return (
    <Page
      title="依据和标准"
      wide
      errors={errors}
      lead={<p>{`这里列出 ${formatDateZh(law.on)}有效的规则和数字。系统按这些来算。`}</p>}
    >
      <Form method="get" submit="看这一天" values={values} errors={errors}>
        <DateField name="on" label="看哪一天的" value={law.on} />
      </Form>
      {unconfirmed.length > 0 && (
        <Notice tone="warning" title={`有 ${unconfirmed.length} 条还没有核对`}>
          <p>标着“待确认”的，原文没有查到，或者省里还没有核对。用之前请问县残联。</p>
        </Notice>
      )}
      {law.chapters.map((chapter) => (
        <ChapterPart key={chapter.name} chapter={chapter} />
      ))}
      <h2>什么时候变过</h2>
      <Disclosure summary={`看全部 ${law.changes.length} 次变化`}>
        <Changes changes={law.changes} on={law.on} />
      </Disclosure>
    </Page>
  );
}
