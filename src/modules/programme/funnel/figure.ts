import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, type Context } from '../../../platform/action/index.ts';
import { overAllRegions } from '../../../platform/indicator/index.ts';
import { groupOf } from './groups.ts';
import { keptOf } from './keep.ts';
import { count, linesFrom, reachedOf, sumOf, type Line } from './measure.ts';
import { funnelFields, resolveFunnel, type FunnelAsked } from './resolve.ts';
import { STAGES } from './stages.ts';
import { toldOf, withheld, type Told } from './told.ts';

export interface FunnelCell {
  /** To open its rows; `none` where it is not known. */
  key: string;
  label: string;
  /** People who got to each stage or beyond; null: withheld. */
  reached: Told;
  /** The region to look at next. */
  region?: string;
}

const EMPTY: Line = { key: null, latest: STAGES.map(() => 0), waits: 0 };

/** The cells in their order, also those in which nobody is; what belongs to none of them stands last. */
function linesOf(ctx: Context, { region, by }: FunnelAsked, found: readonly Line[]) {
  const { regions } = ctx.params;
  if (by !== 'region') {
    const declared = groupOf(by).cells.map(({ key, label }) => ({
      label,
      line: { ...EMPTY, ...found.find((line) => line.key === key), key },
      region: undefined,
    }));
    const rest = found.filter((line) => !declared.some((cell) => cell.line.key === line.key));
    return [...declared, ...rest.map((line) => ({ label: '没有登记', line, region: undefined }))];
  }
  const codeOf = (line: Line) => (line.key === null ? null : regions.codeOf(Number(line.key)));
  const below = regions.children(region.code).map(({ code, name }) => ({
    label: name,
    line: { ...(found.find((line) => codeOf(line) === code) ?? EMPTY), key: code },
    region: code as string | undefined,
  }));
  const rest = found.filter((line) => !below.some((cell) => cell.line.key === codeOf(line)));
  if (rest.length === 0) return below;
  return [
    ...below,
    { label: '没有细分到下一级', line: { ...sumOf(rest), key: region.code }, region: undefined },
  ];
}

/** Kept where it is, else counted now. */
async function measure(ctx: Context, look: FunnelAsked['look'], { by, cells }: FunnelAsked): Promise<Line[]> {
  return linesFrom((await keptOf(ctx, look, by, cells)) ?? (await count(ctx, look, cells)));
}

async function numbers(ctx: Context, asked: FunnelAsked) {
  const { look, own } = asked;
  if (own) {
    const found = await measure(ctx, look, asked);
    return { total: sumOf(found), lines: linesOf(ctx, asked, found), hidden: null };
  }
  const found = await overAllRegions(ctx, () => measure(ctx, look, asked));
  const { scope } = ctx.actor;
  const known = scope === null ? [] : await measure(ctx, { ...look, range: scope }, asked);
  const lines = linesOf(ctx, asked, found);
  const knownLines = linesOf(ctx, asked, known).map(({ line }) => line);
  return {
    total: sumOf(found),
    lines,
    hidden: withheld(
      lines.map(({ line }) => line),
      knownLines,
    ),
  };
}

/**
 * The way into work of those who had none on the first day: how many got to each stage, whole and by region or group. Those who
 * serve the region see everything; others see the whole province, without cells in which few people stand.
 */
export const funnelFigure = defineQuery({
  name: 'programme.funnel',
  title: '就业服务漏斗',
  input: z.strictObject(funnelFields),
  allow: { roles: [...STAFF, 'auditor'], on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const asked = await resolveFunnel(ctx, input);
    if (asked instanceof Refusal) return asked;
    const { regions } = ctx.params;
    const { region, look, by, own } = asked;
    const { total, lines, hidden } = await numbers(ctx, asked);
    return {
      region: {
        code: region.code,
        name: regions.fullName(region.code),
        path: regions.path(region.code).map(({ code, name }) => ({ code, name })),
      },
      province: regions.province.code,
      from: look.from,
      on: look.on,
      today: ctx.today,
      by,
      own,
      reached: reachedOf(total.latest),
      /** Hired, and too lately to say whether they stay. */
      waits: total.waits,
      cells: lines.map(({ label, line, region: below }, at): FunnelCell => ({
        key: line.key ?? 'none',
        label,
        reached: hidden ? toldOf(line.latest, hidden[at] ?? []) : reachedOf(line.latest),
        ...(below !== undefined && { region: below }),
      })),
      stages: STAGES.map(({ key, title, formula, cites }) => ({ key, title, formula, cites })),
    };
  },
});
