import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { library } from './library.ts';
import { cpuSeconds } from './measure.ts';
import { answersOf, type Peer, type Work } from './peer.ts';
import {
  FITS_SQL,
  PERSON_COLUMNS,
  personLines,
  POSITION_COLUMNS,
  positionLines,
  scoreSql,
} from './peer-sql.ts';

/** What is used of the library, which is no dependency: it is large and only this comparison needs it. */
interface Duck {
  DuckDBInstance: { create(path: string, options: object): Promise<{ connect(): Promise<Connection> }> };
}
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): (number | bigint)[][] }>;
}

const read = (path: string, columns: string): string => {
  const types = columns.split(',').map((column) => column.trim().split(/\s+/));
  const map = types.map(([name, type]) => `'${name}': '${type}'`).join(', ');
  return `read_csv('${path}', delim = '\t', header = false, columns = {${map}})`;
};

/** Loads files of tab-separated lines into tables; the pairs that share a skill are joined beforehand, as one would. */
async function load(connection: Connection, { persons, positions, folder }: Work): Promise<void> {
  const [j, w] = [join(folder, 'j.tsv'), join(folder, 'w.tsv')];
  writeFileSync(j, positionLines(positions, '[]').join(''));
  writeFileSync(w, personLines(persons, '[]').join(''));
  await connection.run('set threads = 1');
  await connection.run(`create table j as select * from ${read(j, POSITION_COLUMNS)}`);
  await connection.run(`create table w as select * from ${read(w, PERSON_COLUMNS)}`);
}

const SQL = (top: number) => `
  with shared as (
    select per, pos, sum(r) as shared
    from (select per, unnest(skills) as skill from w) p
    join (select pos, unnest(skills) as skill, unnest(rarity) as r from j) q using (skill) group by per, pos)
  select per, pos, score from (
    select p.per, q.pos, ${scoreSql('coalesce(s.shared, 0)', '//')} as score
    from w p join j q on ${FITS_SQL} left join shared s on s.per = p.per and s.pos = q.pos)
  qualify row_number() over (partition by per order by score desc, pos) <= ${top}`;

/** One set-based statement for all persons at a time. */
export const duckPeer: Peer = {
  name: 'DuckDB 1.5, joined and ranked',
  async run(work) {
    const duck = (await library('@duckdb/node-api', '1.5.6-r.1')) as Duck | null;
    if (!duck) return null;
    const connection = await (await duck.DuckDBInstance.create(':memory:', {})).connect();
    await load(connection, work);
    const before = process.cpuUsage();
    const found = await connection.runAndReadAll(SQL(work.top));
    const spent = cpuSeconds(before);
    const rows = found.getRows().map(([person, position, score]) => ({
      person: Number(person),
      position: Number(position),
      score: Number(score),
    }));
    return { cpuSeconds: spent, answers: answersOf(work.persons.length, rows) };
  },
};
