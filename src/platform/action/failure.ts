import { randomUUID } from 'node:crypto';
import { Refusal, type Problem } from '../../kernel/problem.ts';
import type { Floor } from './floor.ts';

const UNIQUE_VIOLATION = '23505';
const EXCLUSION_VIOLATION = '23P01';
const ROW_SECURITY_OR_GRANT = '42501';
const SERIALISATION = ['40001', '40P01', '55P03'];
const BAD_TEXT = ['22021', '22P05', '22P02'];
const SERVER_AWAY = [
  '57P01',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
];

/** The driver gives no code to a connection that ends under a query or between two, nor to one that does not come about in time. */
const ENDED = ['Connection terminated', 'Client has encountered a connection error', 'timeout expired'];

interface DatabaseError extends Error {
  code?: string;
  constraint?: string;
  table?: string;
}

/** Whether the database could not be reached, or went away in the middle; nothing that was asked has happened then. */
export function isDatabaseAway(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const { code = '', message } = thrown as DatabaseError;
  return SERVER_AWAY.includes(code) || ENDED.some((words) => message.startsWith(words));
}

/**
 * What went wrong, as one of the closed set. The database's message may quote values of people, so only codes and names
 * of constraints are logged; the reference lets an administrator find the line.
 */
export function problemOf(thrown: unknown, operation: string, log: Floor['log']): Problem {
  if (thrown instanceof Refusal) return thrown.problem;
  const error = thrown as DatabaseError;
  const code = error.code ?? '';
  if (code === ROW_SECURITY_OR_GRANT) return { kind: 'forbidden', code: 'outside-region' };
  if (code === UNIQUE_VIOLATION || code === EXCLUSION_VIOLATION) {
    return { kind: 'conflict', code: 'already-there', params: { what: error.constraint ?? '' } };
  }
  if (SERIALISATION.includes(code)) return { kind: 'conflict', code: 'try-again' };
  if (BAD_TEXT.includes(code)) return { kind: 'invalid', code: 'bad-characters' };
  const reference = randomUUID().slice(0, 8);
  const where =
    error.stack
      ?.split('\n')
      .find((line) => line.trim().startsWith('at '))
      ?.trim() ?? null;
  log({
    level: 'error',
    operation,
    reference,
    code,
    error: error.name ?? 'Error',
    table: error.table ?? null,
    where,
  });
  if (isDatabaseAway(error)) return { kind: 'unavailable', code: 'database-away', params: { reference } };
  return { kind: 'unavailable', code: 'unexpected', params: { reference } };
}
