import type { LoaderFunctionArgs } from 'react-router';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import type { HomeCard } from '../../../platform/module/index.ts';
import { ButtonLink, DescriptionList, Figure, Figures, Page } from '../../../platform/ui/index.ts';
import { EMPLOYER_NATURES } from '../nature.ts';
import { industryWords } from '../industries.ts';
import { listHr } from '../hr/queries.ts';
import { openEmployer } from '../queries.ts';

export async function loader(args: LoaderFunctionArgs) {
  const employer = await ask(args, openEmployer, { employerId: args.params['id'] ?? '' });
  const cards = (await doorOf(args).slots('employer', { employerId: employer.id })).flat();
  const { actor } = doorOf(args);
  const keeps = listHr.allow.roles.includes(actor.role) && employer.own;
  return { employer, keeps, cards: cards.toSorted((a, b) => a.rank - b.rank) };
}

type Props = { readonly loaderData: Awaited<ReturnType<typeof loader>> };

/** Where the unit stands, as the rooms tell it. */
function Standing({ cards }: { readonly cards: readonly HomeCard[] }) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">现在的情况</h2>
      <Figures>
        {cards.map((card) => (
          <Figure
            key={card.title}
            label={card.title}
            value={card.figure?.value ?? '不知道'}
            {...(card.figure && { unit: card.figure.unit })}
            {...(card.link && { href: card.link.href })}
            sentence={card.text}
          />
        ))}
      </Figures>
    </section>
  );
}

/** What the register knows of one unit, and where it stands. */
export default function EmployerFile({ loaderData: { employer, keeps, cards } }: Props) {
  return (
    <Page
      title={employer.name}
      breadcrumbs={[{ text: '用人单位', href: '/employers' }]}
      actions={
        <>
          {keeps && <ButtonLink href={`/employers/${employer.id}/facts`}>内容的来源</ButtonLink>}
          {keeps && <ButtonLink href={`/employers/${employer.id}/hr`}>人事账号</ButtonLink>}
        </>
      }
    >
      <Standing cards={cards} />
      <DescriptionList
        items={[
          {
            term: '统一社会信用代码',
            value: employer.usci,
            source: employer.legacyCode ? '早期试点地区的代码，登记时已对照营业执照' : undefined,
          },
          { term: '单位性质', value: EMPLOYER_NATURES[employer.nature] },
          { term: '所在地区', value: employer.region },
          { term: '行业', value: employer.industry && industryWords(employer.industry) },
        ]}
      />
    </Page>
  );
}
