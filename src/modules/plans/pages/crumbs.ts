import type { Crumb } from '../../../platform/ui/index.ts';

/** The way to a page below the plan of a person. */
export const crumbsOf = (person: { id: string; name: string }): Crumb[] => [
  { text: '残疾人档案', href: '/people' },
  { text: person.name, href: `/people/${person.id}` },
  { text: '就业计划', href: `/people/${person.id}/plan` },
];
