import { Button, Form, type ButtonKind } from '../../../ui/index.ts';
import type { AccountState } from '../../queries/accounts.ts';

interface Act {
  do: string;
  text: string;
  kind?: ButtonKind;
}

/** What each of the two administrators may do to an account in its state. */
function actsFor(role: string, account: { state: AccountState; sessions: number; factor: boolean }): Act[] {
  const acts: (Act | false)[] =
    role === 'system_admin'
      ? [
          account.state !== 'closed' && {
            do: 'letter',
            text: account.state === 'invited' ? '打印邀请信' : '打印重设密码信',
          },
          account.state === 'closed'
            ? { do: 'open', text: '启用' }
            : { do: 'close', text: '停用', kind: 'destructive' },
        ]
      : [
          account.state === 'resting' && { do: 'unlock', text: '解除暂停登录' },
          account.factor && { do: 'drop-factor', text: '重设动态码', kind: 'destructive' },
        ];
  const end = account.sessions > 0 && { do: 'end-sessions', text: '结束全部登录' };
  return [...acts, end].filter((act) => act !== false);
}

interface Props {
  readonly account: { state: AccountState; sessions: number; factor: boolean };
  readonly role: string;
}

export function AccountActs({ account, role }: Props) {
  return (
    <div className="buttons">
      {actsFor(role, account).map((act) => (
        <Form key={act.do} hidden={{ do: act.do }} label={act.text}>
          <Button kind={act.kind ?? 'secondary'}>{act.text}</Button>
        </Form>
      ))}
    </div>
  );
}
