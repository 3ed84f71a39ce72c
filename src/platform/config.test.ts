import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const server = 'postgresql://owner:secret-word@db.example:5432/zhuye';

describe('without settings', () => {
  test('the product runs for this machine alone, with the sample province', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      masterKey: null,
      sample: 5000,
    });
    expect(config.dataFolder).toBe(`${process.cwd()}/.data`);
  });

  test('empty and blank values count as not set', () => {
    expect(readConfig({ PORT: '', DATA_DIR: ' ', DATABASE_URL: '', SAMPLE: '' })).toEqual(readConfig({}));
  });
});

test('a database of one’s own gets no sample', () => {
  expect(readConfig({ DATABASE_URL: server })).toMatchObject({ databaseUrl: server, sample: 0 });
  expect(readConfig({ DATABASE_URL: server, SAMPLE: 'off' }).sample).toBe(0);
  expect(() => readConfig({ DATABASE_URL: server, SAMPLE: '2000' })).toThrow('SAMPLE');
});

test('forwarded headers are believed from named proxies only, and the address of the house is known where it is set', () => {
  expect(readConfig({}).publicUrl).toBeNull();
  expect(readConfig({}).isProxy('127.0.0.1')).toBe(false);
  const config = readConfig({
    PUBLIC_URL: 'https://zhuye.example:443/',
    TRUSTED_PROXIES: '10.2.0.0/16, ::1',
  });
  expect(config.publicUrl).toBe('https://zhuye.example');
  expect([config.isProxy('10.2.3.4'), config.isProxy('::1'), config.isProxy('127.0.0.1')]).toEqual([
    true,
    true,
    false,
  ]);
});

test.each([
  ['TRUSTED_PROXIES', 'proxy.example'],
  ['TRUSTED_PROXIES', '0.0.0.0/0'],
  ['PORT', 'abc'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', '3000.5'],
  ['HOST', 'http://here'],
  ['DATABASE_URL', 'mysql://owner@db/zhuye'],
  ['DATABASE_URL', 'zhuye'],
  ['APP_DATABASE_URL', server],
  ['MASTER_KEY', 'short'],
  ['MASTER_KEY', randomBytes(31).toString('base64')],
  ['SAMPLE', '-5'],
  ['SAMPLE', '1999'],
  ['SAMPLE', '1000001'],
  ['SAMPLE', 'many'],
])('%s = %s is refused in one sentence that names it', (name, value) => {
  const failure = messageOf({ [name]: value });
  expect(failure).toMatch(new RegExp(`^环境变量 ${name} [^\\n]+。$`));
});

test('a refusal never repeats the value: an address holds a password', () => {
  expect(messageOf({ DATABASE_URL: 'postgres//owner:secret-word@db' })).not.toContain('secret-word');
});

test('any text is either taken or refused with a ConfigError', () => {
  const names = fc.constantFrom('PORT', 'HOST', 'DATABASE_URL', 'MASTER_KEY', 'SAMPLE');
  fc.assert(
    fc.property(names, fc.string(), (name, value) => {
      try {
        readConfig({ [name]: value });
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError);
      }
    }),
    { seed: 20_25 },
  );
});

test('the master key is 32 bytes of base64', () => {
  const key = randomBytes(32);
  expect(readConfig({ MASTER_KEY: key.toString('base64') }).masterKey).toEqual(key);
});

function messageOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error('was taken');
}
