import { employerSearchColumns } from '../../modules/employers/index.ts';
import { dateOfDay } from '../days.ts';
import type { SampleEmployer } from '../employer/employer.ts';
import { sampleId } from '../ids.ts';
import type { SamplePosition } from '../position/position.ts';
import type { RowMaker } from './person-rows.ts';
import { tableRows } from './rows.ts';

/** Rows of the employers. */
export function employerRows({ seed, today, regions }: RowMaker, employers: readonly SampleEmployer[]) {
  const table = tableRows('employer', [
    'city',
    'id',
    'region_key',
    'region_code',
    'usci',
    'usci_verdict',
    'name',
    'name_pinyin',
    'name_initials',
    'nature',
    'industry',
    'recorded_at',
  ]);
  for (const [index, { usci, verdict, name, nature, region, trade }] of employers.entries()) {
    table.add({
      city: regions.unit(region),
      id: sampleId(seed, 'employer', index),
      region_key: regions.key(region),
      region_code: region,
      usci,
      usci_verdict: verdict,
      name,
      ...employerSearchColumns(name),
      nature,
      industry: trade.industry,
      recorded_at: dateOfDay(today),
    });
  }
  return table;
}

/** Rows of the positions; what a draft still lacks stays null. */
export function positionRows(
  { seed, regions }: RowMaker,
  positions: readonly SamplePosition[],
  employers: readonly SampleEmployer[],
) {
  const table = tableRows('position', [
    'city',
    'id',
    'region_key',
    'region_code',
    'region_precise',
    'place_text',
    'employer_id',
    'employer_name',
    'title',
    'form',
    'education',
    'occupation',
    'occupation_certainty',
    'skills',
    'wage_low',
    'wage_high',
    'demands',
    'demands_known',
    'accommodations',
    'headcount',
    'filled',
    'state',
    'state_reason',
    'opens_on',
    'closes_on',
    'source',
    'created_at',
  ]);
  for (const [index, position] of positions.entries()) {
    const draft = position.state === 'draft';
    table.add({
      city: regions.unit(position.region),
      id: sampleId(seed, 'position', index),
      region_key: regions.key(position.region),
      region_code: position.region,
      region_precise: true,
      place_text: regions.fullName(position.region),
      employer_id: sampleId(seed, 'employer', position.employer),
      employer_name: employers[position.employer]?.name ?? null,
      title: position.title,
      form: position.form,
      education: position.education,
      occupation: position.occupation,
      occupation_certainty: draft ? 70 : null,
      skills: position.skills,
      wage_low: position.wage[0],
      wage_high: position.wage[1],
      demands: draft ? null : JSON.stringify(position.demands),
      demands_known: !draft,
      accommodations: position.accommodations,
      headcount: position.headcount,
      filled: position.state === 'closed' ? position.headcount : 0,
      state: position.state,
      state_reason: position.state === 'closed' ? '已招满' : null,
      opens_on: draft ? null : position.postedOn,
      closes_on: position.deadline,
      source: 'sample',
      created_at: position.postedOn,
    });
  }
  return table;
}
