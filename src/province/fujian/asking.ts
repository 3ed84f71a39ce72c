import { plainDate } from '../../kernel/dates.ts';
import { askDays, asksAtOnce, leastGroup } from '../../modules/recruiting/index.ts';
import { dated } from '../../platform/rule/index.ts';

const HOUSE = { source: '助业的初始设置（省级待确认）', article: null };
const FROM = plainDate('2022-01-01');
const own = <T>(value: T) => [{ from: FROM, to: null, value, cites: HOUSE, confirmed: false }];

/** Employers and people who do not know each other yet: nothing official says it, so these are for the province to confirm. */
export const askingValues = [dated(leastGroup, own(5)), dated(askDays, own(7)), dated(asksAtOnce, own(10))];
