/** What other rooms may use of recruiting. */
export { referralProcedure, type ReferralState } from './procedure.ts';
import './tables.ts';
