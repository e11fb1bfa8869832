// What a quiz file holds (notebooks/quiz/LESSON.json), and what makes one sound.

/** One answer to choose. */
export interface QuizOption {
  readonly text: string;
  /** Exactly one option of a question is correct. */
  readonly correct: boolean;
  /** Why it is right, or what the reader who chose it may have had in mind. */
  readonly explanation: string;
}

/** One question with its answers. Text between backticks is set as code. */
export interface QuizItem {
  readonly question: string;
  readonly options: readonly QuizOption[];
}

/** The content of a quiz file. */
export interface Quiz {
  readonly title: string;
  readonly items: readonly QuizItem[];
}

const FEWEST_ITEMS = 5;
const FEWEST_OPTIONS = 3;
const SHORTEST_EXPLANATION = 15;

/** What is wrong with the content of a quiz file, each as a sentence; an empty list when nothing is. */
export function quizProblems(data: unknown): string[] {
  const { title, items } = (data ?? {}) as Partial<Quiz>;
  const problems: string[] = [];
  if (!isText(title)) problems.push('The quiz has no "title". Name its lesson there.');
  if (!Array.isArray(items)) return [...problems, 'The quiz has no "items". Make it a list of questions.'];
  if (items.length < FEWEST_ITEMS) {
    problems.push(`The quiz has ${items.length} items, expected ${FEWEST_ITEMS} or more. Add questions.`);
  }
  return [...problems, ...items.flatMap(itemProblems), ...setProblems(items)];
}

function itemProblems(item: Partial<QuizItem> | null, i: number): string[] {
  const where = `Item ${i + 1}`;
  const problems: string[] = [];
  if (!isText(item?.question)) problems.push(`${where} has no "question".`);
  const options = item?.options;
  if (!Array.isArray(options)) return [...problems, `${where} has no "options". Make it a list of answers.`];
  if (options.length < FEWEST_OPTIONS) {
    problems.push(`${where} has ${options.length} options, expected ${FEWEST_OPTIONS} or more.`);
  }
  const right = options.filter((option) => option?.correct === true).length;
  if (right !== 1) problems.push(`${where} has ${right} right options, expected exactly one.`);
  return [
    ...problems,
    ...options.flatMap((option, j) => optionProblems(option, `${where}, option ${j + 1},`)),
    ...repeated(options.map((option) => option?.text)).map(
      (text) => `${where} has the option "${text}" twice.`,
    ),
  ];
}

function optionProblems(option: Partial<QuizOption> | null, where: string): string[] {
  const problems: string[] = [];
  if (!isText(option?.text)) problems.push(`${where} has no "text".`);
  if (typeof option?.correct !== 'boolean') problems.push(`${where} needs "correct": true or false.`);
  if (textLength(option?.explanation) < SHORTEST_EXPLANATION) {
    problems.push(`${where} has no "explanation" of ${SHORTEST_EXPLANATION} characters or more.`);
  }
  return problems;
}

/** What only shows over all items: a repeated explanation, question, or the right answer always in one place. */
function setProblems(items: readonly Partial<QuizItem>[]): string[] {
  const lists = items.map((item) => (Array.isArray(item?.options) ? item.options : []) as QuizOption[]);
  const explanations = repeated(lists.flat().map((option) => option?.explanation));
  const questions = repeated(items.map((item) => item?.question));
  const places = new Set(lists.map((options) => options.findIndex((option) => option?.correct === true)));
  const same = items.length >= FEWEST_ITEMS && places.size === 1;
  return [
    ...explanations.map((text) => `The explanation "${text}" stands behind two options. Write one for each.`),
    ...questions.map((text) => `The question "${text}" is asked twice.`),
    ...(same ? ['The right option is always in the same place. Vary its place.'] : []),
  ];
}

/** The texts that occur more than once, each named once. */
function repeated(texts: readonly unknown[]): string[] {
  const said = texts.filter(isText).map((text) => text.trim());
  return [...new Set(said.filter((text, i) => said.indexOf(text) !== i))];
}

function textLength(value: unknown): number {
  return isText(value) ? value.trim().length : 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
