import { applyForPerson } from '../../src/modules/recognition/actions/apply.ts';
import { checkRecognition } from '../../src/modules/recognition/actions/check.ts';
import { recogniseCase, refuseCase } from '../../src/modules/recognition/actions/decide.ts';
import { addRecognitionPaper } from '../../src/modules/recognition/actions/papers.ts';
import { recordNeed } from '../../src/modules/people/actions/need.ts';
import { actorIn, person, type House } from '../house/house.ts';

/** Records of recognition that addresses of pages name. */
export interface RecognitionIds {
  /** Of the person of the file: refused, with a letter. */
  readonly recognitionRefused: string;
  /** Of the person of the file: applied for anew. */
  readonly recognitionOpen: string;
  /** Of somebody else, in force. */
  readonly recognitionHeld: string;
}

const SAID = { kind: 'DISABLED', working: 'no', pension: 'no' } as const;

/** Cases in three states. */
export async function furnishRecognition(house: House, personId: string): Promise<RecognitionIds> {
  const clerk = actorIn('350102');
  const checked = async (who: string) => {
    const { id: recognitionId } = await house.done(applyForPerson, { ...SAID, personId: who }, clerk);
    await house.done(checkRecognition, { recognitionId }, clerk);
    return recognitionId;
  };
  const refused = await checked(personId);
  await house.done(refuseCase, { recognitionId: refused, reason: '登记的工作还没有核实。' }, clerk);
  const asked = { personId, kind: 'LOW_INCOME', working: 'unknown' } as const;
  const { id: open } = await house.done(applyForPerson, asked, clerk);
  const file = { name: '低保证.pdf', base64: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64') };
  await house.done(addRecognitionPaper, { recognitionId: open, file }, clerk);
  const other = await person(house, '350102001', 871, { name: '林小燕' });
  await house.done(recordNeed, { personId: other, basedOn: 'none', wantsWork: 'yes' } as never, clerk);
  const held = await checked(other);
  await house.done(recogniseCase, { recognitionId: held }, clerk);
  return { recognitionRefused: refused, recognitionOpen: open, recognitionHeld: held };
}
