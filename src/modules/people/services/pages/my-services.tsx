import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../../platform/doors/form.ts';
import { Page } from '../../../../platform/ui/index.ts';
import { listMyServices } from '../queries.ts';
import { ServiceList } from './service-list.tsx';

export function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams;
  return ask(args, listMyServices, {
    kind: (asked.get('kind') ?? undefined) as never,
    page: asked.get('page') ?? 1,
  });
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
}

export default function MyServices({ loaderData: data }: Props) {
  return (
    <Page
      title="我得到的帮助"
      breadcrumbs={[{ text: '我的档案', href: '/my/file' }]}
      lead={
        <p>
          工作人员帮过你什么，都记在这里。有的不对？<a href="/my/corrections">请人改</a>。
        </p>
      }
    >
      <ServiceList data={data} at="/my/services" />
    </Page>
  );
}
