import { CheckAnswers, RadioGroup } from '../../../platform/ui/index.ts';
import type { TypedValues } from '../../../platform/doors/form.ts';
import type { MyRecognition } from '../queries/open.ts';

type Kinds = MyRecognition['kinds'];

const HAS = [
  { value: 'no', text: '没有' },
  { value: 'yes', text: '有' },
  { value: 'unknown', text: '说不清' },
];
const PENSION = [
  { value: 'no', text: '没有领' },
  { value: 'yes', text: '在领' },
  { value: 'unknown', text: '说不清' },
];

/** What no register knows: whether there is work, and a pension. */
export function SaidFields({ whose }: { readonly whose: '你' | '本人' }) {
  return (
    <>
      <RadioGroup
        name="working"
        label={`${whose}现在有没有工作`}
        hint="零工、自己做买卖、种地卖钱，也算工作。"
        options={HAS}
      />
      <RadioGroup name="pension" label={`${whose}有没有开始领养老金`} options={PENSION} />
    </>
  );
}

/** The fields of an application. */
export function ApplyFields({ kinds, whose }: { readonly kinds: Kinds; readonly whose: '你' | '本人' }) {
  return (
    <>
      <RadioGroup
        name="kind"
        label={`${whose}属于哪一类`}
        hint="选一类就行。不知道选哪类，就选“残疾人”。"
        required
        options={kinds.map(({ code, title, bring }) => ({
          value: code,
          text: title,
          hint: `要看：${bring}`,
        }))}
      />
      <SaidFields whose={whose} />
    </>
  );
}

const wordOf = (options: readonly { value: string; text: string }[], value: unknown) =>
  options.find((option) => option.value === value)?.text ?? null;

/** The answers once more. */
export function CheckApplication({ typed, kinds }: { readonly typed: TypedValues; readonly kinds: Kinds }) {
  const kind = kinds.find(({ code }) => code === typed['kind']);
  const { step: _step, ...answers } = typed;
  return (
    <CheckAnswers
      typed={answers}
      submit="提交申请"
      answers={[
        { field: 'kind', term: '属于哪一类', value: kind?.title ?? null },
        { field: 'working', term: '现在有没有工作', value: wordOf(HAS, typed['working']) },
        { field: 'pension', term: '有没有领养老金', value: wordOf(PENSION, typed['pension']) },
      ]}
    >
      <p>提交以后，乡镇（街道）先核对，再由县里决定。没有想好，可以不提交。</p>
      {kind && <p>{`要看的材料：${kind.bring}。请带给乡镇（街道）的工作人员。`}</p>}
    </CheckAnswers>
  );
}
