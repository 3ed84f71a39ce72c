import type { WorkForm } from '../parsing/index.ts';

/** The form of work as one would say it to a seeker. */
export const JOB_FORM_WORDS: Record<WorkForm, string> = {
  FULL_TIME: '每天去单位上班',
  FLEXIBLE_HOURS: '时间可以商量',
  REMOTE: '在家上班',
  SHELTERED: '在辅助性就业机构上班',
};
