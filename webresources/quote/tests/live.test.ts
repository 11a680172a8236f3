import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Live, type Standing } from "../model/live";

const pause = 100;

describe("asking while somebody moves a slider", () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it("shows the answer to the last question, whatever the times, never an older one after a newer one, and asks one at a time", async () => {
    const moves = fc.array(fc.record({ after: fc.integer({ min: 0, max: 400 }), takes: fc.integer({ min: 0, max: 500 }), fails: fc.boolean() }),
      { minLength: 1, maxLength: 12 });
    await fc.assert(fc.asyncProperty(moves, async (questions) => {
      let running = 0;
      let most = 0;
      const live = new Live<number, number>(async (question) => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => { setTimeout(resolve, questions[question]?.takes); });
        running--;
        if (questions[question]?.fails === true) throw Object.assign(new Error("no"), { question });
        return question;
      }, pause);
      const shown: number[] = [];
      live.subscribe(() => { shown.push(live.standing().answer?.value ?? -1); });

      for (const [question, { after }] of questions.entries()) {
        await vi.advanceTimersByTimeAsync(after);
        live.ask(question);
        expect(live.standing().computing).toBe(true);
      }
      await vi.advanceTimersByTimeAsync(20_000);

      const last = questions.length - 1;
      const standing: Standing<number, number> = live.standing();
      expect(standing.computing).toBe(false);
      expect(most).toBe(1);
      expect(shown).toEqual([...shown].sort((a, b) => a - b));
      if (questions[last]?.fails === true) expect(standing.fault?.message).toBe("no");
      else expect([standing.answer?.value, standing.fault]).toEqual([last, undefined]);
    }), { numRuns: 200 });
  });

  it("keeps the answer while the next one is computed and when it fails", async () => {
    const live = new Live<string, string>((question) => (question === "bad" ? Promise.reject(new Error("too much")) : Promise.resolve(`${question}!`)), pause);
    live.ask("good");
    await vi.advanceTimersByTimeAsync(pause);
    live.ask("bad");
    expect(live.standing()).toMatchObject({ computing: true, answer: { value: "good!" } });
    await vi.advanceTimersByTimeAsync(pause);
    expect(live.standing()).toMatchObject({ computing: false, answer: { value: "good!" }, fault: { message: "too much" } });
  });
});
