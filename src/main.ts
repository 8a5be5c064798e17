#!/usr/bin/env node
/** `hoiso`: the main job without a command, else the command line. */
import './regexp-speed.js';
import { runCommandLine } from './cli.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Resolves at Ctrl+C or a request to end; the next one ends the program at once. */
function askedToStop(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  return new Promise((done) => {
    const stop = (): void => {
      for (const signal of signals) process.off(signal, stop);
      done();
    };
    for (const signal of signals) process.on(signal, stop);
  });
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  askedToStop,
  thread: new URL('./thread.js', import.meta.url),
});
