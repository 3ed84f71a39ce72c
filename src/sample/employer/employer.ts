import type { Regions } from '../../kernel/regions.ts';
import type { EmployerNature } from '../../modules/employers/index.ts';
import type { Places } from '../places.ts';
import { randomOf, weights } from '../random.ts';
import type { Random } from '../random.ts';
import { unassignedArea } from '../person/numbers.ts';
import { FARM, OFFICE, TRADES, WORKSHOP } from './industries.ts';
import type { Trade } from './industries.ts';
import { trialUsciOf, usciOf } from './usci.ts';

export interface SampleEmployer {
  usci: string;
  verdict: 'ok' | 'legacy';
  name: string;
  nature: EmployerNature;
  region: string;
  trade: Trade;
}

interface Kind {
  nature: EmployerNature;
  registration: string;
  trade: (random: Random) => Trade;
  name: (random: Random, place: { city: string; county: string }, trade: Trade) => string;
}

const BRAND = [...'榕樟桐榄屿汀岚澜埕磊钦煌盛泰达恒裕诚信联创星辰禾穗瑞嘉宏图远航'];
const brand = (random: Random) =>
  random.pick(BRAND) + random.pick(BRAND) + (random.chance(0.3) ? random.pick(BRAND) : '');
const firm =
  (end: string): Kind['name'] =>
  (random, { city }, { word }) =>
    `${city}${brand(random)}${word}${end}`;
const of = (trade: Trade) => () => trade;
const anyTrade = (random: Random) => random.pick(TRADES);

const KINDS = weights<Kind>([
  [{ nature: 'PRIVATE_ENTERPRISE', registration: '91', trade: anyTrade, name: firm('有限公司') }, 54],
  [{ nature: 'ENTERPRISE', registration: '91', trade: anyTrade, name: firm('有限公司') }, 6],
  [{ nature: 'FOREIGN_ENTERPRISE', registration: '91', trade: anyTrade, name: firm('（福建）有限公司') }, 3],
  [{ nature: 'STATE_OWNED_ENTERPRISE', registration: '91', trade: anyTrade, name: firm('集团有限公司') }, 6],
  [
    {
      nature: 'INDIVIDUAL_BUSINESS',
      registration: '92',
      trade: anyTrade,
      name: (random, { county }, { word }) => `${county}${brand(random)}${word}店`,
    },
    8,
  ],
  [
    {
      nature: 'GOVERNMENT_ORGAN',
      registration: '11',
      trade: of(OFFICE),
      name: (random, { county }) =>
        `${county}${random.pick(['审计', '统计', '民政', '医疗保障', '退役军人事务', '档案'])}${random.pick(['局', '服务中心'])}`,
    },
    5,
  ],
  [
    {
      nature: 'PUBLIC_INSTITUTION',
      registration: '12',
      trade: of(OFFICE),
      name: (random, { county }) =>
        `${county}${random.pick(['图书馆', '文化馆', '第一医院', '实验学校', '公共就业服务中心', '档案馆'])}`,
    },
    7,
  ],
  [
    {
      nature: 'PRIVATE_NON_ENTERPRISE',
      registration: '52',
      trade: of(WORKSHOP),
      name: (random, { county }) =>
        `${county}${brand(random)}${random.pick(['残疾人辅助性就业中心', '助残服务中心', '托养中心'])}`,
    },
    5,
  ],
  [
    {
      nature: 'FARMER_COOPERATIVE',
      registration: '93',
      trade: of(FARM),
      name: (random, { county }) => `${county}${brand(random)}种养专业合作社`,
    },
    4,
  ],
  [
    {
      nature: 'SOCIAL_ORGANISATION',
      registration: '51',
      trade: of(OFFICE),
      name: (random, { county }) => `${county}${brand(random)}${random.pick(['协会', '商会'])}`,
    },
    1,
  ],
  [
    {
      nature: 'RURAL_COLLECTIVE',
      registration: 'N2',
      trade: of(FARM),
      name: (random, { county }) => `${county}${brand(random)}村股份经济合作社`,
    },
    1,
  ],
]);

/** The `index`-th employer. Early firms of Xiamen and Fuzhou now and then carry a code of the trial area. */
export function employerOf(seed: number, index: number, regions: Regions, places: Places): SampleEmployer {
  const random = randomOf(seed, 'employer', index);
  const region = places.county(random);
  const { nature, registration, trade: choose, name } = random.weighted(KINDS);
  const trade = choose(random);
  const unit = regions.unit(region);
  const trial = registration === '91' && unit <= 3502 && index < 10_000 && random.chance(0.03);
  const area = unassignedArea(unit);
  return {
    usci: trial ? trialUsciOf(area, index) : usciOf(registration, area, index),
    verdict: trial ? 'legacy' : 'ok',
    name: name(random, placeNames(region, regions), trade),
    nature,
    region,
    trade,
  };
}

function placeNames(region: string, regions: Regions): { city: string; county: string } {
  const [unit, county] = regions.path(region);
  const city = unit?.name.replace(/市$|综合实验区$/, '') ?? '';
  return { city, county: county?.name ?? `${city}综合实验区` };
}
