import { Button, CheckboxGroup, Form, Page, RadioGroup, type Crumb } from '../../../platform/ui/index.ts';
import { foundWords, guessWords } from '../../../platform/words/index.ts';
import type { Proposal } from './need-proposal.ts';

interface Props {
  readonly proposal: Proposal;
  readonly typed: Readonly<Record<string, string | readonly string[]>>;
  readonly breadcrumbs: readonly Crumb[];
}

/** What the free words may mean, to be taken or changed before anything is kept. */
export function NeedCheck({ proposal, typed, breadcrumbs }: Props) {
  return (
    <Page
      title="请核对认出的职业和技能"
      breadcrumbs={[...breadcrumbs]}
      lead={<p>还没有保存。选好以后再保存。</p>}
    >
      <Form>
        {Object.entries(typed).flatMap(([name, value]) =>
          [value].flat().map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
        )}
        {proposal.occupations
          .filter(({ choices }) => choices.length > 0)
          .map(({ written, choices }, at) => (
            <RadioGroup
              key={written}
              name={`pick.o${at}`}
              label={`“${written}”是哪种职业`}
              options={[
                ...choices.map(({ code, name, certainty, why }) => ({
                  value: `occupations\t${written}\t${code}`,
                  text: name,
                  hint: guessWords({ certainty, why }),
                })),
                { value: `occupations\t${written}\t-`, text: '都不是，先不记这一项' },
              ]}
              value={`occupations\t${written}\t${choices[0]?.code ?? '-'}`}
            />
          ))}
        {proposal.skills.map(({ written, found }, at) => (
          <CheckboxGroup
            key={written}
            name={`pick.s${at}[]`}
            label={`“${written}”里有哪些技能`}
            hint="都不勾，就照你写的记。"
            optional
            options={found.map(({ name, word }) => ({
              value: `skills\t${written}\t${name}`,
              text: foundWords(name, word),
            }))}
            values={found.map(({ name }) => `skills\t${written}\t${name}`)}
          />
        ))}
        <div className="buttons">
          <Button name="step" value="send">
            就这样保存
          </Button>
          {/* Posted, not a link: what was typed comes along, and stays out of the address. */}
          <Button kind="secondary" name="step" value="change">
            返回修改
          </Button>
        </div>
      </Form>
    </Page>
  );
}
