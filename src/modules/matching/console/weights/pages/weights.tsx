import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../../kernel/dates.ts';
import type { Query } from '../../../../../platform/action/index.ts';
import { ask, doorOf } from '../../../../../platform/doors/form.ts';
import {
  Button,
  ButtonLink,
  DescriptionList,
  Form,
  formatCount,
  NumberField,
  Page,
  SelectField,
  type FieldError,
} from '../../../../../platform/ui/index.ts';
import { PART_WORDS } from '../../../engine/words.ts';
import { PARTS } from '../limits.ts';
import { regionWeights, weightsEffect, type RegionWeights, type WeightsEffect } from '../queries.ts';
import { triedIn, tryHref, WEIGHTS_PATH } from './asked.ts';
import { EffectPart } from './effect-part.tsx';
import { History } from './history.tsx';
import { TwoLists } from './two-lists.tsx';
import { PART_HINTS, weightsWords } from './words.ts';

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const region = search.get('region');
  const standing = await ask(args, regionWeights, region === null ? {} : { region });
  const tried = triedIn(search);
  if (!tried) return { standing, tried, effect: null, errors: [] };
  const door = doorOf(args);
  const [seed, personId] = [search.get('seed'), search.get('person')];
  const input = {
    region: standing.region.code,
    ...tried,
    ...(seed && { seed }),
    ...(personId && { personId }),
  };
  const outcome = await door.run(weightsEffect as unknown as Query, input);
  if (outcome.ok) return { standing, tried, effect: outcome.value as WeightsEffect, errors: [] };
  const said = door.say(outcome);
  const errors: FieldError[] =
    said.fields.length > 0
      ? said.fields.map(({ path, message }) => ({ field: path, text: message }))
      : [{ field: '', text: said.message }];
  return { standing, tried, effect: null, errors };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Standing = RegionWeights;

function sourceWords({ decidedBy, source, region }: Standing): string {
  if (decidedBy)
    return decidedBy.own ? `${region.name}自己定的。` : `跟${decidedBy.region}走，本地没有另外定。`;
  if (!source) return '按匹配定义的默认分量，省里没有另外定。';
  const title = [source.source, source.article].filter(Boolean).join('，');
  return `省里定的，从${formatDateZh(source.from)}起（${title}${source.confirmed ? '' : '，还没有确认'}）。`;
}

/** What each part counts today, and by whose word. */
function InForce({ standing }: { readonly standing: Standing }) {
  const { limits, weights, region } = standing;
  return (
    <section aria-labelledby="in-force">
      <h2 id="in-force">{`${region.name}现在用的分量`}</h2>
      <p>{sourceWords(standing)}</p>
      <DescriptionList
        items={PARTS.map((part) => ({
          term: PART_WORDS[part],
          value: `${weights[part]} 份。${PART_HINTS[part]}${limits ? `可以改到 ${limits[part].min} 到 ${limits[part].max} 份。` : ''}`,
        }))}
      />
      <p>{`每项得分 0 到 100，乘以份数，加起来是总分，最多 ${formatCount(10_000)} 分。`}</p>
    </section>
  );
}

function ChooseRegion({ standing }: { readonly standing: Standing }) {
  if (standing.regions.length < 2) return null;
  return (
    <Form method="get" action={WEIGHTS_PATH} label="选地区" values={{ region: standing.region.code }}>
      <SelectField
        name="region"
        label="地区"
        options={standing.regions.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <div className="buttons">
        <Button kind="secondary">看这个地区</Button>
      </div>
    </Form>
  );
}

/** Other weights, to be tried: nothing is changed by it. */
function TryOthers({ standing, tried, errors }: Data) {
  if (!standing.limits) return <p>省里没有定可以改的范围，所以这里不能改。</p>;
  const values = tried ?? Object.fromEntries(PARTS.map((part) => [part, String(standing.weights[part])]));
  return (
    <section aria-labelledby="try">
      <h2 id="try">试一试别的分量</h2>
      <p>先看效果，再决定改不改。五项加起来要正好 100 份。</p>
      <Form
        method="get"
        action={WEIGHTS_PATH}
        hidden={{ region: standing.region.code }}
        values={values}
        errors={errors}
        submit="看改了会怎样"
      >
        {PARTS.map((part) => (
          <NumberField
            key={part}
            name={part}
            label={PART_WORDS[part]}
            hint={PART_HINTS[part]}
            unit="份"
            required
          />
        ))}
      </Form>
    </section>
  );
}

/** What counts how much in suggestions for people of a region; other weights are tried here before anybody sets them. */
export default function WeightsPage({ loaderData: data }: { readonly loaderData: Data }) {
  const { standing, tried, effect, errors } = data;
  const { code } = standing.region;
  return (
    <Page
      title="岗位匹配的分量"
      wide
      errors={errors}
      lead={
        <p>{`推荐岗位的先后，看五件事各算多少。${standing.region.name}现在是：${weightsWords(standing.weights)}。`}</p>
      }
    >
      <ChooseRegion standing={standing} />
      <InForce standing={standing} />
      <TryOthers {...data} />
      {effect && tried && (
        <>
          <EffectPart
            effect={effect}
            personHref={(person) => `${tryHref(code, tried, { seed: effect.seed, person })}#two-lists`}
          />
          {effect.among > effect.persons && (
            <p>
              <a href={tryHref(code, tried, { seed: effect.seed + 1 })}>换一组人再算</a>
            </p>
          )}
          {effect.person && <TwoLists person={effect.person} />}
          <div className="buttons">
            <ButtonLink href={`${WEIGHTS_PATH}/confirm?${new URLSearchParams({ region: code, ...tried })}`}>
              就用这个分量……
            </ButtonLink>
            <ButtonLink kind="secondary" href={`${WEIGHTS_PATH}?region=${code}`}>
              不改
            </ButtonLink>
          </div>
        </>
      )}
      <History standing={standing} />
    </Page>
  );
}
