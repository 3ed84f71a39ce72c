import type { z } from 'zod';
import type { Context } from '../action/index.ts';

/** Something that happened in one room and concerns others. */
export interface EventDefinition<P extends z.ZodType = z.ZodType> {
  /** `module.what-happened`, unique in the house. */
  name: string;
  /** Ids, codes and dates only: the payload rests in the outbox in clear. */
  payload: P;
  /**
   * Whom or what it is about: a subscriber handles the events of one subject in the order in which they were raised, and
   * those of different subjects side by side. Without it all events of this name are in one order.
   */
  about?(payload: z.input<P>): string;
}

export type AnyEvent = Omit<EventDefinition, 'about'> & { about?(payload: never): string };

/** What one later room does about an event of an earlier one. */
export interface Subscriber {
  /** `module.what-it-does`, unique in the house and never renamed while deliveries wait. */
  name: string;
  event: AnyEvent;
  handle(ctx: Context, payload: never): Promise<void>;
}

export interface Handler<P extends z.ZodType> {
  name: string;
  /**
   * Runs in a transaction of its own under the scope of the actor who raised the event; what it throws rolls it back and is
   * tried again later. Its effect and its being done are one commit: it takes effect once, whatever crashes.
   */
  handle(ctx: Context, payload: z.output<P>): Promise<void>;
}

export function defineEvent<P extends z.ZodType>(event: EventDefinition<P>): EventDefinition<P> {
  return event;
}

/** Subscribes to an event; the module lists the result in its `subscribers`. */
export function on<P extends z.ZodType>(event: EventDefinition<P>, handler: Handler<P>): Subscriber {
  return { ...handler, event };
}
