import type { ReactNode } from 'react';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { EmptyState, Form, Pagination, SelectField, optionsOf } from '../../../../platform/ui/index.ts';
import type { ServicesShown, ServiceShown } from '../queries.ts';
import { SERVICE_WORDS } from '../words.ts';

interface Props {
  readonly data: ServicesShown;
  /** Address of the page. */
  readonly at: string;
  readonly moves?: (service: ServiceShown, title: string) => ReactNode;
}

/** What was done, the newest first; `moves` are what the reader may do with one. */
export function ServiceList({ data, at, moves }: Props) {
  const { services, kind, page, pages, total } = data;
  const href = (next: number) =>
    `${at}?${new URLSearchParams({ ...(kind && { kind }), page: String(next) }).toString()}`;
  return (
    <section>
      <h2>得到的服务</h2>
      {(total > 0 || kind !== null) && (
        <Form method="get" label="只看一种服务" submit="查看">
          <SelectField
            name="kind"
            label="只看"
            empty="全部"
            options={optionsOf(SERVICE_WORDS)}
            value={kind}
          />
        </Form>
      )}
      {total === 0 && <EmptyState title={kind ? '没有这种服务的记录' : '还没有服务记录'} />}
      {services.map((service) => {
        const title = `${formatDateZh(service.givenOn)}，${service.title}`;
        return (
          <section key={service.service}>
            <h3>{title}</h3>
            <p>{`${service.givenBy}提供。结果：${service.resultWords}。`}</p>
            {service.note && <p>{`备注：${service.note}`}</p>}
            {moves?.(service, title)}
          </section>
        );
      })}
      <Pagination page={page} pages={pages} href={href} />
    </section>
  );
}
