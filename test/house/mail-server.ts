import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions } from 'smtp-server';

/** A mail server on this machine that keeps what it is given. */
export interface MailServer {
  port: number;
  mails: ParsedMail[];
  /** What it answers to the next RCPT commands, one each; afterwards it takes everything. */
  refuse: { code: number; text: string }[];
  /** Called with each whole mail, before it is acknowledged. */
  onMail: (mail: ParsedMail) => Promise<void> | void;
  close(): Promise<void>;
}

export async function openMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const state: Pick<MailServer, 'mails' | 'refuse' | 'onMail'> = {
    mails: [],
    refuse: [],
    onMail: () => undefined,
  };
  async function take(stream: SMTPServerDataStream, acknowledge: () => void): Promise<void> {
    const mail = await simpleParser(stream);
    state.mails.push(mail);
    await state.onMail(mail);
    acknowledge();
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onRcptTo(_address, _session, callback) {
      const next = state.refuse.shift();
      callback(next ? Object.assign(new Error(next.text), { responseCode: next.code }) : null);
    },
    onData(stream, _session, callback) {
      void take(stream, callback);
    },
    ...options,
  });
  // A client that breaks off is what some tests are about.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return Object.assign(state, {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}
