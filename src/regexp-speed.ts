/**
 * Regular expressions are compiled to machine code at their first use: V8 runs a new one slowly first, and thousands
 * of phrases are each used a few times. Imported before all else.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--no-regexp-tier-up');
