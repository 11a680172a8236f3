import { faultOf, type Fault } from "../../shared/fault";

/** How a question stands: what was answered last, what went wrong last, and whether an answer is on its way. */
export interface Standing<Q, A> {
  readonly computing: boolean;
  readonly answer?: { readonly question: Q; readonly value: A };
  readonly fault?: Fault;
}

/**
 * Asks again whenever the question changes. Waits until it has stopped changing for a moment; asks one at a time, so that an impatient hand costs the
 * organisation no more than a patient one; and shows an answer only when no newer question was asked, so the last one always wins. The answer
 * before stays until then.
 */
export class Live<Q, A> {
  #standing: Standing<Q, A> = { computing: false };
  #waiting: { readonly question: Q } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  readonly #listeners = new Set<() => void>();
  readonly #run: (question: Q) => Promise<A>;
  readonly #delay: number;

  constructor(run: (question: Q) => Promise<A>, delay = 180) {
    this.#run = run;
    this.#delay = delay;
  }

  /** For useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** For useSyncExternalStore. */
  readonly standing = (): Standing<Q, A> => this.#standing;

  /** Asks, after the pause that tells a new question from one that is still being made. */
  ask(question: Q): void {
    this.#waiting = { question };
    this.#show({ ...this.#standing, computing: true });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#timer = undefined; this.#next(); }, this.#delay);
  }

  #next(): void {
    if (this.#asking || this.#timer !== undefined || this.#waiting === undefined) return;
    const { question } = this.#waiting;
    this.#waiting = undefined;
    this.#asking = true;
    this.#run(question).then(
      (value) => { this.#answered({ answer: { question, value } }); },
      (fault: unknown) => { this.#answered({ ...this.#kept(), fault: faultOf(fault) }); },
    );
  }

  #answered(outcome: Omit<Standing<Q, A>, "computing">): void {
    this.#asking = false;
    if (this.#waiting === undefined) this.#show({ ...outcome, computing: false });
    else this.#next();
  }

  #kept(): Pick<Standing<Q, A>, "answer"> {
    return this.#standing.answer === undefined ? {} : { answer: this.#standing.answer };
  }

  #show(standing: Standing<Q, A>): void {
    this.#standing = standing;
    for (const listener of this.#listeners) listener();
  }
}
