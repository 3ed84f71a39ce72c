import { expect, it } from 'vitest';
import { modules } from '../../app.ts';
import { MATRIX_ROLES, roleMatrix } from './role-matrix.ts';
import { SIGNED_IN } from './roles.ts';

it('says of every operation and role exactly what its declaration says', () => {
  const operations = modules.flatMap((m) => m.operations);
  const rows = new Map(roleMatrix(modules).map((row) => [row.name, row]));
  expect([...rows.keys()]).toEqual(operations.map((operation) => operation.name));
  for (const operation of operations)
    for (const role of [...SIGNED_IN, 'public'] as const)
      expect([operation.name, role, rows.get(operation.name)?.scope[role] !== undefined]).toEqual([
        operation.name,
        role,
        operation.allow.roles.includes(role),
      ]);
});

it('has a column for each role of an account and for the public', () => {
  expect(MATRIX_ROLES.map(({ role }) => role)).toEqual([...SIGNED_IN, 'public']);
});

it('shows one room, or what one role may do', () => {
  const rows = roleMatrix(modules, { module: 'access', role: 'auditor' });
  expect(rows.length).toBeGreaterThan(0);
  for (const { name, scope } of rows) {
    expect(name).toMatch(/^access\./);
    expect(scope.auditor).toBeDefined();
  }
  expect(rows.map(({ name }) => name)).not.toContain('access.assign-grant');
});

/** What an auditor decides: who looked at a file and why, and whether a sealed one may be opened. */
const OVERSIGHT = ['people.answer-access-question', 'people.decide-opening'];

it('lets no auditor write beyond the own account and exports, and what oversight itself decides', () => {
  const writes = roleMatrix(modules).filter(({ kind }) => kind === '写');
  // What everybody with an account may do to the own account, settings and notices.
  const own = writes.filter(({ scope }) => SIGNED_IN.every((role) => scope[role] !== undefined));
  const common = new Set(own.map(({ name }) => name));
  const more = writes
    .filter(({ name, scope }) => scope.auditor && !common.has(name) && !name.startsWith('exports.'))
    .map(({ name }) => name);
  expect(more.toSorted()).toEqual(OVERSIGHT);
});
