import { Button, DescriptionList, Form } from '../../../../platform/ui/index.ts';
import { formatDateZh } from '../../../../kernel/dates.ts';
import type { PushOf } from '../choice/queries.ts';

/** What was said about positions, what it changes, and the way back; one form a reason. */
export function Said({ said, own }: { readonly said: PushOf['said']; readonly own: boolean }) {
  if (said.length === 0) return null;
  return (
    <section>
      <h2>{own ? '你说过的，现在这样推' : '本人说过的，现在这样推'}</h2>
      {said.map(({ reason, label, texts }) => (
        <Form key={reason} label={`重新推：${label}`} hidden={{ drop: reason }}>
          {texts.map((text) => (
            <p key={text}>{own ? text : text.replace(/^你/, '本人')}</p>
          ))}
          <div className="buttons">
            <Button kind="secondary">{`不再按“${label}”来，重新推`}</Button>
          </div>
        </Form>
      ))}
    </section>
  );
}

/** What was told, the newest first. The number tells two offers of one name apart when links are read out alone. */
export function Pushed({ pushed, path }: { readonly pushed: PushOf['pushed']; readonly path: string }) {
  if (pushed.length === 0) return null;
  return (
    <section>
      <h2>最近告诉过的岗位</h2>
      <DescriptionList
        items={pushed.map(({ id, title, open, on }, at) => ({
          term: formatDateZh(on),
          value: open ? (
            <a href={`${path}/${id}`}>
              {title}
              <span className="vh">{`，第 ${at + 1} 个`}</span>
            </a>
          ) : (
            `${title}（现在不招人）`
          ),
        }))}
      />
    </section>
  );
}
