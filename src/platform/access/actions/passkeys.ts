import { z } from 'zod';
import { invalidField, refuse } from '../../../kernel/problem.ts';
import { anywhere, defineAction, defineQuery } from '../../action/index.ts';
import { asDoor } from '../as-door.ts';
import { keepPasskey, registrationQuestion } from '../passkeys.ts';
import { SIGNED_IN } from '../roles.ts';
import { wrongPassword } from './own.ts';

const mine = { roles: SIGNED_IN, on: anywhere };
/** As the page knows it; a key made for another address opens nothing here. */
const origin = z.url({ protocol: /^https?$/ });

/** What the browser is asked, to make a new passkey. */
export const askForPasskey = defineQuery({
  name: 'access.passkey-question',
  title: '准备添加通行密钥',
  input: z.strictObject({ origin }),
  allow: mine,
  audit: 'none',
  async run(ctx, input) {
    const own = await ctx.db
      .selectFrom('account')
      .select(['id', 'name', 'display_name as displayName'])
      .where('id', '=', ctx.actor.id ?? '')
      .executeTakeFirstOrThrow();
    return { question: await registrationQuestion(ctx, own, input.origin) };
  },
});

/** A new way in is added against the password: a browser left open is not enough. */
export const addPasskey = defineAction({
  name: 'access.add-passkey',
  title: '添加通行密钥',
  input: z.strictObject({
    origin,
    response: z.string().max(20_000),
    label: z.string().trim().min(1).max(40),
    password: z.string().max(200),
  }),
  allow: mine,
  audit: 'write',
  async run(ctx, { password, ...key }) {
    return asDoor(ctx, async () => {
      const wrong = await wrongPassword(ctx, 'password', password);
      if (wrong) return wrong;
      const id = await keepPasskey(ctx, ctx.actor.id ?? '', key);
      if (id === null) return refuse('invalid', 'passkey-not-made');
      ctx.note({ table: 'account', id: ctx.actor.id ?? '', details: { passkey: 'added' } });
      return { id };
    });
  },
});

export const dropPasskey = defineAction({
  name: 'access.drop-passkey',
  title: '删除通行密钥',
  input: z.strictObject({ id: z.string().max(1400) }),
  allow: mine,
  audit: 'write',
  async run(ctx, { id }) {
    const dropped = await asDoor(ctx, () =>
      ctx.db
        .deleteFrom('passkey')
        .where('account_id', '=', ctx.actor.id ?? '')
        .where('id', '=', id)
        .executeTakeFirst(),
    );
    if (Number(dropped.numDeletedRows) === 0) return invalidField('id', 'no-such-record');
    ctx.note({ table: 'account', id: ctx.actor.id ?? '', details: { passkey: 'dropped' } });
    return { id };
  },
});
