/** A rest that can be cut short. A call between two rests is not lost: the next rest ends at once. */
export interface Wake {
  call(): void;
  rest(ms: number): Promise<void>;
}

export function createWake(): Wake {
  let called = false;
  let end: (() => void) | null = null;
  return {
    call() {
      called = true;
      end?.();
    },
    async rest(ms) {
      if (!called) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      end = null;
      called = false;
    },
  };
}
