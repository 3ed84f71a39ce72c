import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { DescriptionList, Page } from '../../../platform/ui/index.ts';
import { EMPLOYER_NATURES } from '../nature.ts';
import { openEmployer } from '../queries.ts';

export async function loader(args: LoaderFunctionArgs) {
  return ask(args, openEmployer, { employerId: args.params['id'] ?? '' });
}

type Props = { readonly loaderData: Awaited<ReturnType<typeof loader>> };

/** What the register knows of one unit. */
export default function EmployerFile({ loaderData: employer }: Props) {
  return (
    <Page title={employer.name} back={{ href: '/employers', text: '返回用人单位' }}>
      <DescriptionList
        items={[
          {
            term: '统一社会信用代码',
            value: employer.usci,
            source: employer.legacyCode ? '早期试点地区的代码，登记时已对照营业执照' : undefined,
          },
          { term: '单位性质', value: EMPLOYER_NATURES[employer.nature] },
          { term: '所在地区', value: employer.region },
          { term: '行业', value: employer.industry },
        ]}
      />
    </Page>
  );
}
