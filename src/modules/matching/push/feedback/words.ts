import { formatDateZh } from '../../../../kernel/dates.ts';
import type { Regions } from '../../../../kernel/regions.ts';
import { occupationName } from '../../../../kernel/occupations/index.ts';
import { UNFIT_REASONS } from '../../unfit.ts';
import { FORM_WORDS } from '../../engine/words.ts';
import type { Said } from './rules.ts';

function doesWords(said: Said, regions: Regions): string {
  switch (said.does) {
    case 'skip-county':
      return `先不推${regions.name(said.county)}的岗位，在家做的除外`;
    case 'own-county':
      return '只推你本县区的岗位和在家做的岗位';
    case 'min-wage':
      return `最高工资不到每月 ${said.yuan} 元的先不推`;
    case 'skip-group':
      return `先不推“${occupationName(`${said.group}-00-00`) ?? said.group}”这一类`;
    case 'form-last':
      return `${FORM_WORDS[said.form]}的岗位排在后面`;
    case 'reassess':
      return '我们请工作人员和你再看一次能做什么';
  }
}

/** What the person said, and what it does now: 你说过“太远了”，所以先不推…… */
export function saidWords(said: Said, regions: Regions): string {
  const until = said.until === null ? '' : `，到 ${formatDateZh(said.until)}为止`;
  return `你说过“${UNFIT_REASONS[said.reason]}”，所以${doesWords(said, regions)}${until}。`;
}
