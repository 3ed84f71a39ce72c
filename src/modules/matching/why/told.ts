import { changeWords, whoMay, WHO_WORDS, type Change, type Voice, type Who } from '../engine/index.ts';

/** A change as it is read, with who may make it and where. */
export interface ChangeTold {
  kind: Change['kind'];
  who: Who;
  /** 你可以定, 单位可以定 … */
  whoText: string;
  text: string;
  /** The page where this reader makes it, or asks for it; null where the product has none for them. */
  href: string | null;
}

interface Ids {
  personId: string;
  positionId: string;
}

/** Pages of staff: the need, the abilities and the consents of the person, and the position, whose office talks to the employer. */
function staffPage({ kind }: Change, { personId, positionId }: Ids): string {
  switch (kind) {
    case 'reassess':
      return `/people/${personId}/abilities`;
    case 'accept-suggestions':
      return `/people/${personId}/consents`;
    case 'drop-feedback':
    case 'withdraw-no':
      return `/people/${personId}/suggestions`;
    case 'commute-city':
    case 'lower-min':
      return `/people/${personId}/need`;
    case 'study':
      return `/people/${personId}/profile`;
    case 'reopen':
    case 'offer':
    case 'raise-high':
    case 'lower-education':
      return `/positions/${positionId}`;
  }
}

const OWN_PAGES: Readonly<Partial<Record<Change['kind'], string>>> = {
  'accept-suggestions': '/my/consents',
  'drop-feedback': '/my/suggestions',
  'commute-city': '/my/need',
  'lower-min': '/my/need',
};

/** A change in words for its reader. Ids alone stand in the addresses. */
export function toldChange(change: Change, voice: Voice, ids: Ids): ChangeTold {
  const who = whoMay(change);
  return {
    kind: change.kind,
    who,
    whoText: WHO_WORDS[voice][who],
    text: `${changeWords(change, voice)}。`,
    href: voice === 'staff' ? staffPage(change, ids) : (OWN_PAGES[change.kind] ?? null),
  };
}
