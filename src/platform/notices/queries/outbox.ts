import { sql } from 'kysely';
import { z } from 'zod';
import { anywhere, defineQuery, type Context } from '../../action/index.ts';
import { CHANNELS } from '../outside.ts';
import { openRecorded, type Recorded } from '../sealed.ts';
import type { ChannelName, MessageState } from '../tables.ts';

const PAGE_SIZE = 30;
export const MESSAGE_STATES = ['failed', 'queued', 'held', 'sent', 'suppressed'] as const;

interface Row {
  id: string;
  channel: ChannelName;
  kind: string;
  direct: boolean;
  state: MessageState;
  reason: string | null;
  attempts: number;
  made_at: Date;
  next_at: Date;
  sent_at: Date | null;
  delivered_at: Date | null;
  recorded_to: string | null;
  recorded_body: Buffer | null;
}

async function countStates(ctx: Context): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*)::int as count from outgoing_message group by state`.execute(ctx.db);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** What leaves the house and what became of it: states and reasons, no address in clear, no content but the stand-in's. */
export const listOutbox = defineQuery({
  name: 'notices.outbox',
  title: '发出的消息',
  input: z.strictObject({
    state: z.enum(MESSAGE_STATES).optional(),
    channel: z.enum(CHANNELS).optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  allow: { roles: ['system_admin'], on: anywhere },
  audit: 'read',
  async run(ctx, { state, channel, page }) {
    const { rows } = await sql<Row>`
      select m.id, m.channel, m.kind, m.account_id is null as direct, m.state, m.reason, m.attempts, m.made_at, m.next_at,
        m.sent_at, m.delivered_at, r.address_masked as recorded_to, r.body as recorded_body
      from outgoing_message m left join recorded_message r on r.message_id = m.id
      where (${state ?? null}::text is null or m.state = ${state ?? null})
        and (${channel ?? null}::text is null or m.channel = ${channel ?? null})
      order by m.made_at desc, m.id desc limit ${PAGE_SIZE + 1} offset ${(page - 1) * PAGE_SIZE}`.execute(
      ctx.db,
    );
    const { book } = ctx.params.notices;
    return {
      page,
      more: rows.length > PAGE_SIZE,
      states: await countStates(ctx),
      rows: rows.slice(0, PAGE_SIZE).map(({ recorded_body, recorded_to, ...row }) => ({
        ...row,
        title: book.kind(row.kind)?.title ?? row.kind,
        recorded: recorded_body ? readRecorded(ctx, row.id, recorded_to ?? '', recorded_body) : null,
      })),
    };
  },
});

function readRecorded(ctx: Context, id: string, to: string, body: Buffer): Recorded & { to: string } {
  return { to, ...openRecorded(ctx.cipher, id, body) };
}
