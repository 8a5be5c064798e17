/** The rules of the house, read off the sources. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const home = join(import.meta.dirname, '..');
const source = join(home, 'src');

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

const files = filesUnder(source).filter((path) => path.endsWith('.ts'));
const textOf = (path: string): string => readFileSync(path, 'utf8');
const named = (path: string): string => relative(source, path);
/** "archive/formats/text.ts" → "archive"; a file at the root of src → "". */
const roomOf = (path: string): string => (named(path).includes('/') ? (named(path).split('/')[0] ?? '') : '');
const importsOf = (path: string): string[] =>
  [...textOf(path).matchAll(/^(?:import|export)\s(?:[^';]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  );

const COMMON = ['model', 'vietnamese', 'catalogue'];
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  model: [],
  vietnamese: ['model'],
  catalogue: ['model', 'vietnamese'],
  store: ['model'],
  channels: ['model'],
};
const STEPS = ['archive', 'figures', 'search', 'questions', 'answers', 'charts', 'exports', 'digests', 'evaluation'];

/** One library, one file (or folder). Node's own modules are not libraries. */
const LIBRARY_HOMES: Readonly<Record<string, string>> = {
  grammy: 'channels/telegram/',
  '@grammyjs/auto-retry': 'channels/telegram/',
  '@grammyjs/runner': 'channels/telegram/',
  minisearch: 'search/',
  'node-nlp': 'questions/intents.ts',
  linkedom: 'archive/formats/html.ts',
  '@mozilla/readability': 'archive/formats/html.ts',
  mammoth: 'archive/formats/docx.ts',
  unpdf: 'archive/formats/pdf.ts',
  yaml: 'config.ts',
  echarts: 'charts/',
  '@resvg/resvg-js': 'charts/png.ts',
  '@expo-google-fonts/be-vietnam-pro': 'charts/png.ts',
  'write-excel-file': 'exports/xlsx.ts',
  'prom-client': 'channels/metrics.ts',
  pino: 'channels/log.ts',
  lowdb: 'store/lowdb.ts',
  luxon: 'digests/schedule.ts',
};
const WORLD = /^(?:main|config|cli|evaluate|sample)\.ts$|^archive\/folder\.ts$|^store\/|^channels\//;
const WORLDLY =
  /from 'node:(?:fs|fs\/promises|net|http|https|child_process|os|readline|readline\/promises)'|\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(|\bsetTimeout\(|\bsetInterval\(/;

describe('import rule', () => {
  it.each(files.map(named))('%s', (name) => {
    const path = join(source, name);
    const room = roomOf(path);
    for (const target of importsOf(path).filter((specifier) => specifier.startsWith('.'))) {
      const other = roomOf(normalize(join(dirname(path), target)));
      if (room === '' || other === room) continue;
      expect(MAY_USE[room] ?? COMMON, `${name} imports ${target}`).toContain(other);
    }
  });

  it('knows every room', () => {
    const rooms = new Set(files.map(roomOf).filter(Boolean));
    expect([...rooms].filter((room) => ![...Object.keys(MAY_USE), ...STEPS].includes(room))).toEqual([]);
  });
});

describe('library rule', () => {
  it.each(files.map(named))('%s', (name) => {
    for (const specifier of importsOf(join(source, name)).filter((s) => !s.startsWith('.') && !s.startsWith('node:'))) {
      const library = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '');
      expect(LIBRARY_HOMES[library], `${library} has no home`).toBeDefined();
      expect(name.startsWith(LIBRARY_HOMES[library] ?? '?'), `${library} in ${name}`).toBe(true);
    }
  });

  it('has a home for every dependency', () => {
    const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(dependencies).filter((name) => !(name in LIBRARY_HOMES))).toEqual([]);
  });
});

it.each(files.map(named).filter((name) => !WORLD.test(name)))('%s leaves the world alone', (name) => {
  expect(textOf(join(source, name)).match(WORLDLY)?.[0] ?? '').toBe('');
});

it.each(files.map(named))('%s has at most 250 lines', (name) => {
  expect(textOf(join(source, name)).trimEnd().split('\n').length).toBeLessThanOrEqual(250);
});

it('keeps Vietnamese letters as letters', () => {
  const escaped = files.filter((path) => /\\u(?:00[C-F][0-9A-F]|01[0-9A-F]{2}|1E[A-F][0-9A-F])/i.test(textOf(path)));
  expect(escaped.map(named)).toEqual([]);
});

it('has only the fixed names at the top level', () => {
  const allowed = [
    'src',
    'corpus',
    'intents',
    'test',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'README.md',
    'node_modules',
    'dist',
  ];
  expect(readdirSync(home).filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([]);
});
