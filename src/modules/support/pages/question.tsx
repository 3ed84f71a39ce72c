import {
  Button,
  Disclosure,
  Form,
  NumberField,
  Page,
  RadioGroup,
  type FieldError,
  type FormValues,
  optionsOf,
} from '../../../platform/ui/index.ts';
import { fact, SUBJECTS, type FactDeclaration, type FactKey } from '../facts.ts';
import { addressBefore, addressOf, NOT_KNOWN, type Answers } from './answers.ts';

interface State {
  readonly errors: readonly FieldError[];
  readonly values: FormValues;
}

/** The first question: for whom. */
export function SubjectQuestion({ errors, values }: State) {
  const options = optionsOf(SUBJECTS);
  return (
    <Page
      title="我能享受什么：你替谁问？"
      heading="inside"
      errors={errors}
      back={{ href: '/', text: '返回首页' }}
    >
      <Form errors={errors} values={values} submit="继续">
        <RadioGroup
          name="answer"
          label="我能享受什么：你替谁问？"
          asHeading
          options={options}
          hint="回答几个问题，就知道能申请哪些补贴。不用登录，不问姓名，什么都不保存。"
        />
      </Form>
      <Disclosure summary="为什么问">
        <p>残疾人、用人单位和服务机构，能申请的补贴不一样。</p>
      </Disclosure>
    </Page>
  );
}

interface Props extends State {
  readonly answers: Answers;
  readonly factKey: FactKey;
  /** Questions that may still come, this one counted. */
  readonly left: number;
}

/** One question, with why it is asked and a way back. */
export function Question({ answers, factKey, left, errors, values }: Props) {
  const declared = fact(factKey);
  const last = answers.given.length - 1;
  return (
    <Page
      title={declared.question}
      heading="inside"
      errors={errors}
      back={{ href: addressBefore(answers, last), text: '返回上一题' }}
    >
      <Form errors={errors} values={values} hidden={{ fact: factKey }}>
        <AnswerField declared={declared} />
        <div className="buttons">
          <Button>继续</Button>
          {isNumber(declared) && (
            <Button kind="secondary" name="skip" value="1">
              不知道，跳过
            </Button>
          )}
        </div>
      </Form>
      <Disclosure summary="为什么问">
        <p>{declared.why}</p>
        <p>{`怎么知道：${declared.settle}`}</p>
      </Disclosure>
      <p>
        {`已经答了 ${answers.given.length} 题，最多还有 ${left} 题。`}
        {last >= 0 && <a href={addressOf(answers, { show: 'result' })}>先看结果</a>}
      </p>
    </Page>
  );
}

function isNumber(declared: FactDeclaration): boolean {
  return declared.kind === 'count' || declared.kind === 'money';
}

const NOT_SURE = { value: NOT_KNOWN, text: '不清楚' };

function AnswerField({ declared }: { readonly declared: FactDeclaration }) {
  const common = { name: 'answer', label: declared.question, asHeading: true };
  switch (declared.kind) {
    case 'yes-no':
      return (
        <RadioGroup
          {...common}
          options={[{ value: 'yes', text: '是' }, { value: 'no', text: '不是' }, NOT_SURE]}
        />
      );
    case 'choice': {
      const options = optionsOf(declared.options);
      return <RadioGroup {...common} options={[...options, NOT_SURE]} />;
    }
    case 'count':
      return <NumberField {...common} unit={declared.unit} />;
    case 'money':
      return <NumberField {...common} unit={declared.unit} decimal />;
  }
}
