import type { Version } from '../tables.ts';
import type { ServiceKind, ServiceResult } from './words.ts';

export interface ServiceGivenTable extends Version {
  /** The same in all versions of one service. */
  service: string;
  kind: ServiceKind;
  given_on: string;
  given_by: string;
  result: ServiceResult;
  note: string | null;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    service_given: ServiceGivenTable;
  }
}
