/** All features of the bot, in the order in which they are asked. */
import type { Correction, Program } from '../../model/services.js';
import { collectionOf, logOf } from '../../model/store.js';
import { Answering, type Asked } from './answering.js';
import { type Act, Audit } from './audit.js';
import { ButtonMemory } from './buttons.js';
import { CorrectionsFeature } from './corrections.js';
import { EditorsFeature } from './editors.js';
import { ExportFeature } from './exporting.js';
import type { Feature } from './feature.js';
import { FeedbackFeature } from './feedback.js';
import { FiguresFeature } from './figures.js';
import { FollowingFeature } from './following.js';
import { InlineMode } from './inline.js';
import { Keyboards } from './keyboards.js';
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
  readonly log: (text: string) => void;
  readonly onAnswer: (asked: Asked) => void;
}

export interface Everything {
  readonly answering: Answering;
  readonly buttons: ButtonMemory;
  readonly features: readonly Feature[];
  readonly inline: InlineMode;
  readonly roles: RolesFeature;
  readonly following: FollowingFeature;
}

export function createFeatures(options: FeatureOptions): Everything {
  const { program, botName, exampleQuestions, typingAfter, files, log, onAnswer } = options;
  const { store, lookup } = program;
  const buttons = new ButtonMemory(store);
  const keyboards = new Keyboards(program, botName, buttons);
  const settings = new SettingsFeature(collectionOf<Settings>(store, 'settings'), lookup);
  const answering: Answering = new Answering({
    program,
    keyboards,
    settings,
    typingAfter,
    log,
    async onAnswer(asked) {
      onAnswer(asked);
      await feedback.noteUnanswered(asked);
    },
  });
  const audit = new Audit(logOf<Act>(store, 'audit'));
  const roles = new RolesFeature(options.roles, collectionOf<Role>(store, 'roles'), audit);
  const feedback = new FeedbackFeature(program, answering, roles, audit);
  const following = new FollowingFeature(program);
  const features = [
    new StartFeature(program, answering, buttons, exampleQuestions),
    new FiguresFeature(program, answering, keyboards),
    new ExportFeature(program, answering),
    settings,
    roles,
    new EditorsFeature(program, roles, audit, files),
    new CorrectionsFeature(collectionOf<Correction>(store, 'corrections'), lookup, answering, roles, audit),
    feedback,
    following,
  ];
  return { answering, buttons, features, inline: new InlineMode(program, answering, keyboards, settings), roles, following };
}
