import { type Refusal, refusals } from '#lib/parse/fact.ts';
import { refusalSentence } from '#lib/wording/refusal.ts';

const isRefusal = (because: string): because is Refusal =>
  (refusals as readonly string[]).includes(because);

/** Why a file was not taken in, in one sentence; our own stumbling is owned up to. */
export const refusalWords = (because: string, detail: string | null): string =>
  isRefusal(because)
    ? refusalSentence(because, detail)
    : '程序没能读完这个文件，这不是文件的问题；文件已留存，请把它发给维护者。';
