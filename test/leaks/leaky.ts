import { z } from 'zod';

// Loaded into the product by the leak test alone: writes to the log what the test tells it to, as a careless line would.
const message = z.object({ leak: z.string() });

// Not into the workers that the product starts: they have a channel of their own.
if (process.argv.includes('start')) {
  process.on('message', (told) => {
    const parsed = message.safeParse(told);
    if (parsed.success)
      process.stderr.write(`${JSON.stringify({ level: 'error', text: parsed.data.leak })}\n`);
  });
  // A listener must not keep the product alive.
  process.channel?.unref();
}
