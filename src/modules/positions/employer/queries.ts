import { sql } from 'kysely';
import { z } from 'zod';
import { EMPLOYER } from '../../../platform/access/roles.ts';
import { defineQuery, onOwnEmployer, onRecord, type Context } from '../../../platform/action/index.ts';
import { refuse } from '../../../kernel/problem.ts';
import { filter, pageNumber } from '../../../platform/input/index.ts';
import type { SlotSection } from '../../../platform/module/index.ts';
import { allowedTransitions } from '../../../platform/procedure/index.ts';
import { isOwnPosition } from '../lock.ts';
import { positionProcedure } from '../procedure.ts';
import { wordsFound } from '../queries/words-found.ts';
import { missingToSubmit } from '../rules.ts';
import type { PositionState } from '../tables.ts';

const PAGE_SIZE = 20;
const ON_HOME = 5;
const STATES = Object.keys(positionProcedure.states) as [PositionState, ...PositionState[]];

/** Positions of the actor's employer, those that want something of it first: drafts, under review, open, closed. */
function own(ctx: Context) {
  return ctx.db.selectFrom('position').where('employer_id', '=', ctx.actor.employerId ?? '');
}

const FIRST = sql`array_position(${STATES as string[]}::text[], state)`;

/** The employer's own positions in every state. */
export const listOwnPositions = defineQuery({
  name: 'positions.list-own',
  title: '我们的岗位',
  input: z.object({ state: filter(z.enum(STATES)), page: pageNumber }),
  allow: { roles: EMPLOYER, on: onOwnEmployer },
  audit: 'none',
  async run(ctx, { state, page }) {
    const found = state ? own(ctx).where('state', '=', state) : own(ctx);
    const { n } = await found.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    const rows = await found
      .select(['id', 'title', 'state', 'state_reason', 'headcount', 'filled', 'closes_on'])
      .orderBy(FIRST)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute();
    return {
      state: state ?? null,
      total: Number(n),
      page,
      pages: Math.max(1, Math.ceil(Number(n) / PAGE_SIZE)),
      rows,
    };
  },
});

/** One own position with what it lacks before it may be handed in, and what may be done about it. */
export const openOwnPosition = defineQuery({
  name: 'positions.open-own',
  title: '查看我们的岗位',
  input: z.strictObject({ positionId: z.uuid() }),
  allow: { roles: EMPLOYER, on: onRecord('position', 'positionId') },
  audit: 'none',
  async run(ctx, { positionId }) {
    const row = await own(ctx).selectAll().where('id', '=', positionId).executeTakeFirst();
    // Open positions of others can be seen on the public page; here they are not.
    if (!row || !isOwnPosition(ctx.actor, row)) return refuse('not-found', 'no-such-record');
    const { regions } = ctx.params;
    const { import_hash: _, recorded_by: __, import_batch: ___, ...known } = row;
    return {
      ...known,
      place: row.region_code === null ? null : regions.fullName(row.region_code),
      office: regions.fullName(regions.codeOf(row.region_key)),
      missing: row.state === 'draft' ? missingToSubmit(row).map(({ code }) => code) : [],
      moves: allowedTransitions(positionProcedure, row.state, ctx.actor.role).map(({ name }) => name),
      ...(await wordsFound(ctx, row)),
    };
  },
});

/** The employer's positions on its home: those that want something first. */
export const ownPositionsSection = defineQuery({
  name: 'positions.own-section',
  title: '首页的岗位',
  input: z.strictObject({}),
  allow: { roles: EMPLOYER, on: onOwnEmployer },
  audit: 'none',
  async run(ctx): Promise<SlotSection> {
    const rows = await own(ctx)
      .select(['id', 'title', 'state', 'headcount', 'filled'])
      .where('state', '<>', 'closed')
      .orderBy(FIRST)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(ON_HOME)
      .execute();
    return {
      title: '我们的岗位',
      empty: '还没有岗位。写一个，交给残联核对，就能让求职者看到。',
      items: rows.map((row) => ({
        title: row.title,
        href: `/employer/positions/${row.id}`,
        text: `${positionProcedure.states[row.state].title}，招 ${row.headcount} 人，已录用 ${row.filled} 人`,
      })),
      actions: [
        { label: '写一个新岗位', href: '/employer/positions/new' },
        { label: '看全部岗位', href: '/employer/positions' },
      ],
    };
  },
});
