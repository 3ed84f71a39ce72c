import type { ClientBase } from 'pg';
import type { Regions } from '../../kernel/regions.ts';
import { dateOfDay } from '../days.ts';
import type { SampleEmployer } from '../employer/employer.ts';
import { sampleId } from '../ids.ts';
import type { SamplePosition } from '../position/position.ts';
import type { PersonFrame } from './person-rows.ts';

/** The employer that the sample's account acts for, and the positions to which people are referred. */
export interface EmployerDesk {
  id: string;
  name: string;
  region: string;
  positions: readonly { id: string; title: string }[];
}

/**
 * The employer with the most open positions, of the county where the sample's clerk works if one there has any: so that both
 * sides of a referral can be tried. Null where nobody recruits.
 */
export function employerDesk(
  seed: number,
  employers: readonly SampleEmployer[],
  positions: readonly SamplePosition[],
  home: string,
): EmployerDesk | null {
  const open = Map.groupBy(
    [...positions.entries()].filter(([, position]) => position.state === 'open'),
    ([, position]) => position.employer,
  );
  const [found] = [...open].toSorted(
    ([a, ofA], [b, ofB]) =>
      Number(employers[b]?.region === home) - Number(employers[a]?.region === home) ||
      ofB.length - ofA.length ||
      a - b,
  );
  const employer = found && employers[found[0]];
  if (!employer) return null;
  return {
    id: sampleId(seed, 'employer', found[0]),
    name: employer.name,
    region: employer.region,
    positions: found[1].map(([index, { title }]) => ({ id: sampleId(seed, 'position', index), title })),
  };
}

/** How each referral stands: days since it moved, and the day of the interview from today. */
const REFERRALS = [
  { state: 'referred', days: 2, meetIn: null },
  { state: 'referred', days: 12, meetIn: null },
  { state: 'interviewing', days: 3, meetIn: 1 },
] as const;

/** Positions that the employer wrote itself. */
const WRITTEN = [
  { title: '资料整理员', state: 'draft' },
  { title: '前台接待', state: 'submitted' },
] as const;

/** People referred to the employer, one draft of it, and one position that waits for the region's word. */
export async function furnishDesk(
  client: ClientBase,
  { seed, today, regions }: { seed: number; today: number; regions: Regions },
  desk: EmployerDesk,
  people: readonly PersonFrame[],
): Promise<void> {
  for (const [index, { state, days, meetIn }] of REFERRALS.entries()) {
    const who = people[index];
    const position = desk.positions[index % desk.positions.length];
    if (!who || !position) continue;
    const id = sampleId(seed, 'referral', index);
    const moved = dateOfDay(today - days);
    await client.query(
      `insert into referral (city, id, person_id, region_key, position_id, position_title, employer_name, employer_id,
         state, recorded_at, moved_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        who.city,
        id,
        who.id,
        who.regionKey,
        position.id,
        position.title,
        desk.name,
        desk.id,
        state,
        moved,
        moved,
      ],
    );
    if (meetIn === null) continue;
    await client.query(
      `insert into referral_step (city, id, referral_id, person_id, region_key, employer_id, said_by, from_state, to_state,
         meet_on, meet_time, meet_place, accommodations, recorded_at)
       values ($1, $2, $3, $4, $5, $6, 'employer', 'referred', 'interviewing', $7, '09:30', '一楼会议室', '{quiet_space}', $8)`,
      [
        who.city,
        sampleId(seed, 'referralStep', index),
        id,
        who.id,
        who.regionKey,
        desk.id,
        dateOfDay(today + meetIn),
        moved,
      ],
    );
  }
  for (const [index, { title, state }] of WRITTEN.entries())
    await client.query(
      `insert into position (city, id, region_key, region_code, region_precise, employer_id, employer_name, title, form,
         wage_low, wage_high, headcount, state, state_reason, source, submitted_at, created_at)
       values ($1, $2, $3, $4, true, $5, $6, $7, 'FULL_TIME', 320000, 420000, 2, $8, $9, 'employer', $10, $11)`,
      [
        regions.unit(desk.region),
        sampleId(seed, 'ownPosition', index),
        regions.key(desk.region),
        desk.region,
        desk.id,
        desk.name,
        title,
        state,
        state === 'draft' ? '请写清楚要不要上夜班。' : null,
        state === 'submitted' ? dateOfDay(today - 1) : null,
        dateOfDay(today - 4),
      ],
    );
}
