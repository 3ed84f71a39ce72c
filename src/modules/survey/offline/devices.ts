import { sql } from 'kysely';
import { z } from 'zod';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import './tables.ts';

/** A page of the list. */
export const DEVICES_A_PAGE = 50;

/** `carries`: a list is on it; `asked`: told to wipe, not yet done; `wiped`; `empty`: its list is gone. */
export type DeviceState = 'carries' | 'asked' | 'wiped' | 'empty';

export interface Device {
  id: string;
  holder: string;
  label: string;
  own: boolean;
  state: DeviceState;
  /** ISO 8601. */
  metAt: string;
  listAt: string | null;
  unsent: number;
}

interface Row {
  id: string;
  account_id: string;
  holder: string;
  label: string;
  met_at: Date;
  list_at: Date | null;
  unsent: number;
  wipe_asked_at: Date | null;
  wiped_at: Date | null;
}

function stateOf(row: Row): DeviceState {
  if (row.wiped_at) return 'wiped';
  if (row.wipe_asked_at) return 'asked';
  return row.list_at ? 'carries' : 'empty';
}

/** Phones that took a list along, those last in contact first. A village helper sees the own ones, an office its region's. */
export const listDevices = defineQuery({
  name: 'survey.list-devices',
  title: '查看带着走访名单的手机',
  input: z.strictObject({
    /** Name of the account, or a part of it. */
    holder: z.string().trim().max(60).optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'read',
  async run(ctx, { holder, page }): Promise<{ devices: Device[]; total: number; office: boolean }> {
    const office = ctx.actor.role !== 'village_helper';
    const { rows } = await sql<Row & { total: number }>`
      select id, account_id, holder, label, met_at, list_at, unsent, wipe_asked_at, wiped_at,
        count(*) over ()::int as total
      from survey_device
      where ${office ? sql`true` : sql`account_id = ${ctx.actor.id}::uuid`}
        and ${holder ? sql`strpos(holder, ${holder}) > 0` : sql`true`}
      order by met_at desc, id limit ${DEVICES_A_PAGE} offset ${(page - 1) * DEVICES_A_PAGE}`.execute(ctx.db);
    return {
      office,
      total: rows[0]?.total ?? 0,
      devices: rows.map((row) => ({
        id: row.id,
        holder: row.holder,
        label: row.label,
        own: row.account_id === ctx.actor.id,
        state: stateOf(row),
        metAt: row.met_at.toISOString(),
        listAt: row.list_at?.toISOString() ?? null,
        unsent: row.unsent,
      })),
    };
  },
});
