const FORMAT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A moment (ISO 8601) in the time of Shanghai: 2024年6月3日 10:00. */
export function momentWords(iso: string): string {
  return FORMAT.format(new Date(iso));
}
