import { sql } from 'kysely';
import type { App } from '../../app.ts';
import { Refusal } from '../../kernel/problem.ts';
import {
  applyForPerson,
  checkRecognition,
  recogniseCase,
  refuseCase,
  returnRecognition,
} from '../../modules/recognition/index.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { dispatch, transact } from '../../platform/action/index.ts';

type Way = 'applied' | 'returned' | 'checked' | 'refused' | 'recognised';

/** How far each case of the sample has come. */
const WAYS: readonly Way[] = [
  'recognised',
  'recognised',
  'applied',
  'checked',
  'returned',
  'refused',
  'recognised',
  'applied',
  'checked',
];

/** People of the clerk's county who want work, hold a certificate in force and have no work, the same each time. */
function candidates({ floor }: App, clerk: Actor): Promise<string[]> {
  return transact(floor, clerk, async ({ ctx }) => {
    const { lo, hi } = clerk.scope ?? { lo: 0, hi: 0 };
    const { rows } = await sql<{ person_id: string }>`
      select n.person_id from job_need n
        join person p on p.id = n.person_id
        join certificate c on c.person_id = n.person_id and c.superseded_by is null and c.status = 'VALID'
          and coalesce(c.expires_on > ${ctx.today}::date, true)
      where n.superseded_by is null and n.wants_work and n.region_key >= ${lo} and n.region_key < ${hi}
        and p.birth_date between ${ctx.today}::date - interval '50 years' and ${ctx.today}::date - interval '20 years'
        and not exists (select 1 from employment_spell s where s.person_id = n.person_id and s.superseded_by is null
          and s.state in ('pending', 'verified') and coalesce(s.ended_on >= ${ctx.today}::date, true))
      order by n.person_id limit ${WAYS.length}`.execute(ctx.db);
    return rows.map((row) => row.person_id);
  });
}

async function go({ floor }: App, clerk: Actor, personId: string, way: Way): Promise<void> {
  const said = { personId, kind: 'DISABLED', working: 'no', pension: 'no' } as const;
  const made = await dispatch(floor, applyForPerson, said, clerk);
  if (!made.ok) throw new Refusal(made.problem);
  const recognitionId = made.value.id;
  const check = () => dispatch(floor, checkRecognition, { recognitionId }, clerk);
  const reason = '没有带户口簿，看不清住址。';
  const acts = {
    applied: [],
    returned: [() => dispatch(floor, returnRecognition, { recognitionId, reason }, clerk)],
    checked: [check],
    refused: [
      check,
      () => dispatch(floor, refuseCase, { recognitionId, reason: '核实到本人正在上班。' }, clerk),
    ],
    recognised: [check, () => dispatch(floor, recogniseCase, { recognitionId }, clerk)],
  }[way];
  for (const act of acts) {
    const done = await act();
    if (!done.ok) throw new Refusal(done.problem);
  }
}

/** A few cases of recognition in several states, through the acts of the county's clerk, each with its steps and letters. */
export async function recogniseSample(app: App, clerk: Actor): Promise<void> {
  for (const [at, personId] of (await candidates(app, clerk)).entries())
    await go(app, clerk, personId, WAYS[at] ?? 'applied');
}
