export type StepsProps = {
  readonly steps: readonly string[];
  /** From 1. */
  readonly current: number;
};

/** Where one is in a task of several pages. */
export function Steps({ steps, current }: StepsProps) {
  return (
    <div className="steps">
      <p className="steps-now">
        第 {current} 步，共 {steps.length} 步
      </p>
      <ol>
        {steps.map((step, index) => (
          <li key={step} aria-current={index + 1 === current ? 'step' : undefined}>
            {step}
            {index + 1 < current && <span className="steps-done">（已完成）</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
