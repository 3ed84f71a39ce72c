import { STAFF } from '../../platform/access/roles.ts';
import { defineModule, type ModuleDeclaration } from '../../platform/module/index.ts';
import { correctSpell } from './actions/correct.ts';
import { rejectSpell, retractSpell, verifySpell } from './actions/decide.ts';
import { endSpell } from './actions/end.ts';
import { addEvidence } from './actions/evidence.ts';
import { recordSpell } from './actions/record.ts';
import { newEmploymentRule } from './count.ts';
import { evidenceRule } from './evidence.ts';
import { messages } from './messages.ts';
import { listSpells } from './queries/list.ts';
import { openSpell } from './queries/open.ts';
import { spellFormPerson } from './queries/new-form.ts';
import { openEvidence } from './queries/paper.ts';
import { spellsOfPerson, spellsWaiting } from './queries/slots.ts';
import './tables.ts';

const page = (path: string, file: string, title: string) =>
  ({ path, file: `modules/employment/pages/${file}`, title, audience: 'staff' }) as const;

export const employmentModule: ModuleDeclaration = defineModule({
  name: 'employment',
  title: '就业',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [recordSpell, addEvidence, verifySpell, rejectSpell, retractSpell, endSpell, correctSpell],
  queries: [openSpell, listSpells, openEvidence, spellFormPerson],
  messages,
  rules: [evidenceRule, newEmploymentRule],
  slots: [
    { at: 'person-file', order: 10, query: spellsOfPerson },
    { at: 'home', order: 10, query: spellsWaiting },
  ],
  pages: [
    { ...page('/spells', 'list.tsx', '就业核实'), nav: { order: 50, label: '就业核实', roles: STAFF } },
    page('/spells/:id', 'spell.tsx', '就业登记'),
    page('/spells/:id/correct', 'correct.tsx', '更正就业登记'),
    page('/spells/:id/evidence/:evidenceId', 'evidence-file.ts', '就业材料'),
    page('/people/:id/spells/new', 'new.tsx', '登记就业'),
  ],
});
