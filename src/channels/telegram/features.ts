/** All features of the bot, in the order in which they are asked. */
import type { Program } from '../../model/services.js';
import { Answering, type Asked } from './answering.js';
import { ButtonMemory } from './buttons.js';
import { ExportFeature } from './exporting.js';
import type { Feature } from './feature.js';
import { FiguresFeature } from './figures.js';
import { InlineMode } from './inline.js';
import { type Settings, SettingsFeature } from './settings.js';
import { StartFeature } from './start.js';

export interface FeatureOptions {
  readonly program: Program;
  readonly botName: string;
  readonly exampleQuestions: readonly string[];
  readonly typingAfter: number;
  readonly onAnswer: (asked: Asked) => void;
}

export interface Everything {
  readonly answering: Answering;
  readonly buttons: ButtonMemory;
  readonly features: readonly Feature[];
  readonly inline: InlineMode;
}

export function createFeatures({ program, botName, exampleQuestions, typingAfter, onAnswer }: FeatureOptions): Everything {
  const buttons = new ButtonMemory();
  const settings = new SettingsFeature(program.keeper.collection<Settings>('settings'), program.lookup);
  const answering = new Answering({ program, botName, buttons, settings, typingAfter, onAnswer });
  const features = [
    new StartFeature(program, answering, buttons, exampleQuestions),
    new FiguresFeature(program, answering),
    new ExportFeature(program, answering),
    settings,
  ];
  return { answering, buttons, features, inline: new InlineMode(program, answering, settings) };
}
