import type { Fault, FaultKind } from './fault.ts';
import type { AuditReport, CityReport } from './verify.ts';

const FAULTS: Readonly<Record<FaultKind, string>> = {
  changed: '这条记录被改过，或者被换了位置',
  'event-removed': '这条记录被删掉了',
  'link-removed': '链条在这里缺了一环',
  'seal-removed': '这里的一个封签被删掉了',
  'seal-forged': '这里的封签是假的',
  unsigned: '从这里起，记录没有封签',
  'cut-off': '最新的封签被截掉了：库外存的链头比数据库里的新',
  'anchor-forged': '库外存的链头被改过',
  backdated: '这条记录是事后补进去的，时间是假的',
  unqueued: '这条记录没有排队等封存，是绕过系统写进去的',
};

function place({ position, eventId }: Fault): string {
  const parts = [position === null ? '' : `第 ${position} 条`, eventId === null ? '' : `记录编号 ${eventId}`];
  return parts.filter(Boolean).join('，');
}

function cityLine(report: CityReport, nameOf: (city: number) => string): string {
  const { city, sealed, unsealed, anchored, fault } = report;
  const head = `${nameOf(city)}：已封存 ${sealed} 条，待封存 ${unsealed} 条`;
  if (fault) return `${head}。不对：${FAULTS[fault.kind]}（${place(fault)}）`;
  return anchored || sealed === 0 ? `${head}，完好` : `${head}，完好；但库外没有链头，看不出末尾有没有被截`;
}

/** The report in plain Chinese, a line each; `nameOf` gives the name of a reporting unit. */
export function reportLines(report: AuditReport, nameOf: (city: number) => string): string[] {
  const last = report.intact
    ? '审计记录完好。待封存的记录会在一分钟内封存。'
    : '审计记录不完好。请保留数据库和这份结果，马上告诉审计员。';
  return [...report.cities.map((city) => cityLine(city, nameOf)), last];
}
