import { createTransport } from 'nodemailer';
import type { SmtpSettings } from '../outside.ts';
import { Undelivered, type Channel, type Outgoing, type SendFailure } from './channel.ts';

/** What the mail library says of a failure: its own code, and the server's where there was an answer. */
interface MailError extends Error {
  code?: string;
  responseCode?: number;
}

const CODES: Readonly<Record<string, SendFailure>> = {
  ETIMEDOUT: 'too-slow',
  ETLS: 'not-secure',
  EAUTH: 'sign-in-refused',
  ENOAUTH: 'sign-in-refused',
};

function failureOf(thrown: unknown): SendFailure {
  const { code = '', responseCode = 0 } = thrown as MailError;
  // A wrong password of ours is no verdict on the message, though the server says 5xx.
  if (CODES[code]) return CODES[code];
  if (responseCode >= 500) return 'refused-for-good';
  if (responseCode >= 400) return 'refused-for-now';
  return 'no-connection';
}

/** RFC 8058: a mail program may offer to end such mails with one touch. */
function stopHeaders(stopUrl: string | null): Record<string, string> {
  if (!stopUrl) return {};
  return { 'List-Unsubscribe': `<${stopUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** Mail over SMTP. The Message-ID stays the same at every try, so that a second copy can be known as such. */
export function smtpChannel(settings: SmtpSettings, publicUrl: string): Channel {
  const { host, port, security, user, password, from, timeoutMs } = settings;
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'plain',
    tls: { minVersion: 'TLSv1.2' },
    ...(user !== null && { auth: { user, pass: password ?? '' } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = new URL(publicUrl).hostname;

  async function send(message: Outgoing) {
    try {
      await transport.sendMail({
        messageId: `<${message.id}@${domain}>`,
        from: { name: '助业', address: from },
        to: message.to,
        subject: message.subject,
        text: message.text,
        ...(message.html !== null && { html: message.html }),
        headers: {
          'Auto-Submitted': 'auto-generated',
          'Content-Language': 'zh-CN',
          ...stopHeaders(message.stopUrl),
        },
      });
      return { providerId: null };
    } catch (thrown) {
      throw new Undelivered(failureOf(thrown));
    }
  }
  return { send };
}
