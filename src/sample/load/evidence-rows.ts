import { createHash } from 'node:crypto';
import { EVIDENCE_TITLES } from '../../modules/employment/index.ts';
import type { EvidenceKind, EvidenceRules } from '../../modules/employment/index.ts';
import { createFileStore } from '../../platform/files/index.ts';
import { sampleId } from '../ids.ts';
import { samplePaper } from './paper.ts';
import type { PersonFrame, RowMaker } from './person-rows.ts';
import { tableRows } from './rows.ts';
import type { PlacedSpell } from './spell-rows.ts';

/** Papers of this many persons at the beginning of the sample, for work since the plan began; a million files help nobody. */
const WITH_PAPERS = 5000;
const SINCE = '2022-01-01';
const WRITERS = 8;

/**
 * The papers behind verified spells: rows, and encrypted files in the data folder. A paper says in English that it is invented.
 * A file whose row is rolled back is removed by the sweep of lost files.
 */
export function evidenceTables({ seed, cipher }: RowMaker, rules: EvidenceRules, dataDir: string) {
  const attachments = tableRows('attachment', [
    'city',
    'id',
    'region_key',
    'person_id',
    'owner_table',
    'owner_id',
    'kind',
    'name',
    'media_type',
    'size',
    'sha256',
    'at',
  ]);
  const evidence = tableRows('spell_evidence', [
    'city',
    'id',
    'spell_id',
    'person_id',
    'region_key',
    'start_region_key',
    'attachment_id',
    'kind',
    'issued_on',
    'recorded_at',
  ]);
  const store = createFileStore({ dataDir, cipher });
  let waiting: { id: string; bytes: Buffer }[] = [];
  let count = 0;

  function add({ id: person, city, regionKey, index }: PersonFrame, placed: readonly PlacedSpell[]): void {
    if (index >= WITH_PAPERS) return;
    for (const { id: spell, startRegionKey, spell: facts } of placed) {
      if (facts.state !== 'verified' || facts.from < SINCE) continue;
      for (const kind of rules[facts.form].flatMap(([first]) => first ?? [])) {
        const id = sampleId(seed, 'attachment', count);
        const bytes = paperOf(kind, facts.from);
        attachments.add({
          city,
          id,
          region_key: regionKey,
          person_id: person,
          owner_table: 'employment_spell',
          owner_id: spell,
          kind,
          name: `${EVIDENCE_TITLES[kind]}（示例）.pdf`,
          media_type: 'application/pdf',
          size: bytes.length,
          sha256: createHash('sha256').update(bytes).digest(),
          at: facts.recordedOn,
        });
        evidence.add({
          city,
          id: sampleId(seed, 'evidence', count++),
          spell_id: spell,
          person_id: person,
          region_key: regionKey,
          start_region_key: startRegionKey,
          attachment_id: id,
          kind,
          issued_on: facts.from,
          recorded_at: facts.recordedOn,
        });
        waiting.push({ id, bytes });
      }
    }
  }

  /** Writes the files whose rows were made since the last call. */
  async function writeFiles(): Promise<void> {
    const files = waiting.values();
    waiting = [];
    const write = async () => {
      for (const { id, bytes } of files) await store.keep(id, bytes);
    };
    await Promise.all(Array.from({ length: WRITERS }, write));
  }
  return { add, writeFiles, tables: [attachments, evidence] };
}

function paperOf(kind: EvidenceKind, start: string): Buffer {
  return samplePaper(['INVENTED FOR TRIAL - NO LEGAL VALUE', `Kind: ${kind}`, `Start of work: ${start}`]);
}
