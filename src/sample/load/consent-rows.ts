import { purposeOf } from '../../modules/people/index.ts';
import { dateOfDay } from '../days.ts';
import { sampleId } from '../ids.ts';
import type { SamplePerson } from '../person/person.ts';
import type { PersonFrame, RowMaker } from './person-rows.ts';
import { tableRows } from './rows.ts';

const ASKED = ['show-public-employer', 'show-private-employer'] as const;

/** Who looks for work was asked and agreed to be shown to employers, with the guardian where there is one. */
export function consentTables({ seed, today }: RowMaker) {
  const consents = tableRows('consent', [
    'city',
    'id',
    'person_id',
    'region_key',
    'purpose',
    'wording',
    'answer',
    'decided_by',
    'person_wish',
    'manner',
    'source',
    'recorded_at',
  ]);
  const on = dateOfDay(today);

  function add(person: SamplePerson, frame: PersonFrame): void {
    if (!person.need?.wantsWork) return;
    for (const [place, purpose] of ASKED.entries()) {
      consents.add({
        city: frame.city,
        id: sampleId(seed, 'consent', frame.index * ASKED.length + place),
        person_id: frame.id,
        region_key: frame.regionKey,
        purpose,
        wording: purposeOf(purpose).wording,
        answer: 'given',
        decided_by: person.guardian ? 'guardian' : 'self',
        person_wish: person.guardian ? 'agrees' : null,
        manner: 'read-aloud',
        source: 'sample',
        recorded_at: on,
      });
    }
  }
  return { add, tables: [consents] };
}
