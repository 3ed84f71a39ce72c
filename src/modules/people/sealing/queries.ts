import { z } from 'zod';
import { todayInShanghai } from '../../../kernel/dates.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, onSelf } from '../../../platform/action/index.ts';
import { keepUntil } from '../data/keeping.ts';
import { whoActed } from '../looked/who.ts';
import './tables.ts';

/** How the person's requests stand. */
export const openMyRequests = defineQuery({
  name: 'people.open-my-requests',
  title: '查看我的删除请求',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'read',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('data_request')
      .selectAll()
      .where('person_id', '=', ctx.actor.personId ?? '')
      .orderBy('asked_at', 'desc')
      .limit(20)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      askedOn: todayInShanghai(row.asked_at),
      state: row.state,
      reason: row.reason,
      decision: row.decision_reason,
      article: row.article,
    }));
  },
});

/** Requests that wait, files under seal and the officer's own wishes to look. */
export const listDataRequests = defineQuery({
  name: 'people.list-data-requests',
  title: '删除请求和封存的档案',
  input: z.object({}),
  allow: { roles: OFFICERS, on: anywhere },
  audit: 'read',
  async run(ctx) {
    const waiting = await ctx.db
      .selectFrom('data_request as r')
      .innerJoin('person_profile as f', (join) =>
        join.onRef('f.person_id', '=', 'r.person_id').on('f.superseded_by', 'is', null),
      )
      .select(['r.id', 'r.person_id', 'f.name', 'r.reason', 'r.asked_at'])
      .where('r.state', '=', 'waiting')
      .orderBy('r.asked_at')
      .limit(50)
      .execute();
    const seals = await ctx.db
      .selectFrom('seal')
      .selectAll()
      .where('lifted_at', 'is', null)
      .where('dissolved_at', 'is', null)
      .orderBy('sealed_at', 'desc')
      .limit(50)
      .execute();
    const openings = await ctx.db
      .selectFrom('seal_opening')
      .select(['id', 'seal_id', 'state', 'valid_until'])
      .where('officer', '=', ctx.actor.id)
      .orderBy('asked_at', 'desc')
      .limit(100)
      .execute();
    return {
      keepUntil: keepUntil(ctx.today),
      waiting: waiting.map((row) => ({
        id: row.id,
        personId: row.person_id,
        name: row.name,
        reason: row.reason,
        askedOn: todayInShanghai(row.asked_at),
      })),
      seals: seals.map((row) => {
        const own = openings.find((opening) => opening.seal_id === row.id);
        const open = own?.state === 'allowed' && own.valid_until !== null && own.valid_until >= ctx.today;
        return {
          id: row.id,
          region: ctx.params.regions.fullName(ctx.params.regions.codeOf(row.region_key)),
          sealedOn: todayInShanghai(row.sealed_at),
          reason: row.seal_reason,
          article: row.article,
          keepUntil: row.keep_until,
          opening: own ? { id: own.id, state: own.state, open } : null,
        };
      }),
    };
  },
});

/** Wishes to look under a seal, for the auditor who decides. */
export const listOpenings = defineQuery({
  name: 'people.list-openings',
  title: '查看封存档案的申请',
  input: z.object({}),
  allow: { roles: ['auditor'], on: anywhere },
  audit: 'read',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('seal_opening')
      .select(['id', 'officer', 'reason', 'state', 'asked_at', 'valid_until'])
      .orderBy('decided_at', (by) => by.desc().nullsFirst())
      .orderBy('asked_at')
      .limit(50)
      .execute();
    const who = await whoActed(
      ctx,
      rows.map((row) => ({ actor: row.officer, role: '' })),
    );
    return rows.map((row) => ({
      id: row.id,
      officer: who({ actor: row.officer, role: '' }).name,
      reason: row.reason,
      state: row.state,
      askedOn: todayInShanghai(row.asked_at),
      until: row.valid_until,
    }));
  },
});
