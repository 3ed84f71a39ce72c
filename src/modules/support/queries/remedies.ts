import { SIGNED_IN } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { remedyInput } from '../../../platform/input/index.ts';
import type { Remedy } from '../../../platform/module/index.ts';
import { inForce } from '../../../platform/rule/index.ts';
import type { Scheme } from '../scheme.ts';
import { SCHEMES } from '../schemes/index.ts';

/** Schemes that pay for learning, whatever is learned; each has its own conditions, which /benefits asks. */
const FOR_LEARNING: readonly Scheme['paysFor'][] = ['TRAINING_FEE', 'LIVING', 'TRANSPORT'];

const BENEFITS = '/benefits?for=person';

/** Of the accommodations only the coach has a scheme of its own in the house. */
function coachRemedy(schemes: readonly Scheme[], accommodations: readonly string[]): Remedy[] {
  const coach = schemes.find((scheme) => scheme.paysFor === 'COACH');
  if (!coach || !accommodations.includes('job_coach')) return [];
  return [
    {
      for: 'accommodation',
      key: 'job_coach',
      title: `机构请辅导员，可以看看“${coach.title}”`,
      href: '/benefits?for=institution',
    },
  ];
}

/** Which schemes in force on the day help with what is lacking. No amount and no promise: that needs the answers of the person. */
export const remedies = defineQuery({
  name: 'support.remedies',
  title: '哪些补贴能帮上忙',
  input: remedyInput,
  allow: { roles: SIGNED_IN, on: anywhere },
  audit: 'none',
  async run(ctx, { skills, accommodations }): Promise<readonly Remedy[]> {
    const schemes = SCHEMES.filter((scheme) => inForce(scheme, ctx.today));
    const learning = schemes.filter(
      (scheme) => scheme.subject === 'person' && FOR_LEARNING.includes(scheme.paysFor),
    );
    const forSkills: Remedy[] =
      skills === '' || learning.length === 0
        ? []
        : [
            {
              for: 'skill',
              key: null,
              title: `去培训，可以看看${learning.map(({ title }) => `“${title}”`).join('、')}`,
              href: BENEFITS,
            },
          ];
    return [...forSkills, ...coachRemedy(schemes, accommodations.split(','))];
  },
});
