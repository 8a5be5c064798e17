/** What is set from outside: environment, folders, and the data in `intents/`. Read once, at the start. */
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { Catalogue, type Indicator, type Measure, type Sector, type Term } from './catalogue/catalogue.js';
import { parseUtterances } from './questions/intents.js';

const home = fileURLToPath(new URL('..', import.meta.url));

export interface Config {
  readonly archive: string;
  readonly intents: string;
  /** Where conversations, subscriptions and the ledger are kept. */
  readonly state: string;
  /** The place meant where a question names none; null: the one that more than half of the reports are about. */
  readonly defaultPlace: string | null;
  readonly botToken: string | null;
  readonly telegramApiRoot: string | null;
  readonly service: ServiceConfig;
}

/** How the bot runs as a service. */
export interface ServiceConfig {
  /** Where Telegram posts updates; null: they are polled for. */
  readonly webhookUrl: string | null;
  /** Where /healthz, /metrics and the webhook are served; null: nowhere. */
  readonly http: { readonly host: string; readonly port: number } | null;
  /** Whether logs may hold what people ask. */
  readonly logQuestions: boolean;
  /** Telegram's numbers of people; of `allowed`, of people and groups: empty, everybody. */
  readonly admins: readonly number[];
  readonly editors: readonly number[];
  readonly allowed: readonly number[];
}

/** A setting that cannot be what it is set to. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Env = Readonly<Record<string, string | undefined>>;
const WEBHOOK_PORT = 8080;

function readService(env: Env): ServiceConfig {
  const webhookUrl = env.WEBHOOK_URL?.trim() || null;
  if (webhookUrl && !URL.canParse(webhookUrl)) throw new ConfigError('WEBHOOK_URL không phải một địa chỉ https://…');
  const port = env.PORT?.trim() ? Number(env.PORT) : webhookUrl ? WEBHOOK_PORT : null;
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port < 65_536))
    throw new ConfigError('PORT không phải một số cổng');
  return {
    webhookUrl,
    http: port === null ? null : { host: env.HTTP_HOST?.trim() || '127.0.0.1', port },
    logQuestions: env.LOG_QUESTIONS === '1',
    admins: numbers('ADMINS', env),
    editors: numbers('EDITORS', env),
    allowed: numbers('ALLOWED_CHATS', env),
  };
}

/** "123, -100456" → [123, -100456] */
function numbers(name: string, env: Env): number[] {
  const words = (env[name] ?? '').split(/[\s,;]+/).filter(Boolean);
  const wrong = words.find((word) => !/^-?\d{1,16}$/.test(word));
  if (wrong !== undefined) throw new ConfigError(`${name} cần các mã số Telegram cách nhau bằng dấu phẩy, không phải "${wrong}"`);
  return words.map(Number);
}

export function readConfig(env: Env, archive?: string): Config {
  return {
    archive: archive ?? (env.ARCHIVE_DIR || join(home, 'corpus')),
    intents: join(home, 'intents'),
    state: env.STATE_DIR || join(env.XDG_STATE_HOME || join(env.HOME || homedir(), '.local', 'state'), 'hoiso'),
    defaultPlace: env.DEFAULT_PLACE || null,
    botToken: env.BOT_TOKEN || null,
    telegramApiRoot: env.TELEGRAM_API_ROOT || null,
    service: readService(env),
  };
}

/** Intent → training utterances, from `intents/*.txt`. */
export function loadUtterances(folder: string): Map<string, string[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return new Map(files.sort().map((file) => [intentName(file), parseUtterances(readFileSync(join(folder, file), 'utf8'))]));
}

/** The classifier calls what is out of scope `None`. */
const intentName = (file: string): string => (file === 'none.txt' ? 'None' : file.slice(0, -'.txt'.length));

interface SectorFile {
  readonly sector: string;
  readonly name: string;
  readonly synonyms?: readonly string[];
  readonly indicators: readonly (Partial<Indicator> & {
    id: string;
    name: string;
    unit: string;
    measure: Measure;
    change_of?: string;
    plan_of?: string;
    share_of?: string;
  })[];
}

function sideOf(entry: SectorFile['indicators'][number]): Indicator['sideOf'] {
  for (const side of ['change', 'plan', 'share'] as const) {
    const id = entry[`${side}_of`];
    if (id !== undefined) return { id, side };
  }
  return null;
}

/** The indicators of `intents/indicators/*.yaml` and the terms of `intents/terms.yaml`. Throws with the file's name where one cannot be read. */
export function loadCatalogue(folder: string): Catalogue {
  const indicators: Indicator[] = [];
  const sectors: Sector[] = [];
  for (const file of readdirSync(join(folder, 'indicators'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const content = parse(readFileSync(join(folder, 'indicators', file), 'utf8')) as SectorFile | null;
    if (!content?.sector || !Array.isArray(content.indicators)) throw new Error(`${file}: thiếu "sector" hoặc "indicators"`);
    sectors.push({ id: content.sector, name: content.name, synonyms: content.synonyms ?? [] });
    for (const entry of content.indicators) {
      if (!entry.id || !entry.name || !entry.unit || !entry.measure)
        throw new Error(`${file}: chỉ tiêu ${entry.id ?? entry.name ?? '?'} thiếu id, name, unit hoặc measure`);
      indicators.push({
        id: entry.id,
        name: entry.name,
        synonyms: entry.synonyms ?? [],
        abbreviations: entry.abbreviations ?? [],
        unit: entry.unit,
        measure: entry.measure,
        parent: entry.parent ?? null,
        breakdown: entry.breakdown ?? null,
        sideOf: sideOf(entry),
        sector: content.sector,
        definition: entry.definition ?? '',
        headline: entry.headline ?? null,
      });
    }
  }
  const terms = parse(readFileSync(join(folder, 'terms.yaml'), 'utf8')) as (Partial<Term> & {
    name: string;
    definition: string;
  })[];
  return new Catalogue(
    indicators,
    sectors,
    terms.map((term) => ({ synonyms: [], ...term })),
  );
}
