import type { PersonLine, PositionLine } from './lines.ts';

/**
 * The definition of matching once more, word by word on raw lines, sharing no code with the engine: slow, and meant to
 * be. Lifts are written as in the fact sheet.
 */
const LIFTS: Record<string, string[]> = {
  screen_reader: ['use_screen'],
  magnifier: ['read_print', 'use_screen'],
  braille_guidance: ['see_distance', 'use_transport'],
  hearing_aid: ['hear_speech_quiet', 'hear_speech_noise'],
  sign_interpreter: ['speak', 'talk_to_customers'],
  live_captions: ['hear_speech_quiet', 'hear_speech_noise', 'use_phone'],
  visual_alarm: ['hear_alarm'],
  text_only_channel: ['use_phone'],
  wheelchair_access: ['walk', 'climb_stairs', 'move_with_equipment'],
  accessible_toilet: ['self_care'],
  adapted_workstation: ['sit_long', 'fine_hand', 'keyboard_mouse'],
  flexible_hours: ['endurance', 'handle_stress', 'shift_work'],
  remote_work: ['walk', 'use_transport'],
  job_coach:
    'focus memory learn_skill calculate_money solve_problem multitask routine_task handle_stress emotion teamwork attendance'.split(
      ' ',
    ),
  simplified_tasks: ['memory', 'learn_skill', 'solve_problem'],
  quiet_space: ['focus', 'handle_stress'],
  commute_support: ['use_transport'],
  medical_leave: ['emotion'],
  buddy: ['teamwork', 'attendance'],
  job_carving: [],
};

const unit = (region: string) => (region === '350128' ? '350128' : region.slice(0, 4));
const sameCounty = (a: string, b: string) => a === b && !a.endsWith('00');
const setOf = (skills: string[]) =>
  [...new Set(skills.map((s) => s.normalize('NFKC').toLowerCase().trim()))].filter((s) => s !== '');
const lifting = (j: PositionLine, fn: string) =>
  j.accommodations.filter((a) => (LIFTS[a] ?? []).includes(fn));
const demanded = (j: PositionLine) => Object.entries(j.demands).filter(([, d]) => d >= 1);

export function oracleFits(p: PersonLine, j: PositionLine): boolean {
  const abilities = demanded(j).every(([fn, d]) => {
    const level = p.abilities[fn];
    return level === undefined || level >= d || lifting(j, fn).length > 0;
  });
  const reach =
    j.form === 'REMOTE' ||
    sameCounty(p.region, j.region) ||
    (p.commute === 'city' && unit(p.region) === unit(j.region));
  return abilities && j.education <= p.education && j.wage[1] >= p.minWage && reach;
}

function oracleIdf(skill: string, positions: PositionLine[]): number {
  const n = positions.length;
  const df = positions.filter((j) => setOf(j.skills).includes(skill)).length;
  return Math.max(1, Math.round(10 * Math.log(1 + (n - df + 0.5) / (df + 0.5))));
}

function oracleParts(p: PersonLine, j: PositionLine, positions: PositionLine[]) {
  const like = (code: string) => {
    if (code === j.occupation) return 100;
    const parts = (k: number) =>
      code.split('-').slice(0, k).join() === j.occupation.split('-').slice(0, k).join();
    return parts(3) ? 60 : parts(2) ? 25 : 0;
  };
  const asked = setOf(j.skills);
  const sum = (skills: string[]) => skills.reduce((total, s) => total + oracleIdf(s, positions), 0);
  const shared = asked.filter((s) => setOf(p.skills).includes(s));
  const [low, high] = j.wage;
  const rank = p.forms.indexOf(j.form);
  return {
    occ: Math.max(0, ...p.occupations.map(like)),
    skill: asked.length === 0 ? 0 : Math.floor((100 * sum(shared)) / sum(asked)),
    wage: low >= p.minWage ? 100 : 50 + Math.floor((50 * (high - p.minWage)) / (high - low)),
    dist: sameCounty(p.region, j.region) ? 100 : unit(p.region) === unit(j.region) ? 60 : 40,
    form: rank === 0 ? 100 : rank === 1 ? 60 : rank === 2 ? 30 : 0,
  };
}

/** What the engine must say about a pair that fits, `positions` being all that are open. */
export function oracleMatch(p: PersonLine, j: PositionLine, positions: PositionLine[]) {
  const parts = oracleParts(p, j, positions);
  const below = demanded(j).filter(([fn, d]) => fn in p.abilities && (p.abilities[fn] ?? 0) < d);
  return {
    score: 35 * parts.occ + 30 * parts.skill + 15 * parts.wage + 12 * parts.dist + 8 * parts.form,
    ...parts,
    bridged: [...new Set(below.flatMap(([fn]) => lifting(j, fn)))].sort(),
    confirm: demanded(j)
      .map(([fn]) => fn)
      .filter((fn) => !(fn in p.abilities))
      .sort(),
  };
}
