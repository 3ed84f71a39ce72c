export type SignatureProps = {
  /** The unit that answers for the sheet, and whose seal it takes. */
  readonly unit: string;
  /** Day on which it was made, as people read it: 2024年6月3日. */
  readonly date: string;
  /** Shown on the screen too; reports show it on paper alone. */
  readonly onScreen?: boolean;
};

/**
 * Foot of an official sheet: unit with the place for its seal, who made it, who checked it, the day. Acceptance: on paper the
 * seal has its 42 mm and the block never breaks over two pages; terms and values are a list that is read in order.
 */
export function Signature({ unit, date, onScreen }: SignatureProps) {
  return (
    <div className={onScreen ? undefined : 'print-only'}>
      <dl className="signature">
        <div className="signature-seal">
          <dt>填报单位（盖章）：</dt>
          <dd>{unit}</dd>
        </div>
        <div>
          <dt>填报日期：</dt>
          <dd>{date}</dd>
        </div>
        <div>
          <dt>填报人：</dt>
          <dd className="signature-open" />
        </div>
        <div>
          <dt>审核人：</dt>
          <dd className="signature-open" />
        </div>
      </dl>
    </div>
  );
}
