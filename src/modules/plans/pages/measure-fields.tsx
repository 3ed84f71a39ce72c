import { DateField, SelectField, TextField, optionsOf } from '../../../platform/ui/index.ts';
import { MEASURE_TITLES } from '../kinds.ts';

/** What is done, by whom and by when. */
export function MeasureFields({ officers }: { readonly officers: readonly { id: string; name: string }[] }) {
  return (
    <>
      <SelectField name="kind" label="哪种措施" empty="请选择" required options={optionsOf(MEASURE_TITLES)} />
      <TextField name="what" label="具体做什么" required hint="例如：推荐 3 个离家 5 公里以内的岗位。" />
      <SelectField
        name="byAccount"
        label="谁做：工作人员"
        empty="不是我们的人做"
        options={officers.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextField name="byName" label="谁做：外面的单位或者人" optional hint="填了这一项，就以这一项为准。" />
      <DateField name="dueOn" label="什么时候以前做完" required />
    </>
  );
}
