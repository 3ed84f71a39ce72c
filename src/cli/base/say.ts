/** Tells the person at the terminal what is being done. On stderr: stdout is for results. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
