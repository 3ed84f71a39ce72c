import { formatDateZh, plainDate } from '../../kernel/dates.ts';
import { Button, ButtonLink } from './button.tsx';
import { DRAFT_ABOUT, DRAFTS_PATH, type DraftOffer, type DraftsHere } from './drafts.ts';
import { Notice } from './notice.tsx';

/** Drafts go within weeks, so the year says nothing: 3月5日. */
function day(date: string): string {
  return formatDateZh(plainDate(date)).replace(/^\d+年/, '');
}

/** Address that asks once more before a draft goes; `back` is where one returns to. */
export function dropHref(id: string, back: string): string {
  return `${DRAFTS_PATH}?drop=${id}&back=${encodeURIComponent(back)}`;
}

function Offer({ offer, back, place }: { offer: DraftOffer; back: string; place: string }) {
  return (
    <>
      <p>{`你 ${day(offer.keptOn)}存了一份没填完的。`}</p>
      <div className="buttons">
        <ButtonLink kind="secondary" href={offer.href}>
          接着填{place && <span className="vh">{place}</span>}
        </ButtonLink>
        <ButtonLink kind="secondary" href={dropHref(offer.id, back)}>
          不要了{place && <span className="vh">{place}</span>}
        </ButtonLink>
      </div>
    </>
  );
}

/** Above a form: what was put aside earlier, to go on with; or that it now stands in the fields. */
export function DraftNotice({ here, basedOn }: { here: DraftsHere; basedOn: string | undefined }) {
  const { opened, offers, at } = here;
  if (opened) {
    const keptOn = offers.find(({ id }) => id === opened.id)?.keptOn;
    const changed = basedOn !== undefined && opened.basedOn !== null && opened.basedOn !== basedOn;
    return (
      <Notice tone={changed ? 'warning' : 'info'}>
        <p>{`${keptOn ? `你 ${day(keptOn)}填的` : '你填过的'}都在下面。请接着填，再发出去。`}</p>
        {changed && <p>你存了以后，这里的内容有人改过。下面是你当时填的，请对照最新的内容再发。</p>}
      </Notice>
    );
  }
  if (offers.length === 0) return null;
  return (
    <Notice title="没填完的表">
      {offers.map((offer, i) => (
        <Offer key={offer.id} offer={offer} back={at} place={offers.length > 1 ? `，第 ${i + 1} 份` : ''} />
      ))}
    </Notice>
  );
}

/** Sends the form, as it stands, to be put aside. It stands after the main button, so that Enter still means that one. */
export function KeepButton({ here, about }: { here: DraftsHere; about: string | undefined }) {
  return (
    <Button
      kind="secondary"
      formAction={`${DRAFTS_PATH}?at=${encodeURIComponent(here.at)}`}
      name={DRAFT_ABOUT}
      value={about ?? ''}
    >
      先存着，以后再填
    </Button>
  );
}
