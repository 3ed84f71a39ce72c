import { residentIdCheck } from '../../src/kernel/codes/index.ts';

/** Somebody who is put into the product so that every trace of them can be told. Synthetic: the area code is nobody's. */
export interface Planted {
  name: string;
  guardianName: string;
  residentId: string;
  certificateNo: string;
  phone: string;
  guardianPhone: string;
  address: string;
}

const FIRST = '甲乙丙丁戊己庚辛';

/** The n-th planted person, from 0. */
export function planted(n: number): Planted {
  const body = `35019919830417${String(701 + n)}`;
  const residentId = body + residentIdCheck(body);
  return {
    name: `栽${FIRST[n]}桩`,
    guardianName: `护${FIRST[n]}桩`,
    residentId,
    certificateNo: `${residentId}43`,
    phone: `199000741${String(31 + n)}`,
    guardianPhone: `199000742${String(31 + n)}`,
    address: `栽桩里第七千四百三十${FIRST[n]}号院`,
  };
}

/** A number with a wrong last character: somebody's typing mistake is as telling as the number. */
export function mistyped({ residentId }: Planted): string {
  return residentId.slice(0, 17) + (residentId.endsWith('0') ? '1' : '0');
}
