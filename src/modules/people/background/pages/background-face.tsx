import type { refusedForm } from '../../../../platform/doors/form.ts';
import { Button, Disclosure, Form } from '../../../../platform/ui/index.ts';
import type { Background } from '../queries.ts';
import { EducationFields, EducationList, SkillFields, SkillList } from './fields.tsx';

export type Refused = ReturnType<typeof refusedForm> & { about: string };

interface Props {
  readonly data: Background;
  readonly mayEducate: boolean;
  readonly refused: Refused | undefined;
}

/** Education and skills with the forms that change them; the same for the office and for the person. */
export function BackgroundFace({ data: { education, skills }, mayEducate, refused }: Props) {
  const back = (about: string) => (refused?.about === about ? refused : undefined);
  return (
    <>
      <section>
        <h2>文化程度和学校</h2>
        <EducationList education={education} />
        {mayEducate && (
          <Disclosure summary="更新文化程度和学校" open={back('education') !== undefined}>
            <Form
              label="文化程度和学校"
              hidden={{ intent: 'education', basedOn: education.version }}
              {...back('education')}
            >
              <EducationFields education={education} />
              <div className="buttons">
                <Button>保存文化程度和学校</Button>
              </div>
            </Form>
          </Disclosure>
        )}
      </section>
      <section>
        <h2>技能和语言</h2>
        <SkillList skills={skills} />
        <Disclosure summary="更新技能和语言" open={back('skills') !== undefined}>
          <Form
            label="技能和语言"
            hidden={{ intent: 'skills', basedOn: skills?.version ?? 'none' }}
            {...back('skills')}
          >
            <SkillFields skills={skills} />
            <div className="buttons">
              <Button>保存技能和语言</Button>
            </div>
          </Form>
        </Disclosure>
      </section>
    </>
  );
}
