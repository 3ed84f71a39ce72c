import { formatDateZh, todayInShanghai } from '../../kernel/dates.ts';
import type { NoticeDetail } from './declare.ts';

/** What goes into one mail: facts that may be read by anybody on the way. */
export interface MailContent {
  title: string;
  paragraphs: readonly string[];
  details: readonly NoticeDetail[];
  link: { label: string; url: string };
  stopUrl: string | null;
  madeAt: Date;
}

/** A mail in both of its forms. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
}

const WHO = '这封信由助业（残疾人就业服务）自动发出，请不要回复。';
const STOP = '不想再收这类信';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');

function plain({ title, paragraphs, details, link, stopUrl, madeAt }: MailContent): string {
  return [
    title,
    paragraphs.join('\n'),
    details.map(({ label, value }) => `${label}：${value}`).join('\n'),
    `${link.label}：\n${link.url}`,
    `${formatDateZh(todayInShanghai(madeAt))}\n${WHO}`,
    stopUrl ? `${STOP}：\n${stopUrl}` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** No picture, no style sheet from elsewhere, nothing that tells when it is opened. */
function page({ title, paragraphs, details, link, stopUrl, madeAt }: MailContent): string {
  const list = details.map(({ label, value }) => `<dt>${escape(label)}</dt><dd>${escape(value)}</dd>`);
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title></head>
<body style="margin:1em auto;padding:0 1em;max-width:40em;font:1.125em/1.75 sans-serif">
<main>
<h1 style="font-size:1.4em">${escape(title)}</h1>
${paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n')}
${list.length > 0 ? `<dl>${list.join('')}</dl>` : ''}
<p><a href="${escape(link.url)}">${escape(link.label)}</a></p>
<p>${formatDateZh(todayInShanghai(madeAt))}</p>
</main>
<footer>
<p>${WHO}</p>
${stopUrl ? `<p><a href="${escape(stopUrl)}">${STOP}</a></p>` : ''}
</footer>
</body>
</html>`.replaceAll('\n\n', '\n');
}

/** Text and accessible HTML of one mail, saying the same. */
export function mailOf(content: MailContent): Mail {
  return { subject: content.title, text: plain(content), html: page(content) };
}
