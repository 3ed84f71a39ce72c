import { Button, Form, RadioGroup, SelectField, optionsOf } from '../../../../platform/ui/index.ts';
import { WISH_WORDS } from '../../../people/index.ts';
import { wageWords } from '../../../positions/index.ts';
import type { MyOffers } from '../my-queries.ts';
import { DECLINE_WORDS } from '../states.ts';
import { askGuardian } from '../../pages/asked-person.tsx';
import type { RefusedOffer } from './my-offers.tsx';

interface CardProps {
  readonly one: MyOffers['offers'][number];
  readonly data: MyOffers;
  readonly refused: RefusedOffer | undefined;
}

/** Yes, or no with a reason that one may keep. */
function Answers({ one, data, refused }: CardProps) {
  return (
    <Form label={`答复：${one.position}`} hidden={{ entryId: one.id }} {...refused}>
      {data.asGuardian && <RadioGroup name="wish" label="本人自己愿意吗" options={optionsOf(WISH_WORDS)} />}
      <SelectField
        name="reason"
        label="不去的话，为什么"
        hint="不想说，就不选。"
        options={optionsOf(DECLINE_WORDS)}
        empty="不说"
      />
      <div className="buttons">
        {!data.guardianFirst && (
          <Button name="answer" value="yes">
            愿意去<span className="vh">：{one.position}</span>
          </Button>
        )}
        <Button kind="secondary" name="answer" value="no">
          不去<span className="vh">：{one.position}</span>
        </Button>
      </div>
    </Form>
  );
}

const wage = ({ post }: CardProps['one']) =>
  (post && wageWords(post.wageLow, post.wageHigh)) ?? '工资没有写，请问工作人员';

/** The post, why the person is asked, what a yes shows. */
export function PlainOffer({ one, data, refused }: CardProps) {
  return (
    <article className="step-card" aria-labelledby={`offer-${one.id}`}>
      <h3 id={`offer-${one.id}`}>{one.position}</h3>
      <ul>
        <li>{one.employer ?? '单位没有写'}</li>
        {one.post?.place && <li>{one.post.place}</li>}
        <li>{wage(one)}</li>
        {one.post?.description && <li>{one.post.description}</li>}
      </ul>
      <p>{`为什么先问你：${one.why.join('，')}。`}</p>
      <p>{`你说愿意，单位就能看到：${data.shows.join('、')}。`}</p>
      {data.guardianFirst && <p>{askGuardian(data)}</p>}
      <Answers one={one} data={data} refused={refused} />
    </article>
  );
}

/** One idea a line. */
export function EasyOffer({ one, data, refused }: CardProps) {
  return (
    <article className="step-card" aria-labelledby={`offer-${one.id}`}>
      <h3 id={`offer-${one.id}`}>有个岗位先问你。</h3>
      <p>工作：</p>
      <p>{one.position}</p>
      <p>单位：</p>
      <p>{one.employer ?? '没有写'}</p>
      <p>工资：</p>
      <p>{wage(one)}</p>
      {data.guardianFirst && <p>要监护人同意。</p>}
      <p>你想去吗？</p>
      <Answers one={one} data={data} refused={refused} />
    </article>
  );
}
