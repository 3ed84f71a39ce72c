import type { Actor } from '../../access/actor.ts';
import type { AnyExport } from './define.ts';

// Rooms declare exports and the composition root gathers them; what runs one needs connections of its own.
declare module '../../action/context.ts' {
  interface Params {
    exports?: ReadonlyMap<string, AnyExport>;
    /** Writes the file of a job under its actor's scope. Absent where no jobs run. */
    exporter?: { run(jobId: string, actor: Actor): Promise<void> };
  }
}
