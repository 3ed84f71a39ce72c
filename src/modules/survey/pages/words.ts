import { formatDateZh, plainDate, todayInShanghai } from '../../../kernel/dates.ts';
import type { Crumb, Option, StatusTone } from '../../../platform/ui/index.ts';
import type { Outcome } from '../outcomes.ts';
import type { CampaignState } from '../tables.ts';
import type { Helper } from '../who.ts';

export const CAMPAIGN_STATES: Readonly<Record<CampaignState, { title: string; tone: StatusTone }>> = {
  draft: { title: '还没开始', tone: 'neutral' },
  drawing: { title: '正在抽名单', tone: 'waiting' },
  open: { title: '进行中', tone: 'info' },
  closed: { title: '已结束', tone: 'good' },
};

export const OUTCOME_TONES: Readonly<Record<Outcome, StatusTone>> = {
  met: 'good',
  away: 'waiting',
  refused: 'neutral',
  moved: 'waiting',
  died: 'waiting',
  'not-found': 'waiting',
};

/** A civil date as read. */
export const dayWords = (date: string): string => formatDateZh(plainDate(date));
/** The day of a moment as read. */
export const momentDay = (moment: Date): string => formatDateZh(todayInShanghai(moment));

/** Whom a visit may be given to, to choose from. */
export const helperOptions = (helpers: readonly Helper[]): Option[] =>
  helpers.map(({ id, name, region }) => ({ value: id, text: `${name}，${region}` }));

/** Pages above a page of a campaign. */
export const crumbsTo = (campaign: { id: string; title: string }): Crumb[] => [
  { text: '就业状况调查', href: '/surveys' },
  { text: campaign.title, href: `/surveys/${campaign.id}` },
];

/** `:id` of the address. */
export const idOf = (params: Readonly<Record<string, string | undefined>>): string =>
  String(params['id'] ?? '');
