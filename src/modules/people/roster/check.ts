import type { PlainDate } from '../../../kernel/dates.ts';
import type { CellProblem, Mapping, Row } from '../../../platform/feed/index.ts';
import { readCard, type CardEntry } from './card.ts';
import { rosterRow, type RosterRow } from './cells.ts';
import { readProfile, type ProfileEntry } from './contact.ts';
import { readIdentity, type Identity } from './identity.ts';
import type { PlaceFinder } from './place.ts';

/** All that a sound row says of one person. */
export interface RosterEntry extends Identity, ProfileEntry, CardEntry {
  regionCode: string;
}

export interface CheckedRow {
  number: number;
  /** null when an error keeps the row out */
  entry: RosterEntry | null;
  problems: CellProblem[];
}

export interface CheckContext {
  mapping: Mapping;
  places: PlaceFinder;
  today: PlainDate;
}

/** Totals, signatures and remarks below a table: few cells, no number, and words that no name begins with. */
const FOOTER = /^(合计|总计|小计|共计|填表|制表|审核|负责人|单位负责|填报|备注|说明|注[:：])/;

function isFooter(row: RosterRow, source: Row): boolean {
  if (row.text('residentId') !== '' || row.text('certificateNo') !== '') return false;
  const first = source.cells.find((cell) => cell.kind !== 'blank');
  return first !== undefined && FOOTER.test(first.text.replace(/\s+/g, ''));
}

/** Checks one row by itself; null for a footer. What depends on other rows or on the register is checked elsewhere. */
export function checkRow(source: Row, context: CheckContext): CheckedRow | null {
  const row = rosterRow(source, context.mapping);
  if (isFooter(row, source)) return null;
  const identity = readIdentity(row, context.today);
  const profile = readProfile(row);
  const card = readCard(row, identity?.birthDate ?? null, context.today);
  const regionCode = context.places.of(row);
  const sound = identity && profile && !row.problems.some((problem) => problem.severity === 'error');
  return {
    number: row.number,
    entry: sound ? { ...identity, ...profile, ...card, regionCode } : null,
    problems: row.problems,
  };
}
