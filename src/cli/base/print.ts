/** Writes a result to stdout: one line of JSON, or what `words` makes of it. */
export function print<T>(value: T, json: boolean, words: (value: T) => string): void {
  process.stdout.write(`${json ? JSON.stringify(value) : words(value)}\n`);
}
