import { formatDateZh, plainDate } from '../../../../kernel/dates.ts';
import { Button, EmptyState, Form, Notice, StatusTag } from '../../../../platform/ui/index.ts';
import type { Helpers } from '../queries.ts';
import { BASIS_WORDS, CAPACITY_WORDS, DELEGATION_STATE_WORDS, MAY_WORDS } from '../words.ts';

const OPEN = ['invited', 'in-force'];

/** The code, once. It stands on this answer only: not in the address, not in any table. */
export function NewCode({ code, label }: { readonly code: string; readonly label: string }) {
  return (
    <Notice tone="success" title={`给${label}的邀请码：${code}`}>
      <p>请现在抄下来，或者念给他听。离开本页就看不到了。</p>
      <p>
        他打开 <a href="/helping">帮助别人</a>，输入这 16 位数字，就能开始帮忙。14 天内有效，只能用一次。
      </p>
    </Notice>
  );
}

/** Everybody who may act, or might; each with a way to stop it, unless a guardian's, which only the staff end. */
export function HelperList({
  delegations,
  mayEndGuardians,
}: Pick<Helpers, 'delegations'> & { readonly mayEndGuardians: boolean }) {
  if (delegations.length === 0) return <EmptyState title="还没有请人帮忙" />;
  return (
    <ul>
      {delegations.map((d) => (
        <li key={d.id}>
          <h3>{`${d.label}（${CAPACITY_WORDS[d.capacity]}）`}</h3>
          <p>
            <StatusTag tone={DELEGATION_STATE_WORDS[d.state].tone}>
              {DELEGATION_STATE_WORDS[d.state].text}
            </StatusTag>
          </p>
          <p>
            {`${MAY_WORDS[d.may]}。依据：${BASIS_WORDS[d.basis]}。从 ${formatDateZh(plainDate(d.from))} 起`}
            {d.to ? `，到 ${formatDateZh(plainDate(d.to))} 为止。` : '。'}
          </p>
          {OPEN.includes(d.state) && (d.capacity === 'helper' || mayEndGuardians) && (
            <Form label={`停掉${d.label}`} hidden={{ delegationId: d.id, intent: 'revoke' }}>
              <div className="buttons">
                <Button kind="destructive">{`停掉${d.label}`}</Button>
              </div>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
