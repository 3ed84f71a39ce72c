import type { Context } from '../action/index.ts';
import { groupOf } from './book.ts';
import type { Outgoing } from './channels/index.ts';
import { mailOf, type MailContent } from './mail.ts';
import type { Body } from './sealed.ts';
import { ALL_GROUPS, stopToken } from './stop-token.ts';
import type { ChannelName } from './tables.ts';
import { wordsOf } from './words.ts';

/** A notice of which a message tells. */
export interface Told {
  id: string;
  kind: string;
  params: Buffer;
  href: string;
  made_at: Date;
}

interface Message {
  id: string;
  channel: ChannelName;
  to: string;
}

type Shared = Omit<MailContent, 'stopUrl' | 'madeAt'>;
type House = Pick<Context, 'cipher' | 'params'>;

const WAITS = '请登录助业查看。内容不写在这里，是为了不让别人看到。';

/** One matter of the account itself may be told in full; of everything else only that it waits. */
function shared(house: House, told: readonly Told[]): Shared {
  const { book, outside } = house.params.notices;
  const [only] = told;
  if (told.length === 1 && only && book.kind(only.kind)?.about === 'account') {
    const { title, text, details } = wordsOf(house, 'notice', only);
    return {
      title,
      paragraphs: [text],
      details,
      link: { label: '去看看', url: outside.publicUrl + only.href },
    };
  }
  return {
    title: `有 ${told.length} 条新通知等你看`,
    paragraphs: [WAITS],
    details: titlesOf(house, told),
    link: { label: '登录后看通知', url: `${outside.publicUrl}/notices` },
  };
}

/** Which matters of the account are among them. */
function titlesOf({ params }: House, told: readonly Told[]) {
  return told.flatMap(({ kind }) => {
    const known = params.notices.book.kind(kind);
    return known?.about === 'account' ? [{ label: '账号', value: known.title }] : [];
  });
}

function outgoing({ id, channel, to }: Message, content: MailContent): Outgoing {
  const { link, stopUrl } = content;
  if (channel === 'email') return { id, channel, to, ...mailOf(content), url: link.url, stopUrl };
  // One short message of 70 characters, but for the address.
  const text = `【助业】${content.title}。${link.label}：${link.url}`;
  return { id, channel, to, subject: content.title, text, html: null, url: link.url, stopUrl };
}

/** What an account gets: one message about one notice or several. */
export function composeNotices(
  house: House,
  message: Message & { accountId: string },
  told: readonly Told[],
): Outgoing {
  const { accountId, channel } = message;
  const groups = new Set(told.map(({ kind }) => groupOf(kind)));
  const group = groups.size === 1 ? ([...groups][0] ?? ALL_GROUPS) : ALL_GROUPS;
  const token = stopToken(house.cipher, { accountId, channel, group });
  const stopUrl = `${house.params.notices.outside.publicUrl}/notices/stop?token=${token}`;
  const madeAt = told.reduce(
    (first, { made_at }) => (made_at < first ? made_at : first),
    told[0]?.made_at ?? new Date(0),
  );
  return outgoing(message, { ...shared(house, told), stopUrl, madeAt });
}

/** What goes to an address: title, text and link in full. */
export function composeDirect(house: House, message: Message, body: Body, madeAt: Date): Outgoing {
  const { title, text, details, href } = body;
  const url = house.params.notices.outside.publicUrl + href;
  return outgoing(message, {
    title,
    paragraphs: [text],
    details,
    link: { label: '打开链接', url },
    stopUrl: null,
    madeAt,
  });
}
