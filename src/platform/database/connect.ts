import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './schema.ts';

const INT8 = 20;
const DATE = 1082;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;

/** int8 fits in a safe integer here (region keys, counts, fen); civil dates stay text, never a moment in some zone. */
function typeParsers(): pg.CustomTypesConfig {
  const own = new Map<number, (text: string) => unknown>([
    [INT8, Number],
    [DATE, (text) => text],
    [INT8_ARRAY, (text) => text.slice(1, -1).split(',').filter(Boolean).map(Number)],
    [DATE_ARRAY, (text) => text.slice(1, -1).split(',').filter(Boolean)],
  ]);
  return {
    getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
      own.get(oid) ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
  };
}

export type Database = Kysely<Tables>;

export interface Connection {
  db: Database;
  pool: pg.Pool;
  close(): Promise<void>;
}

/** A server that does not answer within this is away: a reader must be told so before two seconds are over. */
const CONNECT_MS = 1200;

/**
 * Gives up on a server that takes no connection. Not the pool's own limit, which would also count the wait for a free
 * connection and so turn a busy minute into a failure.
 */
class PatientClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECT_MS });
    // The pool listens only while a connection stands idle. One that ends in somebody's hands, between two of their queries, would
    // otherwise end the process; so their next query fails, and the pool takes it away when it is given back.
    this.on('error', () => undefined);
  }
}

/** A pool and its typed query builder. `max`: connections kept; two cores serve little more than ten. */
export function connect(url: string, max = 10): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: typeParsers(),
    application_name: 'zhuye',
    Client: PatientClient,
    // A server that vanished without a word is noticed on connections that stand idle, too.
    keepAlive: true,
  });
  // An idle connection that breaks (server restarted) must not end the process; the next query reconnects.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}
