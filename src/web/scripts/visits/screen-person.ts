import { go, moment, open, reread } from './app.ts';
import { button, buttons, el, notice, paragraph, show } from './dom.ts';
import { keepVisit } from './phone.ts';
import type { DayVisit, Visit } from './types.ts';

/** A new visit, made with its id; saved before its first question. */
async function begin(key: CryptoKey, person: DayVisit): Promise<void> {
  const { campaignId, personId, second, name, village } = person;
  const visit: Visit = {
    id: crypto.randomUUID(),
    state: 'draft',
    campaignId,
    personId,
    second,
    name,
    village,
    visitedAt: new Date().toISOString(),
    answers: {},
    subject: person,
  };
  await keepVisit(key, visit);
  await reread();
  go(`visit/${visit.id}/`);
}

const facts = (person: DayVisit) =>
  el(
    'dl',
    {},
    person.facts.map(({ title, words }) => [el('dt', {}, title), el('dd', {}, words ?? '不知道')]),
    el('dt', {}, '想不想工作'),
    el('dd', {}, person.need?.words ?? '不知道'),
    el('dt', {}, '能力评估'),
    el('dd', {}, person.assessed > 0 ? `评估过 ${person.assessed} 项` : '没有评估过'),
  );

/** What the file says of somebody, and the way into the visit. */
export function showPerson([campaignId, personId, second]: string[]): void {
  const now = open();
  const person = now?.list?.visits.find(
    (one) =>
      one.campaignId === campaignId && one.personId === personId && Number(one.second) === Number(second),
  );
  if (!now || !person) return go('home');
  const before = now.visits.findLast((one) => one.personId === personId && one.second === person.second);
  show({
    title: person.name,
    back: { to: 'home', text: '返回名单' },
    body: [
      before &&
        notice(
          'info',
          '登记过',
          paragraph(`${moment(before.visitedAt)}已经在这台手机上登记过一次。再去了一次才再登记。`),
        ),
      person.second && paragraph('这是复访：看看上次登记的是不是实情。'),
      person.guardianNeeded && paragraph('有监护人，或者未满 18 岁。要同意的事，请监护人一起决定。'),
      el('h2', {}, '档案里写的'),
      facts(person),
      buttons(button('开始登记', () => void begin(now.key, person))),
    ],
  });
}
