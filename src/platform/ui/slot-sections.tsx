import { formatDateZh, plainDate } from '../../kernel/dates.ts';
import type { SlotItem, SlotSection } from '../module/index.ts';
import { ButtonLink } from './button.tsx';
import { formatCount } from './figure.tsx';

/** Two links of one name lead to two places: read out alone they are told apart by their place in the list. */
const hasTwin = (section: SlotSection, item: SlotItem) =>
  section.items.some((other) => other !== item && other.title === item.title && other.href !== item.href);

/** What the rooms have to say at a place: a titled list each, with what one may do next. */
export function SlotSections({ sections }: { readonly sections: readonly SlotSection[] }) {
  return sections.map((section) => (
    <section key={section.title} className="slot-section">
      <h2>{section.title}</h2>
      {section.items.length === 0 && section.empty && <p>{section.empty}</p>}
      {section.items.length > 0 && (
        <ul className="slot-items">
          {section.items.map((item, at) => (
            <li key={`${item.href ?? ''} ${item.title} ${item.date ?? ''}`}>
              {item.href ? (
                <a href={item.href}>
                  {item.title}
                  {hasTwin(section, item) && <span className="vh">{`，第 ${at + 1} 个`}</span>}
                </a>
              ) : (
                item.title
              )}
              {item.count !== undefined && <span className="slot-count">{formatCount(item.count)}</span>}
              {item.date && <time dateTime={item.date}>{formatDateZh(plainDate(item.date))}</time>}
              {item.text && <p>{item.text}</p>}
            </li>
          ))}
        </ul>
      )}
      {section.actions.length > 0 && (
        <div className="buttons">
          {section.actions.map((action) => (
            <ButtonLink key={action.href} href={action.href} kind="secondary">
              {action.label}
            </ButtonLink>
          ))}
        </div>
      )}
    </section>
  ));
}
