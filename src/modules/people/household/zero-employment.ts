/** What is known of the work of one member. */
export interface MemberWork {
  ableToWork: boolean | null;
  willingToWork: boolean | null;
  employed: boolean | null;
}

/** Why a household is one in which nobody works, or is not, or why that cannot be said. */
export interface ZeroEmployment {
  /** null: not known. */
  holds: boolean | null;
  because: 'not-stated' | 'person-works' | 'member-works' | 'member-unknown' | 'nobody-works';
  /** Members on whom the reason rests: who work, of whom it is not known, or who could work and do not. */
  members: number;
}

/** In force; empty where nobody lives with the person, null where nobody was asked. */
export type MembersKnown = readonly MemberWork[] | null;

/**
 * Whether nobody works in a household of which somebody can and wants to (零就业家庭). Whoever works ends it, whoever is not known
 * leaves it open; of those who cannot work nothing is asked. Pure.
 */
export function zeroEmployment(members: MembersKnown, personWorks: boolean): ZeroEmployment {
  if (personWorks) return { holds: false, because: 'person-works', members: 0 };
  if (members === null) return { holds: null, because: 'not-stated', members: 0 };
  const working = members.filter(({ employed }) => employed === true).length;
  if (working > 0) return { holds: false, because: 'member-works', members: working };
  const unknown = members.filter(
    ({ ableToWork, employed }) => ableToWork === null || (ableToWork && employed === null),
  ).length;
  if (unknown > 0) return { holds: null, because: 'member-unknown', members: unknown };
  const could = members.filter(({ ableToWork, willingToWork }) => ableToWork && willingToWork).length;
  return { holds: true, because: 'nobody-works', members: could };
}

/** The reason as a sentence for people. */
export function zeroEmploymentWords({ because, members }: ZeroEmployment): string {
  const said: Record<ZeroEmployment['because'], string> = {
    'not-stated': '还没有登记家庭情况，不能判断家里有没有人就业。',
    'person-works': '本人在就业，不是零就业家庭。',
    'member-works': `家里有 ${members} 人在就业，不是零就业家庭。`,
    'member-unknown': `有 ${members} 位家人能不能工作、有没有工作还没有登记，不能判断。`,
    'nobody-works':
      members > 0
        ? `家里另有 ${members} 人能工作、想工作，但没有工作。如果本人也没有工作，这就是零就业家庭。`
        : '其他家人都没有工作。如果本人能工作、想工作，也没有工作，这就是零就业家庭。',
  };
  return said[because];
}
