/** All features of the bot, in the order in which they are asked. */
import type { Program } from '../../model/services.js';
import { Answering, type Asked } from './answering.js';
import { type Act, Audit } from './audit.js';
import { ButtonMemory } from './buttons.js';
import type { Correction } from './corrected.js';
import { CorrectionsFeature } from './corrections.js';
import { EditorsFeature } from './editors.js';
import { ExportFeature } from './exporting.js';
import type { Feature } from './feature.js';
import { FeedbackFeature } from './feedback.js';
import { FiguresFeature } from './figures.js';
import { InlineMode } from './inline.js';
import { type Role, type RolesConfig, RolesFeature } from './roles.js';
import { type Settings, SettingsFeature } from './settings.js';
import { StartFeature } from './start.js';

export interface FeatureOptions {
  readonly program: Program;
  readonly botName: string;
  readonly exampleQuestions: readonly string[];
  readonly typingAfter: number;
  readonly roles: RolesConfig;
  /** Where files are downloaded from. */
  readonly files: string;
  readonly onAnswer: (asked: Asked) => void;
}

export interface Everything {
  readonly answering: Answering;
  readonly buttons: ButtonMemory;
  readonly features: readonly Feature[];
  readonly inline: InlineMode;
  readonly roles: RolesFeature;
}

export function createFeatures(options: FeatureOptions): Everything {
  const { program, botName, exampleQuestions, typingAfter, files, onAnswer } = options;
  const { keeper, lookup } = program;
  const buttons = new ButtonMemory();
  const settings = new SettingsFeature(keeper.collection<Settings>('settings'), lookup);
  const answering: Answering = new Answering({
    program,
    botName,
    buttons,
    settings,
    typingAfter,
    async onAnswer(asked) {
      onAnswer(asked);
      await feedback.noteUnanswered(asked);
    },
  });
  const audit = new Audit(keeper.journal<Act>('audit'));
  const roles = new RolesFeature(options.roles, keeper.collection<Role>('roles'), audit);
  const feedback = new FeedbackFeature(program, answering, roles, audit);
  const features = [
    new StartFeature(program, answering, buttons, exampleQuestions),
    new FiguresFeature(program, answering),
    new ExportFeature(program, answering),
    settings,
    roles,
    new EditorsFeature(program, roles, audit, files),
    new CorrectionsFeature(keeper.collection<Correction>('corrections'), lookup, answering, roles, audit),
    feedback,
  ];
  return { answering, buttons, features, inline: new InlineMode(program, answering, settings), roles };
}
