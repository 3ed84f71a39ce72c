import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { ButtonLink, Page, Receipt } from '../../../platform/ui/index.ts';
import { registrationReceipt } from '../queries/receipt.ts';

export async function loader(args: LoaderFunctionArgs) {
  return ask(args, registrationReceipt, { personId: String(args.params['id']) });
}

type Props = { readonly loaderData: Awaited<ReturnType<typeof loader>> };

/** What the clerk reads to the person after registering, and what is best done next. */
export default function Registered({ loaderData: { id, number, day, region } }: Props) {
  return (
    <Page title="登记回执" breadcrumbs={[{ text: '残疾人档案', href: '/people' }]}>
      <Receipt title="已经登记" number={number} date={day}>
        <p>登记在{region}。内容有变化，或者有问题，找当地残联的经办人，说这个编号就行。</p>
      </Receipt>
      <h2>接下来</h2>
      <p>登记了能力和需求，才能推荐合适的岗位。</p>
      <div className="buttons">
        <ButtonLink href={`/people/${id}/abilities`}>登记能力</ButtonLink>
        <ButtonLink href={`/people/${id}/need`} kind="secondary">
          登记就业需求
        </ButtonLink>
        <ButtonLink href={`/people/${id}`} kind="secondary">
          看档案
        </ButtonLink>
      </div>
    </Page>
  );
}
