import { vi } from "vitest";
import type { Estimate, Explanation, Gateway, Preview } from "../gateway/answers";
import { testCatalogue } from "./catalogue";

/** An estimate of so many customers of a thousand. */
export function estimateOf(count: number): Estimate {
  return {
    count, from: count, to: count, share: count / 1000, looked: 1000, total: 1000, isExact: true,
    effects: [{ place: "all[0]", words: "age is at least 30", alone: count, remaining: count, removed: 1000 - count, without: 1000 - count }],
    sample: [{ id: "1", name: "Mia Keller" }],
  };
}

const explanation: Explanation = {
  isMember: false, summary: "Age is 25, not at least 30.", nextFlip: null, changes: [{ place: "all[0]", words: "Age would be 30" }],
  tree: {
    place: "", kind: "all", verdict: false, words: "",
    nodes: [{ place: "all[0]", kind: "condition", type: "integer", found: 25, verdict: false, words: "" }],
  },
};

const preview: Preview = {
  enter: 12, leave: 3, stay: 40, looked: 1000, total: 1000, isExact: true, entering: [{ id: "1", name: "Mia Keller", why: "age is 31" }],
  leaving: [{ id: "2", name: "Tom Ray", why: "age is 29" }], knockOn: [],
};

/** A Dataverse that finds every rule good; what a test is about it says itself. */
export function fakeGateway(told: Partial<Gateway> = {}): Gateway {
  return {
    catalogue: vi.fn<Gateway["catalogue"]>(() => Promise.resolve(testCatalogue())),
    validate: vi.fn<Gateway["validate"]>(() => Promise.resolve({ isValid: true, problems: [], summary: "Age is at least 30." })),
    estimate: vi.fn<Gateway["estimate"]>(() => Promise.resolve(estimateOf(250))),
    explain: vi.fn<Gateway["explain"]>(() => Promise.resolve(explanation)),
    preview: vi.fn<Gateway["preview"]>(() => Promise.resolve(preview)),
    publish: vi.fn<Gateway["publish"]>(() => Promise.resolve({ version: 1, isNew: true })),
    run: vi.fn<Gateway["run"]>(() => Promise.resolve({ id: "r", state: "done", customers: 1000, entered: 12, left: 3 } as const)).mockResolvedValueOnce(null),
    findRows: vi.fn<Gateway["findRows"]>(() => Promise.resolve([{ id: "1", name: "Mia Keller" }])),
    currencies: vi.fn<Gateway["currencies"]>(() => Promise.resolve([{ code: "EUR", name: "Euro" }, { code: "USD", name: "US Dollar" }])),
    createFigure: vi.fn<Gateway["createFigure"]>(() => Promise.resolve()),
    ...told,
  };
}
