import { STAFF } from '../../platform/access/roles.ts';
import { defineModule, fill, type ModuleDeclaration } from '../../platform/module/index.ts';
import { correctSpell } from './actions/correct.ts';
import { rejectSpell, retractSpell, verifySpell } from './actions/decide.ts';
import { endSpell } from './actions/end.ts';
import { addEvidence } from './actions/evidence.ts';
import { removeEvidence } from './actions/remove-evidence.ts';
import { recordSpell } from './actions/record.ts';
import { newEmploymentRule } from './count.ts';
import { evidenceRule } from './evidence.ts';
import { spellsExport } from './export.ts';
import { messages } from './messages.ts';
import { employmentNotices } from './notices.ts';
import { chosenSpells } from './queries/chosen.ts';
import { listSpells } from './queries/list.ts';
import { openSpell } from './queries/open.ts';
import { spellFormPerson } from './queries/new-form.ts';
import { linkEvidence, openEvidence } from './queries/paper.ts';
import { spellsOfPerson } from './queries/slots.ts';
import { workersOfEmployer } from './queries/employer-cards.ts';
import { workTimeline } from './queries/timeline.ts';
import { spellsToVerify, spellsWithoutPapers } from './worklists/spells.ts';
import { personsUnasked } from './worklists/unasked.ts';
import { personTables } from './person-tables.ts';
import './tables.ts';

const page = (path: string, file: string, title: string) =>
  ({ path, file: `modules/employment/pages/${file}`, title, audience: 'staff' }) as const;

export const employmentModule: ModuleDeclaration = defineModule({
  name: 'employment',
  title: '就业',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [
    recordSpell,
    addEvidence,
    removeEvidence,
    verifySpell,
    rejectSpell,
    retractSpell,
    endSpell,
    correctSpell,
  ],
  queries: [openSpell, listSpells, chosenSpells, openEvidence, linkEvidence, spellFormPerson],
  exports: [spellsExport],
  messages,
  notices: employmentNotices,
  personTables,
  rules: [evidenceRule, newEmploymentRule],
  slots: [
    fill('person-file', 10, spellsOfPerson),
    fill('timeline', 20, workTimeline),
    fill('employer', 10, workersOfEmployer),
  ],
  worklists: [spellsToVerify, spellsWithoutPapers, personsUnasked],
  pages: [
    {
      ...page('/spells', 'list.tsx', '就业核实'),
      nav: { order: 50, label: '就业核实', group: 'people', roles: STAFF },
    },
    page('/spells/bulk', 'bulk.tsx', '核实选中的就业'),
    page('/spells/:id', 'spell.tsx', '就业登记'),
    page('/spells/:id/correct', 'correct.tsx', '更正就业登记'),
    page('/spells/:id/evidence/:evidenceId', 'evidence-file.ts', '就业材料'),
    page('/people/:id/spells/new', 'new.tsx', '登记就业'),
  ],
});
