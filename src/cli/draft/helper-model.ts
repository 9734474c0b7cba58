import { createHash } from "node:crypto";
import { join } from "node:path";
import type { ArticleDraft } from "../../../geo/draft/draft-article.ts";
import { applyAnswer, askAboutSpeakers } from "../../../geo/draft/helper/ask-about-speakers.ts";
import { type Effects, UsageError } from "../effects.ts";

export interface HelperModel {
  url: URL;
  model: string;
  /** Folder where answers are kept by the hash of model and prompt; none keeps nothing. */
  cacheFolder: string | undefined;
}

const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);
const LONGEST_WAIT_MS = 60_000;

/** Reads `--with`, `--model` and `--allow-remote`. Another machine is refused unless the author allows it. */
export function readHelper(
  options: { with?: string | undefined; model?: string | undefined; "allow-remote"?: boolean | undefined },
  cacheFolder: string | undefined,
  effects: Effects,
): HelperModel | undefined {
  if (options.with === undefined) return undefined;
  if (options.model === undefined)
    throw new UsageError("--with needs --model NAME: the model that the server is to use.");
  if (!URL.canParse(options.with))
    throw new UsageError(
      `--with takes the address of a server, such as http://localhost:11434; not ${options.with}.`,
    );
  const url = new URL(options.with);
  if (!/^https?:$/.test(url.protocol))
    throw new UsageError("--with takes an address that begins with http:// or https://.");
  if (!LOCAL.has(url.hostname)) {
    if (options["allow-remote"] !== true) {
      throw new UsageError(
        `${url.hostname} is another machine. Draft sends passages of the article to it only with --allow-remote.`,
      );
    }
    effects.printError(
      `Passages of the article (up to 600 letters before each uncertain statement) and the names of its speakers are sent to ${url.hostname}.`,
    );
  }
  return { url, model: options.model, cacheFolder };
}

/** Asks about uncertain speakers; an answer that was given once is read from the cache, so that a draft repeats. */
export async function askHelper(
  draft: ArticleDraft,
  helper: HelperModel,
  effects: Effects,
): Promise<{ asked: number; taken: number }> {
  const questions = askAboutSpeakers(draft);
  let taken = 0;
  for (const question of questions) {
    const answer = await answerOf(question.prompt, helper, effects);
    if (answer !== undefined && applyAnswer(draft, question, answer)) taken += 1;
  }
  return { asked: questions.length, taken };
}

async function answerOf(prompt: string, helper: HelperModel, effects: Effects): Promise<string | undefined> {
  const hash = createHash("sha256").update(`${helper.model}\n${prompt}`).digest("hex");
  const path =
    helper.cacheFolder === undefined ? undefined : join(helper.cacheFolder, "helper-model", `${hash}.txt`);
  const kept = path === undefined ? undefined : effects.readFile(path);
  if (kept !== undefined) return new TextDecoder().decode(kept);
  const answer = await ask(prompt, helper, effects);
  if (path !== undefined && answer !== undefined) effects.writeFile(path, answer);
  return answer;
}

async function ask(
  prompt: string,
  { url, model }: HelperModel,
  effects: Effects,
): Promise<string | undefined> {
  const base = url.href.replace(/\/+$/u, "").replace(/\/v1$/u, "");
  try {
    const response = await fetch(`${base}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model, temperature: 0, seed: 1, messages: [{ role: "user", content: prompt }] }),
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    return readAnswer(await response.json());
  } catch (error) {
    effects.printError(
      `The helper model at ${url.host} gave no answer (${error instanceof Error ? error.message : "unknown"}); the rules' proposal stays.`,
    );
    return undefined;
  }
}

/** The text of the first choice, as OpenAI-compatible servers send it. */
function readAnswer(body: unknown): string | undefined {
  const choices = isRecord(body) && Array.isArray(body.choices) ? body.choices : [];
  const first: unknown = choices[0];
  const message = isRecord(first) ? first.message : undefined;
  return isRecord(message) && typeof message.content === "string" ? message.content : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
