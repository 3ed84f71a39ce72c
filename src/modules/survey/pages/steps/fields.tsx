import {
  CheckboxGroup,
  DescriptionList,
  Disclosure,
  LevelField,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  optionsOf,
} from '../../../../platform/ui/index.ts';
import { VISIT_ANSWERS, VISIT_HINTS, VISIT_QUESTIONS } from '../../../../kernel/visit-questions.ts';
import {
  COMMUTE_WORDS,
  CONFIDENCE,
  DECIDED_WORDS,
  EDUCATION_WORDS,
  EVIDENCE,
  MANNERS,
  URBAN_RURAL_WORDS,
  WISH_WORDS,
  WORK_FORM_WORDS,
} from '../../../people/index.ts';
import { functionsOf } from '../../draft/steps.ts';
import { OUTCOME_ORDER, OUTCOMES } from '../../outcomes.ts';
import type { ConsentText } from '../../visit/consent-texts.ts';
import { FACT_TITLES } from '../../visit/fact-titles.ts';
import type { SubjectFile } from '../../visit/subject-file.ts';

/** What the pages of a visit need to ask. */
export interface Asking {
  readonly file: SubjectFile;
  readonly consents: readonly ConsentText[];
  readonly second: boolean;
}

/** Answers to one of the few questions that have but two. */
const answersTo = (question: keyof typeof VISIT_ANSWERS) =>
  VISIT_ANSWERS[question].map(([value, text]) => ({ value, text }));

const EDUCATION = EDUCATION_WORDS.map((text, code) => ({ value: String(code), text }));

function OutcomeFields({ file }: Asking) {
  return (
    <>
      <DescriptionList
        items={[
          { term: '住在', value: `${file.region}${file.village ?? ''}` },
          { term: '电话', value: file.phone },
        ]}
      />
      <RadioGroup
        name="outcome"
        label={VISIT_QUESTIONS.outcome}
        required
        options={OUTCOME_ORDER.map((value) => ({ value, text: OUTCOMES[value] }))}
      />
    </>
  );
}

function FactFields({ file }: Asking) {
  return (
    <>
      <p>先问一问下面的对不对。对的不用填；不对的，在下面写对的。</p>
      <DescriptionList items={file.facts.map(({ title, words }) => ({ term: title, value: words }))} />
      <h2>不一样的写在这里</h2>
      <TextField name="phone" label={FACT_TITLES.phone} optional width="medium" inputMode="tel" />
      <TextField name="village" label={FACT_TITLES.village} optional width="medium" />
      <TextField name="address" label={FACT_TITLES.address} optional width="full" />
      <RadioGroup
        name="urbanRural"
        label={FACT_TITLES.urbanRural}
        optional
        inline
        options={optionsOf(URBAN_RURAL_WORDS)}
      />
      <SelectField
        name="education"
        label={FACT_TITLES.education}
        optional
        empty="和档案一样"
        options={EDUCATION}
      />
      <TextField name="guardianName" label={FACT_TITLES.guardianName} optional width="medium" />
      <TextField
        name="guardianPhone"
        label={FACT_TITLES.guardianPhone}
        optional
        width="medium"
        inputMode="tel"
      />
    </>
  );
}

function AbilityFields({ step }: { readonly step: string }) {
  return (
    <>
      <p>一项一项问，也可以看着他做。拿不准就留“未评估”，留空不等于做不到。</p>
      <Disclosure summary="为什么问这些">
        <p>用来找合适的岗位和需要的便利。这是参考，不是鉴定，不影响残疾等级和待遇。</p>
      </Disclosure>
      {functionsOf(step).map(({ key, zh, plain }) => (
        <div key={key} className="field-group">
          <LevelField name={`abilities.${key}`} label={`能不能${plain}`} hint={zh} />
          <SelectField
            name={`grounds.${key}.evidence`}
            label={`“${plain}”是怎么知道的`}
            optional
            empty="没有评估"
            options={optionsOf(EVIDENCE)}
          />
          <SelectField
            name={`grounds.${key}.confidence`}
            label={`“${plain}”有没有把握`}
            optional
            empty="没有评估"
            options={optionsOf(CONFIDENCE)}
          />
        </div>
      ))}
    </>
  );
}

function NeedFields({ file }: Asking) {
  return (
    <>
      {file.need && <p>档案里写的：{file.need.words}。</p>}
      <RadioGroup
        name="wantsWork"
        label={VISIT_QUESTIONS.wantsWork}
        hint="没有问到就不选，档案不变。"
        inline
        options={answersTo('wantsWork')}
      />
      <TextField
        name="occupations"
        label={VISIT_QUESTIONS.occupations}
        optional
        width="full"
        hint={VISIT_HINTS.occupations}
      />
      <TextField
        name="skills"
        label={VISIT_QUESTIONS.skills}
        optional
        width="full"
        hint={VISIT_HINTS.skills}
      />
      <NumberField name="minWageYuan" label={VISIT_QUESTIONS.minWage} unit="元" optional />
      <RadioGroup
        name="commute"
        label={VISIT_QUESTIONS.commute}
        optional
        options={optionsOf(COMMUTE_WORDS)}
      />
      <CheckboxGroup
        name="forms[]"
        label={VISIT_QUESTIONS.forms}
        optional
        hint={VISIT_HINTS.forms}
        options={optionsOf(WORK_FORM_WORDS)}
      />
      <TextArea name="note" label="备注" optional maxLength={500} />
    </>
  );
}

function ConsentFields({ consents, file }: Asking) {
  if (consents.length === 0) return <p>都问过了，这次不用再问。</p>;
  return (
    <>
      <p>一段一段念给本人听，听懂了再问。没有问就不选。</p>
      {consents.map(({ purpose, wording, title, plain, withdrawal }) => (
        <section key={purpose}>
          <input type="hidden" name={`wording.${purpose}`} value={wording} />
          <h2>{title}</h2>
          {plain.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>{withdrawal}</p>
          <RadioGroup
            name={`answer.${purpose}`}
            label={`同不同意：${title}`}
            inline
            options={answersTo('consent')}
          />
        </section>
      ))}
      <h2>怎么问的</h2>
      <RadioGroup name="manner" label="用什么方式问的" value="read-aloud" options={optionsOf(MANNERS)} />
      {file.guardianNeeded && (
        <>
          <RadioGroup
            name="decidedBy"
            label="谁决定的"
            hint="有监护人的，要监护人一起决定。"
            inline
            value="guardian"
            options={optionsOf(DECIDED_WORDS)}
          />
          <RadioGroup name="wish" label="本人愿意吗" inline options={optionsOf(WISH_WORDS)} />
        </>
      )}
    </>
  );
}

function AgreesFields({ file }: Asking) {
  return (
    <>
      <p>把档案里写的和你看到的比一比。</p>
      <DescriptionList
        items={[
          ...file.facts.map(({ title, words }) => ({ term: title, value: words })),
          { term: '就业需求', value: file.need?.words },
          { term: '能力', value: `评估了 ${file.assessed} 项` },
        ]}
      />
      <RadioGroup
        name="agrees"
        label={VISIT_QUESTIONS.agrees}
        required
        inline
        options={answersTo('agrees')}
      />
      <TextArea name="reason" label="哪里不一样" optional hint="不一样的要写。" maxLength={300} />
    </>
  );
}

/** The question of one page. */
export function StepFields({ data, step }: { readonly data: Asking; readonly step: string }) {
  switch (step) {
    case 'outcome':
      return <OutcomeFields {...data} />;
    case 'reason':
      return (
        <TextArea
          name="reason"
          label={VISIT_QUESTIONS.reason}
          required
          hint={VISIT_HINTS.reason}
          maxLength={300}
        />
      );
    case 'agrees':
      return <AgreesFields {...data} />;
    case 'facts':
      return <FactFields {...data} />;
    case 'need':
      return <NeedFields {...data} />;
    case 'consents':
      return <ConsentFields {...data} />;
    default:
      return <AbilityFields step={step} />;
  }
}
