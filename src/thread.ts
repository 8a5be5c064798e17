/** The thread's own program: reads the archive, then answers. What chats said before is asked of the main thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { createAssistant } from './assistant.js';
import { loadCatalogue, loadUtterances } from './config.js';
import { inspectorOver } from './editing.js';
import { observationsOf, openArchive } from './intake.js';
import type { Report } from './model/report.js';
import type { Remembering } from './program.js';
import { type Line, lineOver, type Reader, type ThreadData } from './threads.js';

if (parentPort) {
  const { archive, intents, defaultPlace } = workerData as ThreadData;
  const catalogue = loadCatalogue(intents);
  const opening = openArchive(archive, catalogue);
  // Whoever asks is told why it failed.
  opening.catch(() => undefined);
  const line: Line<Remembering> = lineOver(parentPort, {
    async opened() {
      const { reports, refused } = await opening;
      await assistant();
      return { reports: reports.length, refused };
    },
    async part(n: number) {
      const library = await opening;
      const report = library.reports[n] as Report;
      return { report, observations: observationsOf(library, report) };
    },
    async ask(utterance) {
      return (await assistant()).ask(utterance);
    },
    async inspect(sent) {
      const library = await opening;
      return inspectorOver({ archive, catalogue, library: () => library })(sent);
    },
  } satisfies { [Name in keyof Reader]: (...args: Parameters<Reader[Name]>) => unknown });
  const remembering: Remembering = {
    recall: (chat, at) => line.call('recall', chat, at),
    remember: (chat, turn, figure, at) => line.call('remember', chat, turn, figure, at),
  };
  let created: ReturnType<typeof createAssistant> | null = null;
  const assistant = (): ReturnType<typeof createAssistant> => {
    created ??= opening.then((library) =>
      createAssistant({ library, catalogue, utterances: loadUtterances(intents), defaultPlace, conversations: remembering }),
    );
    return created;
  };
}
