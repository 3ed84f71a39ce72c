import type { PlainDate } from '../../kernel/dates.ts';
import { sampleId } from '../ids.ts';
import type { SampleSpell } from '../career/career.ts';
import type { Workplace, workplaces } from '../career/workplace.ts';
import type { SamplePerson } from '../person/person.ts';
import { randomOf, weights } from '../random.ts';
import type { PersonFrame, RowMaker } from './person-rows.ts';
import { tableRows } from './rows.ts';

const END_REASONS = weights([
  ['CONTRACT_ENDED', 35],
  ['RESIGNED', 30],
  ['CHANGED_JOB', 12],
  ['HEALTH', 10],
  ['DISMISSED', 6],
  ['EMPLOYER_CLOSED', 5],
  ['OTHER', 2],
]);
const REJECT_REASONS = [
  '合同缺少盖章页',
  '工资发放记录与合同不符',
  '社保缴费单位不是用人单位',
  '入户核实时本人未在岗',
] as const;
const RETRACT_REASON = '登记有误，本人未曾上岗';

/** A spell as it was put into the database; the evidence hangs on it. */
export interface PlacedSpell {
  id: string;
  startRegionKey: number;
  spell: SampleSpell;
}

export type EmployerAt = (index: number) => { id: string; name: string };

/** The spells of work and the moves of persons; identifiers of spells count on over the whole sample. */
export function spellTables(
  { seed, regions }: RowMaker,
  workplace: ReturnType<typeof workplaces>,
  employerAt: EmployerAt,
) {
  const spells = tableRows('employment_spell', [
    'city',
    'id',
    'person_id',
    'region_key',
    'start_region_key',
    'employer_id',
    'employer_name',
    'form',
    'urban_rural',
    'started_on',
    'ended_on',
    'end_reason',
    'source',
    'found_by',
    'state',
    'verified_on',
    'reject_reason',
    'retract_reason',
    'recorded_at',
    'ended_recorded_at',
    'decided_at',
    'superseded_by',
    'superseded_at',
    'corrects',
  ]);
  const moves = tableRows('person_past_region', [
    'city',
    'id',
    'person_id',
    'region_key',
    'past_region_key',
    'until_on',
    'recorded_at',
  ]);
  let count = 0;

  function add(person: SamplePerson, { id, city, regionKey, index }: PersonFrame): PlacedSpell[] {
    const random = randomOf(seed, 'spells', index);
    const ids = person.spells.map(() => sampleId(seed, 'spell', count++));
    if (person.moved) {
      const { from, on } = person.moved;
      moves.add({
        city,
        id: sampleId(seed, 'pastRegion', index),
        person_id: id,
        region_key: regionKey,
        past_region_key: regions.key(from),
        until_on: on,
        recorded_at: on,
      });
    }
    const places: Workplace[] = [];
    return person.spells.map((spell, place) => {
      const region = regionOn(person, spell.from);
      const startRegionKey = regions.key(region);
      const corrects = person.spells.findIndex((other) => other.supersededBy === place);
      const work = places[corrects] ?? workplace(random, spell.form, region, person.name);
      places.push(work);
      const unit = work.employer === null ? null : employerAt(work.employer);
      const right = spell.supersededBy === null ? undefined : person.spells[spell.supersededBy];
      const row = ids[place] ?? '';
      spells.add({
        city,
        id: row,
        person_id: id,
        region_key: regionKey,
        start_region_key: startRegionKey,
        employer_id: unit?.id ?? null,
        employer_name: unit?.name ?? work.employerName,
        form: spell.form,
        urban_rural: person.urbanRural,
        started_on: spell.from,
        ended_on: spell.to,
        end_reason: spell.to === null ? null : random.weighted(END_REASONS),
        source: 'sample',
        found_by: spell.foundBy,
        state: spell.state,
        verified_on: spell.verifiedOn,
        reject_reason: spell.state === 'rejected' ? random.pick(REJECT_REASONS) : null,
        retract_reason: spell.state === 'retracted' ? RETRACT_REASON : null,
        recorded_at: spell.recordedOn,
        ended_recorded_at: spell.to,
        decided_at: spell.state === 'pending' ? null : (spell.verifiedOn ?? spell.recordedOn),
        superseded_by: spell.supersededBy === null ? null : (ids[spell.supersededBy] ?? null),
        superseded_at: right?.recordedOn ?? null,
        corrects: ids[corrects] ?? null,
      });
      return { id: row, startRegionKey, spell };
    });
  }
  return { add, tables: [spells, moves], count: () => count };
}

/** Where the person belonged on a day. */
function regionOn({ region, moved }: SamplePerson, day: PlainDate): string {
  return moved !== null && day < moved.on ? moved.from : region;
}
