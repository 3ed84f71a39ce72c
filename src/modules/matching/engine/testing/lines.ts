/** A person as a file line holds it. */
export interface PersonLine {
  id: string;
  region: string;
  commute: string;
  abilities: Record<string, number>;
  education: number;
  occupations: string[];
  skills: string[];
  minWage: number;
  forms: string[];
}

/** A position as a file line holds it. */
export interface PositionLine {
  id: string;
  region: string;
  form: string;
  education: number;
  occupation: string;
  skills: string[];
  wage: [number, number];
  demands: Record<string, number>;
  accommodations: string[];
}

export const personLine = (own: Partial<PersonLine> = {}): PersonLine => ({
  id: 'p',
  region: '350102',
  commute: 'county',
  abilities: {},
  education: 3,
  occupations: [],
  skills: [],
  minWage: 0,
  forms: [],
  ...own,
});

export const positionLine = (own: Partial<PositionLine> = {}): PositionLine => ({
  id: 'j',
  region: '350102',
  form: 'FULL_TIME',
  education: 0,
  occupation: '4-04-05-03',
  skills: [],
  wage: [3000, 4000],
  demands: {},
  accommodations: [],
  ...own,
});
