import { EMPLOYER, STAFF } from '../../platform/access/roles.ts';
import { defineModule, fill, type ModuleDeclaration } from '../../platform/module/index.ts';
import { certificationRules } from './certification/index.ts';
import { messages } from './messages.ts';
import { checkNumber } from './queries/check-number.ts';
import { computeLevies } from './queries/compute-levy.ts';
import { levyDoorOfEmployer } from './queries/employer-cards.ts';
import { explainLevy } from './queries/explain-levy.ts';
import { levyYears } from './queries/levy-years.ts';
import { quotaDoors } from './queries/slots.ts';
import { levyRule } from './rules/levy-rule.ts';

const page = (path: string, file: string, title: string) =>
  ({ path, file: `modules/quota/pages/${file}`, title, audience: 'public' }) as const;

export const quotaModule: ModuleDeclaration = defineModule({
  name: 'quota',
  title: '按比例就业和残保金',
  queries: [computeLevies, explainLevy, levyYears, checkNumber],
  messages,
  rules: [levyRule, ...certificationRules],
  pages: [
    {
      ...page('/levy', 'levy.tsx', '单位要交多少'),
      nav: { order: 30, label: '单位要交多少', group: 'policy', roles: ['public', ...EMPLOYER, ...STAFF] },
    },
    page('/levy/statement', 'statement.tsx', '残疾人就业保障金测算单'),
    page('/levy/statement/:format', 'statement-file.ts', '测算单文件'),
    page('/check-number', 'check-number.tsx', '号码对不对'),
  ],
  slots: [fill('start', 30, quotaDoors), fill('employer', 40, levyDoorOfEmployer)],
});
