/** Intents that a phrase settles; the classifier decides the rest. */
import type { Aspect } from '../model/dialogue.js';
import { has, type Phrase, phrase, type Source } from '../vietnamese/rules.js';
import type { IntentGuess } from './intents.js';

const rules: readonly (readonly [intent: string, phrase: Phrase])[] = [
  [
    'reports',
    phrase(
      '(?:có|liệt kê|danh sách|kho)[^?]{0,25} báo cáo (?:nào|gì)|(?:những|các|danh sách) báo cáo(?: nào| gì| trong kho)?(?= ?(?:\\?|$))|danh sách báo cáo|kho có (?:gì|những gì)',
    ),
  ],
  [
    'indicators',
    phrase(
      '(?:những|các|danh sách) chỉ tiêu (?:nào|gì)|có (?:những )?(?:chỉ tiêu|số liệu) (?:nào|gì)|danh sách chỉ tiêu|chỉ tiêu nào về',
    ),
  ],
  [
    'source',
    phrase(
      'nguồn (?:đâu|nào|gì|ở đâu|của số)|lấy (?:ở đâu|từ đâu)|(?:số|theo) (?:văn bản|báo cáo) (?:nào|số mấy)|nguồn(?= ?(?:\\?|$))',
    ),
  ],
  ['help', phrase('/?(?:help|trợ giúp|hướng dẫn)|bạn (?:làm|giúp) được gì|dùng (?:thế nào|như thế nào|sao)')],
  [
    'passage',
    phrase(
      'vì sao|tại sao|nguyên nhân|lý do|giải pháp|khó khăn|hạn chế|ai chủ trì|đơn vị nào chủ trì|cơ quan nào|tiến độ|vướng mắc|do đâu',
    ),
  ],
  ['definition', phrase('(?:nghĩa là gì|là gì|là cái gì|định nghĩa|khái niệm)(?= ?(?:\\?|$))')],
];

const ASPECT_INTENT: Readonly<Partial<Record<Aspect, string>>> = { change: 'growth', plan: 'plan', target: 'target' };
/** Intents that ask for a figure: the aspect that the words show goes before the classifier's shade. */
const FIGURE_INTENTS = new Set(['figure', 'growth', 'plan', 'target']);
const QUANTITY_ASKED = phrase('bao nhiêu|mấy|nhiêu|tỷ lệ|tổng số|số lượng|thứ hạng|đứng thứ|xếp thứ');

export function intentOf(source: Source, guess: IntentGuess, read: { aspect: Aspect; topic: readonly string[] }): IntentGuess {
  const rule = rules.find(([, phrase]) => has(phrase, source));
  if (rule && !(rule[0] === 'passage' && has(QUANTITY_ASKED, source))) return { intent: rule[0], confidence: 0.95 };
  const figure = ASPECT_INTENT[read.aspect] ?? 'figure';
  if (has(QUANTITY_ASKED, source) && guess.intent !== 'None')
    return { intent: figure, confidence: Math.max(0.8, guess.confidence) };
  if (FIGURE_INTENTS.has(guess.intent)) return { intent: figure, confidence: guess.confidence };
  return guess;
}
