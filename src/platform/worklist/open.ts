import { z } from 'zod';
import { ROLES, type RoleName } from '../access/roles.ts';
import { anywhere, defineQuery, type Context } from '../action/index.ts';
import { filter } from '../input/index.ts';
import type { WorklistFilling } from '../module/index.ts';
import { countWaiting, type Counted } from './counts.ts';
import { cursorText, readCursor } from './cursor.ts';
import { DUES } from './due.ts';
import { pageOf, wordsOf } from './lines.ts';
import './params.ts';

/** Everybody who signs in but the person of a file: which kinds they see is each filling's `roles`. */
const WORKERS = (Object.keys(ROLES) as RoleName[]).filter((role) => role !== 'seeker');

/** The chosen region if it lies within the actor's, else the actor's own; null for who has none. */
function regionOf(ctx: Context, asked: string | undefined): string | null {
  const { scope, regionCode } = ctx.actor;
  if (!scope) return null;
  if (asked === undefined || !ctx.params.regions.has(asked)) return regionCode;
  const { lo, hi } = ctx.params.regions.range(asked);
  return lo >= scope.lo && hi <= scope.hi ? asked : regionCode;
}

function sum(counts: readonly Counted[]): number {
  return counts.reduce((n, count) => n + count.n, 0);
}

/** Sums by a key, in the order in which the keys first appear. */
function by<K>(counts: readonly Counted[], key: (count: Counted) => K): Map<K, number> {
  const sums = new Map<K, number>();
  for (const count of counts) sums.set(key(count), (sums.get(key(count)) ?? 0) + count.n);
  return sums;
}

const input = z.object({
  kind: filter(z.string().max(60)),
  region: filter(z.string().regex(/^\d{6}(\d{3}){0,2}$/)),
  due: filter(z.enum(DUES)),
  /** Only what the reader has in hand. */
  mine: filter(z.literal('yes')),
  /** Where the page before ended. */
  after: filter(z.string().max(60)),
});

/**
 * What waits for the reader, 50 a page, the earliest deadline first, with counts by kind, region and deadline. Every line is
 * of a kind whose `roles` name the reader's role, within the reader's regions: nothing appears that one cannot act on.
 */
export const openWorklist = defineQuery({
  name: 'worklist.open',
  title: '待办清单',
  input,
  allow: { roles: WORKERS, on: anywhere },
  audit: 'read',
  async run(ctx, { kind, region: asked, due = null, mine, after }) {
    const { regions } = ctx.params;
    const region = regionOf(ctx, asked);
    const chosen = { range: region === null ? null : regions.range(region), mine: mine === 'yes' };
    const own = kindsOf(ctx);
    const counted = new Map<WorklistFilling, Counted[]>();
    for (const filling of own) counted.set(filling, await countWaiting(ctx, filling, chosen));
    const only = own.filter((f) => f.kind === kind);
    const shown = only.length > 0 ? only : own;
    const counts = shown.flatMap((f) => counted.get(f) ?? []);
    const dues = by(counts, (c) => c.due);
    const inDue = due ? counts.filter((c) => c.due === due) : counts;
    const places = by(inDue, (c) => c.region);
    const page = await pageOf(
      ctx,
      shown.filter((f) => sum(counted.get(f) ?? []) > 0),
      { ...chosen, due },
      after,
    );
    const words = await wordsOf(ctx, page.rows);
    const last = page.rows.at(-1);
    ctx.note({ details: { kind: only[0]?.kind ?? null, shown: page.rows.length } });
    return {
      today: ctx.today,
      kind: only[0]?.kind ?? null,
      region: region === null ? null : { code: region, name: regions.fullName(region) },
      /** As chosen in the address: null where it is the reader's own. */
      chosenRegion: region === ctx.actor.regionCode ? null : region,
      above: region === null || region === ctx.actor.regionCode ? null : regions.parent(region),
      due,
      mine: mine === 'yes',
      total: sum(inDue),
      kinds: own
        .map((f) => ({ kind: f.kind, title: f.title, n: sum(counted.get(f) ?? []) }))
        .filter(({ n }) => n > 0),
      dues: DUES.map((name) => ({ due: name, n: dues.get(name) ?? 0 })),
      places: [...places]
        .flatMap(([code, n]) =>
          code === null || code === region ? [] : [{ code, name: regions.name(code), n }],
        )
        .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
      rows: page.rows.flatMap((row) => {
        const said = words.get(row.id);
        if (!said) return [];
        return [
          {
            ...said,
            table: row.filling.table,
            kind: row.filling.title,
            state: row.filling.states[row.state] ?? { title: row.state, tone: 'neutral' as const },
            region: row.region_key === null ? null : belowName(ctx, regions.codeOf(row.region_key), region),
            since: row.since,
            dueOn: row.due_on,
          },
        ];
      }),
      /** The list does not begin here. */
      paged: readCursor(after) !== null,
      next: page.more && last ? cursorText({ dueOn: last.due_on, id: last.id }) : null,
    };
  },
});

/** Name of a region as one says it within another: without what all lines share. */
function belowName(ctx: Context, code: string, within: string | null): string {
  const name = ctx.params.regions.fullName(code);
  const shared = within === null ? '' : ctx.params.regions.fullName(within);
  return name.startsWith(shared) && name.length > shared.length ? name.slice(shared.length) : name;
}

/** Kinds of work of the actor's role, in order. */
function kindsOf(ctx: Context): WorklistFilling[] {
  return ctx.params.worklists
    .filter((filling) => filling.roles.includes(ctx.actor.role))
    .toSorted((a, b) => a.order - b.order);
}
