import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ConfigError, readConfig } from '../config.ts';

const SMTP = { MAIL_FROM: 'notice@zhuye.example' };
const SERVER = { DATABASE_URL: 'postgresql://owner:secret-word@db.example:5432/zhuye' };
const GATEWAY = { SMS_GATEWAY_URL: 'https://sms.example/send', SMS_GATEWAY_SECRET: 'a-secret-of-sixteen' };

describe('what connects the house with the outside', () => {
  it('is recorded in a trial, and nothing on a server of one’s own', () => {
    expect(readConfig({}).outside.channels).toEqual({
      email: { kind: 'record' },
      sms: { kind: 'record' },
      wechat: { kind: 'record' },
    });
    expect(readConfig(SERVER).outside.channels).toEqual({ email: null, sms: null, wechat: null });
    expect(readConfig({ SAMPLE: 'off' }).outside.channels.email).toBeNull();
  });

  it('knows the address of the house', () => {
    expect(readConfig({ PORT: '8080' }).outside.publicUrl).toBe('http://127.0.0.1:8080');
    expect(readConfig({ PUBLIC_URL: 'https://zhuye.example/' }).outside.publicUrl).toBe(
      'https://zhuye.example',
    );
  });

  it.each([
    [
      'smtps://zhuye:p%40ss@mail.example',
      { host: 'mail.example', port: 465, security: 'tls', user: 'zhuye', password: 'p@ss' },
    ],
    ['smtp://mail.example', { port: 587, security: 'starttls', user: null, password: null }],
    ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, security: 'plain' }],
    ['smtp://[::1]', { host: '::1', security: 'plain' }],
  ])('reaches %s', (SMTP_URL, expected) => {
    expect(readConfig({ ...SMTP, SMTP_URL }).outside.channels.email).toMatchObject({
      kind: 'smtp',
      ...expected,
    });
  });

  it('signs what it asks of a gateway', () => {
    expect(readConfig({ ...SERVER, ...GATEWAY }).outside.channels.sms).toMatchObject({
      kind: 'gateway',
      url: 'https://sms.example/send',
      secret: 'a-secret-of-sixteen',
    });
    const local = { ...GATEWAY, SMS_GATEWAY_URL: 'http://127.0.0.1:9000/send' };
    expect(readConfig(local).outside.channels.sms?.kind).toBe('gateway');
  });

  it.each([
    ['SMTP_URL', { ...SMTP, SMTP_URL: 'http://mail.example' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'nobody' }],
    ['SMS_GATEWAY_URL', { ...GATEWAY, SMS_GATEWAY_URL: 'http://sms.example' }],
    ['SMS_GATEWAY_SECRET', { SMS_GATEWAY_URL: 'https://sms.example' }],
    ['SMS_GATEWAY_SECRET', { ...GATEWAY, SMS_GATEWAY_SECRET: 'short' }],
    ['WECHAT_GATEWAY_SECRET', { WECHAT_GATEWAY_URL: 'https://wx.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://zhuye.example/path' }],
  ])('is refused in one sentence that names %s', (name, env) => {
    expect(() => readConfig(env)).toThrow(new RegExp(`^环境变量 ${name} [^\\n]+。$`));
  });
});

test('a refusal never repeats a value, and any text is either taken or refused', () => {
  const names = fc.constantFrom(
    'SMTP_URL',
    'MAIL_FROM',
    'SMS_GATEWAY_URL',
    'SMS_GATEWAY_SECRET',
    'PUBLIC_URL',
  );
  fc.assert(
    fc.property(names, fc.string({ minLength: 6 }), (name, value) => {
      try {
        readConfig({ ...SMTP, ...GATEWAY, [name]: value });
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError);
        if (!/^[\s\d]*$/.test(value) && !name.includes(value))
          expect((error as Error).message).not.toContain(value);
      }
    }),
    { seed: 20260304, numRuns: 400 },
  );
});
