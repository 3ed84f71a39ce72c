import { OFFICERS } from '../../platform/access/roles.ts';
import { defineProcedure } from '../../platform/procedure/index.ts';
import type { SpellState } from './forms.ts';

export type SpellMove = 'verify' | 'reject' | 'retract';

/** The way of a spell from its recording to the count. Whoever verifies answers for the figure, hence officers alone. */
export const spellProcedure = defineProcedure<SpellState, SpellMove>({
  id: 'employment.verification',
  title: '就业核实',
  start: 'pending',
  states: {
    pending: { title: '待核实', tone: 'waiting' },
    verified: { title: '已核实', tone: 'good' },
    rejected: { title: '未通过', tone: 'bad', final: true },
    retracted: { title: '已撤回', tone: 'neutral', final: true },
  },
  transitions: [
    // No rule sets a day; what waits longer than half a month is shown as late, so that counts do not lag behind work.
    {
      name: 'verify',
      title: '核实通过',
      from: ['pending'],
      to: 'verified',
      allow: OFFICERS,
      withinDays: 15,
    },
    {
      name: 'reject',
      title: '不通过',
      from: ['pending'],
      to: 'rejected',
      allow: OFFICERS,
      needs: ['reason'],
    },
    // Also of a verified spell: what turns out to be untrue leaves the count at once and stays to be seen.
    {
      name: 'retract',
      title: '撤回登记',
      from: ['pending', 'verified'],
      to: 'retracted',
      allow: OFFICERS,
      needs: ['reason'],
    },
  ],
});
