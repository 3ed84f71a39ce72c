import { Figure, Figures } from '../../../platform/ui/index.ts';
import type { RosterData } from './roster-batch.tsx';
import { VERDICT_FACES, VERDICT_ORDER } from './roster-words.ts';

/** The rows by what happens to them, each figure a link to its rows; the columns; the file of rows to mend. */
export function RosterCounts({ batch }: { readonly batch: RosterData['batch'] }) {
  const { counts, header } = batch;
  const aside =
    header?.columns
      .filter((column) => column.key === null && column.header !== '')
      .map((column) => column.header) ?? [];
  return (
    <>
      <Figures>
        {VERDICT_ORDER.map((verdict) => (
          <Figure
            key={verdict}
            label={VERDICT_FACES[verdict].title}
            value={counts[verdict] ?? 0}
            unit="行"
            href={`?show=${verdict}`}
          />
        ))}
        {batch.appliedAt && <Figure label="已导入" value={counts.applied ?? 0} unit="行" />}
        {batch.undoneAt && <Figure label="已撤销" value={counts.undone ?? 0} unit="行" />}
      </Figures>
      {(counts.warnings ?? 0) > 0 && <p>{`有 ${counts.warnings} 行带提示，不影响导入。`}</p>}
      {batch.hasProblemsFile && (
        <p>
          <a href={`/roster/${batch.id}/problems.xlsx`}>下载不能导入的行</a>
          ，里面写明了每一行怎么改。改好后可以直接再传。
        </p>
      )}
      {header && (
        <p>
          {`表头在第 ${header.row} 行。`}
          {aside.length > 0 && `没有用到的列：${aside.join('、')}。`}
          {batch.state === 'checked' && <a href={`/roster/${batch.id}/columns`}>改正列的对应</a>}
        </p>
      )}
    </>
  );
}
