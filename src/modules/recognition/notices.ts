import { STAFF } from '../../platform/access/roles.ts';
import { defineNotice } from '../../platform/notices/index.ts';
import { recognitionProcedure, type RecognitionState } from './procedure.ts';

const EXAMPLE = '00000000-0000-7000-8000-000000000000';

/** What the person is told when the case enters a state; what is not named here is known to them already. */
const TOLD: Partial<Record<RecognitionState, string>> = {
  applied: '不用做什么。认定申请交上去了，乡镇（街道）在核对。',
  supplement: '请补材料。认定申请还缺东西，打开看看缺什么、哪天以前补。',
  checked: '不用做什么。认定申请核对好了，等县里决定。',
  recognised: '不用做什么。你被认定为就业困难人员，可以享受就业帮扶。',
  refused: '请看看理由。认定申请没有通过，你可以提出异议。',
  objected: '不用做什么。收到你的异议，正在复核。',
  upheld: '请看看理由。复核以后，还是维持原来的决定。',
  revoked: '请看看理由。你的认定被撤销了，你可以提出异议。',
  ended: '请看看原因。你的就业困难人员认定结束了。',
  lapsed: '可以再申请一次。要补的材料没有按时补，这次申请失效了。',
};

export const recognitionMoved = defineNotice({
  kind: 'recognition.moved',
  title: '就业困难人员认定有新进展',
  about: 'person',
  to: ['seeker'],
  example: { recognitionId: EXAMPLE, state: 'supplement' },
  text: ({ state }) => TOLD[state as RecognitionState] ?? '请看看就业困难人员认定的进展。',
  href: () => '/my/recognition',
});

export const toldToPerson = (state: RecognitionState): boolean => TOLD[state] !== undefined;

/** To whoever took the application at the office, when somebody else decided. */
export const recognitionDecided = defineNotice({
  kind: 'recognition.decided',
  title: '你代办的认定申请有了结果',
  about: 'person',
  to: STAFF,
  example: { recognitionId: EXAMPLE, state: 'refused' },
  text: ({ state }) =>
    `请打开看看，并告诉本人。认定申请现在是：${recognitionProcedure.states[state as RecognitionState].title}。`,
  href: ({ recognitionId }) => `/recognitions/${recognitionId}`,
});

export const recognitionExpiring = defineNotice({
  kind: 'recognition.expiring',
  title: '就业困难人员认定快到期了',
  about: 'person',
  to: ['seeker'],
  example: { recognitionId: EXAMPLE, until: '2027年1月31日' },
  text: ({ until }) => `请看看要不要续认定。你的认定${until}到期。`,
  href: () => '/my/recognition',
});

export const recognitionNotices = [recognitionMoved, recognitionDecided, recognitionExpiring];
