import { Button, DataTable, Form, StatusTag } from '../../../ui/index.ts';
import type { Capacity } from '../../actor.ts';

interface Grant {
  id: string;
  role: string;
  region: string;
  capacity: Capacity | null;
  standIn: boolean;
  reason: string | null;
  from: string;
  until: string | null;
  inForce: boolean;
  ended: boolean;
}

function kindOf({ capacity, standIn, reason }: Grant): string {
  if (standIn) return `代班：${reason ?? ''}`;
  if (capacity === 'guardian') return '监护人';
  if (capacity === 'helper') return '指定协助人';
  return '本人';
}

function State({ grant }: { readonly grant: Grant }) {
  if (grant.inForce) return <StatusTag tone="good">有效</StatusTag>;
  return <StatusTag tone="neutral">{grant.ended ? '已撤销' : '不在有效期'}</StatusTag>;
}

/** Roles past and present of an account; `revokes`: with a button to take each away. */
export function AccountGrants({
  grants,
  revokes,
}: {
  readonly grants: readonly Grant[];
  readonly revokes: boolean;
}) {
  return (
    <DataTable<Grant>
      caption="身份列表"
      captionHidden
      empty="还没有身份。批准以后，会出现在这里。"
      rows={grants}
      rowKey={(row) => row.id}
      columns={[
        { key: 'role', title: '身份', cell: (row) => row.role, rowHeader: true },
        { key: 'region', title: '地区', cell: (row) => row.region },
        { key: 'kind', title: '怎样持有', cell: kindOf },
        { key: 'time', title: '有效期', cell: (row) => `${row.from} 到 ${row.until ?? '长期'}` },
        { key: 'state', title: '状态', cell: (row) => <State grant={row} /> },
        ...(revokes
          ? [
              {
                key: 'act',
                title: '操作',
                cell: (row: Grant) =>
                  row.ended ? (
                    '—'
                  ) : (
                    <Form hidden={{ do: 'revoke', grantId: row.id }} label={`撤销${row.role}，${row.region}`}>
                      <Button kind="secondary">
                        撤销
                        <span className="vh">
                          {row.role}，{row.region}，{row.from}
                        </span>
                      </Button>
                    </Form>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
