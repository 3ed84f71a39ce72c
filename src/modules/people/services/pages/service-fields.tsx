import {
  DateField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  optionsOf,
} from '../../../../platform/ui/index.ts';
import type { ServiceShown } from '../queries.ts';
import { RESULT_WORDS, SERVICE_WORDS } from '../words.ts';

/** One service: what, when, by whom, with which result. */
export function ServiceFields({ held }: { readonly held?: ServiceShown }) {
  return (
    <>
      <SelectField
        name="kind"
        label="哪种服务"
        empty="请选择"
        options={optionsOf(SERVICE_WORDS)}
        value={held?.kind}
      />
      <DateField name="givenOn" label="哪一天" optional hint="不填就是今天。" value={held?.givenOn} />
      <TextField
        name="givenBy"
        label="谁提供的"
        width="medium"
        hint="写单位或经办人。例如：鼓楼区残疾人就业服务所。"
        value={held?.givenBy}
      />
      <RadioGroup name="result" label="结果" options={optionsOf(RESULT_WORDS)} value={held?.result} />
      <TextArea
        name="note"
        label="备注"
        optional
        rows={3}
        maxLength={500}
        hint="本人也看得到。"
        value={held?.note}
      />
    </>
  );
}
