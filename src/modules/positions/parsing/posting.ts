import { looksLikeFormula } from '../../../platform/feed/index.ts';
import { parsePlainDate, type PlainDate } from '../../../kernel/dates.ts';
import { occupationName } from '../../../kernel/occupations/index.ts';
import type { ProblemParams } from '../../../kernel/problem.ts';
import type { Regions } from '../../../kernel/regions.ts';
import {
  likeliestOccupation,
  RECOGNISED,
  recogniseSkills,
  skillKeys,
  type Dictionary,
  type OccupationGuess,
} from '../../../platform/words/index.ts';
import type { PostingField } from './columns.ts';
import { parseEducation, type EducationLevel } from './education.ts';
import { parseExperience, type Experience } from './experience.ts';
import { parsePlace, type Place } from './place.ts';
import type { RawPosting } from './record.ts';
import { sortTags, type Tags } from './tags.ts';
import { plainLine, plainText } from './text.ts';
import { parseWage, type Wage } from './wage.ts';
import type { WageParameters } from './wage-sums.ts';
import { parseHeadcount, parseWorkForm, type WorkForm } from './work.ts';

/** What is to be said about one field of a posting. An `error` keeps the row out, a `note` lets it through. */
export interface PostingNote {
  field: PostingField | 'occupation' | null;
  /** Sentence in messages.ts under `posting.<code>`. */
  code: string;
  severity: 'error' | 'note';
  params?: ProblemParams;
}

/** A posting as far as it could be read. Null always means "not known", never "none". */
export interface Posting {
  line: number;
  title: string;
  employer: string | null;
  placeText: string;
  place: Place;
  wage: Wage;
  education: EducationLevel | null;
  experience: Experience | null;
  experienceText: string;
  form: WorkForm;
  /** Skills of the tags by their keys, and after them those that title and description ask for. */
  tags: Tags;
  occupation: OccupationGuess | null;
  headcount: number;
  closesOn: PlainDate | null;
  description: string;
  notes: PostingNote[];
}

/** What reading depends on beside the row itself. */
export interface ReadingContext {
  regions: Regions;
  wage: WageParameters;
  words: Dictionary;
}

export const LONGEST = { title: 100, employer: 120, short: 200, description: 5000 } as const;

/**
 * Reads one raw posting field by field; each that was supposed, doubtful or not understood leaves a note. A posting with
 * an `error` note must not be stored. Pure.
 */
export function readPosting(raw: RawPosting, context: ReadingContext): Posting {
  const notes: PostingNote[] = raw.faults.map(({ field, code }) => ({
    field,
    code,
    severity: field === null || (field === 'title' && code !== 'cut') ? 'error' : 'note',
  }));
  const note = (field: PostingNote['field'], code: string, params?: ProblemParams) =>
    void notes.push({ field, code, severity: 'note', ...(params && { params }) });
  const line = (field: PostingField, most: number = LONGEST.short): string => {
    const text = plainLine(raw.fields[field] ?? '');
    if (text.length > most && field !== 'title') note(field, 'cut');
    return field === 'title' ? text : text.slice(0, most);
  };

  const title = line('title');
  if (!notes.some((each) => each.field === null)) checkTitle(title, raw.fields.title ?? '', notes);
  const placeText = line('place');
  const place = parsePlace(placeText, context.regions);
  for (const { code, ...params } of place.notes) note('place', code, params);
  if (placeText === '') note('place', 'place-missing');
  const wage = readWage(line('wage'), context.wage, note);
  const educationText = line('education');
  const education = parseEducation(educationText);
  if (education === null) note('education', ...unread('education', educationText));
  const experienceText = line('experience');
  const experience = parseExperience(experienceText);
  if (experience === null && experienceText !== '')
    note('experience', 'experience-unread', { text: experienceText });
  const description = withoutNumbers(
    plainText(raw.fields.description ?? '').slice(0, LONGEST.description),
    note,
  );
  if (raw.fields.contact) note('contact', 'contact-left-aside');
  const tags = sortTags([...(raw.lists.tags ?? []), ...(raw.lists.benefits ?? [])].map(plainLine));
  const occupation = readOccupation(context.words, title, tags.skills, note);
  tags.skills = readSkills(context.words, tags.skills, `${title}\n${description}`, note);

  return {
    line: raw.line,
    title: title.slice(0, LONGEST.title),
    employer: line('employer', LONGEST.employer) || null,
    placeText,
    place,
    wage,
    education,
    experience,
    experienceText,
    form: readForm(line('form'), title, note),
    tags,
    occupation,
    headcount: readHeadcount(line('headcount'), note),
    closesOn: readClosing(line('closesOn'), note),
    description,
    notes,
  };
}

type Note = (field: PostingNote['field'], code: string, params?: ProblemParams) => void;

function checkTitle(title: string, written: string, notes: PostingNote[]): void {
  const error = (code: string, params?: ProblemParams) =>
    void notes.push({ field: 'title', code, severity: 'error', ...(params && { params }) });
  if (title === '') error('title-missing');
  else if (title.length > LONGEST.title) error('title-too-long', { max: LONGEST.title });
  else if (!/\p{L}/u.test(title)) error('title-without-words');
  else if (looksLikeFormula(written))
    notes.push({ field: 'title', code: 'formula-kept-as-text', severity: 'note' });
}

function unread(field: string, text: string): [string, ProblemParams?] {
  return text === '' ? [`${field}-missing`] : [`${field}-unread`, { text }];
}

function readWage(text: string, parameters: WageParameters, note: Note): Wage {
  const wage = parseWage(text, parameters);
  for (const { code, ...params } of wage.assumptions) note('wage', code, params);
  if (text === '') note('wage', 'wage-missing');
  else if (wage.low === null && wage.high === null) {
    if (wage.negotiable) note('wage', 'wage-negotiable');
    else note('wage', 'wage-unread', { text });
  } else if (wage.unread.length > 0) note('wage', 'wage-part-unread', { text: wage.unread.join('、') });
  return wage;
}

/** More skills than this help nobody to find somebody. */
const MOST_SKILLS = 30;

/** Keys of the tags, then what the text asks for beside them; a note says which words led there. */
function readSkills(words: Dictionary, tags: readonly string[], text: string, note: Note): string[] {
  const named = skillKeys(words, tags);
  const more = recogniseSkills(words, text).filter(({ name }) => !named.includes(name));
  if (more.length > 0) {
    const said = more.map(({ name, why }) => (name === why.word ? name : `${name}（“${why.word}”）`));
    note('tags', 'skills-from-text', { names: said.join('、') });
  }
  return [...named, ...more.map(({ name }) => name)].slice(0, MOST_SKILLS);
}

function readOccupation(
  words: Dictionary,
  title: string,
  tags: readonly string[],
  note: Note,
): OccupationGuess | null {
  const guess = title === '' ? null : likeliestOccupation(words, title, tags.join('、'));
  if (!guess) note('occupation', 'occupation-unknown');
  else if (guess.certainty < RECOGNISED) {
    note('occupation', 'occupation-doubtful', {
      name: occupationName(guess.code) ?? guess.code,
      certainty: guess.certainty,
      words: guess.why.join('、'),
    });
  }
  return guess;
}

function readForm(text: string, title: string, note: Note): WorkForm {
  const said = parseWorkForm(text) ?? parseWorkForm(title);
  if (said) return said;
  if (text === '') note('form', 'form-assumed');
  else note('form', 'form-unread', { text });
  return 'FULL_TIME';
}

function readHeadcount(text: string, note: Note): number {
  const count = parseHeadcount(text);
  if (count === null && text !== '') note('headcount', 'headcount-unread', { text });
  return count ?? 1;
}

function readClosing(text: string, note: Note): PlainDate | null {
  const date = text === '' ? null : parsePlainDate(text);
  if (date === null && text !== '') note('closesOn', 'closing-unread', { text });
  return date;
}

/** Mobile and identity numbers have no place in an open text: seekers come through the service, not past it. */
function withoutNumbers(text: string, note: Note): string {
  const kept = text.replace(/(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/g, '（号码已略去）');
  if (kept !== text) note('description', 'number-left-out');
  return kept;
}
