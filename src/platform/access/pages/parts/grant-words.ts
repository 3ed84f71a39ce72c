import type { Regions } from '../../../../kernel/regions.ts';
import type { OwnGrant } from '../../own-grants.ts';
import { isRole, ROLES } from '../../roles.ts';

/** What a grant lets one act as, in words for its owner. */
export interface GrantWords {
  id: string;
  title: string;
  text: string;
}

const CAPACITY = { guardian: '以监护人身份代办', helper: '以指定协助人身份代办' } as const;

/** Title, and below it region and validity; `wardName` where one acts for somebody else. */
export function grantWords(regions: Regions, grant: OwnGrant, wardName?: string | null): GrantWords {
  const role = isRole(grant.role) ? ROLES[grant.role].title : grant.role;
  const behalf =
    grant.capacity === 'guardian' || grant.capacity === 'helper' ? CAPACITY[grant.capacity] : null;
  const parts = [
    grant.role === 'seeker' ? '' : regions.fullName(grant.region_code),
    grant.lent_by ? `代班，替${grant.lent_by}` : '',
    grant.valid_to ? `到 ${grant.valid_to} 为止` : '',
  ];
  return {
    id: grant.grant_id,
    title: behalf ? `${behalf}${wardName ? `：${wardName}` : ''}` : role,
    text: parts.filter(Boolean).join('，'),
  };
}
