import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { startPostgres } from '../../src/platform/database/embedded.ts';
import { answersOf, type Peer } from './peer.ts';
import {
  FITS_SQL,
  PERSON_COLUMNS,
  personLines,
  POSITION_COLUMNS,
  positionLines,
  scoreSql,
} from './peer-sql.ts';

/** Kernel ticks a second, as /proc counts a process's time. */
const TICKS = 100;

/** CPU seconds of a process so far. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

const SHARED = `coalesce((select sum(s.r) from unnest(q.skills, q.rarity) s(skill, r) where s.skill = any (p.skills)), 0)`;

/** A top-k for each person by LATERAL, in one backend, over tables with indexes on reach. */
export const postgresPeer: Peer = {
  name: 'PostgreSQL 18, LATERAL top-k',
  async run({ persons, positions, top, folder }) {
    const server = await startPostgres({ dataFolder: folder, volatile: true });
    const client = new pg.Client(server.superuserUrl);
    try {
      await client.connect();
      await client.query(
        `create temp table j (${POSITION_COLUMNS}); create temp table w (${PERSON_COLUMNS})`,
      );
      await pipeline(
        Readable.from(positionLines(positions, '{}')),
        client.query(copyFrom('copy j from stdin')),
      );
      await pipeline(Readable.from(personLines(persons, '{}')), client.query(copyFrom('copy w from stdin')));
      await client.query(`create index on j (unit); create index on j (county); create index on j (form); analyze j; analyze w;
        set jit = off; set max_parallel_workers_per_gather = 0; set work_mem = '256MB'`);
      const { rows: own } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      const before = cpuOf(own[0]?.pid ?? 0);
      const { rows } = await client.query<{ per: number; pos: number; score: string }>(`
        select p.per, m.pos, m.score from w p cross join lateral (
          select q.pos, ${scoreSql(SHARED, '/')} as score from j q where ${FITS_SQL}
          order by score desc, q.pos limit ${top}) m`);
      const cpuSeconds = cpuOf(own[0]?.pid ?? 0) - before;
      const told = rows.map(({ per, pos, score }) => ({ person: per, position: pos, score: Number(score) }));
      return { cpuSeconds, answers: answersOf(persons.length, told) };
    } finally {
      await client.end();
      await server.stop();
    }
  },
};
